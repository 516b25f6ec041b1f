import type { Change } from '../model/change.ts';
import { Failure } from '../model/finding.ts';
import { besideFirstParents, rewritten } from '../model/history.ts';
import type { Instant, Oid } from '../model/ids.ts';

import type { Client } from './client.ts';
import { incomplete, whole } from './failure.ts';
import { folderHistory } from './tree-queries.ts';
import { listings, READ, type Named, type TreeEntry } from './trees.ts';

/** A commit of first-parent history with the tree that each folder is in it; null: the folder is not there. */
interface Step {
  readonly oid: Oid;
  readonly parent: Oid | null;
  readonly at: Instant;
  readonly folders: readonly (Oid | null)[];
}

/**
 * What changed below some folders along first parents, after `from` up to `to`, oldest first. One call a hundred commits, and one
 * a level of folders: a long history costs nothing when `from` is near, nor do commits that touch other folders.
 */
export async function changesBetween(
  client: Client,
  at: Named,
  from: Oid | null,
  to: Oid,
  under: readonly string[],
): Promise<readonly Change[]> {
  if (from === to) return [];
  const steps = await stepsBetween(client, at, from, to, under);
  const told = from === null ? steps : steps.slice(0, -1);
  const pairs = told.flatMap((step, index) =>
    under.flatMap((folder, n): Pair[] => {
      const [before, after] = [steps[index + 1]?.folders[n] ?? null, step.folders[n] ?? null];
      return before === after ? [] : [{ step, prefix: `${folder}/`, before, after }];
    }),
  );
  const changes = await compare(client, at, pairs);
  return told.toReversed().flatMap(({ oid }) => changes.get(oid) ?? []);
}

/** Newest first; ends with `from` itself, or with the root. Throws when the chain does not lead to `from`. */
async function stepsBetween(
  client: Client,
  at: Named,
  from: Oid | null,
  to: Oid,
  under: readonly string[],
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  let longest = Number.POSITIVE_INFINITY;
  let page = await stepsFrom(client, at, to, under);
  for (let next: Oid | null = to; next !== null; ) {
    let step = page.get(next);
    if (!step) {
      if (from !== null && longest === Number.POSITIVE_INFINITY) longest = await distance(client, at, from, to);
      page = await stepsFrom(client, at, next, under);
      step = page.get(next);
    }
    if (!step) throw incomplete(`the history of ${to}`);
    steps.push(step);
    if (step.oid === from) return steps;
    if (steps.length > longest) break;
    next = step.parent;
  }
  if (from !== null) {
    if (longest === Number.POSITIVE_INFINITY) await distance(client, at, from, to);
    throw besideFirstParents(from, to);
  }
  return steps;
}

async function stepsFrom(client: Client, at: Named, oid: Oid, under: readonly string[]): Promise<Map<Oid, Step>> {
  type Node = {
    readonly oid: Oid;
    readonly committedDate: Instant;
    readonly parents: { readonly totalCount: number; readonly nodes: readonly { readonly oid: Oid }[] };
  } & Record<`f${number}`, { readonly oid: Oid; readonly type: string } | null>;
  type Data = {
    readonly repository: { readonly object: { readonly history?: { readonly nodes: readonly Node[] } } | null };
  };
  const manner = { permission: READ, what: `read the history of ${at.owner}/${at.name}` };
  const { query, variables } = folderHistory(under);
  const { data } = await client.graphql<Data>(query, { ...at, oid, ...variables }, manner);
  const nodes = data.repository.object?.history?.nodes;
  if (!nodes)
    throw new Failure('MISSING', `${at.owner}/${at.name} has no commit ${oid}`, 'name a commit of that repository');
  return new Map(
    nodes.map((node) => {
      const folders = under.map((_, n) => {
        const file = node[`f${n}`];
        return file?.type === 'tree' ? file.oid : null;
      });
      const parent = whole(node.parents, 1, `the parents of ${node.oid}`)[0]?.oid ?? null;
      return [node.oid, { oid: node.oid, parent, at: node.committedDate, folders }];
    }),
  );
}

/** How many commits `to` is ahead of `from`, one of its ancestors: no walk needs to be longer. */
export async function distance(client: Client, at: Named, from: Oid, to: Oid): Promise<number> {
  const manner = { permission: READ, what: `compare ${from} with ${to} in ${at.owner}/${at.name}`, absent: [404] };
  const parameters = { owner: at.owner, repo: at.name, basehead: `${from}...${to}`, per_page: 1 };
  const answer = await client.rest<{ readonly status: string; readonly ahead_by: number }>(
    'GET /repos/{owner}/{repo}/compare/{basehead}',
    parameters,
    manner,
  );
  if (answer?.status === 'identical') return 0;
  if (answer?.status !== 'ahead') throw rewritten(from, to);
  return answer.ahead_by;
}

interface Pair {
  readonly step: Step;
  readonly prefix: string;
  readonly before: Oid | null;
  readonly after: Oid | null;
}

/** Differences of many pairs of trees at once, a level a call; only folders that differ are opened. */
async function compare(
  client: Client,
  at: Named,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<Oid, readonly Change[]>> {
  const changes = new Map<Oid, Change[]>();
  for (let open = pairs; open.length > 0; ) {
    const oids = open.flatMap(({ before, after }) => [before, after]).filter((oid) => oid !== null);
    const trees = await listings(client, at, oids, false);
    const entries = (oid: Oid | null) =>
      new Map((oid === null ? [] : (trees.get(oid) ?? [])).map((entry) => [entry.name, entry]));
    const next: Pair[] = [];
    for (const { step, prefix, before, after } of open) {
      const [old, now] = [entries(before), entries(after)];
      for (const name of new Set([...old.keys(), ...now.keys()])) {
        const [was, is] = [old.get(name), now.get(name)];
        if (was?.oid === is?.oid && was?.mode === is?.mode) continue;
        const path = `${prefix}${name}`;
        const [below, then] = [treeOf(was), treeOf(is)];
        if (below !== then) next.push({ step, prefix: `${path}/`, before: below, after: then });
        const change = changeOf(was, is);
        if (!change) continue;
        const list = changes.get(step.oid) ?? [];
        list.push({ path, ...change, commit: step.oid, parent: step.parent, at: step.at });
        changes.set(step.oid, list);
      }
    }
    open = next;
  }
  for (const list of changes.values())
    list.sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  return changes;
}

function treeOf(entry: TreeEntry | undefined): Oid | null {
  return entry?.type === 'tree' ? entry.oid : null;
}

/** Of files alone; a folder's changes are those of the files in it. */
function changeOf(was: TreeEntry | undefined, is: TreeEntry | undefined): Pick<Change, 'status' | 'blob'> | null {
  const [before, after] = [was?.type === 'tree' ? undefined : was, is?.type === 'tree' ? undefined : is];
  if (after) return { status: before ? 'M' : 'A', blob: after.oid };
  return before ? { status: 'D', blob: null } : null;
}
