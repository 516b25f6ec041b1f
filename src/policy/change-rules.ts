import type { Document } from '../model/document.ts';
import type { ChangeRuleDocument } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { policyFinding } from './policy-finding.ts';

/** A slot that nobody could ever fill would keep every later change from binding, its own repair too. */
export function unfillableChanges(document: Document<ChangeRuleDocument>): readonly Finding[] {
  const { id, require } = document.body;
  return require.flatMap(({ slot, from }, index) => {
    const odd = from.findIndex(({ ownerOf, managerOf }) => ownerOf !== undefined || managerOf !== undefined);
    if (odd < 0) return [];
    const { ownerOf, managerOf } = from[odd] ?? {};
    const pool = ownerOf === undefined ? `the manager of the ${managerOf}` : `the owner of the ${ownerOf}`;
    const message = `slot ${slot} of ${id} asks ${pool}, and a change of policy has neither role, environment nor subject`;
    return [
      policyFinding('L31', document, `/require/${index}/from/${odd}`, message, 'name a group, a team or a person'),
    ];
  });
}
