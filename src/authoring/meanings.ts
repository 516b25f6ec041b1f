/** What more of a field does. A field that has none here can go either way, or nobody has thought about it. */
export type Meaning =
  /** More of it gives more. */
  | 'cap'
  /** More of it gives less. */
  | 'demand'
  /** One entry more gives more; left out it is empty. */
  | 'pool'
  /** One entry more gives more; left out nothing is held back. */
  | 'limit'
  /** One entry more asks for more; left out it is empty. */
  | 'asks'
  /** One entry more gives more, and what one less does depends on what else the policy says of it. */
  | 'knows'
  /** For readers. */
  | 'label'
  /** Words, from the one that gives least, which is meant when it is left out. */
  | { readonly least: readonly string[] };

type Fields = { readonly [place: string]: Meaning };

const MODE: Fields = { mode: { least: ['deny', 'warn', 'audit'] } };
const APPROVALS: Fields = {
  require: 'asks',
  'require.count': 'demand',
  'require.from': 'pool',
  'rationale.mode': { least: ['text', 'acknowledge'] },
  'rationale.minLetters': 'demand',
  'rationale.ban': 'asks',
};
/** Whoever can change what it does is counted to its grants, and approves none of them. */
const PROGRAM: Fields = { controllers: 'asks' };
const EVERYWHERE: Fields = { apiVersion: 'label', title: 'label', description: 'label', controls: 'label' };

/** By kind, then by field; the names of entries are left out: `require.count`. What is not here is told as `unclear`. */
const BY_KIND: { readonly [kind: string]: Fields } = {
  Agent: {
    ...PROGRAM,
    sponsors: 'pool',
    accounts: 'knows',
    'accounts.login': 'label',
    'identity.subject': 'pool',
    'identity.audience': 'pool',
    'identity.job.repository': 'label',
    'profile.roles': 'pool',
    'profile.environments': 'limit',
    'profile.actions': 'pool',
    'profile.resources': 'limit',
    'profile.maxDuration': 'cap',
    'profile.maxConcurrent': 'cap',
    'profile.maxHops': 'cap',
    'profile.autonomy': { least: ['supervised', 'autonomous'] },
  },
  ApprovalRule: {
    ...MODE,
    ...APPROVALS,
    'freshness.maxAge': 'cap',
    changesRequested: { least: ['blocks', 'ignored'] },
    'reciprocal.within': 'demand',
  },
  BreakGlass: {
    roles: 'pool',
    environments: 'pool',
    who: 'pool',
    'duration.max': 'cap',
    'quota.count': 'cap',
    'quota.per': 'demand',
    cooldown: 'demand',
    'review.from': 'pool',
    'review.within': 'cap',
  },
  Calendar: { ...MODE, hours: 'limit', freezes: 'asks' },
  ChangeRule: { ...APPROVALS, paths: 'asks', cooldown: 'demand' },
  Environment: { accounts: 'pool', 'duration.max': 'cap' },
  Exception: { waives: 'pool', 'valid.maxUses': 'cap' },
  Group: { members: 'pool', teams: 'pool' },
  Person: { accounts: 'knows', 'accounts.login': 'label' },
  Role: {
    inherits: 'knows',
    'cardinality.maxActive': 'cap',
    'eligible.subjects': 'pool',
    'eligible.anyOf': 'pool',
    'duration.default': 'cap',
    'duration.max': 'cap',
    maxSession: 'cap',
    maxUses: 'cap',
    entitlements: 'pool',
    'entitlements.maxSession': 'cap',
    'entitlements.actions': 'pool',
    'entitlements.roles': 'pool',
    'entitlements.resources': 'limit',
    'cumulative.max': 'cap',
    'cumulative.per': 'demand',
    gap: 'demand',
    renewals: 'cap',
    'secret.maxTtl': 'cap',
    'secret.rotateWithin': 'cap',
    'secret.reach': { least: ['named', 'any'] },
  },
  Rule: { ...MODE, message: 'label' },
  ServiceAccount: { ...PROGRAM, account: 'label', 'identity.repository': 'label' },
  SodSet: { ...MODE, members: 'asks', maxHeld: 'cap', lookBack: 'demand' },
  Trust: { keys: 'knows', gate: { least: ['enforce', 'audit'] } },
  Workload: { ...PROGRAM, 'identity.repository': 'label' },
};

export function meaningOf(kind: string, place: string): Meaning | null {
  return EVERYWHERE[place] ?? BY_KIND[kind]?.[place] ?? null;
}
