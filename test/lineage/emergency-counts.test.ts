import { expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { indexKeysOf } from '../../src/ledger/index-files.ts';
import { tellEmergency } from '../../src/lineage/emergency.ts';
import { fold } from '../../src/lineage/fold.ts';
import type { Run } from '../../src/model/event.ts';
import { factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

const BREAK_GLASS = {
  kind: 'BreakGlass',
  id: 'BG-PAY-01',
  title: 'Mend payments',
  controls: [],
  owner: 'person:p-carol',
  roles: ['ROLE-EXPORT-READ'],
  environments: ['production'],
  who: [{ group: 'treasury' }],
  workload: 'ledger-sync',
  incident: 'INC-[0-9]{4,8}',
  duration: { max: 'PT2H' },
  quota: { count: 1, per: 'P10D' },
  cooldown: 'PT1H',
  review: { from: [{ person: 'p-dave' }], within: 'P3D' },
};
const SALTS = { purpose: 'a'.repeat(32), justification: 'b'.repeat(32), goal: 'c'.repeat(32) };

/** No approval is bypassed, and no rule: all the same it was an emergency under that document. */
it('an emergency counts under its document also where there was nothing to bypass', async () => {
  const rules = policiesOf({}).flatMap(({ kind, id }) => (kind === 'ApprovalRule' ? [String(id)] : []));
  const given: Given = {
    phase: 'emergency',
    policies: [BREAK_GLASS],
    without: rules,
    request: { breakGlass: { incident: 'INC-4711' }, window: { duration: 'PT1H' } },
  };
  const facts = await factsOf(given);
  const decision = decide(await policyOf(policiesOf(given)), facts);
  expect(decision.verdict).toBe('allow');
  const { id } = facts.request.body;
  const { grant } = fold(id, tellEmergency(facts, decision, {} as Run, SALTS));
  if (!grant) throw new Error('it leaves a grant');
  expect(grant.exceptions).toEqual(['BG-PAY-01']);
  expect(indexKeysOf(grant)).toContain('exception/BG-PAY-01');
});
