import type { RuleResult } from '../../model/decision.ts';
import type { Claims } from '../../model/facts.ts';
import type { Workload } from '../../policy/policy-set.ts';
import { engineRules } from '../results.ts';
import type { Context, RuleKind } from '../rule-kind.ts';

const { pass, fail } = engineRules('invariant', 'invariant');

/** Events of people outside. `pull_request_target` runs as the default branch, ref, workflow and all. */
const STARTED_BY_ANYBODY = /^(pull_request|issue|discussion|fork|watch)|^workflow_run$/;

/** The job that asks must be the very job that the workload's identity describes. Asked at issuance and in an emergency. */
export const claims: RuleKind = {
  name: 'claims',
  stage: 'invariant',
  evaluate: (context) => ({ results: judge(context), notTargeted: 0 }),
};

function judge({ facts: { moment }, workload, holder, policy }: Context): readonly RuleResult[] {
  if (moment.phase !== 'issue' && moment.phase !== 'emergency') return [];
  if (!workload) {
    return [
      fail('CLAIM-HUMAN', {
        message: `${holder.subject} is a person, and a credential is never handed out for a person`,
        fix: 'name the workload that does the work as the subject of a new request',
      }),
    ];
  }
  const startedBy = moment.claims.eventName;
  if (STARTED_BY_ANYBODY.test(startedBy)) {
    return [
      fail('CLAIM-EVENT', {
        message: `the job was started by ${startedBy}, which anybody who opens a pull request or writes a comment can cause`,
        fix: 'start it by workflow_dispatch, a push to the default branch or a schedule',
        values: { claim: 'event_name', got: startedBy },
      }),
    ];
  }
  const differences = mismatches(moment.claims, workload, policy.oidcIssuer);
  if (differences.length === 0) return [pass('CLAIM-IDENTITY', 'the job is the workload')];
  const { line } = workload.document.locate('/identity');
  return differences.map(({ name, wanted, got }) =>
    fail('CLAIM-IDENTITY', {
      message: `${name} of this job is ${shown(got)}, and ${workload.key} (${workload.document.path}:${line}) says ${shown(wanted)}`,
      fix: 'run it from the job that the workload describes, or have the workload corrected under policies/',
      values: { claim: name, wanted, got },
    }),
  );
}

interface Difference {
  readonly name: string;
  readonly wanted: string | null;
  readonly got: string | null;
}

/**
 * By numeric repository and exact workflow and ref. `sub` is not read: its shape changed in 2026 and depends on settings of
 * the repository; what it is made of is compared instead.
 */
function mismatches(job: Claims, { identity }: Workload, issuer: string): readonly Difference[] {
  // The file the job stands in says what it does; the one that was started may call it, from the same repository and ref.
  const [started, stands] = [workflowOf(job.workflowRef), workflowOf(job.jobWorkflowRef)];
  const compared: readonly Difference[] = [
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
  return compared.filter(({ wanted, got }) => wanted !== got);
}

/** `payco/ledger-sync/.github/workflows/deploy.yml@refs/heads/main` in its three parts. */
function workflowOf(ref: string): { readonly repository: string; readonly path: string; readonly ref: string } {
  const [, repository = '', path = '', at = ''] = /^([^/@]+\/[^/@]+)\/([^@]+)@(.+)$/.exec(ref) ?? [];
  return { repository, path, ref: at };
}

function shown(value: string | null): string {
  return value === null || value === '' ? 'none' : value;
}
