import type { Oid } from '../model/ids.ts';
import type { Client } from './client.ts';
import { incomplete, whole } from './failure.ts';
import { HISTORY } from './queries.ts';
import { READ, type Named } from './trees.ts';

/** A commit as the fragment `steps` asks for it. */
export interface StepNode {
  readonly oid: Oid;
  readonly message: string;
  readonly authoredDate: string;
  readonly parents: { readonly totalCount: number; readonly nodes: readonly { readonly oid: Oid }[] };
}

export type Own = Pick<StepNode, 'message' | 'authoredDate'>;

/**
 * The commits that main's first-parent history got by a merge, oldest first, and main before them.
 * A merge commit or a squash is one; a rebase is recognised by its commits, which keep author's date and text. `hint` is a commit
 * that GitHub itself says came by this pull request. A squash that imitates the last commit of its pull request only makes the
 * answer wider; a rebase that hides its first commits leaves a base whose trees differ from what landed. Both end in denial.
 */
export async function landedCommits(
  client: Client,
  at: Named,
  tip: Oid,
  page: readonly StepNode[],
  own: readonly Own[],
  hint: Oid | null,
): Promise<{ readonly base: Oid; readonly landed: readonly Oid[] }> {
  const known = new Map(page.map((step) => [step.oid, step]));
  const step = async (oid: Oid): Promise<StepNode> => {
    if (!known.has(oid)) for (const one of await history(client, at, oid)) known.set(one.oid, one);
    const found = known.get(oid);
    if (!found) throw incomplete(`the history of ${tip}`);
    whole(found.parents, 2, `the parents of ${oid}`);
    return found;
  };
  const first = await step(tip);
  const landed: StepNode[] = [first];
  if (first.parents.nodes.length === 1) {
    const chain = [first];
    let matched = 0;
    let expected = own.length - 1;
    // Rebasing drops commits that are empty or merges: those are passed over.
    while (expected >= 0 && chain.length <= own.length) {
      const newest = chain[matched] ?? (await step(chain.at(-1)?.parents.nodes[0]?.oid ?? tip));
      if (matched === chain.length) chain.push(newest);
      if (same(newest, own[expected])) matched += 1;
      expected -= 1;
    }
    let count = Math.max(1, matched);
    if (hint !== null && !chain.slice(0, count).some(({ oid }) => oid === hint)) {
      while (chain.length < own.length) chain.push(await step(chain.at(-1)?.parents.nodes[0]?.oid ?? tip));
      count = Math.max(count, chain.findIndex(({ oid }) => oid === hint) + 1);
    }
    landed.splice(0, 1, ...chain.slice(0, count));
  }
  const oldest = landed.at(-1);
  return { base: oldest?.parents.nodes[0]?.oid ?? tip, landed: landed.map(({ oid }) => oid).toReversed() };
}

function same(one: Own, other: Own | undefined): boolean {
  return one.authoredDate === other?.authoredDate && one.message.trim() === other.message.trim();
}

async function history(client: Client, at: Named, oid: Oid): Promise<readonly StepNode[]> {
  type Data = {
    readonly repository: { readonly object: { readonly history?: { readonly nodes: readonly StepNode[] } } | null };
  };
  const manner = { permission: READ, what: `read the history of ${at.owner}/${at.name}` };
  const { data } = await client.graphql<Data>(HISTORY, { ...at, oid }, manner);
  return data.repository.object?.history?.nodes ?? [];
}
