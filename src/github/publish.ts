import { counted } from '../model/counted.ts';
import type { Finding } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { PullRequest } from '../model/pull-request.ts';
import type { Gate, GitHub } from '../ports.ts';
import type { Client } from './client.ts';
import { MORE_COMMENTS } from './queries.ts';
import { allPages, type Page } from './pages.ts';
import type { CommentNode } from './pull-request.ts';
import type { Named } from './trees.ts';

/** The gate. No job, workflow or check run bears this name. */
const STATUS = 'access-lineage';
const CHECK_RUN = 'access-lineage annotations';
/** First line of our comment. Only one that this token's own account wrote is edited, so writing it oneself gains nothing. */
const MARKER = '<!-- access-lineage -->';
const ANNOTATIONS_AT_ONCE = 50;
/** GitHub's limits, in characters. */
const LONGEST = { comment: 65_536, title: 140, message: 60_000 };

type Face = Parameters<GitHub['publish']>[1];
type Comments = Page<CommentNode>;

/** Our comment as it stands; null: there is none. */
export interface Sticky {
  readonly id: string;
  readonly body: string;
}

/** Looks through the comments that came with the pull request, and through further pages if there are any. */
export async function stickyOf(
  client: Client,
  at: Named,
  number: number,
  known: Comments | null,
): Promise<Sticky | null> {
  type Data = { readonly repository: { readonly pullRequest: { readonly comments: Comments } } };
  const what = `read the comments of pull request #${number}`;
  const read = async (after: string | null) =>
    (await client.graphql<Data>(MORE_COMMENTS, { ...at, number, after }, { permission: 'pull-requests: read', what }))
      .data.repository.pullRequest.comments;
  const first = known ?? (await read(null));
  const ours = find(first.nodes) ?? find(await allPages(what, read, first));
  return ours ? { id: ours.fullDatabaseId, body: ours.body } : null;
}

function find(comments: readonly CommentNode[]): CommentNode | undefined {
  return comments.find((node) => node.viewerDidAuthor && node.body.startsWith(MARKER));
}

/** Comment, gate and annotations, at once and independently: a comment that fails does not keep the gate from closing. */
export async function publishFace(
  client: Client,
  at: Named,
  pullRequest: PullRequest,
  face: Face,
  gate: Gate,
  sticky: Sticky | null,
): Promise<Sticky> {
  const place = { owner: at.owner, repo: at.name };
  const lines = face.annotations.flatMap((finding) => annotationOf(finding));
  const shown = linesShown(pullRequest);
  const text = lines.length > 0 ? `${face.comment}\n${shown}` : face.comment;
  const [comment, ...others] = await Promise.allSettled([
    writeComment(client, place, pullRequest.number, text, sticky),
    // What is mended is taken back: GitHub shows the last check run of that name.
    lines.length > 0 || sticky?.body.includes(shown) ? annotate(client, place, pullRequest, face.title, lines) : null,
    ...gate.commits.map((commit) => setStatus(client, place, commit, gate)),
  ]);
  for (const one of others) if (one.status === 'rejected') throw one.reason;
  if (comment.status === 'rejected') throw comment.reason;
  return comment.value;
}

/** In our comment, where something is shown beside lines of that head. */
function linesShown({ head }: PullRequest): string {
  return `<!-- lines of ${head.oid} -->`;
}

interface Place {
  readonly owner: string;
  readonly repo: string;
}

async function writeComment(
  client: Client,
  place: Place,
  number: number,
  text: string,
  sticky: Sticky | null,
): Promise<Sticky> {
  const body = `${MARKER}\n${text}`.slice(0, LONGEST.comment);
  if (sticky?.body === body) return sticky;
  const manner = { permission: 'pull-requests: write', what: `comment on pull request #${number}` };
  if (sticky) {
    const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
    const edited = await client.rest(route, { ...place, comment_id: sticky.id, body }, { ...manner, absent: [404] });
    if (edited !== null) return { id: sticky.id, body };
  }
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  const made = await client.rest<{ readonly id: number | bigint }>(
    route,
    { ...place, issue_number: number, body },
    { ...manner, once: true },
  );
  return { id: String(made?.id), body };
}

async function setStatus(client: Client, place: Place, commit: Oid, { state, title }: Gate): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/statuses/{sha}';
  const status = { state, context: STATUS, description: shortened(title, LONGEST.title) };
  await client.rest(
    route,
    { ...place, sha: commit, ...status },
    { permission: 'statuses: write', what: `set the status of ${commit}` },
  );
}

const LEVELS = { error: 'failure', warning: 'warning', note: 'notice' } as const;

/** A check run of its own that fails nothing: GitHub shows its annotations beside the lines. */
async function annotate(
  client: Client,
  place: Place,
  { head }: PullRequest,
  title: string,
  lines: readonly object[],
): Promise<void> {
  const manner = { permission: 'checks: write', what: `annotate ${head.oid}` };
  const output = (from: number) => ({
    title: shortened(title, LONGEST.title),
    summary: `${lines.length === 0 ? 'No line' : counted(lines.length, 'line')} to look at; the gate is the status \`${STATUS}\`.`,
    annotations: lines.slice(from, from + ANNOTATIONS_AT_ONCE),
  });
  const run = { name: CHECK_RUN, head_sha: head.oid, status: 'completed', conclusion: 'neutral', output: output(0) };
  const made = await client.rest<{ readonly id: number }>(
    'POST /repos/{owner}/{repo}/check-runs',
    { ...place, ...run },
    { ...manner, once: true },
  );
  for (let from = ANNOTATIONS_AT_ONCE; from < lines.length; from += ANNOTATIONS_AT_ONCE) {
    const more = { ...place, check_run_id: made?.id, output: output(from) };
    await client.rest('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', more, { ...manner, once: true });
  }
}

function annotationOf({ id, severity, message, fix, at }: Finding): readonly object[] {
  if (!at) return [];
  const place = { path: at.path, start_line: at.line, end_line: at.line };
  return [
    {
      ...place,
      annotation_level: LEVELS[severity],
      title: id,
      message: shortened(`${message}\n${fix}`, LONGEST.message),
    },
  ];
}

function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
