import type { Document } from '../../model/document.ts';
import type { RoleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding, some } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** A role by which its holder can get more rights is as risky as those, whatever the actions are called. */
export function understatedRisk({ policy }: Material): readonly Finding[] {
  return [...policy.roles.values()].flatMap((role) => {
    if (role.floor === 'critical') return [];
    const document = role.document as Document<RoleDocument>;
    return (document.body.entitlements ?? [])
      .flatMap((entitlement, index) => {
        const steps = policy.kinds.get(entitlement.provider)?.escalates(entitlement) ?? [];
        if (steps.length === 0) return [];
        const written = document.body.risk === undefined ? 'writes no risk' : `is written as ${role.floor}`;
        const message = `${role.id} ${written} and can lead to more rights by ${some(steps)}`;
        const fix = 'write `risk: critical`, or take those actions out';
        const at = { document, pointer: document.body.risk === undefined ? `/entitlements/${index}` : '/risk' };
        return [lintFinding('P15', 'warning', at, { message, fix, values: { actions: steps } })];
      })
      .slice(0, 1);
  });
}
