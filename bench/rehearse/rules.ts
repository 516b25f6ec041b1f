import type { PolicyBody } from '../../src/intake/read-document.ts';

const COMMON = { apiVersion: 'access-lineage/v1', owner: 'group:account-security' } as const;
const RATIONALE = { minLetters: 30, echoDigest: true, ban: ['lgtm', 'ok', 'approved', 'looks good'] } as const;

/** Chosen for the rehearsal: the platform's own rules are not in its history. */
export const RULES: readonly PolicyBody[] = [
  {
    ...COMMON,
    kind: 'SodSet',
    id: 'SOD-AUDIT-01',
    title: 'Who audits an account does not change it',
    controls: ['SOC2:CC6.3', 'ISO27001:A.5.3'],
    severity: 'high',
    check: 'dynamic',
    maxHeld: 1,
    members: [{ function: 'account.audit' }, { function: 'account.change' }],
    same: ['environment'],
  },
  {
    ...COMMON,
    kind: 'SodSet',
    id: 'SOD-DATA-01',
    title: 'Who administers an account does not also work on its data',
    controls: ['ISO27001:A.8.2'],
    severity: 'medium',
    mode: 'warn',
    check: 'dynamic',
    maxHeld: 1,
    members: [{ function: 'account.administer' }, { function: 'data.change' }],
    same: ['environment'],
  },
  {
    ...COMMON,
    kind: 'Rule',
    id: 'RULE-EXPERIMENT-01',
    title: 'Nobody experiments in a live account',
    controls: ['ISO27001:A.8.31'],
    severity: 'high',
    effect: 'forbid',
    when: '"live" in environment.auditScopes && "account.experiment" in role.functions',
    message: 'Ask for developer here, or for sandbox in the development account',
  },
  {
    ...COMMON,
    kind: 'Rule',
    id: 'RULE-ADMIN-01',
    title: 'Standing administration of a live account is the exception',
    controls: ['ISO27001:A.8.2', 'SOC2:CC6.1'],
    severity: 'medium',
    mode: 'warn',
    effect: 'forbid',
    when: '"live" in environment.auditScopes && "account.administer" in role.functions && request.access == "standing"',
    message: 'Ask for it just in time, for the hours in which it is needed',
  },
];

/** In every history: one for the platform, and security beside it where the risk is high. */
export const APPROVALS: readonly PolicyBody[] = [
  {
    ...COMMON,
    kind: 'ApprovalRule',
    id: 'APPR-PLATFORM-01',
    title: 'The platform team looks at every request',
    controls: ['SOC2:CC6.2'],
    severity: 'medium',
    require: [{ slot: 'platform', count: 1, from: [{ group: 'platform-reviewers' }] }],
    rationale: RATIONALE,
  },
  {
    ...COMMON,
    kind: 'ApprovalRule',
    id: 'APPR-SECURITY-01',
    title: 'High risk needs security as well',
    controls: ['SOC2:CC6.3', 'ISO27001:A.8.2'],
    severity: 'high',
    target: { risk: ['high', 'critical'] },
    require: [{ slot: 'security', count: 1, from: [{ group: 'account-security' }] }],
    rationale: RATIONALE,
  },
];
