import type { PersonId } from '../../src/model/ids.ts';
import type { Applications, Change } from './history.ts';
import { levelOf } from './levels.ts';
import { groupName, placeOf, roleId, standIn } from './names.ts';
import type { Dialect } from './translate.ts';

/** A hosting platform: which SSO group has which level in which AWS account. */
export function mojDialect(applications: Applications): Dialect {
  return {
    isAccess: ({ resource }) => resource.startsWith('aws-account:'),
    wanted: (change) => {
      const { application, environment } = placeOf(change.resource, applications);
      const group = change.principal.replace(/^group:/, '');
      return {
        subject: { type: 'human', person: standIn(change.principal).id as PersonId },
        purpose: {
          code: levelOf(change.role)?.purpose ?? 'operate',
          text: `Give the group "${group}" the level "${change.role}" in ${environment}.`,
        },
        role: roleId(application, change.role),
        environment,
        oddity: oddityOf(change),
      };
    },
  };
}

function oddityOf({ principal, role }: Change): string | null {
  if (groupName(principal) === null)
    return principal === 'group:' ? 'a group without a name' : 'two groups written as one';
  return levelOf(role) === null ? `${role} is no access level` : null;
}
