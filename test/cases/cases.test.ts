import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../src/model/decision.ts';
import { decideGiven, type Given } from '../support/scenario.ts';

/** A file `test/cases/<rule kind>/<what>.yaml` is a list of these. What is left out of `expect` is not looked at. */
interface Case {
  readonly case: string;
  readonly given?: Given;
  readonly expect: {
    readonly verdict: Decision['verdict'];
    /** Outcomes by rule id. `absent`: the rule says nothing. */
    readonly rules?: { readonly [rule: string]: string };
    /** Parts of what a rule says, message and fix together. */
    readonly says?: { readonly [rule: string]: string | readonly string[] };
    readonly effective?: { readonly [field: string]: unknown };
    readonly risk?: string;
    readonly marks?: readonly string[];
    readonly headline?: string;
    readonly fields?: { readonly [rule: string]: string };
    /** By when what is owed, by its kind. */
    readonly owes?: { readonly [kind: string]: string };
    /** Why a review does not count, by who gave it. */
    readonly rejected?: { readonly [who: string]: string };
  };
}

const FOLDER = import.meta.dirname;
/** Cases may build on each other with `<<`; requests and policies may not. */
const SCHEMA = CORE_SCHEMA.withTags(mergeTag);
/** Folders whose cases are asked of other rooms, by tests of their own. */
const ELSEWHERE = ['intake', 'lint'];
const KINDS = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
  .map(({ name }) => name)
  .sort();
const DOCS = join(FOLDER, '../../docs/rules');

for (const kind of KINDS) {
  for (const file of readdirSync(join(FOLDER, kind)).sort()) {
    describe(`${kind}/${basename(file, '.yaml')}`, () => {
      it.each(read(readFileSync(join(FOLDER, kind, file), 'utf8')) as readonly Case[])('$case', examine);
    });
  }
}

describe('examples of docs/rules', () => {
  const pages = readdirSync(DOCS).filter((name) => name.endsWith('.md'));
  const examples = pages.flatMap((page) =>
    [...readFileSync(join(DOCS, page), 'utf8').matchAll(/^```yaml example\n(.*?)^```$/gms)].map((match) => ({
      page,
      ...(read(match[1] ?? '') as Case),
    })),
  );
  it.each(examples)('$page: $case', examine);
  it('are there for every kind', () => {
    const without = KINDS.filter((kind) => kind !== 'approvals' && !examples.some(({ page }) => page === `${kind}.md`));
    expect(without).toEqual([]);
  });
});

function read(text: string): unknown {
  return load(text, { schema: SCHEMA });
}

async function examine({ given = {}, expect: expected }: Case): Promise<void> {
  const decision = await decideGiven(given);
  const seen = outcomes(decision);
  const named = Object.keys(expected.rules ?? {});
  const got = { verdict: decision.verdict, ...Object.fromEntries(named.map((rule) => [rule, seen[rule] ?? 'absent'])) };
  expect(got, decision.headline).toEqual({ verdict: expected.verdict, ...expected.rules });
  for (const [rule, parts] of Object.entries(expected.says ?? {})) {
    for (const part of [parts].flat()) expect(said(decision, rule)).toContain(part);
  }
  for (const [rule, field] of Object.entries(expected.fields ?? {})) {
    expect(decision.results.find((one) => one.rule === rule)?.field).toBe(field);
  }
  for (const [who, why] of Object.entries(expected.rejected ?? {})) {
    expect(decision.approval.rejected.find(({ by }) => by === who)?.why).toBe(why);
  }
  if (expected.owes) {
    expect(Object.fromEntries(decision.obligations.map(({ kind, by }) => [kind, by]))).toEqual(expected.owes);
  }
  if (expected.effective) expect(decision.effective).toMatchObject(expected.effective);
  if (expected.marks) expect(decision.marks).toEqual(expected.marks);
  if (expected.risk) expect(decision.risk.level).toBe(expected.risk);
  if (expected.headline) expect(decision.headline).toBe(expected.headline);
}

/** The worst outcome of each rule. */
function outcomes({ results }: Decision): { readonly [rule: string]: string } {
  const order = ['pass', 'not-applicable', 'waived', 'pending', 'fail', 'error'];
  const worst = new Map<string, string>();
  for (const { rule, outcome } of results) {
    if (order.indexOf(outcome) >= order.indexOf(worst.get(rule) ?? 'pass')) worst.set(rule, outcome);
  }
  return Object.fromEntries(worst);
}

function said({ results }: Decision, rule: string): string {
  return results.flatMap((one) => (one.rule === rule ? [`${one.message} ${one.fix ?? ''}`] : [])).join('\n');
}
