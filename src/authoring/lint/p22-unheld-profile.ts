import type { Finding } from '../../model/finding.ts';
import { beyond, wholeScope } from '../../decision/agents/limits.ts';
import { profileLimit } from '../../decision/agents/profile.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** An agent names what it asks for inside its profile; of a role that is had as a whole or not at all it has to name the whole. */
export function unheldProfile({ policy, cells }: Material): readonly Finding[] {
  return [...policy.agents.values()].flatMap((agent) => {
    const { roles, environments } = agent.profile;
    const own = cells.filter(
      ({ subject, role, environment }) =>
        subject === 'agent' && roles.has(role.id) && (environments?.has(environment.id) ?? true),
    );
    return own.flatMap(({ role, environment, bundle: { whole, target } }) => {
      const context = { whole, target, policy };
      const all = wholeScope(context);
      const limit = profileLimit(agent);
      return (['actions', 'resources'] as const).flatMap((field) => {
        const lacking = beyond(field, all[field], limit, context);
        // Where the role names no resource, a scope that does asks for less than all of them.
        const bare = field === 'resources' && limit.resources && all.actions.length > 0 && all.resources.length === 0;
        if (lacking.length === 0 && !bare) return [];
        const what = bare ? 'names resources, and the role names none' : `lists no ${lacking.join(', ')}`;
        const message = `${agent.key} can never be granted ${role.id} in ${environment.id}: its credential cannot be held to less than the whole role, and profile.${field} ${what}`;
        const fix = bare
          ? 'take `resources` out of the profile'
          : `add ${lacking.join(', ')} to profile.${field}, or take ${role.id} out of profile.roles`;
        return [
          lintFinding('P22', 'warning', { document: agent.document, pointer: `/profile/${field}` }, { message, fix }),
        ];
      });
    });
  });
}
