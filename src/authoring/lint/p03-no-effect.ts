import type { Document } from '../../model/document.ts';
import type { RuleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleBody, Target } from '../../policy/policy-set.ts';
import { holdsFor } from '../always.ts';
import { targetsOf } from '../cells.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

const FIELDS = ['role', 'environment', 'risk', 'subject', 'provider'] as const;

/** Targets that match nothing that could be asked for. */
export function unreachable({ shelf, policy, cells }: Material): readonly Finding[] {
  const targets = cells.flatMap((cell) => targetsOf(cell, shelf.Exception));
  return [...shelf.SodSet, ...shelf.Rule, ...shelf.ApprovalRule, ...shelf.Calendar].flatMap((document) => {
    const { body } = document as Document<RuleBody>;
    const reached = targets.some((target) =>
      policy.rules(body.kind, target).matching.some((one) => one.body.id === body.id),
    );
    if (reached || !body.target) return [];
    const dead = FIELDS.filter(
      (field) => body.target?.[field] && !targets.some((target) => meets(body, field, target)),
    );
    const field = dead[0];
    const written = field ? `${field} ${body.target[field]?.join(', ')}` : 'all of its lines together';
    const message = `${body.id} never applies: no role, environment and type of subject that could be asked for has ${written}`;
    const fix = 'correct the target, or delete the rule';
    return [
      lintFinding('P03', 'warning', { document, pointer: field ? `/target/${field}` : '/target' }, { message, fix }),
    ];
  });
}

function meets({ target = {} }: RuleBody, field: (typeof FIELDS)[number], asked: Target): boolean {
  if (field === 'provider') return target.provider?.some((one) => asked.providers.includes(one)) ?? true;
  const wanted: readonly string[] | undefined = target[field];
  return wanted?.includes(asked[field]) ?? true;
}

/** Conditions whose answer policy alone gives, the same for everything they are asked about. */
export function foregone(material: Material): readonly Finding[] {
  return material.shelf.Rule.flatMap((document) => {
    const answer = holdsFor(document, material);
    return answer === null ? [] : [told(document, answer)];
  });
}

function told(document: Document<RuleDocument>, holds: boolean): Finding {
  const { id, effect } = document.body;
  const passes = holds === (effect === 'require');
  const message = `\`when\` of ${id} is ${holds} for everything its target matches, so it ${passes ? 'never refuses anything' : 'refuses everything'}`;
  const fix = passes
    ? 'correct the condition, or delete the rule'
    : 'correct the condition; to close something for good, close the role';
  return lintFinding('P03', 'warning', { document, pointer: '/when' }, { message, fix });
}
