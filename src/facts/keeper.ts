import type { Document } from '../model/document.ts';
import type { TrustDocument } from '../model/documents.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument } from '../intake/read-document.ts';
import { readLedger } from '../ledger/ledger.ts';
import { trustOf } from '../policy/trust.ts';
import { TRUST } from './read-policy.ts';
import type { Sources } from './sources.ts';

/** First parents of main that are looked at: near ones one by one, far ones ever further apart, so that no pile of commits hides what was before it. */
const STEPS = Array.from({ length: 14 }, (_, power) => [2 ** power, 3 * 2 ** power])
  .flat()
  .toSorted((one, other) => one - other);

/** Trust roots that main had before, oldest first. What cannot be read named no ledger. Asked beside whatever is read first. */
export async function rootsBefore({ repository, mainBranch }: Sources): Promise<readonly Trust[]> {
  const found = await repository.before(mainBranch, TRUST, STEPS);
  const once = new Map(found.toReversed().flatMap((file) => (file ? [[file.blob, file.bytes] as const] : [])));
  return [...once].flatMap(([blob, bytes]) => trustIn(blob, bytes) ?? []);
}

/**
 * The trust root whose ledger tells what binds. Not simply the one that main names now: whoever edits `policies/trust.yaml` would
 * leave the old ledger, and every rule on changes with it, for one prepared beforehand. So the oldest ledger that main is known
 * to have named is asked which policy binds, then the one which that policy names, until one names itself.
 */
export async function keeperOf(trust: Trust, before: readonly Trust[], sources: Sources): Promise<Trust> {
  // In the order in which places were first named; each with the keys that it was named with last.
  const named = new Map([...before, trust].map((root) => [placeOf(root), root]));
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
  return file ? trustIn(file.blob, file.bytes) : null;
}

function trustIn(blob: Oid, bytes: Uint8Array): Trust | null {
  const read = readDocument({ path: TRUST, mode: '100644', blob, bytes }, 'policy');
  if (!read.ok || read.value.body.kind !== 'Trust') return null;
  const trust = trustOf(read.value as Document<TrustDocument>);
  return trust.ok ? trust.value : null;
}

/** Without what main says that it has seen of it. */
function placeOf({ ledger: { repository, branch } }: Trust): string {
  return canonicalJson({ repository, branch });
}
