import type { PersonId } from '../../../src/model/ids.ts';
import type { Change } from '../history.ts';
import { shortened, slug, standIn } from '../names.ts';
import type { Dialect } from '../translate.ts';
import type { Duties } from './duties.ts';
import { powerOf } from './powers.ts';

/** Two histories of who is in which team of an organisation on GitHub, and what teams may do with its repositories. */
export function githubDialect({ home }: Duties): Dialect {
  return {
    isAccess: (change) => powerOf(change) !== null,
    wanted: (change) => {
      const { resource, role } = change;
      return {
        subject: subjectOf(change),
        purpose: { code: 'operate', text: `Give the level "${role}" of ${resource}, as the organisation's files say.` },
        role: roleId(change, home),
        environment: placeOf(change, home).organisation,
        oddity: null,
      };
    },
  };
}

/** A person, the one who stands for a team, or a bot, for which the history names nobody who answers. */
function subjectOf(change: Change): ReturnType<Dialect['wanted']>['subject'] {
  const { principal } = change;
  if (isTeam(change)) return { type: 'human', person: standIn(principal).id as PersonId };
  const [, name = ''] = principal.split(':');
  return isPerson(change)
    ? { type: 'human', person: name as PersonId }
    : { type: 'service-account', workload: slug(name) };
}

export function isTeam({ principal }: Change): boolean {
  return principal.startsWith('team:');
}

export function isPerson({ principal }: Change): boolean {
  return /^user:p-[0-9a-f]{10}$/.test(principal);
}

/** `team:kubernetes/sig-docs` lies in `kubernetes`; what names no organisation lies in that of the history. */
export function placeOf({ resource }: Pick<Change, 'resource'>, home: string): { organisation: string; name: string } {
  const [kind = '', path = ''] = resource.split(':');
  if (kind === 'org' || kind === 'github-org') return { organisation: slug(path), name: '' };
  const [first = '', ...rest] = path.split('/');
  return rest.length > 0
    ? { organisation: slug(first), name: rest.join('/') }
    : { organisation: slug(home), name: first };
}

/** `ROLE-TEAM-SIG-DOCS-MEMBER`; another organisation than the history's own is named before the team. */
export function roleId(change: Change, home: string): string {
  const [kind = ''] = change.resource.split(':');
  const { organisation, name } = placeOf(change, home);
  const where = organisation === slug(home) && name !== '' ? '' : `${organisation} `;
  return `ROLE-${shortened(slug(`${kind} ${where}${name} ${change.role}`), 36).toUpperCase()}`;
}
