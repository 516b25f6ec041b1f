import type { Document } from '../../model/document.ts';
import type { RoleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import { memberName, membersOf } from '../../decision/sod-members.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** A role that holds more of a duty set than anybody may: nobody can ever have it. */
export function breaksAlone({ cells, policy }: Material): readonly Finding[] {
  const told = new Set<string>();
  return cells.flatMap(({ role, environment, bundle }) =>
    bundle.duties.touched.flatMap(({ document: { body }, asked }) => {
      const key = `${role.id} ${body.id}`;
      if (asked.size <= body.maxHeld || told.has(key)) return [];
      told.add(key);
      const document = role.document as Document<RoleDocument>;
      const { functions = [], entitlements = [], inherits = [] } = document.body;
      const itself = { closure: new Set([role.id]), functions: new Set(functions), entitlements };
      const inherited = membersOf(body, itself, policy.kinds).size <= body.maxHeld;
      const held = [...asked].map((place) => memberName(body.members[place] ?? {}));
      const by = inherited ? `, as it inherits ${inherits.join(' and ')}` : '';
      const message = `${role.id} alone holds ${held.join(' and ')} in ${environment.id}${by}; ${body.id} allows ${body.maxHeld} of them`;
      const fix = `${inherited ? 'inherit less' : 'split the role'}; while this set stands nobody can hold it`;
      const severity = (body.mode ?? 'deny') === 'deny' ? 'error' : 'warning';
      const at = { document, pointer: inherited ? '/inherits' : '/id' };
      return [lintFinding('P04', severity, at, { message, fix, values: { set: body.id, held } })];
    }),
  );
}
