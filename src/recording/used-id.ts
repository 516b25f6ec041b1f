import { idOf, type Landed } from '../facts/landed.ts';
import { usedBefore } from '../facts/violations.ts';
import { refused } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { LineageEvent, Refused, Requested, Run } from '../model/event.ts';

/** A request came to main whose id was decided on before. The same file once more changes nothing; another one grants nothing. */
export function usedAgain(landed: Landed, lineage: Lineage, run: Run): readonly LineageEvent[] {
  return usedBefore(lineage, landed.file.blob).map(({ rule, message }) =>
    notJudged(landed, lineage, run, rule, message),
  );
}

/** That the file came and what it is stands in the lineage whose id it bears; nothing else of it does. */
export function notJudged(landed: Landed, { decided }: Lineage, run: Run, condition: string, message: string): Refused {
  const { merge, pullRequest } = landed;
  const told = { requestId: idOf(landed), occurredAt: merge.at, actor: merge.by, run, marks: decided?.marks ?? [] };
  const came = { file: fileIn(landed), pullRequest: pullRequest?.number ?? null, mergeCommit: merge.commit };
  return refused(told, merge.commit, { condition, message, dropped: null, came }, null);
}

export function fileIn({ path, file, sha256 }: Landed): Requested['file'] {
  return { path, blob: file.blob, sha256 };
}
