import type { AccessRequest } from '../model/request.ts';
import { duration } from '../model/time.ts';
import type { PolicySet } from './policy-set.ts';

/** How long the grant lasts from its start: as asked, or the role's default under the environment's cap. null: the role is unknown. */
export function lasting({ window, role, scope }: AccessRequest, policy: PolicySet): string | null {
  if (window?.duration) return window.duration;
  const standard = policy.roles.get(role)?.duration.default;
  const cap = policy.environments.get(scope.environment)?.maxDuration;
  return standard === undefined ? null : duration(Math.min(standard, cap ?? standard));
}
