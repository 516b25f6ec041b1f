import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  approve,
  changeRules,
  comment,
  denials,
  findings,
  lineage,
  open,
  policyHead,
  REASON,
  request,
  stage,
} from '../../support/stage.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';
const longer = readFileSync(ROLE, 'utf8');
const shorter = longer.replace('max: PT8H', 'max: PT4H');
const FIRST = { files: { [ROLE]: shorter } };
const SIX_HOURS = 'window:\n  duration: PT6H\n';

it('tells on the pull request what changes, who must approve and whether it would bind; then it binds', async () => {
  await using on = await stage(FIRST);
  const pull = await on.people.openPullRequest(on.account('tomas-okoye'), {
    branch: 'longer',
    files: { [ROLE]: longer },
    title: 'Longer',
  });
  expect((await on.check(pull)).code).toBe(0);
  expect(comment(pull)).toContain('waiting for approval');
  expect(comment(pull)).toContain('duration.max PT4H → PT8H');
  expect(comment(pull)).toContain('1 missing, can be given by `ines-calder` (p-bw101)');
  for (const login of ['ines-calder', 'ravi-menon'])
    await on.people.review(on.account(login), pull.number, 'APPROVE', REASON);
  await on.reviewed(pull);
  expect(comment(pull)).toContain('it would bind');
  await on.people.merge(on.account('ines-calder'), pull.number);
  const job = await on.record();
  expect(job.log).toMatch(/the rules at commit \w+ bind: it met CHANGE-RULES/);
  expect(policyHead(on)).toMatchObject({
    binds: true,
    classes: ['policies'],
    documents: [{ kind: 'Role', id: 'ROLE-CHECKOUT-DEPLOY', change: 'changed' }],
    approvals: [{ person: 'p-bw101' }, { person: 'p-bw120' }],
    recent: [{ people: { persons: ['p-bw101', 'p-bw102', 'p-bw120'] } }],
  });
  expect(lineage(on, 'policy').events).toHaveLength(2);
  expect(findings(on).filter((one) => one.startsWith('V14'))).toEqual([]);
});

it('a change without its approvals does not bind, and requests are told so', async () => {
  await using on = await stage(FIRST);
  await changeRules(on, { [ROLE]: longer }, { approvers: ['ines-calder'] });
  await on.record();
  expect(policyHead(on)).toMatchObject({ binds: false, because: { rule: 'CHANGE-RULES' }, recent: [] });
  const { path, yaml } = request({ name: 'six-hours', more: SIX_HOURS });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'six-hours');
  expect(comment(pull)).toContain('does not bind');
  expect(comment(pull)).toContain('PT6H is more than');
});

it('who wrote the change does not benefit, and a request approved before it gains nothing', async () => {
  await using on = await stage(FIRST);
  const { id, path, yaml } = request({ name: 'too-early', more: SIX_HOURS });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'too-early');
  for (const login of ['ines-calder', 'ravi-menon'])
    await on.people.review(on.account(login), pull.number, 'APPROVE', REASON);
  await changeRules(on, { [ROLE]: longer }, { by: 'sam-adeyemi', branch: 'longer' });
  await on.record();
  await on.check(pull, 'synchronize');
  await approve(on, pull, 'ines-calder', 'ravi-menon');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(denials(on, id)).toContain('POLICY-WIDENING');
  expect(lineage(on, id).grant).toBeNull();
  expect(findings(on, '--decisions').filter((one) => one.startsWith('V12'))).toEqual([]);
});
