import { findRepository } from '../../world.ts';
import { actorOf, demand } from '../access.ts';
import { commitFiles } from '../commit-files.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './connection.ts';
import { gitObject } from './git.ts';
import { refNodeId, refOf } from './repository.ts';

interface CommitInput {
  readonly branch: {
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
    readonly id?: string | null;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
  readonly clientMutationId?: string | null;
}

/** Appends one commit to a branch that exists, by compare-and-swap on `expectedHeadOid`. */
export async function createCommitOnBranch({ input }: { input: CommitInput }, context: Context): Promise<object> {
  const { world, caller } = context;
  const { repository, branch } = target(input, context);
  demand(world, caller, repository, 'contents', 'write');
  const head = await repository.git.ref(`refs/heads/${branch}`);
  if (head === null)
    throw new Refusal(404, `No branch named "${branch}" in ${repository.name}.`, { type: 'NOT_FOUND' });
  if (context.fault === 'stale-head') throw stale(input.expectedHeadOid);
  const { headline, body } = input.message;
  const additions = new Map(
    (input.fileChanges?.additions ?? []).map(({ path, contents }) => [checked(path), Buffer.from(contents, 'base64')]),
  );
  const deletions = (input.fileChanges?.deletions ?? []).map(({ path }) => checked(path));
  const tree = (await repository.git.commit(head))?.tree ?? '';
  for (const path of head === input.expectedHeadOid ? deletions : []) {
    if ((await repository.git.entry(tree, path)) === null) {
      const said = `A path was requested for deletion which does not exist as of commit oid \`${head}\``;
      throw new Refusal(422, said, { type: 'UNPROCESSABLE' });
    }
  }
  const made = await commitFiles(world, repository, actorOf(caller), {
    branch,
    expected: input.expectedHeadOid,
    message: body ? `${headline}\n\n${body}` : headline,
    additions,
    deletions,
  });
  if (made === null) throw stale(input.expectedHeadOid);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: () => gitObject(repository, made),
    ref: () => refOf(repository, branch, context),
  };
}

/** GitHub's own sentence, with its two spaces. */
function stale(oid: string): Refusal {
  const message = `Expected branch to point to "${oid}" but it did not.  Pull and try again.`;
  return new Refusal(409, message, { type: 'STALE_DATA' });
}

function target({ branch }: CommitInput, { world }: Context) {
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/');
  if (branch.id != null) {
    const repository = world.repositories.find((item) => branch.id?.startsWith(refNodeId(item, '')));
    if (repository === undefined) throw unknown(`node with the global id of '${branch.id}'`);
    return { repository, branch: branch.id.slice(refNodeId(repository, 'refs/heads/').length) };
  }
  const repository = findRepository(world, owner, name);
  if (repository === undefined) throw unknown(`Repository with the name '${owner}/${name}'.`);
  return { repository, branch: (branch.branchName ?? repository.defaultBranch).replace(/^refs\/heads\//, '') };
}

function checked(path: string): string {
  const bad =
    path === '' || path.startsWith('/') || path.split('/').some((part) => ['', '.', '..', '.git'].includes(part));
  if (bad) throw new Refusal(422, `A path was given which is invalid: \`${path}\``, { type: 'UNPROCESSABLE' });
  return path;
}

function unknown(what: string): Refusal {
  return new Refusal(404, `Could not resolve to a ${what}`, { type: 'NOT_FOUND' });
}
