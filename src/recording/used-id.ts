import { idOf, type Landed } from '../facts/landed.ts';
import { usedBefore } from '../facts/violations.ts';
import { refused } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { declarationIn, usedBy } from '../lineage/used-by.ts';
import type { LineageEvent, Refused, Requested, Run } from '../model/event.ts';

/** A file came to main whose id was used before. The same file once more changes nothing; another one grants and declares nothing. */
export function usedAgain(landed: Landed, lineage: Lineage, run: Run): readonly LineageEvent[] {
  const file = { path: landed.path, blob: landed.file.blob };
  return usedBefore(lineage, file).map(({ rule, message }) => notJudged(landed, lineage, run, rule, message));
}

/**
 * It came in one commit of a rebase and was gone with another: its pull request did not add it, and nobody reviewed it. The id is
 * not used up. What is beside a request that nobody recorded has no lineage to be told in.
 */
export function goneAgain(landed: Landed, lineage: Lineage, run: Run): readonly LineageEvent[] {
  const { kind, path, commit, pullRequest } = landed;
  const beside = kind === 'revocation' || kind === 'settlement';
  if (beside && !usedBy(lineage)) return [];
  const message = `${path} came in commit ${commit.slice(0, 12)}, and a later commit of pull request #${pullRequest?.number} took it away again`;
  return [notJudged(landed, lineage, run, 'INV-ADDED', message, commit)];
}

/** That the file came and what it is stands in the lineage whose id it bears; nothing else of it does. */
export function notJudged(
  landed: Landed,
  lineage: Lineage,
  run: Run,
  condition: string,
  message: string,
  commit = landed.merge.commit,
): Refused {
  const { merge, pullRequest } = landed;
  const { marks = [] } = lineage.decided ?? declarationIn(lineage) ?? {};
  const told = { requestId: idOf(landed), occurredAt: merge.at, actor: merge.by, run, marks };
  const came = { file: fileIn(landed), pullRequest: pullRequest?.number ?? null, mergeCommit: merge.commit };
  // Several files of one id may be refused by one merge.
  const attempt = landed.kind === 'request' ? commit : `${commit}:${landed.path}`;
  return refused(told, attempt, { condition, message, dropped: null, came }, null);
}

export function fileIn({ path, file, sha256 }: Landed): Requested['file'] {
  return { path, blob: file.blob, sha256 };
}
