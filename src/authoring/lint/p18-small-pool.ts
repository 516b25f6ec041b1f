import type { Finding } from '../../model/finding.ts';
import { poolName } from '../../decision/approvals/requirements.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';
import { isTooSmall } from '../rehearsal.ts';

/** A slot that asks for more persons than its pools have, whoever asks. */
export function smallPool({ rehearsals }: Pick<Material, 'rehearsals'>): readonly Finding[] {
  const told = new Set<string>();
  return rehearsals.flatMap(({ cell, trials }) =>
    (trials[0]?.slots ?? []).flatMap(({ need, members, unknown }) => {
      const key = `${need.rule.body.id} ${need.pointer}`;
      if (unknown || !isTooSmall(need, members) || told.has(key)) return [];
      told.add(key);
      const pool = need.from.map(poolName).join(', ');
      const message = `slot ${need.slot} of ${need.rule.body.id} needs ${need.count} of ${pool}, which has ${members.size} (seen for ${cell.role.id} in ${cell.environment.id})`;
      const fix = 'lower `count`, or put more people into the pool; who has left does not count';
      const at = { document: need.rule, pointer: `${need.pointer}/count` };
      return [lintFinding('P18', 'error', at, { message, fix })];
    }),
  );
}
