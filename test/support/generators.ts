import * as fc from 'fast-check';
import type { Instant } from '../../src/model/ids.ts';
import { type Body, type Given, merged } from './scenario.ts';

/** Beside the base policy: somebody of another organisation, who reports to whom, who owns which resources, extensions. */
const WORLD: readonly Body[] = [
  { kind: 'Person', id: 'p-ext', accounts: [{ github: '4411' }], organisation: 'ledgerworks' },
  {
    kind: 'Organisation',
    id: 'ledgerworks',
    title: 'Ledgerworks',
    owner: 'person:p-bob',
    contracts: [{ id: 'c-2026', until: '2026-12-01' }],
  },
  { id: 'p-alice', manager: 'p-dave' },
  { id: 'p-dave', manager: 'p-carol' },
  {
    id: 'ROLE-EXPORT-READ',
    eligible: {
      subjects: ['human', 'workload', 'service-account', 'third-party'],
      anyOf: [{ group: 'treasury' }, { group: 'pipelines' }, { person: 'p-ext' }],
    },
    renewals: 2,
  },
  { id: 'production', resources: [{ match: ['arn:aws:s3:::pay-exports/*'], owner: 'group:treasury' }] },
];

/** Mostly the usual: where everything is odd everything is denied, and nothing could change a verdict. */
function often<T>(usual: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
}

const shared = { title: 'One rule more', controls: [], severity: 'high', owner: 'person:p-carol' };

/** What an approval rule may ask of a review, one field at a time: the strict of each, and the lenient. */
const STRICT: readonly Body[] = [
  { rationale: { echoDigest: false, minLetters: 30 } },
  { rationale: { echoDigest: true, minLetters: 1 } },
  { rationale: { echoDigest: false, minLetters: 1 }, freshness: { maxAge: 'PT2H' } },
  { rationale: { echoDigest: false, minLetters: 1 }, reciprocal: { within: 'P30D' } },
];
const LENIENT: readonly Body[] = [
  { rationale: { echoDigest: false, minLetters: 1 } },
  { rationale: { echoDigest: false, minLetters: 1 }, freshness: { maxAge: 'P5D' } },
  { rationale: { echoDigest: false, minLetters: 1 }, changesRequested: 'ignored' },
];

/** Of the one who can approve: who asks now approved it then. */
const BACK = {
  id: '2026-11-bobs',
  subject: 'person:p-bob' as const,
  role: 'ROLE-PAY-CREATE',
  from: '2026-11-15T08:00:00Z' as Instant,
  until: '2026-11-15T12:00:00Z' as Instant,
};

/** Of somebody of the pool: short or long, young or old, with the digest or without, and not always an approval. */
const reviewed = fc.record(
  {
    by: often('1002', '1003', '1004'),
    state: often('APPROVED' as const, 'CHANGES_REQUESTED' as const, 'DISMISSED' as const),
    at: often('2026-11-22T08:00:00Z' as Instant, '2026-11-22T05:00:00Z' as Instant),
    body: often('Looked at the role and at the hours, both fit.', 'Fine.'),
    shown: fc.constant('good' as const),
  },
  { requiredKeys: ['by', 'state', 'at', 'body'] },
);
const someReviews = fc.uniqueArray(reviewed, { maxLength: 3, selector: ({ by }) => by });

function treasurer(id: string, asks: Body): Body {
  const require = [{ slot: 'treasurer', count: 1, from: [{ group: 'treasury' }] }];
  return { kind: 'ApprovalRule', id, ...shared, ...asks, require };
}

/** Nothing but a review decides: all else about the request is good, and a rule asks its pool for something. */
export const reviewedGivens: fc.Arbitrary<Given> = fc
  .record({
    phase: fc.constantFrom('check' as const, 'record' as const),
    asked: fc.constantFrom({}, ...STRICT, ...LENIENT),
    reviews: someReviews,
    approvers: often<readonly string[]>(['p-alice'], []),
  })
  .map(({ phase, asked, reviews, approvers }) => ({
    phase,
    policies: [treasurer('APPR-ASKED', asked)],
    reviews,
    grants: [{ ...BACK, approvers }],
  }));
/** One rule more on that pool. */
export const rulesOnItsPool: fc.Arbitrary<Body> = fc
  .constantFrom({}, ...STRICT, ...LENIENT)
  .map((asks) => treasurer('APPR-ADDED', asks));

