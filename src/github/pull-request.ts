import type { Instant, Oid } from '../model/ids.ts';
import { type Beside, type Merge, type PullRequest, type Review, TooLarge } from '../model/pull-request.ts';
import { actorOf, type ActorNode } from './actors.ts';
import type { Client } from './client.ts';
import { contributorsOf, type CommitNode } from './contributors.ts';
import { incomplete } from './failure.ts';
import { landedCommits, type StepNode } from './landed.ts';
import { allPages, type Page } from './pages.ts';
import { MORE_REVIEWS, PULL_REQUEST_AND_FILE, PULL_REQUEST_AND_OPEN, PULL_REQUEST_BY_NUMBER } from './queries.ts';
import { modes } from './tree-queries.ts';
import { READ, type Named } from './trees.ts';

export const READ_PULL_REQUESTS = 'pull-requests: read';
/** Of files and of commits: one page of GitHub's, so that a check stays within its calls. */
const LIMIT = 100;

export interface CommentNode {
  readonly fullDatabaseId: string;
  readonly viewerDidAuthor: boolean;
  readonly body: string;
}

interface ReviewNode {
  readonly fullDatabaseId: string;
  readonly state: Review['state'] | 'PENDING';
  readonly submittedAt: Instant | null;
  readonly body: string;
  readonly lastEditedAt: Instant | null;
  readonly author: ActorNode | null;
  readonly editor: ActorNode | null;
  readonly commit: { readonly oid: Oid } | null;
}

interface FileNode {
  readonly path: string;
  readonly changeType: 'ADDED' | 'CHANGED' | 'COPIED' | 'DELETED' | 'MODIFIED' | 'RENAMED';
}

interface PullRequestNode {
  readonly number: number;
  readonly id: string;
  readonly isCrossRepository: boolean;
  readonly baseRefName: string;
  readonly baseRefOid: Oid;
  readonly headRefOid: Oid;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly mergedAt: Instant | null;
  readonly author: ActorNode | null;
  readonly mergedBy: ActorNode | null;
  readonly mergeCommit: { readonly oid: Oid; readonly history: { readonly nodes: readonly StepNode[] } } | null;
  readonly files: { readonly totalCount: number; readonly nodes: readonly FileNode[] } | null;
  readonly commits: { readonly totalCount: number; readonly nodes: readonly { readonly commit: CommitNode }[] };
  readonly reviews: Page<ReviewNode>;
  readonly comments: Page<CommentNode>;
  /** Only when a path was asked for. */
  readonly head?: {
    readonly nodes: readonly {
      readonly commit: { readonly oid: Oid; readonly file: { readonly mode: number } | null };
    }[];
  };
}

/** Another open pull request, newest first. */
interface OpenNode {
  readonly number: number;
  readonly baseRefName: string;
  readonly headRefOid: Oid;
  readonly files: { readonly totalCount: number; readonly nodes: readonly FileNode[] } | null;
}

export interface Read {
  readonly pullRequest: PullRequest;
  /** Only when asked for. */
  readonly beside: Beside | null;
  readonly comments: PullRequestNode['comments'];
}

interface Manner {
  readonly hint?: Oid | null;
  readonly path?: string | null;
  /** Also which others are open. */
  readonly beside?: boolean;
}

/**
 * A pull request, complete, in two calls: itself, and the modes of its files. `hint` is a commit GitHub says came by it;
 * `path` a file that it is expected to be about: when it is about no other, one call is enough.
 * Throws `TooLarge` over 100 files or commits, and UNREACHABLE when GitHub's own counts say that something is missing.
 */
