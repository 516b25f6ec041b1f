import type { Document } from '../../model/document.ts';
import type { RoleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { Seconds } from '../../model/ids.ts';
import { duration, seconds } from '../../model/time.ts';
import { some } from '../../model/some.ts';
import type { Role } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';
import { actionsOf } from '../powers.ts';

/** The longest that the common frameworks let a static secret live. */
const LONGEST: Seconds = 90 * 86_400;

/** Values that are good after the grant has ended need a date by which they are not. */
export function unrotatedSecrets(material: Material): readonly Finding[] {
  return [...material.policy.roles.values()].flatMap((role) => {
    const document = role.document as Document<RoleDocument>;
    const { secret } = document.body;
    if (secret && seconds(secret.rotateWithin) > LONGEST) {
      const message = `secrets of ${role.id} are rotated within ${secret.rotateWithin}, more than ${duration(LONGEST)}`;
      const at = { document, pointer: '/secret/rotateWithin' };
      return [lintFinding('P17', 'warning', at, { message, fix: `make it ${duration(LONGEST)} or less` })];
    }
    if (role.secret?.reach === 'any') return reaching(role, material);
    const values = actionsOf(document, material, (kind, one) => kind.handsOut(one));
    if (role.secret || !values) return [];
    const message = `${role.id} hands out values that outlive the grant, by ${some(values.actions)}, and says nothing of their rotation`;
    const fix =
      'add `secret: { maxTtl: …, rotateWithin: … }` to the role, with `reach: any` where no request could name the one value beforehand; or take those actions out';
    const at = { document, pointer: values.pointer };
    return [lintFinding('P17', 'warning', at, { message, fix, values: { actions: values.actions } })];
  });
}

/** What was read on the first day of the longest grant is owed only after its end; and a reach that is not there waits for actions to come. */
function reaching(
  { id, secret, duration: { max }, entitlements, document }: Role,
  { policy }: Material,
): readonly Finding[] {
  const at = { document, pointer: '/secret/reach' };
  const lasting = entitlements.some((one) => (policy.kinds.get(one.provider)?.handsOut(one) ?? []).length > 0);
  if (!lasting) {
    const message = `${id} is declared to reach any secret, and hands out none`;
    return [lintFinding('P17', 'warning', at, { message, fix: 'take `reach: any` out' })];
  }
  const oldest = max + (secret?.rotateWithin ?? 0);
  if (oldest <= LONGEST) return [];
  const message = `what ${id} reads on the first day of its longest grant may be ${duration(oldest)} old before it is rotated, more than ${duration(LONGEST)}`;
  return [lintFinding('P17', 'warning', at, { message, fix: 'make `duration.max` or `secret.rotateWithin` shorter' })];
}
