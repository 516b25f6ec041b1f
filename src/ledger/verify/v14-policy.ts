import type { PolicyChanged } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import { sameTrees, type GovernedTrees } from '../../model/policy-change.ts';
import type { Clone } from '../../ports.ts';
import { parseCheckpoint } from '../checkpoint.ts';
import { type Entry, fileDigest } from '../entry.ts';
import { CHECKPOINT, POLICY_HEAD, RECORDED } from '../layout.ts';
import { found } from './finding.ts';

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

/** Each event follows the one before it, carries on what binds, and speaks of a commit of main as it is. */
export async function policyLineage(
  clone: Clone,
  main: string,
  entries: readonly Entry[],
): Promise<readonly Finding[]> {
  const told = entries.flatMap((entry) =>
    entry.event.kind === 'policy-changed' ? [{ ...entry, event: entry.event }] : [],
  );
  const [first] = told;
  const [shot] = await clone.read([{ ref: main, paths: [] }]);
  if (!first || !shot) return [];
  const on = await onMain(clone, first.event.to.commit, shot.commit);
  if (!on) return [found('V14', first.path, `commit ${first.event.to.commit} is not in the history of ${main}`, FIX)];
  const trees = await treesAt(
    clone,
    told.map(({ event }) => event.to.commit),
  );
  const newest = Math.max(-1, ...told.map(({ event }) => on.indexOf(event.to.commit)));
  const missing = on.flatMap((commit, n) => {
    if (told.some(({ event }) => event.to.commit === commit)) return [];
    const message = `commit ${commit} of ${main} touches what decides and has no event`;
    const severity = n > newest ? 'warning' : 'error';
    return [found('V14', RECORDED, message, 'run record; find out why it was passed over', { severity })];
  });
  return [...told.flatMap((entry, n) => oneOf(entry, told[n - 1]?.event ?? null, trees, on)), ...missing];
}

type Told = Entry & { readonly event: PolicyChanged };

function oneOf(
  { path, event }: Told,
  before: PolicyChanged | null,
  trees: ReadonlyMap<Oid, GovernedTrees>,
  on: readonly Oid[],
): readonly Finding[] {
  const say = (message: string) => [found('V14', path, message, FIX)];
  const { to, from, binds, binding } = event;
  const there = trees.get(to.commit);
  if (!there || !sameTrees(there, to.trees)) return say(`commit ${to.commit} does not hold the trees it tells`);
  if (!before)
    return from === null && binding.commit === to.commit ? [] : say('it is the first, and does not begin the lineage');
  if (from?.commit !== before.to.commit || !sameTrees(from.trees, before.to.trees))
    return say('it does not follow the event before it');
  const due = binds ? to : before.binding;
  if (binding.commit !== due.commit || !sameTrees(binding.trees, due.trees))
    return say(`it makes ${binding.commit} bind, where ${due.commit} is due`);
  return on.includes(to.commit) && on.indexOf(to.commit) > on.indexOf(before.to.commit)
    ? []
    : say(`commit ${to.commit} is not on main after the one before it`);
}

/** Commits of main after `from` that touch what decides, oldest first; null: main never had that commit. */
async function onMain(clone: Clone, from: Oid, to: Oid): Promise<readonly Oid[] | null> {
  const commits: Oid[] = [];
  let after = false;
  for await (const { oid, changes } of clone.commits(to)) {
    const touches = changes.some(({ path }) => NAMES.some((name) => path.startsWith(`${name}/`)));
    if (after && touches) commits.push(oid);
    if (oid === from) after = true;
  }
  return after ? commits : null;
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
