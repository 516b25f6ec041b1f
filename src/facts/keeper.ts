import type { Document } from '../model/document.ts';
import type { TrustDocument } from '../model/documents.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { PolicyChanged } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument } from '../intake/read-document.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { gone } from '../ledger/pin.ts';
import { toldUnder, wantTold, type Told } from '../ledger/told-under.ts';
import { trustOf } from '../policy/trust.ts';
import type { Held, Snapshot, Want } from '../ports.ts';
import { boundBy, governs } from './binding.ts';
import { TRUST, wantPolicy } from './read-policy.ts';
import type { Sources } from './sources.ts';

/** First parents of main that are looked at: near ones one by one, far ones ever further apart, so that no pile of commits hides what was before it. */
const STEPS = Array.from({ length: 14 }, (_, power) => [2 ** power, 3 * 2 ** power])
  .flat()
  .toSorted((one, other) => one - other);

/** The policy of main, with the trust roots that it had before. */
export function wantMain(branch: string): Want {
  return { ...wantPolicy(branch), before: { path: TRUST, steps: STEPS } };
}

/** Oldest first. What cannot be read named no ledger. */
function rootsBefore({ before = [] }: Snapshot): readonly Trust[] {
  const once = new Map(before.toReversed().flatMap((file) => (file ? [[file.blob, file] as const] : [])));
  return [...once.values()].flatMap((file) => trustRootIn(file) ?? []);
}

/**
 * The trust root whose ledger tells what binds. Not simply the one that main names now: whoever edits `policies/trust.yaml` would
 * leave the old ledger, and every rule on changes with it, for one prepared beforehand, or for the same branch written anew
 * with a key of their own. So the oldest trust root whose ledger is there is asked which policy binds, by its own keys
 * alone; then the trust root of that policy, until one names itself. Where main always named one place and the same keys, nothing is asked.
 */
export async function keeperOf(now: Newest, main: Snapshot, sources: Sources): Promise<Trust> {
  const roots = [
    ...rootsBefore(main).filter(({ mode }) => mode === 'production' || now.trust.mode === mode),
    now.trust,
  ];
  const named = distinct(roots, sources);
  if (named.length === 1) return now.trust;
  const look = looking(roots, sources);
  for (const [n, root] of named.entries()) {
    if ((await look(root)).at) return follow(named, n, now, look, sources);
  }
  return now.trust;
}

/** Main's newest policy, of which `trust` is the trust root. */
interface Newest {
  readonly tree: Oid;
  readonly trust: Trust;
}

async function follow(
  named: readonly Trust[],
  first: number,
  now: Newest,
  look: Look,
  sources: Sources,
): Promise<Trust> {
  const idOf = (root: Trust): string => rootOf(root, sources);
  const asked = new Set<string>();
  let keeper = named[first] ?? now.trust;
  for (let n = first; ; ) {
    asked.add(idOf(keeper));
    const { ledger, at } = await look(keeper);
    if (!at) return keeper;
    const told = await toldUnder(ledger, at);
    const next = await after(told, keeper, named[n + 1] ?? null, now, sources);
    // One that is not begun yet tells nothing.
    if (!next || asked.has(idOf(next)) || !(await look(next)).at) {
      if (idOf(keeper) === idOf(now.trust)) return now.trust;
      if (!told.whole) throw foreign(keeper, told.event);
      return next && idOf(next) === idOf(keeper) ? next : keeper;
    }
    const reached = named.findLastIndex((root) => idOf(root) === idOf(next));
    n = Math.max(n, reached);
    keeper = next;
  }
}

/** The trust root that takes over, as the keys of this one tell. null: none. `later`: what main named next. */
async function after(
  { whole, event }: Told,
  keeper: Trust,
  later: Trust | null,
  now: Newest,
  sources: Sources,
): Promise<Trust | null> {
  if (!event) return whole ? later : null;
  if (event.binding.trees.policies === now.tree) return now.trust;
  const bound = await boundBy(event, sources);
  if (!bound?.trust) return null;
  if (rootOf(bound.trust, sources) !== rootOf(keeper, sources) || governs(bound, event)) return bound.trust;
  // Nothing governed changes: what main named next counts, unless others went on in the name of these keys.
  return whole ? later : null;
}

/** The ledger at the place that a trust root names, with its keys. Each place is read once. null: it is not begun. */
type Look = (root: Trust) => Promise<{ readonly ledger: Ledger; readonly at: Snapshot | null }>;

/** Each place is held to what main has last said to have seen there, however old the keys that are asked. */
function looking(roots: readonly Trust[], sources: Sources): Look {
  const placeIn = (root: Trust): string => placeOf(root, sources);
  const pins = new Map(roots.flatMap((root) => (root.ledger.pinned ? [[placeIn(root), root.ledger.pinned]] : [])));
  const newest = roots.at(-1);
  // Where main names the place still, its pin is the one of now: it is taken out where a ledger was really lost.
  if (newest && !newest.ledger.pinned) pins.delete(placeIn(newest));
  const read = new Map<string, Promise<Snapshot | null>>();
  return async (root) => {
    const place = placeIn(root);
    const pinned = pins.get(place) ?? null;
    const ledger = sources.ledgerOf({ ...root, ledger: { ...root.ledger, pinned } }, newest);
    const shot = read.get(place) ?? ledger.repository.read([wantTold(ledger)]).then(([one]) => one ?? null);
    read.set(place, shot);
    const at = await shot;
    // What people have seen is not taken for a ledger that was never begun.
    if (!at && pinned) throw gone(ledger.trust.ledger);
    return { ledger, at };
  };
}

function foreign({ ledger: { branch }, keys }: Trust, event: PolicyChanged | null): Failure {
  const signed = event
    ? `signed the rules up to commit ${event.to.commit.slice(0, 12)} there`
    : 'signed no rules there';
  return new Failure(
    'UNRECORDED',
    `the ledger on ${branch} cannot be believed: others sign it now, and no key that policies/trust.yaml named before says that this binds (${keys.map(({ keyid }) => keyid).join(', ')} ${signed})`,
    'put the branch back to a head that the earlier key signed, put policies/trust.yaml back, and find out who changed them; a key is exchanged in two steps, as docs/operators.md tells',
  );
}

/** What `policies/trust.yaml` says; null: nothing that can be read. */
export function trustRootIn({ blob, bytes }: Held): Trust | null {
  const read = readDocument({ path: TRUST, mode: '100644', blob, bytes }, 'policy');
  if (!read.ok || read.value.body.kind !== 'Trust') return null;
  const trust = trustOf(read.value as Document<TrustDocument>);
  return trust.ok ? trust.value : null;
}

/** Each time that main named another place, or other keys. */
function distinct(roots: readonly Trust[], sources: Sources): readonly Trust[] {
  const ids = roots.map((root) => rootOf(root, sources));
  return roots.filter((_, n) => ids[n] !== ids[n + 1]);
}

/** Where a ledger lies and who signs it, without what main says that it has seen of it. */
function rootOf(trust: Trust, sources: Sources): string {
  return `${placeOf(trust, sources)} ${canonicalJson(trust.keys)}`;
}

/** A clone has no name, and one ledger a branch, wherever that came from. */
function placeOf({ ledger: { repository, branch } }: Trust, { name }: Pick<Sources, 'name'>): string {
  return canonicalJson({ branch, repository: name === '' ? null : (repository ?? name) });
}
