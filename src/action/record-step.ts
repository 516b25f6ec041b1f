import { info, setOutput, warning } from '@actions/core';
import { record, type Recorded } from '../commands/record.ts';
import { closing, openTo } from '../decision/job-environment.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Refused } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Oid } from '../model/ids.ts';
import { tellDecisions, type Step } from './step.ts';

/** A ledger that is made by a push begins before it, so that the first merged request is in it. */
export async function recordStep({ sources, place, inputs }: Step): Promise<Recorded> {
  if (inputs.jobEnvironment !== null) await onlyFromMain(inputs.jobEnvironment, sources);
  const { before } = place.event;
  return record(sources, place.run, before && /^(?!0+$)[0-9a-f]{40}$/.test(before) ? (before as Oid) : null);
}

/** Whoever may enter this environment holds the keys of the ledger. Nothing is lost by waiting: what is missing is recorded later. */
async function onlyFromMain(environment: string, { github, mainBranch }: Step['sources']): Promise<void> {
  const own = `branch ${mainBranch}`;
  const open = openTo(await github.environment(environment), own);
  if (open === null) return;
  throw new Failure(
    'INPUT',
    `environment ${environment} ${open.said}, and what records must come from ${own} alone: nothing is recorded`,
    closing(own),
  );
}

export function reportRecord(
  { lineages: recorded, changes, findings, toHandOver, waitingFor }: Recorded,
  step: Step,
): void {
  for (const { to, binds, because } of changes) {
    const what = `the rules at commit ${to.commit.slice(0, 12)} ${binds ? 'bind' : 'do not bind'}: ${because.message} (${because.rule})`;
    if (binds) info(what);
    else warning(what);
  }
  const lineages = recorded.filter((lineage) => cameAgain(lineage) === null);
  for (const { requestId, ...lineage } of recorded) {
    const again = cameAgain(lineage);
    if (again) warning(`what was merged as ${requestId} grants nothing: ${again.message} (${again.condition})`);
  }
  for (const lineage of lineages) {
    const { decided, events } = lineage;
    if (events.at(-1)?.kind === 'revoked') {
      info(`${lineage.requestId}: revoked`);
      continue;
    }
    info(`${lineage.requestId}: ${decided ? decided.decision.headline : 'recorded'}`);
    if (decided && decided.decision.verdict !== 'allow')
      warning(`${lineage.requestId} was merged and grants nothing: ${decided.decision.headline}`);
  }
  for (const { requestId, grant, owing } of lineages) {
    const owed = grant?.obligations.find(({ under }) => under !== undefined) ?? owing?.obligations[0];
    if (owed?.metAt) info(`${requestId}: the review of the emergency is settled`);
    else if (owed)
      warning(`${requestId} is on main, and nobody else has approved it: ${owed.owedBy} owes a review by ${owed.by}`);
  }
  for (const lineage of lineages) {
    const last = lineage.events.at(-1);
    if (last?.kind === 'refused' && bySettlement(lineage))
      warning(`${lineage.requestId}: what was merged beside it pays nothing: ${last.message} (${last.condition})`);
  }
  for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
  setOutput('granted', JSON.stringify(toHandOver.map(({ requestId }) => requestId)));
  const bySubject = [...groupBy(toHandOver, ({ subject }) => subject)];
  setOutput(
    'granted-by-subject',
    JSON.stringify(Object.fromEntries(bySubject.map(([key, own]) => [key, own.map(({ requestId }) => requestId)]))),
  );
  tellDecisions(
    lineages.flatMap(({ decided }) => decided?.decision ?? []),
    step,
  );
  if (!waitingFor) return;
  throw new Failure(
    'UNREACHABLE',
    `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`,
    'run it again in a few minutes; the hourly run goes on by itself',
  );
}

/** The last that was recorded is a file whose id was used before. */
function cameAgain({ events }: Pick<Lineage, 'events'>): Refused | null {
  const last = events.at(-1);
  return last?.kind === 'refused' && last.came ? last : null;
}

/** What was recorded last pays something that was granted before, or says why it does not. */
function bySettlement({ events }: Lineage): boolean {
  return /:settle-\d+$/.test(events.at(-1)?.key ?? '');
}
