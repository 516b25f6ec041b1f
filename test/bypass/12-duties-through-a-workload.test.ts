import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { approve, denials, granted, lineage, open, request, stage } from '../support/stage.ts';

const APPROVE = 'policies/roles/payment-approve.yaml';

/** Diego may create payments. What he may not hold himself he has his workload ask for. */
it('duties count to a person across what they own and control', async () => {
  const role = readFileSync(APPROVE, 'utf8')
    .replace('subjects: [human]', 'subjects: [human, workload]')
    .replace('- group: treasury', '- group: treasury\n    - workload: batch-helper\n    - workload: payroll-batch');
  const helper = readFileSync('policies/workloads/payroll-batch.yaml', 'utf8')
    .replace('id: payroll-batch', 'id: batch-helper')
    .replace('owner: p-bw110', 'owner: p-bw105')
    .replace('  - p-bw105', '  - p-bw111');
  await using on = await stage({ files: { [APPROVE]: role, 'policies/workloads/batch-helper.yaml': helper } });
  const own = { name: 'create', subject: 'person: p-bw111', role: 'ROLE-PAYMENT-CREATE', with: {} };
  const create = request(own);
  const pull = await open(on, 'diego-ferrer', [create], 'create');
  await approve(on, pull, 'elena-petrov', 'ravi-menon');
  await on.people.merge(on.account('elena-petrov'), pull.number);
  await on.record();
  expect(lineage(on, create.id).grant?.holder.countedTo).toContain('person:p-bw111');

  const laundered = await granted(on, {
    name: 'launder',
    subject: 'workload: batch-helper',
    role: 'ROLE-PAYMENT-APPROVE',
    more: 'window:\n  duration: PT1H\n',
  });
  expect(denials(on, laundered.id)).toContain('SOD-PAY-001');
  const { decided, grant } = lineage(on, laundered.id);
  expect(grant).toBeNull();
  const rule = decided?.decision.results.find((one) => one.rule === 'SOD-PAY-001');
  expect(rule?.message).toContain('p-bw111');
});
