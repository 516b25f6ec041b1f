import { expect, it } from 'vitest';
import { comment, denials, granted, lineage, request, stage } from '../../support/stage.ts';
import { folded } from '../seen.ts';

it('an extension opens where the grant ends that it goes on from, and once is what the role allows', async () => {
  await using on = await stage();
  const hanna = {
    subject: 'person: p-bw113',
    role: 'ROLE-PAYMENT-APPROVE',
    approvers: ['elena-petrov', 'marcus-hale', 'ravi-menon'],
  };
  const hour = (of?: string): string => `window:\n  duration: PT1H\n${of ? `extends: ${of}\n` : ''}`;
  const one = await granted(on, { name: 'batch', ...hanna, more: hour() }, 'hanna-weiss');
  const two = await granted(on, { name: 'goes-on', ...hanna, more: hour(one.id) }, 'hanna-weiss');
  await expect(folded(comment(two.pull))).toMatchFileSnapshot('__snapshots__/extension.md');
  const [before, after] = [lineage(on, one.id).grant, lineage(on, two.id).grant];
  expect(after?.effective.notBefore).toBe(before?.effective.notAfter);
  const three = await granted(on, { name: 'again', ...hanna, more: hour(two.id) }, 'hanna-weiss');
  expect(denials(on, three.id)).toEqual(['TIME-EXTENDS']);
  const apart = await granted(on, { name: 'anew', ...hanna, more: hour() }, 'hanna-weiss');
  expect(denials(on, apart.id)).toEqual(['TIME-GAP']);
  expect(request({ name: 'anew' }).id).toBe(apart.id);
});
