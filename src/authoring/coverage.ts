import type { Document } from '../model/document.ts';
import type { ApprovalRuleDocument, Kind, RuleDocument } from '../model/documents.ts';
import type { Decision } from '../model/decision.ts';
import type { Position } from '../model/finding.ts';
import { watched } from '../policy/cel-parts.ts';
import type { Condition, PolicySet, RuleBody } from '../policy/policy-set.ts';
import { outcomes } from './test/run.ts';

/** Something that the cases must show at least once: a rule that passes, an open slot, a part of a condition that is false. */
export interface Aspect {
  readonly rule: string;
  readonly what: string;
  readonly covered: boolean;
  readonly at: Position;
}

/** What a rule-bearing document of each kind must be seen doing. A kind that is not here must be seen to pass and to fail. */
const ASPECTS: { readonly [kind in Kind]?: (document: Document<RuleBody>, seen: Seen) => readonly Aspect[] } = {
  Rule: (document, seen) => [
    ...bothWays(document, seen),
    ...parts(document as Document<RuleBody & RuleDocument>, seen),
  ],
  // One that asks for nobody can only pass.
  ApprovalRule: (document, seen) => [
    ...bothWays(document, seen).slice(0, asksForSomebody(document) ? 2 : 1),
    ...slots(document as Document<RuleBody & ApprovalRuleDocument>, seen),
  ],
};

interface Seen {
  readonly decisions: readonly Decision[];
  readonly conditions: ReadonlyMap<string, Parts>;
}

interface Parts {
  readonly texts: readonly string[];
  readonly seen: Set<string>;
}

export interface Watch {
  /** Decides as the policy does, and notes the parts of its conditions. */
  readonly policy: PolicySet;
  readonly aspects: (decisions: readonly Decision[]) => readonly Aspect[];
}

export async function watch(policy: PolicySet): Promise<Watch> {
  const noted = new Map<string, Parts>();
  const conditions = new Map<string, Condition>();
  for (const document of policy.ruleDocuments.filter(isRule)) {
    const { id, when } = document.body;
    const plain = policy.conditions.get(id);
    if (!plain) continue;
    const { parts: texts, evaluate } = await watched(when);
    const seen = new Set<string>();
    noted.set(id, { texts, seen });
    conditions.set(id, (input) => {
      const answer = plain(input);
      if (evaluate(input, (part, value) => seen.add(`${part} ${value}`)) !== answer)
        throw new Error('the condition came out otherwise while its parts were watched');
      return answer;
    });
  }
  return {
    policy: { ...policy, conditions },
    aspects: (decisions) =>
      policy.ruleDocuments.flatMap((document) =>
        (ASPECTS[document.body.kind as Kind] ?? bothWays)(document, { decisions, conditions: noted }),
      ),
  };
}

function asksForSomebody({ body }: Document<RuleBody>): boolean {
  return (body as RuleBody & ApprovalRuleDocument).require.length > 0;
}

function isRule(document: Document<RuleBody>): document is Document<RuleBody & RuleDocument> {
  return document.body.kind === 'Rule';
}

/** `not applicable` is no cover: it says nothing of the rule. */
function bothWays(document: Document<RuleBody>, { decisions }: Seen): readonly Aspect[] {
  const { id, kind } = document.body;
  const seen = new Set(decisions.map((decision) => outcomes(decision).get(id)));
  const bites = kind === 'ApprovalRule' ? ['pending', 'fail', 'warn', 'audit'] : ['fail', 'warn', 'audit', 'waived'];
  const aspect = (what: string, covered: boolean): Aspect => ({ rule: id, what, covered, at: document.locate('/id') });
  return [
    aspect('passes', seen.has('pass')),
    aspect(
      'bites',
      bites.some((outcome) => seen.has(outcome)),
    ),
  ];
}

function parts(document: Document<RuleBody & RuleDocument>, { conditions }: Seen): readonly Aspect[] {
  const { id } = document.body;
  const noted = conditions.get(id);
  const at = document.locate('/when');
  return (noted?.texts ?? []).flatMap((text, part) =>
    [true, false].map((value) => ({
      rule: id,
      what: `\`${text}\` is ${value}`,
      covered: noted?.seen.has(`${part} ${value}`) ?? false,
      at,
    })),
  );
}

function slots(document: Document<RuleBody & ApprovalRuleDocument>, { decisions }: Seen): readonly Aspect[] {
  const { id, require } = document.body;
  return require.flatMap(({ slot }, index) => {
    const states = new Set(decisions.flatMap((decision) => slotState(decision, id, slot) ?? []));
    return (['filled', 'missing'] as const).map((state) => ({
      rule: id,
      what: `slot ${slot} is ${state}`,
      covered: states.has(state),
      at: document.locate(`/require/${index}/slot`),
    }));
  });
}

/** A pool that two rules share is counted once, under the slot of one of them: then the rule's own outcome tells. */
function slotState(decision: Decision, rule: string, slot: string): 'filled' | 'missing' | null {
  const own = decision.approval.required.find((one) => one.rule === rule && one.slot === slot);
  if (own) return own.missing === 0 ? 'filled' : 'missing';
  const outcome = outcomes(decision).get(rule);
  if (outcome === 'pass') return 'filled';
  return outcome === 'pending' || outcome === 'warn' || outcome === 'audit' ? 'missing' : null;
}
