import type { PolicyBody } from '../../../src/intake/read-document.ts';
import { authorOf, type Change, type Row } from '../history.ts';
import { awsAccountOf, slug, standIn } from '../names.ts';
import { asFiles, groupOf, MANAGER, person, reviewers } from '../people.ts';
import { APPROVALS } from '../rules.ts';
import { type Duties, functionsOf } from './duties.ts';
import { powerOf } from './powers.ts';
import { isPerson, isTeam, placeOf, roleId } from './words.ts';

/** A group has room for 2,000. */
const MOST_MEMBERS = 2_000;

/** Path → YAML of `policies/`: everybody the history names, its organisations as environments, a role for each level of each thing. */
export function githubPolicies(rows: readonly Row[], duties: Duties): ReadonlyMap<string, string> {
  const access = rows.flatMap(({ changes }) => changes).filter((change) => powerOf(change) !== null);
  const receivers = access.filter(isPerson).map(({ principal }) => principal.replace('user:', ''));
  const hands = rows.flatMap((row) => [authorOf(row), row.merged_by]).filter((one) => one.startsWith('p-'));
  const people = [...new Set([...receivers, ...hands])];
  const teams = [...new Set(access.filter(isTeam).map(({ principal }) => principal))].map(standIn);
  const everybody = [...people, ...new Set(teams.map(({ id }) => id))];
  const groups = Array.from({ length: Math.ceil(everybody.length / MOST_MEMBERS) }, (_, n) =>
    groupOf(`everybody-${n + 1}`, everybody.slice(n * MOST_MEMBERS, (n + 1) * MOST_MEMBERS)),
  );
  return asFiles([
    ...people.map((pseudonym) => person(pseudonym, pseudonym, MANAGER)),
    ...teams.map(({ id, login }) => person(id, login, MANAGER)),
    ...groups,
    ...reviewers(),
    ...environments(access, duties),
    ...roles(
      access,
      duties,
      groups.map((_, n) => `everybody-${n + 1}`),
    ),
    ...duties.rules,
    ...APPROVALS,
  ]);
}

function environments(access: readonly Change[], { home }: Duties): readonly PolicyBody[] {
  const organisations = new Set(access.map((change) => placeOf(change, home).organisation));
  return [...organisations].map((organisation) => ({
    apiVersion: 'access-lineage/v1',
    kind: 'Environment',
    id: organisation,
    title: `The organisation ${organisation}`,
    owner: 'group:platform-reviewers',
    accounts: [awsAccountOf(organisation)],
  }));
}

/** Who is eligible is not known: everybody is, so eligibility finds nothing by construction. */
function roles(access: readonly Change[], duties: Duties, groups: readonly string[]): readonly PolicyBody[] {
  const first = new Map<string, Change>();
  for (const change of access) {
    const id = roleId(change, duties.home);
    if (!first.has(id)) first.set(id, change);
  }
  return [...first].flatMap(([id, change]) => {
    const power = powerOf(change);
    if (!power) return [];
    const { organisation, name } = placeOf(change, duties.home);
    const repositories = slug(name) + (change.resource.startsWith('repo:') ? '' : '*');
    return [
      {
        apiVersion: 'access-lineage/v1',
        kind: 'Role',
        id,
        title: `${change.role} of ${change.resource}`,
        owner: 'group:platform-reviewers',
        eligible: { subjects: ['human', 'service-account'], anyOf: groups.map((group) => ({ group })) },
        duration: { default: `P${Math.min(power.days, 180)}D`, max: `P${power.days}D` },
        functions: functionsOf(duties, change),
        entitlements: [
          {
            provider: 'aws',
            account: awsAccountOf(organisation),
            iamRole: `access-${change.role}`,
            region: 'eu-west-2',
            actions: power.actions,
            resources: [
              `arn:aws:codecommit:eu-west-2:${awsAccountOf(organisation)}:${repositories}`,
              ...(power.actions.some((action) => action.startsWith('iam:'))
                ? [`arn:aws:iam::${awsAccountOf(organisation)}:group/${repositories}`]
                : []),
            ],
          },
        ],
      } satisfies PolicyBody,
    ];
  });
}
