import type { RuleResult } from '../model/decision.ts';
import type { EnvironmentLimit, Known } from '../model/facts.ts';
import { engineRules } from './results.ts';
import type { Context } from './rule-kind.ts';

const { pass, fail, error } = engineRules('invariant', 'invariant');
const RULE = 'CLAIM-ENVIRONMENT';
const MOST_TOLD = 5;

/**
 * The token of a job with an environment tells the cloud no branch: whoever may enter the environment is the workload. So
 * nobody may but from the ref that the workload or agent names.
 */
export function whoMayEnter({ facts, workload, agent }: Context): readonly RuleResult[] {
  const { moment, jobEnvironment } = facts;
  const job = workload?.identity ?? agent?.job;
  if ((moment.phase !== 'issue' && moment.phase !== 'emergency') || !job || !jobEnvironment) return [];
  return [judged(moment.claims.environment ?? '', named(job.ref), jobEnvironment)];
}

function judged(name: string, own: string, limit: Known<EnvironmentLimit | null>): RuleResult {
  if ('unknown' in limit) {
    return error(RULE, {
      message: `who may start jobs in environment ${name} could not be read: ${limit.unknown}`,
      fix: 'give the job `permissions: actions: read`, then run it again',
      values: { environment: name, wanted: own },
    });
  }
  const open = openTo(limit.known, own);
  if (open === null) return pass(RULE, `only ${own} may start jobs in environment ${name}`);
  return fail(RULE, {
    message: `environment ${name} ${open.said}, and the job must come from ${own} alone`,
    fix: closing(own),
    values: { environment: name, wanted: own, got: open.to },
  });
}

export function closing(own: string): string {
  return `have an administrator set “Selected branches and tags” of that environment to ${own} and nothing else (docs/operators.md), and ask who used it before`;
}

/** null: to that branch or tag (`branch main`) and no other. A pattern that matches it alone today is wider tomorrow. */
export function openTo(
  limit: EnvironmentLimit | null,
  own: string,
): { readonly said: string; readonly to: string } | null {
  if (!limit) return { said: 'is not there, or the token has no `actions: read`', to: 'unknown' };
  if (limit.from === 'any') return { said: 'is open to every branch', to: 'any' };
  if (limit.from === 'protected')
    return {
      said: 'is open to every protected branch, and to all branches while no protection rule is there',
      to: 'protected',
    };
  const selected = limit.selected.map(({ type, name }) => `${type} ${name}`);
  if (selected.length === 1 && selected[0] === own) return null;
  const more = selected.length > MOST_TOLD ? ` and ${selected.length - MOST_TOLD} more` : '';
  const told = `${selected.slice(0, MOST_TOLD).join(', ') || 'nothing'}${more}`;
  return { said: `is open to ${told}`, to: told };
}

/** `refs/heads/main` as the settings of environments call it: `branch main`. */
function named(ref: string): string {
  return ref.replace(/^refs\/heads\//, 'branch ').replace(/^refs\/tags\//, 'tag ');
}
