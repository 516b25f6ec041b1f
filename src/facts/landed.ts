import { isAdded, type Added, type Change } from '../model/change.ts';
import type { SourceFile } from '../model/document.ts';
import type { Violation } from '../model/facts.ts';
import { Failure, type Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Instant, Oid, RequestId, Sha256 } from '../model/ids.ts';
import type { Merge, PullRequest } from '../model/pull-request.ts';
import { TooLarge } from '../model/pull-request.ts';
import { earlier, epoch } from '../model/time.ts';
import { sha256 } from '../model/sha256.ts';
import { REQUESTS, requestPath, type RequestPath } from '../intake/request-path.ts';
import { isGoverned } from './governed.ts';
import { GOVERNED, wantPolicy, type PolicyAt } from './read-policy.ts';
import type { Sources } from './sources.ts';
import { directPush, mergedViolations } from './violations.ts';

/** How something came to the default branch. */
interface Came {
  readonly commit: Oid;
  /** Nothing of this commit comes after it. */
  readonly lastOfCommit: boolean;
  /** null: pushed without one. */
  readonly pullRequest: PullRequest | null;
  readonly merge: Merge;
}

/** One request file, or one beside it. */
export interface Landed extends Came {
  readonly kind: RequestPath['what'];
  readonly path: string;
  /** As its pull request landed it: a rebase may have added another version first. */
  readonly file: SourceFile;
  /** A later commit of its pull request took it away again. */
  readonly gone: boolean;
  readonly sha256: Sha256;
  readonly violations: readonly Violation[];
  /** At the branch before the first landed commit. */
  readonly policyAt: PolicyAt;
  readonly now: Instant;
}

/** A commit that touches what decides: policies/, schemas/, .github/. */
export interface ChangeLanded extends Came {
  readonly kind: 'change';
  /** So young that GitHub may not have said yet by which pull request it came. */
  readonly young: boolean;
}

/** GitHub has not yet said by which pull request a young commit came: nothing from it on is recorded in this run. */
export interface Waiting {
  readonly waitingFor: Oid;
}

/** As late as GitHub can be about the pull request of a commit. */
const DIRECT_PUSH_AFTER = 15 * 60;

/** What came to main after `from`, in merge order, each looked up when it is asked for. Ends at the first request GitHub is late about. */
export async function* landedSince(
  from: Oid | null,
  tip: Oid,
  sources: Sources,
): AsyncIterable<Landed | ChangeLanded | Waiting | Finding> {
  const changes = await sources.repository.changes(from, tip, [REQUESTS, ...GOVERNED]);
  let last = null as PullRequest | null;
  const commits = [...groupBy(changes, (row) => row.commit)];
  const whence = asker(
    commits.flatMap(([commit, rows]) => (rows.some(isOurs) ? [commit] : [])),
    sources,
  );
  for (const [n, [commit, rows]] of commits.entries()) {
    const asks = rows.flatMap((row) => (isAdded(row) && row.path.startsWith('access-requests/') ? [row] : []));
    // A request before what is said of it in the same commit.
    const mine = asks
      .filter((row) => requestPath(row.path)?.inItsMonth)
      .toSorted((one, other) => Number(isBeside(one)) - Number(isBeside(other)));
    for (const row of asks) if (!mine.includes(row) && !isReadme(row.path)) yield notARequest(row);
    const governed = rows.find(({ path }) => isGoverned(path));
    const first = mine[0] ?? governed;
    if (!first) continue;
    // A rebase lands many commits of one pull request.
    const by = last?.merge?.landed.includes(commit) ? last : await whence(commit);
    last = by;
    const young = by === null && isYoung(first, sources) && !(await followed(commits.slice(n + 1), sources));
    if (young && mine.length > 0) {
      yield { waitingFor: commit };
      return;
    }
    const later = commits.slice(n + 1).filter(([one]) => by?.merge?.landed.includes(one));
    const again = new Set(later.flatMap(([, more]) => more.filter(isAdded).map(({ path }) => path)));
    yield* landedBy(by, mine, again, governed === undefined, sources);
    const came = { commit, pullRequest: by, merge: by?.merge ?? pushed(first, sources), lastOfCommit: true };
    if (governed) yield { kind: 'change', ...came, young };
  }
}

/**
 * A commit is dated by its maker. GitHub's own merges bear GitHub's clock: what is dated further ahead than GitHub can be late
 * was not merged there, and is believed a direct push at once. So no date holds up the walk for more than half an hour.
 */
function isYoung({ at }: Pick<Change, 'at'>, { clock }: Sources): boolean {
  return Math.abs(epoch(clock.now()) - epoch(at)) <= DIRECT_PUSH_AFTER;
}

/** Nor does a row of them: what a merge followed that GitHub dates long enough ago has been there for as long. */
async function followed(
  later: readonly (readonly [Oid, readonly Change[]])[],
  { clock, github }: Sources,
): Promise<boolean> {
  const latest = epoch(clock.now()) - DIRECT_PUSH_AFTER;
  for (const [commit, [row]] of later) {
    if (!row || epoch(row.at) >= latest) continue;
    const merge = (await github.mergedAs(commit).catch(tooLarge))?.merge;
    if (merge && epoch(merge.at) < latest) return true;
  }
  return false;
}