export async function readPullRequest(
  client: Client,
  at: Named,
  number: number,
  { hint = null, path = null, beside = false }: Manner = {},
): Promise<Read> {
  const what = `read pull request #${number} of ${at.owner}/${at.name}`;
  type Data = {
    readonly repository: {
      readonly pullRequest: PullRequestNode;
      readonly pullRequests?: { readonly totalCount: number; readonly nodes: readonly OpenNode[] };
    };
  };
  const manner = { permission: `${READ_PULL_REQUESTS}, checks: read`, what };
  const { data, at: readAt } = await (path === null
    ? client.graphql<Data>(beside ? PULL_REQUEST_AND_OPEN : PULL_REQUEST_BY_NUMBER, { ...at, number }, manner)
    : client.graphql<Data>(PULL_REQUEST_AND_FILE, { ...at, number, path }, manner));
  const node = data.repository.pullRequest;
  const files = node.files ?? { totalCount: 0, nodes: [] };
  const tooLarge = files.totalCount > LIMIT || node.commits.totalCount > LIMIT;
  const commits = node.commits.nodes.map(({ commit }) => commit);
  const shell: PullRequest = {
    number: node.number,
    nodeId: node.id,
    author: actorOf(node.author),
    base: { ref: node.baseRefName, oid: node.baseRefOid },
    head: { oid: node.headRefOid, fork: node.isCrossRepository },
    merge: await mergeOf(client, at, node, commits, hint),
    openedAt: node.createdAt,
    closedAt: node.closedAt,
    files: [],
    contributors: [],
    reviews: [],
    readAt,
  };
  if (tooLarge) throw new TooLarge(shell, files.totalCount, node.commits.totalCount);
  if (files.nodes.length !== files.totalCount || commits.length !== node.commits.totalCount) throw incomplete(what);
  if (commits.length > 0 && commits.at(-1)?.oid !== node.headRefOid && node.mergedAt === null) throw incomplete(what);
  const [changed, reviews] = await Promise.all([
    filesOf(client, at, node, files.nodes, modeAtHead(node, path)),
    reviewsOf(client, at, number, node.reviews),
  ]);
  const pullRequest = { ...shell, files: changed, contributors: contributorsOf(commits, what), reviews };
  return { pullRequest, beside: besideOf(node, data.repository.pullRequests), comments: node.comments };
}

/** Those that go to the same branch and add files. `complete`: there are no more than GitHub was asked for. */
function besideOf(
  { number, baseRefName, headRefOid }: PullRequestNode,
  open: { readonly totalCount: number; readonly nodes: readonly OpenNode[] } | undefined,
): Beside | null {
  if (!open) return null;
  const all = open.nodes.filter((one) => one.number !== number);
  const others = all.filter((one) => one.baseRefName === baseRefName);
  const listed = open.nodes.length >= open.totalCount;
  return {
    sameHead: listed ? all.filter((one) => one.headRefOid === headRefOid).map((one) => one.number) : null,
    complete: listed && others.every(({ files }) => (files?.totalCount ?? 0) <= 20),
    pullRequests: others.map((one) => ({
      number: one.number,
      head: one.headRefOid,
      added: (one.files?.nodes ?? []).flatMap(({ path, changeType }) => (changeType === 'ADDED' ? [path] : [])),
    })),
  };
}

async function mergeOf(
  client: Client,
  at: Named,
  node: PullRequestNode,
  commits: readonly CommitNode[],
  hint: Oid | null,
): Promise<Merge | null> {
  if (node.mergedAt === null) return null;
  // GitHub sets the two one after the other.
  if (node.mergeCommit === null) throw incomplete(`the merge commit of pull request #${node.number}`);
  const { oid, history } = node.mergeCommit;
  const { base, landed } = await landedCommits(client, at, oid, history.nodes, commits, hint);
  return { commit: oid, base, landed, at: node.mergedAt, by: actorOf(node.mergedBy) };
}

const CHANGES = {
  ADDED: 'added',
  COPIED: 'added',
  CHANGED: 'modified',
  MODIFIED: 'modified',
  DELETED: 'removed',
  RENAMED: 'renamed',
} as const;

