import type { PolicyBody } from '../../../src/intake/read-document.ts';
import type { SodSetDocument } from '../../../src/model/documents.ts';
import type { Change } from '../history.ts';

/** What one history's teams and permissions let people do, as an auditor would say it, and what of it should not be in one hand. */
export interface Duties {
  /** The organisation of what names none. */
  readonly home: string;
  /** Against `RESOURCE ROLE`. */
  readonly functions: readonly (readonly [RegExp, string])[];
  readonly rules: readonly PolicyBody[];
}

export function functionsOf({ functions }: Duties, { resource, role }: Change): readonly string[] {
  const found = functions.filter(([pattern]) => pattern.test(`${resource} ${role}`)).map(([, name]) => name);
  return [...new Set(found)];
}

const COMMON = { apiVersion: 'access-lineage/v1', owner: 'group:account-security' } as const;

function apart(
  id: string,
  title: string,
  functions: readonly string[],
  more: Partial<Pick<SodSetDocument, 'same' | 'mode' | 'lookBack'>> = {},
): PolicyBody {
  return {
    ...COMMON,
    kind: 'SodSet',
    id,
    title,
    controls: ['SOC2:CC6.3', 'ISO27001:A.5.3'],
    severity: 'high',
    check: more.lookBack === undefined ? 'dynamic' : 'static',
    maxHeld: 1,
    members: functions.map((name) => ({ function: name })),
    ...more,
  };
}

const STANDING_ADMIN: PolicyBody = {
  ...COMMON,
  kind: 'Rule',
  id: 'RULE-ADMIN-01',
  title: 'Standing administration of an organisation is the exception',
  controls: ['ISO27001:A.8.2', 'SOC2:CC6.1'],
  severity: 'medium',
  mode: 'warn',
  effect: 'forbid',
  when: '"organisation.administer" in role.functions && request.access == "standing"',
  message: 'Ask for it just in time, for the hours in which it is needed',
};

const GOVERN = apart(
  'SOD-CONDUCT-01',
  'Who governs the project does not judge conduct',
  ['project.govern', 'conduct.judge'],
  { lookBack: 'P90D' },
);

export const RUST: Duties = {
  home: 'rust-lang',
  functions: [
    [/^perm:bors\.\S+\.review /, 'code.approve'],
    [/^team:(release|release-publishers) /, 'release.publish'],
    [/^team:(infra|infra-admins|infra-bors) /, 'infrastructure.administer'],
    [/^(team:crates-io(-admins|-on-call)?|perm:crates-io-admin) /, 'registry.administer'],
    [/^(team:team-repo-admins|perm:bors\.team\.review) /, 'access.administer'],
    [/^team:(core|leadership-council) /, 'project.govern'],
    [/^team:mods /, 'conduct.judge'],
    [/^repo:\S+ admin$/, 'repository.administer'],
  ],
  rules: [
    apart('SOD-RELEASE-01', 'Who approves changes does not publish releases', ['code.approve', 'release.publish']),
    apart('SOD-REGISTRY-01', 'Who runs the infrastructure does not administer the registry', [
      'infrastructure.administer',
      'registry.administer',
    ]),
    apart(
      'SOD-ACCESS-01',
      'Who decides on access neither publishes nor administers the registry',
      ['access.administer', 'release.publish', 'registry.administer'],
      { mode: 'warn' },
    ),
    GOVERN,
  ],
};

export const KUBERNETES: Duties = {
  home: 'kubernetes',
  functions: [
    [/^org:\S+ admin$/, 'organisation.administer'],
    [
      /^team:\S+\/(kubernetes-release-managers|release-managers|patch-release-team|release-engineering) /,
      'release.publish',
    ],
    [/^team:\S+\/(test-infra-admins|prow-admins) /, 'gate.administer'],
    [/^team:\S+\/kubernetes-maintainers /, 'code.write'],
    [/^team:\S+\/(security-response-committee|product-security-committee) /, 'security.respond'],
    [/^team:\S+\/steering-committee /, 'project.govern'],
    [/^team:\S+\/code-of-conduct-committee /, 'conduct.judge'],
    [/^repo:\S+ admin$/, 'repository.administer'],
  ],
  rules: [
    apart('SOD-GATE-01', 'Who administers what merges changes neither publishes releases nor writes past it', [
      'gate.administer',
      'release.publish',
      'code.write',
    ]),
    apart(
      'SOD-ORG-01',
      'Who administers the organisation does not publish its releases',
      ['organisation.administer', 'release.publish'],
      { same: ['environment'] },
    ),
    apart(
      'SOD-SECURITY-01',
      'Who knows of holes before others does not publish releases alone',
      ['security.respond', 'release.publish'],
      { mode: 'warn' },
    ),
    GOVERN,
    STANDING_ADMIN,
  ],
};
