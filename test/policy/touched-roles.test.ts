import { expect, it } from 'vitest';
import { changedPairs } from '../../src/policy/changed-documents.ts';
import { touchedRoles } from '../../src/policy/touched-roles.ts';
import type { Oid } from '../../src/model/ids.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';

const roles = new Map(
  [
    { id: 'ROLE-READ', closure: new Set(['ROLE-READ']) },
    { id: 'ROLE-WRITE', closure: new Set(['ROLE-WRITE', 'ROLE-READ']) },
    { id: 'ROLE-PAY', closure: new Set(['ROLE-PAY']) },
  ].map((one) => [one.id, one]),
) as unknown as PolicySet['roles'];

/** Which roles are touched when this document comes new. */
function touchedBy(body: {
  readonly kind: string;
  readonly id: string;
  readonly target?: { readonly role: string[] };
}) {
  const blob = 'b'.repeat(40) as Oid;
  const at = () => ({ path: 'policies/x.yaml', line: 1, column: 1 });
  const document = { path: 'policies/x.yaml', blob, body, locate: at } as unknown as Parameters<
    typeof changedPairs
  >[1][0];
  return touchedRoles(changedPairs([], [document]), { roles });
}

it.each([
  ['a role touches itself and what inherits it', { kind: 'Role', id: 'ROLE-READ' }, ['ROLE-READ', 'ROLE-WRITE']],
  ['a role that nothing inherits', { kind: 'Role', id: 'ROLE-WRITE' }, ['ROLE-WRITE']],
  ['a role that is new', { kind: 'Role', id: 'ROLE-NEW' }, []],
  ['a rule that names roles', { kind: 'Rule', id: 'R', target: { role: ['ROLE-PAY'] } }, ['ROLE-PAY']],
  ['a rule that names none', { kind: 'Rule', id: 'R' }, ['ROLE-PAY', 'ROLE-READ', 'ROLE-WRITE']],
  ['a person', { kind: 'Person', id: 'p-1' }, ['ROLE-PAY', 'ROLE-READ', 'ROLE-WRITE']],
])('%s', (_, body, expected) => {
  expect(touchedBy(body)).toEqual(expected);
});
