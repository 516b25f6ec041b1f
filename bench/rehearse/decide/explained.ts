import { canonicalJson } from '../../../src/model/canonical-json.ts';
import type { RuleResult } from '../../../src/model/decision.ts';
import type { OneDecided } from './play.ts';

/** Left where a value was missing. One level of a history is called "undefined", in quotes. */
const HOLES = /\b(undefined|NaN)\b|\[object/;

/** Rules of mode `deny` that stand between a request and its grant. */
export function biting({ decision }: Pick<OneDecided, 'decision'>): readonly RuleResult[] {
  return decision.results.filter(
    ({ outcome, mode }) => mode === 'deny' && ['fail', 'error', 'pending'].includes(outcome),
  );
}

/** Why a reader could not tell why this was not allowed; empty: stage, rule, values and what to do are all said. */
export function unexplained(one: OneDecided): readonly string[] {
  const { ask, decision, explanation } = one;
  if (decision.verdict === 'allow') return [];
  const bites = biting(one);
  const staged = explanation?.stages.flatMap(({ rules }) => rules) ?? decision.results;
  return [
    ...(bites.length === 0 ? ['no rule says why'] : []),
    ...(explanation && canonicalJson(explanation.decision) !== canonicalJson(decision) ? ['decided otherwise'] : []),
    ...bites.filter((bite) => !staged.some(({ rule }) => rule === bite.rule)).map(({ rule }) => `${rule} has no stage`),
    ...bites.filter(({ outcome }) => outcome === 'error').map(({ rule, message }) => `${rule} errs: ${message}`),
    ...bites.filter(({ message, fix }) => !message || !fix).map(({ rule }) => `${rule} says nothing`),
    ...(HOLES.test(said(bites)) ? [`a value is missing in: ${said(bites)}`] : []),
  ].map((why) => `${ask.id}: ${why}`);
}

function said(bites: readonly RuleResult[]): string {
  return bites
    .map(({ message, fix = '', values }) => `${message} ${fix} ${JSON.stringify(values)}`)
    .join(' ')
    .replaceAll('"undefined"', '')
    .replaceAll('\\"undefined\\"', '');
}