async function filesOf(
  client: Client,
  at: Named,
  node: PullRequestNode,
  files: readonly FileNode[],
  known: ReadonlyMap<string, string>,
): Promise<PullRequest['files']> {
  const [asked, before] = await Promise.all([
    modesAt(
      client,
      at,
      node.headRefOid,
      files.filter((file) => file.changeType !== 'DELETED' && !known.has(file.path)),
    ),
    files.some((file) => file.changeType === 'RENAMED')
      ? namesBefore(client, at, node.number)
      : new Map<string, string>(),
  ]);
  return files.map(({ path, changeType }) => {
    const from = before.get(path);
    return {
      path,
      mode: known.get(path) ?? asked.get(path) ?? '000000',
      change: CHANGES[changeType],
      ...(from === undefined ? {} : { from }),
    };
  });
}

/** What came along with the pull request itself, if it is of the head that the pull request names. */
function modeAtHead({ head, headRefOid }: PullRequestNode, path: string | null): ReadonlyMap<string, string> {
  const commit = head?.nodes.at(-1)?.commit;
  if (path === null || commit?.oid !== headRefOid || !commit.file) return new Map();
  return new Map([[path, modeText(commit.file.mode)]]);
}

function modeText(mode: number): string {
  return mode.toString(8).padStart(6, '0');
}

/** A file that is listed but not in the head's tree means that the head has moved meanwhile. */
async function modesAt(
  client: Client,
  at: Named,
  oid: Oid,
  files: readonly FileNode[],
): Promise<ReadonlyMap<string, string>> {
  if (files.length === 0) return new Map();
  const { query, variables } = modes(files.map((file) => file.path));
  type Data = { readonly repository: { readonly object: Record<string, { readonly mode: number } | null> | null } };
  const { data } = await client.graphql<Data>(
    query,
    { ...at, oid, ...variables },
    { permission: READ, what: `read commit ${oid}` },
  );
  return new Map(
    files.map(({ path }, index) => {
      const entry = data.repository.object?.[`p${index}`];
      if (!entry) throw incomplete(`${path} at ${oid}`);
      return [path, modeText(entry.mode)];
    }),
  );
}

/** Only REST says what a renamed file was called. */
async function namesBefore(client: Client, at: Named, number: number): Promise<ReadonlyMap<string, string>> {
  type File = { readonly filename: string; readonly previous_filename?: string };
  const files = await client.rest<readonly File[]>(
    'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    { owner: at.owner, repo: at.name, pull_number: number, per_page: LIMIT },
    { permission: READ_PULL_REQUESTS, what: `read the files of pull request #${number}` },
  );
  return new Map(
    (files ?? []).flatMap((file) =>
      file.previous_filename === undefined ? [] : [[file.filename, file.previous_filename]],
    ),
  );
}

async function reviewsOf(
  client: Client,
  at: Named,
  number: number,
  first: Page<ReviewNode>,
): Promise<readonly Review[]> {
  const what = `read the reviews of pull request #${number}`;
  type Data = { readonly repository: { readonly pullRequest: { readonly reviews: Page<ReviewNode> } } };
  const manner = { permission: READ_PULL_REQUESTS, what };
  const read = async (after: string | null) =>
    (await client.graphql<Data>(MORE_REVIEWS, { ...at, number, after }, manner)).data.repository.pullRequest.reviews;
  const nodes = await allPages(what, read, first);
  return nodes.flatMap((node): Review[] => {
    // Seen by its author alone, and not yet said to anybody.
    if (node.state === 'PENDING' || node.submittedAt === null) return [];
    return [
      {
        databaseId: node.fullDatabaseId,
        by: actorOf(node.author),
        state: node.state,
        submittedAt: node.submittedAt,
        commit: node.commit?.oid ?? null,
        body: node.body,
        editedAt: node.lastEditedAt,
        editedBy: actorOf(node.editor),
      },
    ];
  });
}
