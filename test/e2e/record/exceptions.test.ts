import { expect, it } from 'vitest';
import type { PullRequest } from '../../../src/sandbox/nouns.ts';
import {
  approve,
  bind,
  comment,
  denials,
  enacted,
  granted,
  lineage,
  open,
  recorded,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { EXCEPTION } from '../owing.ts';
import { folded, gate } from '../seen.ts';

/** Targeted at the risk to which the exception raises; a warning at any hour of any day. */
const FROZEN = {
  'policies/calendars/critical-production.yaml': `apiVersion: access-lineage/v1
kind: Calendar
id: CAL-CRITICAL-01
title: Critical production work rests
controls: ["SOC2:CC6.1"]
severity: medium
mode: warn
owner: group:platform-leads
target: { environment: [production], risk: [critical] }
zone: UTC
freezes: [{ from: "2026-01-01T00:00:00Z", until: "2099-01-01T00:00:00Z", because: it rests }]
`,
};
const ASK = request({
  name: 'approve',
  subject: 'person: p-bw111',
  role: 'ROLE-PAYMENT-APPROVE',
  more: 'window:\n  duration: PT1H\n',
});

it('waives a duty by an exception that others merged before, at a higher risk', async () => {
  await using on = await stage({ files: FROZEN });
  await holdsCreate(on);
  await enacted(on, EXCEPTION);
  const pull = await asks(on);
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/excepted.md');
  await approve(on, pull, 'elena-petrov', 'marcus-hale', 'ravi-menon');
  await on.reviewed(pull);
  expect(gate(on, pull)?.state, 'critical asks for one more').toBe('pending');
  await approve(on, pull, 'ines-calder');
  await recorded(on, pull);
  const { decided, grant } = lineage(on, ASK.id);
  expect(decided?.decision.results.find(({ rule }) => rule === 'SOD-PAY-001')).toMatchObject({
    outcome: 'waived',
    waivedBy: 'EXC-PAY-01',
  });
  expect(decided?.decision.risk.level).toBe('critical');
  expect(grant).toMatchObject({ exceptions: ['EXC-PAY-01'], obligations: [{ kind: 'monitor', owedBy: 'p-bw113' }] });
});

it('not by one that was merged after the request was opened, however old its commits', async () => {
  await using on = await stage();
  await holdsCreate(on);
  await on.people.push(on.account('tomas-okoye'), { branch: 'waiting', files: EXCEPTION });
  const pull = await asks(on);
  on.sandbox.world.clock.advance(60);
  const late = await on.people.openPullRequest(on.account('tomas-okoye'), {
    branch: 'waiting',
    files: {},
    title: 'Late',
  });
  await bind(on, late);
  await denied(on, pull, 'not before the request was opened');
});

it.each([
  ['opened', { by: 'diego-ferrer' }],
  ['committed to', { hand: 'diego-ferrer' }],
])('not by one whose pull request its beneficiary %s', async (_, people) => {
  await using on = await stage();
  await holdsCreate(on);
  await enacted(on, EXCEPTION, people);
  await denied(on, await asks(on), 'p-bw111, whom the access counts to, had a hand in making it');
});

async function holdsCreate(on: TestStage): Promise<void> {
  const create = { name: 'create', subject: 'person: p-bw111', role: 'ROLE-PAYMENT-CREATE' };
  await granted(on, { ...create, approvers: ['elena-petrov', 'ravi-menon'] }, 'diego-ferrer');
}

async function asks(on: TestStage): Promise<PullRequest> {
  on.sandbox.world.clock.advance(60);
  return open(on, 'diego-ferrer', [ASK], 'approve');
}

async function denied(on: TestStage, pull: PullRequest, why: string): Promise<void> {
  await on.check(pull, 'edited');
  expect(comment(pull)).toContain(why);
  await approve(on, pull, 'elena-petrov', 'marcus-hale', 'ravi-menon', 'ines-calder');
  await recorded(on, pull);
  expect(denials(on, ASK.id)).toEqual(['SOD-PAY-001']);
  const told = lineage(on, ASK.id).decided?.decision.results.find(({ rule }) => rule === 'EXC-PAY-01');
  expect(told).toMatchObject({ outcome: 'not-applicable', message: expect.stringContaining(why) });
}
