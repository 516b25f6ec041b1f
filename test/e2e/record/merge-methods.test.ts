import { expect, it } from 'vitest';
import { approve, APPROVERS, findings, kinds, lineage, open, request, stage } from '../../support/stage.ts';

it.each(['merge', 'squash', 'rebase'] as const)('records what was approved and landed by %s', async (method) => {
  await using on = await stage();
  const asks = [request({ name: 'first' }), request({ name: 'second', environment: 'staging' })];
  const pull = await open(on, 'sam-adeyemi', asks, 'both');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number, method);
  const { code, log, outputs } = await on.record();
  expect(code, log).toBe(0);
  expect(outputs['verdict'] ?? '').toBeOneOf(['', 'allow']);
  for (const { id } of asks) {
    expect(lineage(on, id).decided?.decision.verdict, id).toBe('allow');
    expect(kinds(on, id)).toMatch(/^requested (approved )+decided$/);
  }
  expect(findings(on).filter((finding) => finding.includes(' error:'))).toEqual([]);
});

it('records again what stands already: not one event more', async () => {
  await using on = await stage();
  const ask = request({ name: 'again' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'again');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await Promise.all([on.record(), on.record()]);
  await on.recordHourly();
  expect(kinds(on, ask.id)).toBe('requested approved approved decided');
});
