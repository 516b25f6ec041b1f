import { canonicalJson } from '../../model/canonical-json.ts';
import type { Document } from '../../model/document.ts';
import type { ApprovalRuleDocument, SodSetDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import { groupBy } from '../../model/group-by.ts';
import { collectNeeds } from '../../decision/approvals/requirements.ts';
import { lookBackOf } from '../../policy/compile.ts';
import type { RuleBody } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

const MODES = ['audit', 'warn', 'deny'];

/** Rules that say what another of the same target, or of a wider one, says already. */
export function shadowed({ shelf }: Documents): readonly Finding[] {
  return [
    ...twins(
      shelf.Rule,
      ({ when, effect }) => [when, effect],
      () => true,
    ),
    ...twins(shelf.SodSet, ({ members, same = [], check }) => [members, same, check], isStricterSet),
    ...twins(shelf.ApprovalRule, ({ require }) => require.map(({ from }) => from), asksForAllOf),
  ];
}

/** Among documents that are alike, each that another makes needless. Of two that say the same, the later id. */
function twins<Body extends RuleBody>(
  documents: readonly Document<Body>[],
  alike: (body: Body) => unknown,
  covers: (other: Document<Body>, one: Document<Body>) => boolean,
): readonly Finding[] {
  const makesNeedless = (other: Document<Body>, one: Document<Body>): boolean =>
    isWider(other.body.target, one.body.target) && rank(other.body) >= rank(one.body) && covers(other, one);
  return [...groupBy(documents, ({ body }) => canonicalJson(alike(body) as never)).values()].flatMap((group) =>
    group.flatMap((one) => {
      const by = group.find(
        (other) =>
          other !== one && makesNeedless(other, one) && (other.body.id < one.body.id || !makesNeedless(one, other)),
      );
      return by ? [told(one, by)] : [];
    }),
  );
}

function told(one: Document<RuleBody>, { body }: Document<RuleBody>): Finding {
  const message = `${one.body.id} adds nothing: ${body.id} says the same, or more, for everything that it is about`;
  return lintFinding(
    'P03',
    'warning',
    { document: one, pointer: '/id' },
    {
      message,
      fix: `delete it, or change what it says beside ${body.id}`,
      values: { by: body.id },
    },
  );
}

function isWider(wide: RuleBody['target'] = {}, narrow: RuleBody['target'] = {}): boolean {
  return (['role', 'environment', 'risk', 'subject', 'provider'] as const).every((field) => {
    const outer: readonly string[] | undefined = wide[field];
    return outer === undefined || (narrow[field]?.every((value) => outer.includes(value)) ?? false);
  });
}

function rank({ mode = 'deny' }: RuleBody): number {
  return MODES.indexOf(mode);
}

function isStricterSet({ body: other }: Document<SodSetDocument>, { body: one }: Document<SodSetDocument>): boolean {
  return other.maxHeld <= one.maxHeld && lookBackOf(other) >= lookBackOf(one);
}

/** Asked by the code that adds requirements up: does the one change what the other asks for by itself? */
function asksForAllOf(other: Document<ApprovalRuleDocument>, one: Document<ApprovalRuleDocument>): boolean {
  return (['low', 'high'] as const).every((risk) => {
    const needs = (rules: readonly Document<ApprovalRuleDocument>[]): string =>
      canonicalJson(
        collectNeeds(rules, risk).map(({ count, from, demand: { rationale, ...rest } }) => ({
          count,
          from,
          rest,
          rationale: { ...rationale, ban: [...rationale.ban].sort() },
        })) as never,
      );
    return needs([other, one]) === needs([other]);
  });
}