/** Requests and circumstances of many kinds, all valid in form; most of them are allowed, some are not. */
export const givens: fc.Arbitrary<Given> = fc
  .record({
    phase: fc.constantFrom('check' as const, 'record' as const),
    role: fc.constantFrom('ROLE-EXPORT-READ', 'ROLE-PAY-CREATE', 'ROLE-PAY-APPROVE'),
    subject: often<Body>(
      { type: 'workload', workload: 'ledger-sync' },
      { type: 'human', person: 'p-alice', workload: null },
      { type: 'human', person: 'p-dave', workload: null },
      { type: 'third-party', person: 'p-ext', contract: 'c-2026', sponsor: 'p-carol', workload: null },
    ),
    goesOn: often(false, true),
    reviews: someReviews,
    asked: often<Body | null>(null, ...STRICT),
    pending: fc.constantFrom([], ['ROLE-PAY-CREATE'], ['ROLE-PAY-APPROVE']),
    environment: often('production', 'staging'),
    duration: often('PT1H', 'PT30M', 'PT4H', 'P1D'),
    start: often<string | null>(null, '2026-11-22T12:00:00Z', '2026-12-01T00:00:00Z'),
    actions: often<string[] | null>(null, ['s3:GetObject'], ['s3:PutObject']),
    grants: fc.array(
      fc.record({
        n: fc.nat(99),
        subject: often(
          'workload:ledger-sync' as const,
          'person:p-alice' as const,
          'person:p-bob' as const,
          'person:p-carol' as const,
        ),
        role: fc.constantFrom('ROLE-EXPORT-READ', 'ROLE-PAY-CREATE', 'ROLE-PAY-APPROVE'),
        day: fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 20, max: 22 }) }, fc.integer({ min: 1, max: 28 })),
        approvers: fc.constantFrom([], ['p-alice'], ['p-bob']),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ phase, role, subject, environment, duration, start, actions, grants, goesOn, reviews, asked, pending }) => ({
    phase,
    policies: asked ? [...WORLD, treasurer('APPR-ASKED', asked)] : WORLD,
    reviews,
    pending: pending.map((other, index) => ({
      pullRequest: 18 + index,
      id: '2026-11-beside',
      subject: 'workload:ledger-sync' as const,
      role: other,
      from: '2026-11-22T08:00:00Z' as never,
      until: '2026-11-22T20:00:00Z' as never,
    })),
    request: {
      role,
      subject,
      scope: { environment, ...(actions ? { actions } : {}) },
      window: { duration, ...(start ? { start } : {}) },
      ...(goesOn && grants[0] ? { extends: `2026-11-grant-${grants[0].n}-0` } : {}),
    },
    grants: grants.map((grant, index) => ({
      id: `2026-11-grant-${grant.n}-${index}`,
      subject: grant.subject,
      role: grant.role,
      approvers: grant.approvers,
      from: `2026-11-${String(grant.day).padStart(2, '0')}T08:00:00Z` as never,
      until: `2026-11-${String(grant.day).padStart(2, '0')}T20:00:00Z` as never,
    })),
  }));

const WEEK = { from: '2026-11-22T00:00:00Z', until: '2026-11-29T00:00:00Z' };
const targets = fc.constantFrom(
  {},
  { target: { role: ['ROLE-PAY-CREATE'] } },
  { target: { environment: ['production'] } },
  { target: { risk: ['medium', 'high'] } },
);

/** The same circumstances under a policy with one document more, or one field more in a document that is there. */
export function withAdded(given: Given, added: Body): Given {
  const policies = given.policies ?? [];
  const known = policies.some(({ id }) => id === added['id']);
  return {
    ...given,
    policies: known
      ? policies.map((one) => (one['id'] === added['id'] ? merged(one, added) : one))
      : [...policies, added],
  };
}

/** One document more, of each kind that can only ask for more, or one such field. */
export const additions: fc.Arbitrary<Body> = fc.oneof(
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
        check: often('static', 'dynamic'),
        maxHeld: often(1, 2),
        same: often<object>(
          {},
          { same: ['environment'] },
          { same: ['account'] },
          { same: ['resource'] },
          { same: ['environment', 'account'] },
        ),
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
      .record({
        pool: often<object>(
          { group: 'treasury' },
          { group: 'pipelines' },
          { ownerOf: 'role' },
          { ownerOf: 'resource' },
          { managerOf: 'subject' },
        ),
        count: fc.constantFrom(1, 2),
        as: fc.constantFrom({}, { as: 'attestation' }),
        mode: often<object>({}, { mode: 'warn' }, { mode: 'audit' }),
        more: fc.constantFrom<Body>({}, { rationale: { mode: 'acknowledge' } }, ...STRICT, ...LENIENT),
      })
      .map(({ pool, count, as, mode, more }) => ({
        kind: 'ApprovalRule',
        id: 'APPR-ADDED',
        ...shared,
        ...target,
        ...mode,
        ...more,
        require: [{ slot: 'one-more', count, from: [pool], ...as }],
      })),
  ),
  targets.chain((target) =>
    fc
      .record({
        hours: fc.subarray(['monday', 'sunday', 'tuesday'], { minLength: 1 }),
        freeze: fc.constantFrom({}, { freezes: [{ ...WEEK, because: 'A week of rest' }] }),
      })
      .map(({ hours, freeze }) => ({
        kind: 'Calendar',
        id: 'CAL-ADDED',
        ...shared,
        ...target,
        zone: 'Europe/Berlin',
        hours: [{ days: hours, from: '08:00', until: '18:00' }],
        ...freeze,
      })),
  ),
  fc
    .record({
      id: fc.constantFrom('ROLE-EXPORT-READ', 'ROLE-PAY-CREATE', 'ROLE-PAY-APPROVE'),
      most: fc.constantFrom(
        { cumulative: { max: 'PT2H', per: 'P7D' } },
        { cumulative: { max: 'PT20H', per: 'P30D' } },
        { gap: 'PT12H' },
      ),
    })
    .map(({ id, most }) => ({ id, ...most })),
  fc.constantFrom<Body>(
    { id: 'ledger-sync', businessOwner: 'p-bob' },
    { id: 'ledger-sync', controllers: ['p-dave', 'p-alice'] },
  ),
);
