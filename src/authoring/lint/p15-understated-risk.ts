import type { Document } from '../../model/document.ts';
import type { RoleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import { some } from '../../model/some.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';
import { actionsOf } from '../powers.ts';

/** A role by which its holder can get more rights is as risky as those, whatever the actions are called. */
export function understatedRisk(material: Material): readonly Finding[] {
  return [...material.policy.roles.values()].flatMap((role) => {
    const document = role.document as Document<RoleDocument>;
    const steps = actionsOf(document, material, (kind, one) => kind.escalates(one));
    if (role.floor === 'critical' || !steps) return [];
    const said = document.body.risk !== undefined;
    const message = `${role.id} ${said ? `is written as ${role.floor}` : 'writes no risk'} and can lead to more rights by ${some(steps.actions)}`;
    const fix = 'write `risk: critical`, or take those actions out';
    const at = { document, pointer: said ? '/risk' : steps.pointer };
    return [lintFinding('P15', 'warning', at, { message, fix, values: { actions: steps.actions } })];
  });
}
