import type { PolicyChanged } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import { sameTrees, type GovernedTrees } from '../../model/policy-change.ts';
import type { Clone } from '../../ports.ts';
import { parseCheckpoint } from '../checkpoint.ts';
import { type Entry, fileDigest } from '../entry.ts';
import { CHECKPOINT, POLICY_HEAD, RECORDED } from '../layout.ts';
import { found } from './finding.ts';
import { placeOf, type MainHistory } from './main-history.ts';

const NAMES = ['policies', 'schemas', '.github'] as const;
const FIX = 'find out who wrote it; until then take nothing for granted that rests on the policy it names';

/** Is the copy that decisions read the newest event, and the one that the checkpoint names? */
export function policyHead(entries: readonly Entry[], files: ReadonlyMap<string, Uint8Array>): readonly Finding[] {
  const newest = entries.at(-1);
  const copy = files.get(POLICY_HEAD);
  const note = files.get(CHECKPOINT);
  const named = note ? parseCheckpoint(note)?.policy : undefined;
  const due = newest && fileDigest(newest.bytes);
  const has = copy && fileDigest(copy);
  return [
    ...(has === due ? [] : [found('V14', POLICY_HEAD, 'it is not the newest event of lineage policy', FIX)]),
    ...(named === due ? [] : [found('V14', CHECKPOINT, 'it does not name the newest event of lineage policy', FIX)]),
  ];
}

/** An event of lineage `policy`, and where it stands. */
type Told = Entry & { readonly event: PolicyChanged };

export function policyChanges(entries: readonly Entry[]): readonly Told[] {
  return entries.flatMap((entry) => (entry.event.kind === 'policy-changed' ? [{ ...entry, event: entry.event }] : []));
}

/** Each event follows the one before it, carries on what binds, and speaks of a commit of main as it is. `recorded`: the mark. */
export async function policyLineage(
  clone: Clone,
  main: MainHistory,
  told: readonly Told[],
  recorded: Oid | null,
): Promise<readonly Finding[]> {
  const [first] = told;
  if (!first) return [];
  const start = placeOf(main, first.event.to.commit);
  if (start === -1)
    return [found('V14', first.path, `commit ${first.event.to.commit} is not in the history of ${main.name}`, FIX)];
  const trees = await treesAt(
    clone,
    told.map(({ event }) => event.to.commit),
  );
  const has = new Set(told.map(({ event }) => event.to.commit));
  const marks = [...has, ...(recorded === null ? [] : [recorded])];
  const passed = Math.max(...marks.map((commit) => placeOf(main, commit)));
  const missing = [...main.governed].flatMap((commit) => {
    const at = placeOf(main, commit);
    if (at <= start || has.has(commit)) return [];
    const message = `commit ${commit} of ${main.name} touches what decides and has no event`;
    const severity = at > passed ? 'warning' : 'error';
    return [found('V14', RECORDED, message, 'run record; find out why it was passed over', { severity })];
  });
  return [...told.flatMap((entry, n) => oneOf(entry, told[n - 1]?.event ?? null, trees, main)), ...missing];
}

function oneOf(
  { path, event }: Told,
  before: PolicyChanged | null,
  trees: ReadonlyMap<Oid, GovernedTrees>,
  main: MainHistory,
): readonly Finding[] {
  const say = (message: string) => [found('V14', path, message, FIX)];
  const { to, from, binds, binding } = event;
  const there = trees.get(to.commit);
  // What main of this clone cannot have yet is told once, for all of it.
  const newer = main.newer.has(to.commit);
  if (!newer && (!there || !sameTrees(there, to.trees)))
    return say(`commit ${to.commit} does not hold the trees it tells`);
  if (!before)
    return from === null && binding.commit === to.commit ? [] : say('it is the first, and does not begin the lineage');
  if (from?.commit !== before.to.commit || !sameTrees(from.trees, before.to.trees))
    return say('it does not follow the event before it');
  const due = binds ? to : before.binding;
  if (binding.commit !== due.commit || !sameTrees(binding.trees, due.trees))
    return say(`it makes ${binding.commit} bind, where ${due.commit} is due`);
  return newer || (main.governed.has(to.commit) && placeOf(main, to.commit) > placeOf(main, before.to.commit))
    ? []
    : say(`commit ${to.commit} is not on main after the one before it`);
}

async function treesAt(clone: Clone, commits: readonly Oid[]): Promise<ReadonlyMap<Oid, GovernedTrees>> {
  const oids = await clone.oids(commits.flatMap((ref) => NAMES.map((path) => ({ ref, path }))));
  return new Map(
    commits.map((commit, n) => {
      const [policies = null, schemas = null, workflows = null] = oids.slice(n * NAMES.length);
      return [commit, { policies, schemas, workflows }];
    }),
  );
}
