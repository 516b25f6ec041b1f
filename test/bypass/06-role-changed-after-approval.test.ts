import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import {
  approve,
  APPROVERS,
  changeRules,
  granted,
  issueCheckout,
  lineage,
  open,
  request,
  stage,
} from '../support/stage.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';
const asIs = readFileSync(ROLE, 'utf8');
const wider = asIs.replaceAll('- ecs:UpdateService', '- ecs:UpdateService\n      - ecs:DeleteService');
const narrower = asIs.replaceAll('      - ecs:UpdateService\n', '');

it('what was approved is what is issued: a role widened later adds nothing, one narrowed later takes away', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'role-changed' });
  for (const [role, actions] of [
    [wider, ['ecs:DescribeServices', 'ecs:DescribeTaskDefinition', 'ecs:UpdateService']],
    [narrower, ['ecs:DescribeServices', 'ecs:DescribeTaskDefinition']],
  ] as const) {
    await change(on, role, role === wider ? 'wider' : 'narrower');
    const job = await issueCheckout(on, id);
    expect(job.code, job.log).toBe(0);
    expect(allowed(on)).toEqual(actions);
    expect(lineage(on, id).issuances.at(-1)?.issued.issuance.entitlement['actions']).toEqual(actions);
  }
});

it('approvals are for what was shown: a role widened before the merge makes them stale', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'role-widened' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'role-widened');
  await approve(on, pull, ...APPROVERS);
  await change(on, wider, 'wider');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  const { decided, grant } = lineage(on, id);
  expect(grant).toBeNull();
  expect(decided?.decision.verdict).toBe('pending');
  expect(decided?.decision.approval.rejected.map(({ why }) => why)).toEqual(['stale-content', 'stale-content']);
});

async function change(on: Stage, role: string, branch = 'narrower'): Promise<void> {
  await changeRules(on, { [ROLE]: role }, { branch });
}

/** The actions of the last session, by the policy that the cloud enforces on it. */
function allowed(on: Stage): readonly string[] {
  const { policy } = on.sandbox.clouds.aws.sessions.at(-1) ?? {};
  const { Statement: statements } = JSON.parse(policy ?? '{}') as { Statement: { Action: string[] }[] };
  return statements.flatMap(({ Action: actions }) => actions);
}
