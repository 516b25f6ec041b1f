import type { Document } from '../model/document.ts';
import type { RuleDocument } from '../model/documents.ts';
import type { Expression } from '../policy/expression.ts';
import type { ConditionInput, Target } from '../policy/policy-set.ts';
import { type Cell, targetsOf } from './cells.ts';
import { NOTHING_ASKED } from './expressions.ts';
import type { Material } from './material.ts';

/** What policy fixes; everything else of `request`, `subject`, `window` and `now` is the requester's. */
const FIXED = new Set([
  'risk',
  'subject.type',
  'role.id',
  'role.includes',
  'role.functions',
  'environment.id',
  'environment.auditScopes',
]);
const VARIABLES = new Set(['request', 'subject', 'role', 'environment', 'risk', 'window', 'now']);

/**
 * Is a condition true, or false, for every cell its target matches, whatever a requester writes? null: it depends, or
 * nothing is matched. Parts that read only what policy fixes are asked of CEL; the others count as either.
 */
export function holdsFor(document: Document<RuleDocument>, material: Material): boolean | null {
  const { cells, policy, examiner, shelf } = material;
  const { id, when } = document.body;
  const here = cells.flatMap((cell) =>
    targetsOf(cell, shelf.Exception)
      .filter((target) => policy.rules<RuleDocument>('Rule', target).matching.some(({ body }) => body.id === id))
      .map((target) => inputOf(cell, target)),
  );
  const [first, ...others] = here;
  if (!first) return null;
  const whole = examiner.read(when);
  const truth = (input: ConditionInput): boolean | null => valueOf(whole, (text) => examiner.yields(text, input));
  const answer = truth(first);
  return answer !== null && others.every((input) => truth(input) === answer) ? answer : null;
}

/** Kleene's logic: unknown only where the known parts do not settle it. */
function valueOf(part: Expression, ask: (text: string) => boolean | null): boolean | null {
  const [left, right, third] = part.parts;
  if (part.op === '!_' && left) {
    const value = valueOf(left, ask);
    return value === null ? null : !value;
  }
  if ((part.op === '&&' || part.op === '||') && left && right) {
    const settles = part.op === '||';
    const values = [valueOf(left, ask), valueOf(right, ask)];
    if (values.includes(settles)) return settles;
    return values.includes(null) ? null : !settles;
  }
  if (part.op === '?:' && left && right && third) {
    const [yes, no] = [valueOf(right, ask), valueOf(third, ask)];
    const condition = valueOf(left, ask);
    if (condition === null) return yes === no ? yes : null;
    return condition ? yes : no;
  }
  return fixed(part) ? ask(part.text) : null;
}

/** Does it read nothing but what policy fixes? Variables of `all`, `exists` and the like range over a list that is looked at itself. */
function fixed(part: Expression): boolean {
  const [receiver] = part.parts;
  if (part.op === '.' && receiver?.op === 'id') {
    const path = `${receiver.name}.${part.name}`;
    return FIXED.has(path) || !VARIABLES.has(receiver.name ?? '');
  }
  if (part.op === 'id') return FIXED.has(part.name ?? '') || !VARIABLES.has(part.name ?? '');
  return part.parts.every(fixed);
}

function inputOf({ role, environment }: Cell, target: Target): ConditionInput {
  return {
    ...NOTHING_ASKED,
    subject: { ...NOTHING_ASKED.subject, type: target.subject },
    role: { id: role.id, includes: [...role.closure].sort(), functions: [...role.functions].sort() },
    environment: { id: environment.id, auditScopes: environment.auditScopes },
    risk: target.risk,
  };
}
