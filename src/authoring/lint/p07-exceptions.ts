import type { Document } from '../../model/document.ts';
import type { ExceptionDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleBody } from '../../policy/policy-set.ts';
import { askersOf, targetsOf } from '../cells.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

const KINDS = ['Rule', 'SodSet', 'Calendar'];

/** Exceptions that are over, or cover nothing that somebody could ask for. */
export function uselessExceptions(material: Material): readonly Finding[] {
  return material.shelf.Exception.flatMap((document) => {
    const { id, valid } = document.body;
    if (valid.until <= material.now) {
      const message = `${id} ended at ${valid.until} and waives nothing any more`;
      const fix = 'delete the file (its use stays in the ledger), or have it renewed by its risk owner';
      return [lintFinding('P07', 'warning', { document, pointer: '/valid/until' }, { message, fix })];
    }
    return covering(document, material);
  });
}

function covering(document: Document<ExceptionDocument>, { shelf, cells, policy }: Material): readonly Finding[] {
  const { id, scope, waives } = document.body;
  const there = cells.filter(
    (cell) =>
      cell.role.id === scope.role &&
      cell.environment.id === scope.environment &&
      askersOf(cell, policy).some(({ key }) => key === scope.subject),
  );
  // Members of live teams are not known here, so a role that is open to one may be open to the subject.
  const open = policy.roles.get(scope.role)?.eligible.anyOf.some(({ team }) => team !== undefined) ?? false;
  if (there.length === 0 && !open) {
    const message = `${id} is for ${scope.subject}, who cannot ask for ${scope.role} in ${scope.environment}`;
    const fix = 'correct the scope, or delete the exception';
    return [lintFinding('P07', 'warning', { document, pointer: '/scope' }, { message, fix })];
  }
  const applying = new Set(
    there
      .flatMap((cell) => targetsOf(cell, [document]))
      .flatMap((target) =>
        KINDS.flatMap((kind) => policy.rules<RuleBody>(kind, target).matching.map(({ body }) => body.id)),
      ),
  );
  const known = new Set([...shelf.Rule, ...shelf.SodSet, ...shelf.Calendar].map(({ body }) => body.id));
  if (there.length === 0) return [];
  return waives.flatMap((rule, index) => {
    if (!known.has(rule) || applying.has(rule)) return [];
    const message = `${id} waives ${rule}, which does not apply to ${scope.role} in ${scope.environment}`;
    const at = { document, pointer: `/waives/${index}` };
    return [lintFinding('P07', 'warning', at, { message, fix: 'take it out of `waives`' })];
  });
}
