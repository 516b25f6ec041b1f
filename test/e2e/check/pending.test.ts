import { expect, it } from 'vitest';
import { approve, comment, denials, lineage, open, recorded, request, stage } from '../../support/stage.ts';
import { folded, gate } from '../seen.ts';

it('warns two open pull requests that exclude each other; the first that is merged wins', async () => {
  await using on = await stage();
  const diego = { subject: 'person: p-bw111', more: 'window:\n  duration: PT1H\n' };
  const create = request({ name: 'create', role: 'ROLE-PAYMENT-CREATE', ...diego });
  const approveIt = request({ name: 'approve', role: 'ROLE-PAYMENT-APPROVE', ...diego });
  const first = await open(on, 'diego-ferrer', [create], 'create');
  const second = await open(on, 'diego-ferrer', [approveIt], 'approve');
  await on.check(first, 'edited');
  expect(comment(first)).toContain('asks for ROLE-PAYMENT-APPROVE, which SOD-PAY-001');
  await expect(folded(comment(second))).toMatchFileSnapshot('__snapshots__/pending-beside.md');

  await approve(on, first, 'elena-petrov', 'ravi-menon');
  await approve(on, second, 'elena-petrov', 'marcus-hale', 'ravi-menon');
  await on.reviewed(second);
  expect(gate(on, second)?.state).toBe('success');
  for (const pull of [first, second]) await recorded(on, pull);
  expect(lineage(on, create.id).grant).not.toBeNull();
  expect(denials(on, approveIt.id)).toEqual(['SOD-PAY-001']);
});
