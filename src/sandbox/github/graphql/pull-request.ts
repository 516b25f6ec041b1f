import type { Comment, PullRequest, Repository, Review } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { mergeTrees } from '../../git-history.ts';
import { atLeast, levelOf } from '../access.ts';
import { headOf, pullCommits, pullFiles } from '../pulls.ts';
import { association } from '../rest/json-accounts.ts';
import { visible } from '../rest/pulls.ts';
import { actor } from './accounts.ts';
import { connection, type Context, type PageArguments } from './connection.ts';
import { commit, gitObject } from './git.ts';

const CHANGES = { added: 'ADDED', modified: 'MODIFIED', removed: 'DELETED', renamed: 'RENAMED' } as const;

export function pullRequest(host: Repository, pull: PullRequest): object {
  const files = async () => (await pullFiles(host, pull)).slice(0, 3_000);
  const sum = async (count: 'additions' | 'deletions') =>
    (await files()).reduce((total, file) => total + file[count], 0);
  const merged = ({ fault }: Context) => pull.state === 'MERGED' && fault !== 'late-merge';
  return {
    __typename: 'PullRequest',
    id: pull.nodeId,
    fullDatabaseId: String(pull.id),
    databaseId: null,
    number: pull.number,
    title: pull.title,
    body: pull.body,
    url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}`,
    isDraft: pull.draft,
    isCrossRepository: pull.headRepository !== host,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    editor: null,
    lastEditedAt: null,
    state: (_args: unknown, context: Context) => (pull.state === 'MERGED' && !merged(context) ? 'OPEN' : pull.state),
    merged: (_args: unknown, context: Context) => merged(context),
    mergedAt: (_args: unknown, context: Context) => (merged(context) ? pull.mergedAt : null),
    mergedBy: (_args: unknown, context: Context) => (merged(context) ? actor(pull.mergedBy) : null),
    mergeCommit: (_args: unknown, context: Context) =>
      merged(context) && pull.mergeCommit !== null ? gitObject(host, pull.mergeCommit) : null,
    closed: (_args: unknown, context: Context) => pull.state === 'CLOSED' || merged(context),
    closedAt: (_args: unknown, context: Context) =>
      pull.state === 'MERGED' && !merged(context) ? null : pull.closedAt,
    mergeable: async () => {
      const base = pull.state === 'OPEN' ? await host.git.ref(`refs/heads/${pull.baseRef}`) : null;
      if (base === null) return 'UNKNOWN';
      return (await mergeTrees(host.git, base, headOf(pull))) === null ? 'CONFLICTING' : 'MERGEABLE';
    },
    author: actor(pull.author),
    authorAssociation: (_args: unknown, context: Context) => association(context.world, host, pull.author),
    headRefName: pull.headRef,
    headRefOid: (_args: unknown, context: Context) => headOf(pull, context.fault === 'stale-head'),
    headRepository: (_args: unknown, { show }: Context) => show.repository(pull.headRepository),
    headRepositoryOwner: actor(pull.headRepository.owner),
    baseRefName: pull.baseRef,
    baseRefOid: pull.baseOid,
    baseRepository: (_args: unknown, { show }: Context) => show.repository(host),
    changedFiles: async () => (await pullFiles(host, pull)).length,
    additions: () => sum('additions'),
    deletions: () => sum('deletions'),
    files: async (args: PageArguments, context: Context) =>
      connection('files', args, context, await files(), (file) => ({
        path: file.path,
        changeType: CHANGES[file.status],
        additions: file.additions,
        deletions: file.deletions,
      })),
    commits: async (args: PageArguments, context: Context) =>
      connection('commits', args, context, await pullCommits(host, pull), (item) => ({
        id: `${pull.nodeId}_${item.oid}`,
        commit: commit(host, item),
      })),
    reviews: (
      args: PageArguments & { author?: string | null; states?: readonly string[] | null },
      context: Context,
    ) => {
      const wanted = pull.reviews
        .filter((item) => visible(item, context.caller))
        .filter(({ state }) => args.states == null || args.states.includes(state))
        .filter(({ author }) => args.author == null || author.login === args.author);
      return connection('reviews', args, context, wanted, (item) => review(host, pull, item));
    },
    comments: (args: PageArguments, context: Context) =>
      connection('comments', args, context, pull.comments, (item) => comment(host, pull, item)),
  };
}

function review(host: Repository, pull: PullRequest, item: Review): object {
  return {
    __typename: 'PullRequestReview',
    id: item.nodeId,
    fullDatabaseId: String(item.id),
    // Beyond 2^31: GitHub answers null here.
    databaseId: null,
    author: actor(item.author),
    authorAssociation: (_args: unknown, { world }: Context) => association(world, host, item.author),
    authorCanPushToRepository: (_args: unknown, { world }: Context) =>
      atLeast(levelOf(world, host, item.author), 'write'),
    body: item.body,
    state: item.state,
    submittedAt: item.submittedAt,
    createdAt: item.createdAt,
    updatedAt: item.lastEditedAt ?? item.submittedAt ?? item.createdAt,
    commit: () => gitObject(host, item.commit),
    ...edits(item),
    onBehalfOf: (args: PageArguments, context: Context) => connection('onBehalfOf', args, context, [], () => null),
    url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}#pullrequestreview-${item.id}`,
  };
}

function comment(host: Repository, pull: PullRequest, item: Comment): object {
  const { userContentEdits: _unused, ...edited } = edits(item);
  return {
    __typename: 'IssueComment',
    id: item.nodeId,
    fullDatabaseId: String(item.id),
    databaseId: null,
    author: actor(item.author),
    authorAssociation: (_args: unknown, { world }: Context) => association(world, host, item.author),
    body: item.body,
    createdAt: item.createdAt,
    updatedAt: item.updatedAt,
    ...edited,
    viewerDidAuthor: (_args: unknown, { caller }: Context) => caller.actor === item.author,
    url: `https://github.com/${host.owner.login}/${host.name}/pull/${pull.number}#issuecomment-${item.id}`,
  };
}

/** Who changed the text, and when; the newest edit comes first. */
function edits(item: Review | Comment) {
  const { lastEditedAt, editor } = item;
  const list = lastEditedAt === null ? [] : [{ lastEditedAt, editor }];
  return {
    lastEditedAt,
    editor: actor(editor),
    includesCreatedEdit: lastEditedAt !== null,
    userContentEdits: (args: PageArguments, context: Context) =>
      connection('userContentEdits', args, context, list, (edit) => ({
        id: nodeId('UCE', item.id),
        createdAt: edit.lastEditedAt,
        editedAt: edit.lastEditedAt,
        editor: actor(edit.editor),
      })),
  };
}
