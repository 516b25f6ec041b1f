import { info, setOutput, warning } from '@actions/core';
import { record, type Recorded } from '../commands/record.ts';
import { closing, openTo } from '../decision/job-environment.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Decision } from '../model/decision.ts';
import type { LineageEvent, Refused, Run, Settled } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { Oid, RequestId } from '../model/ids.ts';
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
  { lineages: recorded, changes, findings, toHandOver, waitingFor, failed }: Recorded,
  step: Step,
): void {
  for (const { to, binds, because } of changes) {
    const what = `the rules at commit ${to.commit.slice(0, 12)} ${binds ? 'bind' : 'do not bind'}: ${because.message} (${because.rule})`;
    if (binds) info(what);
    else warning(what);
  }
  // Two files of one request may have come in one run.
  const lineages = [...new Map(recorded.map((lineage) => [lineage.requestId, lineage])).values()];
  const all = lineages.map((lineage) => ({ lineage, added: addedBy(step.place.run, lineage) }));
  for (const { lineage, added } of all) sayWhat(lineage, added);
  for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
  setOutput('granted', JSON.stringify(toHandOver.map(({ requestId }) => requestId)));
  const bySubject = [...groupBy(toHandOver, ({ subject }) => subject)];
  setOutput(
    'granted-by-subject',
    JSON.stringify(Object.fromEntries(bySubject.map(([key, own]) => [key, own.map(({ requestId }) => requestId)]))),
  );
  tellDecisions(
    all.flatMap(({ added }) => added.flatMap((event) => (event.kind === 'decided' ? event.decision : []))),
    step,
  );
  const ids = all.flatMap(({ lineage, added }) => (added.length > 0 ? [lineage.requestId] : []));
  if (ids.length > 0) setOutput('request-ids', JSON.stringify(ids));
  if (failed) throw failed;
  if (!waitingFor) return;
  throw new Failure(
    'UNREACHABLE',
    `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`,
    'run it again in a few minutes; the hourly run goes on by itself',
  );
}

/** What stood before was said by the run that added it. */
function addedBy({ runId, attempt }: Run, { events }: Lineage): readonly LineageEvent[] {
  return events.filter(({ run }) => run.runId === runId && run.attempt === attempt);
}

function sayWhat({ requestId: id, grant, owing }: Lineage, added: readonly LineageEvent[]): void {
  for (const event of added) say(id, event);
  if (added.some(({ kind }) => kind === 'revoked' || kind === 'refused')) return;
  const owed = grant?.obligations.find(({ under }) => under !== undefined) ?? owing?.obligations[0];
  if (owed?.metAt === null)
    warning(`${id} is on main, and nobody else has approved it: ${owed.owedBy} owes a review by ${owed.by}`);
}

function say(id: RequestId, event: LineageEvent): void {
  const { kind } = event;
  if (kind === 'decided') sayDecided(id, event.decision);
  if (kind === 'withdrawn') info(`${id}: withdrawn, for pull request #${event.pullRequest} was closed without a merge`);
  if (kind === 'declared' || kind === 'revoked') info(`${id}: ${kind}`);
  if (kind === 'rotated') info(`${id}: the rotation of ${event.secret.reference} is told`);
  if (kind === 'settled') info(`${id}: ${SETTLED[event.obligation]}`);
  if (kind === 'refused') sayRefused(id, event);
}

function sayDecided(id: RequestId, { headline, verdict }: Decision): void {
  info(`${id}: ${headline}`);
  if (verdict !== 'allow') warning(`${id} was merged and grants nothing: ${headline}`);
}

const SETTLED: { readonly [kind in Settled['obligation']]: string } = {
  review: 'the review of the emergency is settled',
  monitor: 'the look of its monitor is told',
  rotate: 'the rotation is told',
  revoke: 'the revocation of what was handed out is told',
};

/** Of a file that came to main, or that pays something; what a job was refused is said in that job. */
function sayRefused(id: RequestId, { key, condition, message, came }: Refused): void {
  const does = came?.file.path.endsWith('.declared.yaml') ? 'declares' : 'grants';
  if (came) warning(`what was merged as ${id} ${does} nothing: ${message} (${condition})`);
  else if (SETTLEMENT.test(key)) warning(`${id}: what was merged beside it pays nothing: ${message} (${condition})`);
}

const SETTLEMENT = /:settle-\d+$/;
