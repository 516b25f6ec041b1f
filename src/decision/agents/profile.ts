import { duration } from '../../model/time.ts';
import { some } from '../../model/some.ts';
import type { Agent } from '../../policy/policy-set.ts';
import type { Failing } from '../results.ts';
import type { Context } from '../rule-kind.ts';
import { beyond, type Limit } from './limits.ts';

type Misfit = Failing;
type Field = 'actions' | 'resources';

/** Role, environment, length and autonomy outside what that agent may ever be granted. */
export function outsideProfile({ key, profile }: Agent, context: Context): readonly Misfit[] {
  const { role, environment, asked, facts } = context;
  const { subject, window } = facts.request.body;
  const found: Misfit[] = [];
  const say = (message: string, fix: string, field: string, values: Failing['values'] = {}): void => {
    found.push({ message, fix, field, values });
  };
  if (!profile.roles.has(role.id)) {
    const roles = [...profile.roles].sort();
    say(
      `${key} may be granted ${roles.join(', ')}, and ${role.id} is asked for`,
      'ask for a role of its profile, or have the profile changed under policies/',
      '/role',
      { roles },
    );
  }
  if (profile.environments && !profile.environments.has(environment.id)) {
    const environments = [...profile.environments].sort();
    say(
      `${key} may work in ${environments.join(', ')}, and ${environment.id} is asked for`,
      'ask for an environment of its profile',
      '/scope/environment',
      { environments },
    );
  }
  if (asked.duration > profile.maxDuration) {
    const [wanted, most] = [duration(asked.duration), duration(profile.maxDuration)];
    say(
      `${wanted} is more than ${most}, the most that ${key} may be granted`,
      `write window.duration: ${most} or less`,
      window?.duration === undefined ? '/role' : '/window/duration',
      { asked: wanted, cap: most },
    );
  }
  if ('autonomy' in subject && subject.autonomy === 'autonomous' && profile.autonomy !== 'autonomous') {
    say(
      `${key} works supervised, and autonomous is asked for`,
      'leave autonomy out, or write supervised',
      '/subject/autonomy',
    );
  }
  return found;
}

export function profileLimit({ profile: { actions, resources } }: Agent): Limit {
  return { actions, ...(resources && { resources }) };
}

/** Actions and resources of the scope outside that limit. A limit on a field that the scope leaves open is outside, too. */
export function outsideLimit(limit: Limit, whose: string, context: Context): readonly Misfit[] {
  const { scope } = context.facts.request.body;
  return (['actions', 'resources'] as const).flatMap((field) => {
    const wide = limit[field];
    if (!wide) return [];
    const asked = scope[field];
    if (!asked) return [unnamed(field, whose, wide)];
    const outside = beyond(field, asked, limit, context);
    return outside.length === 0 ? [] : [tooWide(field, whose, outside, wide)];
  });
}

function unnamed(field: Field, whose: string, limit: readonly string[]): Misfit {
  return {
    message: `scope.${field} is left out, and ${whose} names ${field}`,
    fix: `write scope.${field}, inside ${some(limit)}`,
    field: '/scope',
    values: { limit },
  };
}

function tooWide(field: Field, whose: string, outside: readonly string[], limit: readonly string[]): Misfit {
  return {
    message: `${some(outside)} in scope.${field} is outside ${whose}, which allows ${some(limit)}`,
    fix: `take it out of scope.${field}`,
    field: `/scope/${field}`,
    values: { outside, limit },
  };
}
