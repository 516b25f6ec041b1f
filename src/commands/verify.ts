import { redecide } from '../decision/redecide.ts';
import { nameTexts } from '../decision/removed-texts.ts';
import { undecidable } from '../decision/undecidable.ts';
import { madeOf } from '../facts/for-redecide.ts';
import type { Main } from '../facts/main.ts';
import { policyOfCommit, TRUST } from '../facts/read-policy.ts';
import type { Sources } from '../facts/sources.ts';
import { decidedEvents, verify as verifyLedger, type Verified, type VerifyOptions } from '../ledger/verify/verify.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Decided } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { prepared } from '../policy/runtime.ts';
import type { Clone } from '../ports.ts';

export interface VerifyReport extends Verified {
  /** How many decisions were made again; null when that was not asked for. */
  readonly redecided: number | null;
}

/** Everything the ledger's own bytes and the default branch prove; with `decisions`, every verdict made again from what it looked at. */
export async function verify(
  clone: Clone,
  trust: Trust,
  now: Instant,
  options: VerifyOptions & { readonly decisions: boolean; readonly policyAt: Sources['policyAt'] },
): Promise<VerifyReport> {
  const verified = await verifyLedger(clone, trust, now, options);
  const policyOf = policyOfCommit(clone, options.policyAt);
  const findings: Finding[] = [...verified.findings];
  if (!options.decisions) return { ...verified, findings, redecided: null };
  let redecided = 0;
  for await (const { event } of decidedEvents(clone, options.ledger ?? trust.ledger.branch)) {
    redecided += 1;
    const finding = await madeAgain(event, clone, policyOf, options.main ?? 'main');
    if (finding) findings.push(finding);
  }
  return { ...verified, findings, redecided };
}

/** What the default branch says beside what binds: of its ledger and keys, and of who may change the rules. */
export function ofMain(
  main: Pick<Main, 'unbound' | 'named' | 'policy'>,
  unbelieved: Finding | null,
  found: readonly Finding[],
): readonly Finding[] {
  return [...ledgerNamed(main, unbelieved, found), ...ungoverned(main)];
}

/** A ledger can be whole in itself and yet not the one: where `record` and `issue` would not believe it, nobody is told that it is good. */
function ledgerNamed(
  { unbound, named, policy }: Parameters<typeof ofMain>[0],
  unbelieved: Finding | null,
  found: readonly Finding[],
): readonly Finding[] {
  const at = { path: TRUST, line: 1, column: 1 };
  if (unbelieved) {
    if (found.some(({ severity }) => severity === 'error')) return [];
    return [{ ...unbelieved, at }];
  }
  const whose = ({ ledger: { repository, branch }, keys }: Trust) => canonicalJson({ repository, branch, keys });
  if (!unbound || whose(named) === whose(policy.trust)) return [];
  const message = `commit ${unbound.commit.slice(0, 12)} names another ledger, or other keys, than what binds: ${unbound.message}`;
  const fix =
    'put the file back by pull request, or have the change go its way; until then what it names counts for nothing';
  return [{ id: 'V14', severity: 'warning', message, fix, at }];
}

/** Said once: whoever may merge to main then says what the rules are. */
function ungoverned({ policy }: Pick<Main, 'policy'>): readonly Finding[] {
  if (policy.set.changeRules.length > 0) return [];
  const message = 'changes of policy are not governed: every commit on the default branch binds, whoever approved it';
  return [
    { id: 'V14', severity: 'note', message, fix: 'add ChangeRules below policies/, as the sample organisation has' },
  ];
}

async function madeAgain(
  event: Decided,
  clone: Clone,
  policyOf: ReturnType<typeof policyOfCommit>,
  main: string,
): Promise<Finding | null> {
  const of = await madeOf(event, clone, policyOf, main);
  if (!of) {
    return found(
      event,
      'warning',
      'its policy or its request is not in this clone, so it could not be decided again',
      'fetch the whole history of the default branch',
    );
  }
  const { policy } = of.policyAt;
  if (!policy.ok || !of.request) {
    const { request, now } = event.decision;
    const { commit, tree } = of.policyAt;
    const again = undecidable({
      request,
      now,
      policy: { commit, tree },
      findings: [...of.findings, ...(policy.ok ? [] : policy.findings)],
    });
    return again.verdict === event.decision.verdict
      ? null
      : found(
          event,
          'error',
          `it stands as ${event.decision.verdict}, but nothing could be decided: ${again.headline}`,
          'find out who wrote it',
        );
  }
  const again = redecide(await prepared(policy.value.set, of.request), event, of.request);
  const { differences, compared, zones, removed } = again;
  const [first] = differences;
  if (!first) return removed.length > 0 ? textRemoved(event, removed) : null;
  if (zones) {
    return found(
      event,
      'warning',
      `it was decided with time zones ${zones.stands}, and with ${zones.again}, those of this Node, its calendars open at other hours: ${first.field} stands as ${short(first.stands)}, comes out as ${short(first.again)}`,
      `decide it again with a Node whose \`process.versions.tz\` is ${zones.stands}`,
    );
  }
  const engine = compared === 'bytes' ? 'by the same engine' : 'in substance';
  const how = removed.length > 0 ? `${engine}, whatever ${nameTexts(removed)} said,` : engine;
  return found(
    event,
    'error',
    `decided again ${how} it comes out otherwise: ${first.field} stands as ${short(first.stands)}, comes out as ${short(first.again)}`,
    'find out who wrote it; revoke what was granted under it',
  );
}

/** Texts may be removed, so this is nothing to be mended; that the verdict can no longer be made again is still told. */
function textRemoved(event: Decided, removed: readonly string[]): Finding {
  return found(
    event,
    'note',
    `it cannot be made again, because ${nameTexts(removed)} was removed; whatever does not depend on it comes out as it stands`,
    'nothing, if it was removed on purpose; else put the file below text/ back from an earlier commit of the ledger',
  );
}

function found({ requestId }: Decided, severity: Finding['severity'], what: string, fix: string): Finding {
  return { id: 'V12', severity, message: `decision on ${requestId}: ${what}`, fix, values: { requestId } };
}

function short(value: unknown): string {
  const text = canonicalJson(value ?? null);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
