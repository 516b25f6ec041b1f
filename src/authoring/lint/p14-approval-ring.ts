import type { Finding } from '../../model/finding.ts';
import { some } from '../../model/some.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';
import type { Rehearsal } from '../rehearsal.ts';

/** Everybody who could approve may also ask: two of them can nod each other through, and no outsider ever looks. */
export function approvalRing({ rehearsals }: Material): readonly Finding[] {
  const told = new Set<string>();
  return rehearsals.flatMap((one) => {
    const found = ring(one);
    if (!found || told.has(found.key)) return [];
    told.add(found.key);
    return [found.finding];
  });
}

function ring({ cell, askers, trials }: Rehearsal): { readonly key: string; readonly finding: Finding } | null {
  const slots = trials.flatMap((trial) => trial.slots);
  const [first] = slots;
  if (cell.subject !== 'human' || !first || slots.some(({ unknown }) => unknown)) return null;
  const asking = new Set(askers.map(({ key }) => key));
  const approvers = new Set(slots.flatMap(({ members }) => [...members.keys()]));
  if (approvers.size < 2 || [...approvers].some((person) => !asking.has(`person:${person}`))) return null;
  const { id } = cell.role;
  const message = `everybody who approves ${id} in ${cell.environment.id} may ask for it too (${some([...approvers])}), so they can approve each other`;
  const fix = `add a slot for people who may not ask for ${id}, or take the approvers out of \`eligible\``;
  const at = { document: cell.role.document, pointer: '/eligible/anyOf' };
  const values = { role: id, environment: cell.environment.id, rule: first.need.rule.body.id };
  return { key: id, finding: lintFinding('P14', 'warning', at, { message, fix, values }) };
}
