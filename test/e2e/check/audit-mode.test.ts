import { expect, it } from 'vitest';
import { comment, denials, enacted, onMain, open, recorded, refusal, request, stage } from '../../support/stage.ts';
import { folded, gate } from '../seen.ts';

const TRUST = 'policies/trust.yaml';

it('in audit mode says what would happen and blocks nothing; nothing is granted by it', async () => {
  await using on = await stage();
  const trust = `${onMain(on, TRUST)}gate: audit\n`;
  await enacted(on, { [TRUST]: trust });
  const ask = request({ name: 'would-be', subject: 'workload: ledger-sync' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'would-be');
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/audit-mode.md');
  expect(gate(on, pull)).toEqual({
    state: 'success',
    says: 'Audit mode, nothing is blocked. Access request: denied',
  });
  await recorded(on, pull);
  expect(denials(on, ask.id)).toContain('ELIG-MEMBER');
  const { code, env } = await on.issue(ask.id, 'ledger-sync', 'ledger-production');
  expect([code, env]).toEqual([1, {}]);
  expect(refusal(on, ask.id)).toMatchObject({ condition: 'GRANT', dropped: null });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
