import type { Document } from '../model/document.ts';
import type { ExceptionDocument } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import type { AccessRequest } from '../model/request.ts';
import { subjectKey } from '../model/subject-key.ts';
import type { Shelf } from './link.ts';
import { policyFinding } from './policy-finding.ts';
import type { PolicySet } from './policy-set.ts';

/** The engine's own rules that an exception may waive. All others are invariants, or say what the request is. */
const WAIVABLE: ReadonlySet<string> = new Set(['TIME-CAP', 'TIME-CUMULATIVE', 'TIME-GAP', 'CARD-ROLE']);

/** Exceptions made for that subject, role and environment, whatever they waive and whenever. */
export function exceptionsFor(
  { exceptions }: Pick<PolicySet, 'exceptions'>,
  { subject, role, scope }: AccessRequest,
): readonly Document<ExceptionDocument>[] {
  const key = subjectKey(subject);
  return exceptions.filter(
    ({ body }) =>
      body.scope.subject === key && body.scope.role === role && body.scope.environment === scope.environment,
  );
}

/** Exceptions that could never apply, or that their own people may not carry. */
export function voidExceptions(shelf: Shelf): readonly Finding[] {
  const severities = new Map(
    [...shelf.Rule, ...shelf.SodSet, ...shelf.Calendar].map(({ body }) => [body.id, body.severity] as const),
  );
  const owners = new Map(shelf.Role.map(({ body }) => [body.id, body.owner] as const));
  return shelf.Exception.flatMap((document) => {
    const { id, waives, scope, mitigation, riskOwner, valid } = document.body;
    const say = (pointer: string, message: string, fix: string) =>
      policyFinding('L17', document, pointer, `${id}: ${message}`, fix);
    const rules = waives.flatMap((rule, index) => {
      const at = `/waives/${index}`;
      if (severities.get(rule) === 'invariant')
        return [say(at, `${rule} is an invariant, which nobody waives`, 'take it out, or change the rule itself')];
      if (severities.has(rule) || WAIVABLE.has(rule)) return [];
      return [
        say(
          at,
          `there is no rule ${rule} that can be waived`,
          `name a Rule, SodSet or Calendar, or one of ${[...WAIVABLE].join(', ')}`,
        ),
      ];
    });
    const holder = scope.subject;
    return [
      ...rules,
      ...(valid.from >= valid.until
        ? [say('/valid/until', `it ends at ${valid.until}, not after ${valid.from}`, 'correct one of the two')]
        : []),
      ...(holder === `person:${mitigation.monitor}`
        ? [say('/mitigation/monitor', 'who holds the access cannot watch over it', 'name somebody else')]
        : []),
      ...(holder === `person:${riskOwner}` || owners.get(scope.role) === `person:${riskOwner}`
        ? [say('/riskOwner', 'the holder and the owner of the role cannot carry its risk', 'name somebody else')]
        : []),
    ];
  });
}
