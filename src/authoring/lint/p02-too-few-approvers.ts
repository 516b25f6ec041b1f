import type { Finding } from '../../model/finding.ts';
import { some } from '../../model/some.ts';
import { poolName } from '../../decision/approvals/requirements.ts';
import type { Slot } from '../../decision/approvals/slots.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';
import { type Rehearsal, type Trial, isTooSmall } from '../rehearsal.ts';

/** For each who may ask, by the code that counts approvals: could the slots be filled once exclusions are out? */
export function tooFewApprovers({ rehearsals }: Pick<Material, 'rehearsals'>): readonly Finding[] {
  return rehearsals.flatMap((one) => (one.demanded ? stuck(one) : unruled(one)));
}

function unruled({ cell: { role, environment, bundle }, askers }: Rehearsal): readonly Finding[] {
  if (askers.length === 0) return [];
  const { risk, subject } = bundle.target;
  const message = `no ApprovalRule of mode deny matches ${role.id} in ${environment.id} (risk ${risk}, subject ${subject}), so every such request is denied`;
  const fix =
    'write one whose target matches, or let one that only warns bind; `require: []` says that nobody need approve';
  return [lintFinding('P02', 'warning', { document: role.document, pointer: '/id' }, { message, fix })];
}

/** One finding a slot, with everybody who would be stuck. A pool that is too small for anybody is P18. */
function stuck({ cell, trials }: Rehearsal): readonly Finding[] {
  const bySlot = new Map<string, Trial[]>();
  for (const trial of trials) {
    for (const { need, members } of trial.short.keys()) {
      if (isTooSmall(need, members)) continue;
      const key = `${need.rule.body.id} ${need.slot}`;
      bySlot.set(key, [...(bySlot.get(key) ?? []), trial]);
    }
  }
  return [...bySlot.values()].flatMap((all) => {
    const [first] = all;
    const slot = first && [...first.short.keys()].find(({ need, members }) => !isTooSmall(need, members));
    return first && slot ? [told(cell, all, first, slot)] : [];
  });
}

function told(
  { role, environment }: Rehearsal['cell'],
  all: readonly Trial[],
  { asker, excluded }: Trial,
  { need, members, candidates }: Slot,
): Finding {
  const stuckOnes = [...new Set(all.map((one) => one.asker.key))];
  const out = some([...members.keys()].filter((person) => excluded.has(person)));
  const left =
    candidates.length >= need.count
      ? `${some(candidates)} ${candidates.length === 1 ? 'is' : 'are all'} needed in other slots`
      : `${candidates.length === 0 ? 'nobody' : `only ${some(candidates)}`} is left`;
  const pool = need.from.map(poolName).join(', ');
  const asks = `${some(stuckOnes)} ask${stuckOnes.length === 1 ? 's' : ''}`;
  const message = `when ${asks} for ${role.id} in ${environment.id}, slot ${need.slot} of ${need.rule.body.id} needs ${need.count} of ${pool} and ${left}${out ? ` (excluded: ${out})` : ''}`;
  const fix = 'add people to the pool who have no part in it, name a second pool, or close the role to who is stuck';
  const values = { role: role.id, environment: environment.id, rule: need.rule.body.id, slot: need.slot };
  return lintFinding('P02', 'warning', { document: role.document, pointer: asker.pointer }, { message, fix, values });
}
