import { duration } from '../../model/time.ts';
import { some } from '../../model/some.ts';
import type { Agent } from '../../policy/policy-set.ts';
import type { Failing } from '../results.ts';
import type { Context } from '../rule-kind.ts';
import { beyond, type Limit, wholeScope } from './limits.ts';

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
    const whole = wholeScope(context)[field];
    const lacking = beyond(field, whole, limit, context);
    const fix = whole.length > 0 ? allOrNothing(field, whose, whole, lacking) : undefined;
    if (!asked) return [unnamed(field, whose, wide, fix)];
    const outside = beyond(field, asked, limit, context);
    if (outside.length === 0) return [];
    return [tooWide(field, whose, outside, wide, outside.every((one) => lacking.includes(one)) ? fix : undefined)];
  });
}

/** Of a credential that cannot be held to less, all is named or nothing is had. */
function allOrNothing(field: Field, whose: string, whole: readonly string[], lacking: readonly string[]): string {
  const all = `scope.${field}: [${whole.join(', ')}]`;
  if (lacking.length === 0) return `write \`${all}\`, which is the whole role: its credential cannot be held to less`;
  return `have ${lacking.join(', ')} added to ${whose}, and write \`${all}\`: the credential of this role cannot be held to less than all of it`;
}

function unnamed(
  field: Field,
  whose: string,
  limit: readonly string[],
  fix = `write scope.${field}, inside ${some(limit)}`,
): Misfit {
  return {
    message: `scope.${field} is left out, and ${whose} names ${field}`,
    fix,
    field: '/scope',
    values: { limit },
  };
}

function tooWide(
  field: Field,
  whose: string,
  outside: readonly string[],
  limit: readonly string[],
  fix = `take it out of scope.${field}`,
): Misfit {
  return {
    message: `${some(outside)} in scope.${field} is outside ${whose}, which allows ${some(limit)}`,
    fix,
    field: `/scope/${field}`,
    values: { outside, limit },
  };
}
