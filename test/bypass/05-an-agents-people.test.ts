import { expect, it } from 'vitest';
import { addAccount } from '../../src/sandbox/world.ts';
import { agentAccount, askedByAgent, certificate } from '../e2e/agents.ts';
import { approve, denials, digest, lineage, REASON, stage } from '../support/stage.ts';

const RULE = 'policies/approvals/any-engineer.yaml';
/** Everybody who stands behind the sample agent is in the pool. */
const ANYBODY = `apiVersion: access-lineage/v1
kind: ApprovalRule
id: APPR-CERT-01
title: Certificates need somebody of the platform
controls: ["SOC2:CC6.2"]
severity: high
owner: group:security
target:
  role: [ROLE-CERTIFICATE-ROTATE]
require:
  - slot: engineer
    count: 1
    from:
      - group: platform-engineers
      - group: platform-leads
`;

/** The agent opens its own request; sponsor, owner, controller and the agent itself approve, and nobody else. */
it('an agent gets nothing from those who stand behind it, nor from itself', async () => {
  await using on = await stage({ files: { [RULE]: ANYBODY } });
  const ask = certificate('self');
  const bot = agentAccount(on);
  const pull = await askedByAgent(on, ask, bot);
  await approve(on, pull, 'lukas-brandt', 'tomas-okoye', 'sam-adeyemi');
  const other = addAccount(on.sandbox.world, { login: 'reviewer[bot]', id: 900_000_902, type: 'Bot' });
  on.repository.collaborators.set(other.id, 'write');
  await on.people.review(other, pull.number, 'APPROVE', `${REASON}\n\ndigest: ${digest(pull)}`);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();

  const { decided, grant } = lineage(on, ask.id);
  expect(grant).toBeNull();
  expect(decided?.decision.verdict).toBe('pending');
  const rejected = new Map(decided?.decision.approval.rejected.map(({ by, why }) => [by, why]));
  // Sponsor, owner, controller.
  expect(['p-bw104', 'p-bw102', 'p-bw106'].map((one) => rejected.get(one))).toEqual([
    'excluded',
    'excluded',
    'excluded',
  ]);
  expect(rejected.get('account 900000902')).toBe('not-human');
});

/** Its account is known, so an approver has it ask for the workload that is his. */
it("an agent's account asks for the agent only", async () => {
  await using on = await stage();
  const ask = certificate('for-others', (yaml) =>
    yaml
      .replace(/^subject:\n(  .*\n)+/m, 'subject:\n  type: workload\n  workload: checkout-deploy\n')
      .replace('ROLE-CERTIFICATE-ROTATE', 'ROLE-CHECKOUT-DEPLOY')
      .replace(/^  actions:\n(    .*\n)+/m, '')
      .replace(/^  resources:\n(    .*\n)+/m, '')
      .replace(/^conditions:\n[^]*$/m, ''),
  );
  const pull = await askedByAgent(on, ask);
  await approve(on, pull, 'ines-calder', 'ravi-menon');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(denials(on, ask.id)).toEqual(expect.arrayContaining(['INV-REQUESTER', 'INV-CONTRIBUTORS', 'AGENT-DELEGATE']));
  expect(lineage(on, ask.id).grant).toBeNull();
});
