import type { Violation } from '../model/facts.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { usedBy } from '../lineage/used-by.ts';
import type { Finding } from '../model/finding.ts';
import type { Grant } from '../model/grant.ts';
import type { Oid } from '../model/ids.ts';
import type { Merge, PullRequest } from '../model/pull-request.ts';
import { requestPath, sibling } from '../intake/request-path.ts';
import { pullRequestKind } from '../intake/pull-request-kind.ts';
import type { Repository } from '../ports.ts';
import { GOVERNED } from './read-policy.ts';

/** What a merged request must survive beside policy: each breach denies as an invariant, and is told. */
export async function mergedViolations(
  repository: Repository,
  pullRequest: PullRequest,
  merge: Merge,
  file: { readonly path: string; readonly blob: Oid },
  mainBranch: string,
): Promise<readonly Violation[]> {
  const { governed, headBlob, revoked } = await treesOf(repository, pullRequest, merge, file.path);
  return [
    ...revoked,
    ...shapeViolations(pullRequest, file.path, mainBranch),
    ...(headBlob === file.blob ? [] : [evilMerge(pullRequest, file.path, headBlob)]),
    ...governed,
  ];
}

/** Mixed pull requests, other bases, paths that the pull request does not add. */
export function shapeViolations(pullRequest: PullRequest, path: string, mainBranch: string): readonly Violation[] {
  const kind = pullRequestKind(pullRequest.files);
  return [
    ...(pullRequest.base.ref === mainBranch ? [] : [otherBase(pullRequest, mainBranch)]),
    ...(kind.kind === 'refused' ? kind.findings.map(fromFinding) : []),
    ...(pullRequest.files.some((one) => one.path === path && one.change === 'added')
      ? []
      : [notItsFile(pullRequest, path)]),
  ];
}

/** Rebase sandwich: a commit that loosens the rules, the request, and a commit that puts the rules back. */
async function treesOf(
  repository: Repository,
  pullRequest: PullRequest,
  merge: Merge,
  path: string,
): Promise<{
  readonly governed: readonly Violation[];
  readonly headBlob: Oid | null;
  readonly revoked: readonly Violation[];
}> {
  const commits = [merge.base, ...merge.landed];
  const revocation = sibling(path, 'revocation');
  const wants = [
    { ref: pullRequest.head.oid as string, path },
    { ref: merge.commit as string, path: revocation },
    ...commits.flatMap((ref) => GOVERNED.map((tree) => ({ ref: ref as string, path: tree as string }))),
  ];
  const [headBlob = null, revokedBy = null, ...oids] = await repository.oids(wants);
  const trees = wants.slice(2).map((want, n) => ({ ...want, oid: oids[n] ?? null }));
  const governed = GOVERNED.flatMap((tree) => {
    const seen = trees.filter((one) => one.path === tree);
    const moved = seen.find((one) => one.oid !== seen[0]?.oid);
    return moved ? [rulesMoved(pullRequest, tree, moved.ref)] : [];
  });
  // What is beside a request, a settlement for instance, outlives its end.
  const ends = revokedBy !== null && requestPath(path)?.what === 'request';
  return { governed, headBlob, revoked: ends ? [revokedOnMain(revocation)] : [] };
}

function rulesMoved(pullRequest: PullRequest, tree: string, commit: string): Violation {
  return {
    rule: 'INV-RULES-MOVED',
    message: `pull request #${pullRequest.number} changes ${tree}/ on the way: commit ${commit.slice(0, 12)} differs from the branch before it`,
    fix: 'ask again in a pull request that holds the request file and nothing else, in every one of its commits',
    values: { pullRequest: pullRequest.number, folder: tree, commit },
  };
}

function evilMerge(pullRequest: PullRequest, path: string, headBlob: Oid | null): Violation {
  return {
    rule: 'INV-MERGED-CONTENT',
    message: headBlob
      ? `${path} on the branch is not the file at the head of pull request #${pullRequest.number} that was reviewed`
      : `${path} is not at the head of pull request #${pullRequest.number}: the merge brought it in`,
    fix: 'ask again, and let GitHub make the merge',
    values: { pullRequest: pullRequest.number, path, head: headBlob },
  };
}

function otherBase(pullRequest: PullRequest, mainBranch: string): Violation {
  return {
    rule: 'INV-BASE',
    message: `pull request #${pullRequest.number} goes to ${pullRequest.base.ref}, not to ${mainBranch}`,
    fix: `open it against ${mainBranch}`,
    values: { pullRequest: pullRequest.number, base: pullRequest.base.ref, wanted: mainBranch },
  };
}

function notItsFile(pullRequest: PullRequest, path: string): Violation {
  return {
    rule: 'INV-ADDED',
    message: `pull request #${pullRequest.number} does not add ${path}`,
    fix: 'add the request as a new file in a pull request of its own',
    values: { pullRequest: pullRequest.number, path },
  };
}

/** Was another file decided on, or declared, under that id? An id is used once: its lineage is the story of one file. */
export function usedBefore(
  lineage: Pick<Lineage, 'requestId' | 'requested' | 'decided' | 'events'>,
  { path, blob }: { readonly path: string; readonly blob: Oid },
): readonly Violation[] {
  const { requestId, decided } = lineage;
  const first = usedBy(lineage);
  if (!first || (first.file.path === path && first.file.blob === blob)) return [];
  const by = first.pullRequest;
  const was = first.kind === 'declared' ? 'declared' : 'decided';
  return [
    {
      rule: 'INV-ID',
      message: `${requestId} was used before${by === null ? '' : ` by pull request #${by}`}, and ${was} at ${(decided ?? first).occurredAt}`,
      fix: 'choose another id: it is unique for ever, also when the file of the first request is gone',
      values: { id: requestId, pullRequest: by },
    },
  ];
}

/** Pushed to the branch without a pull request: nobody could review it. */
export function directPush(commit: Oid): Violation {
  return {
    rule: 'INV-PULL-REQUEST',
    message: `commit ${commit.slice(0, 12)} came to the branch without a pull request`,
    fix: 'ask again by pull request; let a ruleset require pull requests on the default branch',
    values: { commit },
  };
}

export function revokedOnMain(path: string): Violation {
  return {
    rule: 'INV-REVOKED',
    message: `${path} revokes it`,
    fix: 'ask again with a new request if access is needed once more',
    values: { path },
  };
}

/** The ledger tells of an end that main, when it was read, did not have yet: it can only take away. */
export function endedInLedger({ at, how }: NonNullable<Grant['ended']>): Violation {
  return {
    rule: 'INV-ENDED',
    message: `the ledger says that the grant was ${how === 'lapsed' ? 'over' : how} at ${at}`,
    fix: 'ask again with a new request if access is needed once more',
    values: { ended: at, how },
  };
}

/** A second verdict that is not `allow` takes a grant away, and so does a first one. */
export function noGrant(): Violation {
  return {
    rule: 'INV-ENDED',
    message: 'the ledger holds no grant for it',
    fix: 'see with `access-lineage show` what was decided, and ask again with a new request',
  };
}

/** The finding's own place in the words; violations are stored and shown without the file. */
function fromFinding(finding: Finding): Violation {
  return { rule: 'INV-REQUEST-ONLY', message: finding.message, fix: finding.fix, values: { finding: finding.id } };
}
