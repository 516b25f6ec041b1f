import type { Obligation } from '../model/decision.ts';
import type { Instant } from '../model/ids.ts';
import { some } from '../model/some.ts';
import { plus } from '../model/time.ts';
import { kindOf } from './narrowing.ts';
import type { Context } from './rule-kind.ts';

/** By which actions values leave the cloud that are still good when the grant has ended. By the whole role: a job could go round a narrower session. */
export function handedOut({ whole, policy }: Pick<Context, 'whole' | 'policy'>): readonly string[] {
  return [...new Set(whole.flatMap((one) => kindOf(one, policy.kinds).handsOut(one)))].toSorted();
}

/** The same, where the role is declared to reach any such value, so that no request has to name one. */
export function reached(context: Pick<Context, 'whole' | 'policy' | 'role'>): readonly string[] {
  return context.role.secret?.reach === 'any' ? handedOut(context) : [];
}

/** Until the end anything may be read or made, so what becomes of it is owed from then on. Nobody knows yet what it will be. */
export function reachDebts(context: Context): readonly Obligation[] {
  const { role, effective, asked, owner } = context;
  const actions = reached(context);
  if (!role.secret || actions.length === 0) return [];
  const end: Instant = effective.notAfter ?? asked.until;
  const because = `${role.id} reaches any value that ${some(actions)} hand out: whatever was read or made is found by its usage, and replaced or taken back`;
  return [{ kind: 'rotate', by: plus(end, role.secret.rotateWithin), owedBy: owner, because, of: role.id }];
}
