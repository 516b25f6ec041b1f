import type { Decision, RuleResult } from '../../src/model/decision.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Instant, Oid, PersonId, RequestId, Sha256 } from '../../src/model/ids.ts';

const oid = (letter: string): Oid => letter.repeat(40) as Oid;
const person = (id: string): PersonId => id as PersonId;

const result = (rule: string, over: Partial<RuleResult> = {}): RuleResult => ({
  rule,
  stage: 'rules',
  outcome: 'pass',
  mode: 'deny',
  severity: 'high',
  controls: ['SOC2:CC6.3'],
  message: `${rule} holds.`,
  values: {},
  ...over,
});

const passes = ['REF-ROLE', 'ELIG-ROLE', 'TIME-CAP', 'ENT-SCOPE', 'SOD-PAY-001', 'APPR-PAY'].map((id) => result(id));

/** What the engine answers for a request that nothing stands against. */
export const allowed: Decision = {
  format: 1,
  verdict: 'allow',
  headline: 'Ready to merge: Read payment exports (ROLE-EXPORT-READ) in production, from the merge on.',
  request: {
    id: '2026-11-ledger-sync' as RequestId,
    path: 'access-requests/2026/11/2026-11-ledger-sync.yaml',
    blob: oid('b'),
    sha256: 'b'.repeat(64) as Sha256,
  },
  policy: { commit: oid('c'), tree: oid('d'), data: [] },
  engine: '0.1.0',
  now: '2026-11-22T09:00:00Z' as Instant,
  marks: [],
  results: [...passes, result('RULE-HOURS')],
  notTargeted: 41,
  approval: {
    required: [
      { rule: 'APPR-PAY', slot: 'treasurer', count: 1, missing: 0, candidates: [person('p-bob'), person('p-carol')] },
    ],
    counted: [
      {
        review: '5001',
        person: person('p-bob'),
        authority: {
          rule: 'APPR-PAY',
          slot: 'treasurer',
          pool: 'group treasury',
          memberBy: 'policies/groups/treasury.yaml:9',
        },
      },
    ],
    rejected: [],
  },
  risk: { level: 'medium', because: ['reads data that is not public'] },
  effective: {
    role: 'ROLE-EXPORT-READ',
    environment: 'production',
    entitlements: [
      {
        provider: 'aws',
        account: '111122223333',
        iamRole: 'jit-export-read',
        actions: ['s3:GetObject', 's3:ListBucket'],
        resources: ['arn:aws:s3:::pay-exports/*'],
      },
    ],
    digest: 'e'.repeat(64) as Sha256,
    boundary: 'cooperative',
    notBefore: null,
    notAfter: null,
    maxSession: 3600,
    maxUses: 20,
  },
  obligations: [],
};

export const waiting: Decision = {
  ...allowed,
  verdict: 'pending',
  headline: 'Waiting: 1 approval is missing for Read payment exports (ROLE-EXPORT-READ) in production.',
  results: [
    ...allowed.results.slice(0, 5),
    result('APPR-PAY', {
      stage: 'approval',
      outcome: 'pending',
      message: 'Approvals are missing: 1 of 2 from group treasury (slot treasurer).',
      fix: 'Ask p-carol for a review.',
      at: { path: 'policies/approvals/pay.yaml', line: 12, column: 1 },
    }),
    result('RULE-HOURS', {
      mode: 'warn',
      outcome: 'fail',
      message: 'It is Sunday.',
      fix: 'Ask on a working day if it can wait.',
    }),
  ],
  approval: {
    required: [
      { rule: 'APPR-PAY', slot: 'treasurer', count: 2, missing: 1, candidates: [person('p-bob'), person('p-carol')] },
    ],
    counted: allowed.approval.counted,
    rejected: [
      {
        review: '5002',
        by: 'p-alice',
        why: 'excluded',
        message: 'p-alice may not approve: p-alice opened the pull request. Somebody else has to.',
      },
      {
        review: '5003',
        by: 'account 77',
        why: 'not-human',
        message: 'account 77 is a machine. A person has to approve.',
      },
    ],
  },
};

export const denied: Decision = {
  ...allowed,
  verdict: 'deny',
  headline: 'Denied: PT6H is more than PT4H, the cap of ROLE-EXPORT-READ (TIME-CAP).',
  results: [
    result('REF-ROLE'),
    result('TIME-CAP', {
      stage: 'time',
      outcome: 'fail',
      message: 'PT6H is more than PT4H, the cap of ROLE-EXPORT-READ.',
      fix: 'Ask for PT4H or less.',
      field: '/window/duration',
      at: { path: 'policies/roles/export-read.yaml', line: 9, column: 3 },
    }),
  ],
  approval: { required: [], counted: [], rejected: [] },
  effective: null,
};

export const unreadable: readonly Finding[] = [
  {
    id: 'Y012',
    severity: 'error',
    message: '`roel` is not a field here',
    fix: 'did you mean `role`?',
    at: { path: 'access-requests/2026/11/2026-11-typo.yaml', line: 7, column: 1 },
  },
  {
    id: 'Y011',
    severity: 'error',
    message: '`role` is missing',
    fix: 'add the id of a role under policies/',
    at: { path: 'access-requests/2026/11/2026-11-typo.yaml', line: 1, column: 1 },
  },
];

export const mixed: readonly Finding[] = [
  {
    id: 'Y030',
    severity: 'error',
    message: 'src/app.ts is changed in a pull request that asks for access',
    fix: 'move it to a pull request of its own',
    at: { path: 'src/app.ts', line: 1, column: 1 },
  },
];

export const tooLarge: readonly Finding[] = [
  {
    id: 'Y040',
    severity: 'error',
    message: 'pull request #9 has 140 files in 3 commits; at most 100 of each are looked at',
    fix: 'split it: one pull request for access requests, others for everything else',
  },
];
