import type { RuleResult } from '../../model/decision.ts';
import type { Claims } from '../../model/facts.ts';
import { ISSUING_EVENTS, outsidersMayStart } from '../../model/issuing-events.ts';
import type { Agent, JobIdentity } from '../../policy/policy-set.ts';
import { whoMayEnter } from '../job-environment.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail } = engineRules('invariant', 'invariant');

/** The job that asks must be the very job that the identity of the workload or agent describes. Asked at issuance and in an emergency. */
export const claims: RuleKind = {
  name: 'claims',
  stage: 'invariant',
  evaluate: (context) => ({ results: [...judge(context), ...whoMayEnter(context)], notTargeted: 0 }),
};

function judge({ facts: { moment }, workload, agent, holder, policy }: Context): readonly RuleResult[] {
  if (moment.phase !== 'issue' && moment.phase !== 'emergency') return [];
  const program = workload ?? agent;
  if (!program) {
    return [
      fail('CLAIM-HUMAN', {
        message: `${holder.subject} is a person, and a credential is never handed out for a person`,
        fix: 'name the workload or agent that does the work as the subject of a new request',
        values: { subject: holder.subject },
      }),
    ];
  }
  const startedBy = moment.claims.eventName;
  if (outsidersMayStart(startedBy)) {
    return [
      fail('CLAIM-EVENT', {
        message: `the job was started by ${shown(startedBy)}, which can be caused without the right to write, by a pull request or a comment for instance`,
        fix: `start it by one of ${ISSUING_EVENTS.join(', ')}, on the default branch`,
        values: { claim: 'event_name', got: startedBy, allowed: ISSUING_EVENTS },
      }),
    ];
  }
  const differences = agent
    ? [...tokenMismatches(moment.claims, agent), ...mismatches(moment.claims, agent.job, agent.identity.issuer, JOB)]
    : workload
      ? mismatches(moment.claims, workload.identity, policy.oidcIssuer, '/identity')
      : [];
  const what = agent ? 'agent' : 'workload';
  if (differences.length === 0) return [pass('CLAIM-IDENTITY', `the job is the ${what}`)];
  return differences.map(({ name, wanted, got, stands }) =>
    fail('CLAIM-IDENTITY', {
      message: `${name} of this job is ${shown(got)}, and ${program.key} (${program.document.path}:${program.document.locate(stands).line}) says ${shown(wanted)}`,
      fix: `run it from the job that the ${what} describes, or have the ${what} corrected under policies/`,
      values: { claim: name, wanted, got },
    }),
  );
}

interface Difference {
  readonly name: string;
  readonly wanted: string | null;
  readonly got: string | null;
  /** Pointer into the document of the workload or agent. */
  readonly stands: string;
}

const JOB = '/identity/job';

/** Of an agent the token itself is compared as well, whole texts: a subject or audience that merely looks alike is another's. */
function tokenMismatches({ sub, aud }: Claims, { identity: { subjects, audiences } }: Agent): readonly Difference[] {
  const among = (name: string, allowed: readonly string[], got: string, stands: string): readonly Difference[] =>
    allowed.includes(got) ? [] : [{ name, wanted: allowed.join(' or '), got, stands }];
  return [
    ...among('the subject (sub)', subjects, sub, '/identity/subject'),
    ...among('the audience (aud)', audiences, aud, '/identity/audience'),
  ];
}

/**
 * By numeric repository and exact workflow and ref. `sub` of a workload is not read: its shape changed in 2026 and depends on
 * settings of the repository; what it is made of is compared instead.
 */
function mismatches(job: Claims, identity: JobIdentity, issuer: string, place: string): readonly Difference[] {
  // The file the job stands in says what it does; the one that was started may call it, from the same repository and ref.
  const [started, stands] = [workflowOf(job.workflowRef), workflowOf(job.jobWorkflowRef)];
  const compared: readonly Omit<Difference, 'stands'>[] = [
    { name: 'the issuer', wanted: issuer, got: job.iss },
    { name: 'the repository id', wanted: identity.repositoryId, got: job.repositoryId },
    { name: 'the workflow', wanted: identity.workflow, got: stands.path },
    { name: 'the ref of the workflow', wanted: identity.ref, got: stands.ref },
    { name: 'the repository of the workflow', wanted: started.repository, got: stands.repository },
    { name: 'the ref of the workflow that was started', wanted: identity.ref, got: started.ref },
    { name: 'the ref', wanted: identity.ref, got: job.ref },
    { name: 'the environment', wanted: identity.environment, got: job.environment },
    { name: 'the runner', wanted: identity.runner, got: job.runnerEnvironment },
  ];
  return compared.filter(({ wanted, got }) => wanted !== got).map((one) => ({ ...one, stands: place }));
}

/** `payco/ledger-sync/.github/workflows/deploy.yml@refs/heads/main` in its three parts. */
function workflowOf(ref: string): { readonly repository: string; readonly path: string; readonly ref: string } {
  const [, repository = '', path = '', at = ''] = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(ref) ?? [];
  return { repository, path, ref: at };
}

function shown(value: string | null): string {
  return value === null || value === '' ? 'none' : value;
}
