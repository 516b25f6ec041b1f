import * as fc from 'fast-check';
import type { Given } from './scenario.ts';

/** Requests and circumstances of many kinds, all valid in form; most of them are allowed, some are not. */
export const givens: fc.Arbitrary<Given> = fc
  .record({
    phase: fc.constantFrom('check' as const, 'record' as const),
    role: fc.constantFrom('ROLE-EXPORT-READ', 'ROLE-PAY-CREATE', 'ROLE-PAY-APPROVE'),
    subject: fc.constantFrom(
      { type: 'workload', workload: 'ledger-sync' },
      { type: 'human', person: 'p-alice', workload: null },
      { type: 'human', person: 'p-dave', workload: null },
    ),
    environment: fc.constantFrom('production', 'production', 'staging'),
    duration: fc.constantFrom('PT30M', 'PT1H', 'PT4H', 'P1D'),
    start: fc.constantFrom(null, '2026-11-22T12:00:00Z', '2026-12-01T00:00:00Z'),
    actions: fc.constantFrom(null, ['s3:GetObject'], ['s3:PutObject']),
    grants: fc.array(
      fc.record({
        n: fc.nat(99),
        subject: fc.constantFrom('workload:ledger-sync' as const, 'person:p-alice' as const, 'person:p-carol' as const),
        role: fc.constantFrom('ROLE-EXPORT-READ', 'ROLE-PAY-CREATE', 'ROLE-PAY-APPROVE'),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ phase, role, subject, environment, duration, start, actions, grants }) => ({
    phase,
    request: {
      role,
      subject,
      scope: { environment, ...(actions ? { actions } : {}) },
      window: { duration, ...(start ? { start } : {}) },
    },
    grants: grants.map((grant, index) => ({
      id: `2026-11-grant-${grant.n}-${index}`,
      subject: grant.subject,
      role: grant.role,
      from: `2026-11-${String(grant.day).padStart(2, '0')}T08:00:00Z` as never,
      until: `2026-11-${String(grant.day).padStart(2, '0')}T20:00:00Z` as never,
    })),
  }));

const shared = { title: 'One rule more', controls: [], severity: 'high', owner: 'person:p-carol' };
const targets = fc.constantFrom(
  {},
  { target: { role: ['ROLE-PAY-CREATE'] } },
  { target: { environment: ['production'] } },
  { target: { risk: ['medium', 'high'] } },
);

/** One document more, of each kind that can only ask for more. */
export const additions: fc.Arbitrary<{ readonly [field: string]: unknown }> = fc.oneof(
  targets.chain((target) =>
    fc
      .record({
        effect: fc.constantFrom('require', 'forbid'),
        when: fc.constantFrom('true', 'false', 'window.minutes > 60', 'risk == "medium"'),
      })
      .map((rule) => ({
        kind: 'Rule',
        id: 'RULE-ADDED',
        ...shared,
        ...target,
        ...rule,
        message: 'The added rule says no',
      })),
  ),
  targets.chain((target) =>
    fc
      .record({
        check: fc.constantFrom('static', 'dynamic'),
        maxHeld: fc.constantFrom(1, 2),
        same: fc.constantFrom({}, { same: ['environment'] }),
      })
      .map(({ check, maxHeld, same }) => ({
        kind: 'SodSet',
        id: 'SOD-ADDED',
        ...shared,
        ...target,
        ...same,
        check,
        maxHeld,
        members: [{ function: 'pay.create' }, { role: 'ROLE-PAY-APPROVE' }, { action: 's3:GetObject' }],
      })),
  ),
  targets.chain((target) =>
    fc
      .record({ group: fc.constantFrom('treasury', 'pipelines'), count: fc.constantFrom(1, 2) })
      .map(({ group, count }) => ({
        kind: 'ApprovalRule',
        id: 'APPR-ADDED',
        ...shared,
        ...target,
        require: [{ slot: 'one-more', count, from: [{ group }] }],
      })),
  ),
);