function isBeside({ path }: Change): boolean {
  return requestPath(path)?.what !== 'request';
}

function isOurs({ path }: Change): boolean {
  return isGoverned(path) || requestPath(path)?.inItsMonth === true;
}

const ATTEMPTS = 7;
const AHEAD = 10;

/**
 * Asks with patience, however old the commit: it may have waited in a queue, and GitHub links commits to pull requests late.
 * While one is waited for, those after it are asked as well: a row of direct pushes takes as long as one.
 */
function asker(commits: readonly Oid[], { github, clock }: Sources): (commit: Oid) => Promise<PullRequest | null> {
  const known = new Map<Oid, PullRequest>();
  const attempts = new Map<Oid, number>();
  const tried = (commit: Oid): number => attempts.get(commit) ?? 0;
  const look = async (commit: Oid): Promise<void> => {
    if (known.has(commit) || tried(commit) === ATTEMPTS) return;
    const pullRequest = await github.mergedAs(commit).catch(tooLarge);
    attempts.set(commit, tried(commit) + 1);
    if (pullRequest) known.set(commit, pullRequest);
  };
  return async (commit) => {
    const next = commits.indexOf(commit) + 1;
    const later = commits.slice(next, next + AHEAD);
    await look(commit);
    while (!known.has(commit) && tried(commit) < ATTEMPTS) {
      await clock.pause(tried(commit) - 1);
      // What goes wrong with a later one is told in its own turn.
      await Promise.all([look(commit), ...later.map((one) => look(one).catch(() => {}))]);
    }
    return known.get(commit) ?? null;
  };
}

/** More than 100 files or commits: recorded as what it is. Its files are empty, so it does not add the request, which denies. */
export function tooLarge(error: unknown): PullRequest {
  if (error instanceof TooLarge) return error.pullRequest;
  throw error;
}

/** All rows are of one commit and share its policy, which is read with the first of them. `again`: what a later commit of the same merge adds anew. */
async function* landedBy(
  pullRequest: PullRequest | null,
  rows: readonly Added[],
  again: ReadonlySet<string>,
  whole: boolean,
  sources: Sources,
): AsyncIterable<Landed> {
  const [first] = rows;
  if (!first) return;
  const merge = pullRequest?.merge ?? pushed(first, sources);
  let policyAt: PolicyAt | null = null;
  for (const [n, row] of rows.entries()) {
    const last = merge.landed.includes(row.commit) ? merge.commit : row.commit;
    const [added, landed, base] = await sources.repository.read([
      ...[row.commit, last].map((ref) => ({ ref, paths: [row.path] })),
      ...(policyAt ? [] : [wantPolicy(merge.base)]),
    ]);
    policyAt ??= base ? await sources.policyAt(base) : null;
    const [came, stays] = [added, landed].map((shot) => shot?.files.find(({ path }) => path === row.path));
    // Late, not absent: it was listed as added. Passing it over would lose it, for the mark would move past it.
    if (!came || !landed || !policyAt) throw notThere(row, !came ? row.commit : landed ? merge.base : last);
    const gone = !stays || again.has(row.path);
    const file = gone ? came : stays;
    yield {
      path: row.path,
      kind: requestPath(row.path)?.what ?? 'request',
      file,
      gone,
      sha256: sha256(file.bytes),
      commit: row.commit,
      lastOfCommit: whole && n === rows.length - 1,
      pullRequest,
      merge,
      violations: pullRequest
        ? await mergedViolations(
            sources.repository,
            pullRequest,
            merge,
            { path: row.path, blob: file.blob },
            sources.mainBranch,
          )
        : [directPush(row.commit)],
      policyAt,
      now: pullRequest?.readAt ?? sources.clock.now(),
    };
  }
}

/** Told as having come by now at the latest: a date of its maker's ends no cooldown. */
function pushed({ commit, parent, at }: Pick<Change, 'commit' | 'parent' | 'at'>, { clock }: Sources): Merge {
  return { commit, base: parent ?? commit, landed: [commit], at: earlier(at, clock.now()), by: null };
}

function notThere({ path }: Added, commit: Oid): Failure {
  return new Failure(
    'UNREACHABLE',
    `GitHub does not show commit ${commit.slice(0, 12)}, by which ${path} came to the branch`,
    'run it again in a few minutes: nothing from it on is recorded before it can be read',
  );
}

function isReadme(path: string): boolean {
  return path.endsWith('/README.md');
}

function notARequest(row: Added): Finding {
  return {
    id: 'Y092',
    severity: 'warning',
    message: `${row.path} came to the branch in commit ${row.commit.slice(0, 12)} and is no request file`,
    fix: 'remove it: below access-requests/ only <yyyy>/<mm>/<id>.yaml is read, and beside it .revoke, .declared and .settle-<n>',
    at: { path: row.path, line: 1, column: 1 },
  };
}

/** The request whose file this is. */
export function idOf({ path }: { readonly path: string }): RequestId {
  const request = requestPath(path);
  if (!request) throw new TypeError(`${path} is no request path`);
  return request.id;
}
