import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { approve, comment, granted, lineage, open, recorded, request, stage } from '../../support/stage.ts';
import { folded, gate } from '../seen.ts';

const ROLE = 'policies/roles/incident-read.yaml';
const RULE = 'policies/approvals/production.yaml';

it('does not count who would give back an approval, and says so', async () => {
  // Leads read incidents too, and nobody returns a favour.
  await using on = await stage({
    files: {
      [ROLE]: readFileSync(ROLE, 'utf8').replace('- group: security', '- group: security\n    - group: platform-leads'),
      [RULE]: `${readFileSync(RULE, 'utf8')}reciprocal:\n  within: P30D\n`,
    },
  });
  const lead = { role: 'ROLE-INCIDENT-READ', approvers: ['tomas-okoye'] };
  await granted(on, { name: 'favour', subject: 'person: p-bw101', ...lead }, 'ines-calder');
  const back = request({ name: 'returned', subject: 'person: p-bw102', ...lead });
  const pull = await open(on, 'tomas-okoye', [back], 'returned');
  await approve(on, pull, 'ines-calder');
  await on.reviewed(pull);
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/reciprocal.md');
  expect(gate(on, pull)?.state).toBe('failure');
  await recorded(on, pull);
  const { decided, grant } = lineage(on, back.id);
  expect(grant).toBeNull();
  expect(decided?.decision.approval.rejected).toMatchObject([{ by: 'p-bw101', why: 'reciprocal' }]);
});
