import type { PolicyBody } from '../../src/intake/read-document.ts';
import type { Applications, Row } from './history.ts';
import { authorOf } from './history.ts';
import { levelOf } from './levels.ts';
import { awsAccountOf, groupName, type Place, placeOf, roleId, standIn } from './names.ts';
import { asFiles, groupOf, MANAGER, person, reviewers } from './people.ts';
import { APPROVALS, RULES } from './rules.ts';

/** Path → YAML of `policies/`, as far as the rows touch them: people, groups, environments, roles, rules. */
export function policiesFor(rows: readonly Row[], applications: Applications): ReadonlyMap<string, string> {
  const access = accessOf(rows, applications);
  const grants = access.filter(isHeld);
  const groups = new Set([...grants.map(({ group }) => group), ...ownersOf(access, applications).values()]);
  const people = new Set(rows.flatMap((row) => [authorOf(row), row.merged_by]).filter((one) => one.startsWith('p-')));
  const bodies: readonly PolicyBody[] = [
    ...[...people].map((pseudonym) => person(pseudonym, pseudonym)),
    ...[...groups].flatMap((group) => [
      person(standIn(group).id, standIn(group).login, MANAGER),
      groupOf(group, [standIn(group).id]),
    ]),
    ...reviewers(),
    ...environments(access, applications),
    ...roles(grants),
    ...RULES,
    ...APPROVALS,
  ];
  return asFiles(bodies);
}

/** An access that the history or the snapshot knows, in an application that the rows touch. */
interface Access extends Place {
  readonly level: string;
  readonly group: string | null;
}

function accessOf(rows: readonly Row[], applications: Applications): readonly Access[] {
  const played = rows
    .flatMap(({ changes }) => changes)
    .filter(({ resource }) => resource.startsWith('aws-account:'))
    .map(({ resource, role, principal }) => ({
      ...placeOf(resource, applications),
      level: role,
      group: groupName(principal),
    }));
  const stood = [...new Set(played.map(({ application }) => application))].flatMap((application) =>
    (applications[application]?.environments ?? []).flatMap(({ name, access = [] }) =>
      access.map((one) => ({
        application,
        environment: `${application}-${name}`,
        level: one.level,
        group: groupName(one.sso_group_name),
      })),
    ),
  );
  return [...played, ...stood];
}

interface Held extends Access {
  readonly group: string;
}

/** Not where level or group are no names at all: no policy would know them. The account is real all the same. */
function isHeld(access: Access): access is Held {
  return access.group !== null && levelOf(access.level) !== null;
}

/** application → the group that owns its code, where the snapshot names one. */
function ownersOf(places: readonly Place[], applications: Applications): ReadonlyMap<string, string> {
  const touched = new Set(places.map(({ application }) => application));
  return new Map(
    [...touched].flatMap((application) => {
      const owner = applications[application]?.codeowners?.map(groupName).find((one) => one !== null && one.length > 1);
      return owner ? [[application, owner] as const] : [];
    }),
  );
}

function environments(places: readonly Place[], applications: Applications): readonly PolicyBody[] {
  const owners = ownersOf(places, applications);
  const byName = new Map(places.map((one) => [one.environment, one.application]));
  return [...byName].map(([environment, application]) => {
    const live = environment.endsWith('-production');
    return {
      apiVersion: 'access-lineage/v1',
      kind: 'Environment',
      id: environment,
      title: `AWS account ${environment}`,
      owner: `group:${owners.get(application) ?? 'platform-reviewers'}`,
      accounts: [awsAccountOf(environment)],
      ...(live ? { risk: 'medium', auditScopes: ['live'], duration: { max: 'P180D' } } : {}),
    };
  });
}

/** One role for each application and level; the environment asked for picks the account. */
function roles(grants: readonly Held[]): readonly PolicyBody[] {
  const ids = new Set(grants.map(({ application, level }) => roleId(application, level)));
  return [...ids].flatMap((id) => {
    const all = grants.filter(({ application, level }) => roleId(application, level) === id);
    const [first] = all;
    const level = first ? levelOf(first.level) : null;
    if (!first || !level) return [];
    return [
      {
        apiVersion: 'access-lineage/v1',
        kind: 'Role',
        id,
        title: `${first.level} of ${first.application}`,
        owner: 'group:platform-reviewers',
        eligible: { subjects: ['human'], anyOf: distinct(all, 'group').map((group) => ({ group })) },
        duration: { default: `P${Math.min(level.days, 180)}D`, max: `P${level.days}D` },
        functions: level.functions,
        ...(level.reachesSecrets ? { secret: { maxTtl: 'P1D', rotateWithin: 'P30D', reach: 'any' } } : {}),
        entitlements: distinct(all, 'environment').map((environment) => ({
          provider: 'aws',
          account: awsAccountOf(environment),
          iamRole: `access-${level.code.toLowerCase()}`,
          region: 'eu-west-2',
          actions: level.actions,
          resources: ['*'],
        })),
      },
    ];
  });
}

function distinct(all: readonly Held[], field: 'group' | 'environment'): readonly string[] {
  return [...new Set(all.map((one) => one[field]))].sort();
}
