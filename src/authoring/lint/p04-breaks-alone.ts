import type { Finding } from '../../model/finding.ts';
import { memberName } from '../../decision/sod-members.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** A role that holds more of a duty set than anybody may: nobody can ever have it. */
export function breaksAlone({ cells }: Material): readonly Finding[] {
  const told = new Set<string>();
  return cells.flatMap(({ role, environment, bundle }) =>
    bundle.duties.touched.flatMap(({ document: { body }, asked }) => {
      const key = `${role.id} ${body.id}`;
      if (asked.size <= body.maxHeld || told.has(key)) return [];
      told.add(key);
      const held = [...asked].map((place) => memberName(body.members[place] ?? {}));
      const by = role.closure.size > 1 ? `, by inheritance of ${[...role.closure].slice(1).join(', ')}` : '';
      const message = `${role.id} alone holds ${held.join(' and ')} in ${environment.id}${by}; ${body.id} allows ${body.maxHeld} of them`;
      const fix = 'split the role, or inherit less; with this set nobody can hold it';
      const at = { document: role.document, pointer: role.closure.size > 1 ? '/inherits' : '/id' };
      const severity = (body.mode ?? 'deny') === 'deny' ? 'error' : 'warning';
      return [lintFinding('P04', severity, at, { message, fix, values: { set: body.id, held } })];
    }),
  );
}
