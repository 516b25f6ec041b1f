import type { Document } from '../model/document.ts';
import type { TrustDocument } from '../model/documents.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument } from '../intake/read-document.ts';
import { readLedger } from '../ledger/ledger.ts';
import { trustOf } from '../policy/trust.ts';
import type { Held, Snapshot, Want } from '../ports.ts';
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
 * leave the old ledger, and every rule on changes with it, for one prepared beforehand. So the oldest ledger that main is known
 * to have named is asked which policy binds, then the one which that policy names, until one names itself.
 */
export async function keeperOf(trust: Trust, main: Snapshot, sources: Sources): Promise<Trust> {
  // In the order in which places were first named; each with the keys that it was named with last.
  const named = new Map([...rootsBefore(main), trust].map((root) => [placeOf(root), root]));
  for (const root of named.values()) {
    if (placeOf(root) === placeOf(trust)) return trust;
    if (await isThere(root, sources)) return follow(root, named, sources);
  }
  return trust;
}

async function follow(root: Trust, named: ReadonlyMap<string, Trust>, sources: Sources): Promise<Trust> {
  const asked = new Set<string>();
  for (let keeper = root; ; ) {
    asked.add(placeOf(keeper));
    const next = await namedBy(keeper, sources);
    // One that is not begun yet tells nothing.
    if (!next || asked.has(placeOf(next)) || !(await isThere(next, sources))) return keeper;
    keeper = named.get(placeOf(next)) ?? next;
  }
}

async function isThere(trust: Trust, sources: Sources): Promise<boolean> {
  const { repository, branch } = sources.ledgerOf(trust);
  const [there] = await repository.read([{ ref: branch }]);
  return there !== undefined && there !== null;
}

/** The trust root of the policy that binds, as the ledger of this one tells. null: nobody knows, so it stays with this one. */
async function namedBy(trust: Trust, sources: Sources): Promise<Trust | null> {
  const { policy } = await readLedger(sources.ledgerOf(trust), { requests: [], index: [] });
  if (!policy) return null;
  const [binding] = await sources.repository.read([{ ref: policy.event.binding.commit, paths: [TRUST] }]);
  const file = binding?.files.find(({ path }) => path === TRUST);
  return file ? trustRootIn(file) : null;
}

/** What `policies/trust.yaml` says; null: nothing that can be read. */
export function trustRootIn({ blob, bytes }: Held): Trust | null {
  const read = readDocument({ path: TRUST, mode: '100644', blob, bytes }, 'policy');
  if (!read.ok || read.value.body.kind !== 'Trust') return null;
  const trust = trustOf(read.value as Document<TrustDocument>);
  return trust.ok ? trust.value : null;
}

/** Without what main says that it has seen of it. */
function placeOf({ ledger: { repository, branch } }: Trust): string {
  return canonicalJson({ repository, branch });
}
