import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { givens, withAdded } from '../support/generators.ts';
import { type Body, compilePolicy, factsOf, policiesOf } from '../support/scenario.ts';

const SRC = join(import.meta.dirname, '../../src');

describe('same inputs, same bytes', () => {
  it('whatever the order of files, and of keys in facts', async () => {
    await fc.assert(
      fc.asyncProperty(givens, fc.nat(), async (given, seed) => {
        const bodies = policiesOf(withAdded(withAdded(given, RULE), SET));
        const [one, other] = [await compilePolicy(bodies), await compilePolicy(shuffled(bodies, seed))];
        if (!one.ok || !other.ok) throw new Error('the base policy compiles');
        const facts = await factsOf(given);
        const first = canonicalJson(decide(one.value, facts));
        expect(canonicalJson(decide(other.value, reversedKeys(facts)))).toBe(first);
        expect(canonicalJson(decide(one.value, facts))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  it('also where a role, an environment and a subject are unknown, and nothing more is looked at', async () => {
    const given = {
      request: {
        role: 'ROLE-NOBODY-KNOWS',
        scope: { environment: 'nowhere' },
        subject: { type: 'workload', workload: 'nothing' },
      },
    };
    const policy = await compilePolicy(policiesOf(given));
    if (!policy.ok) throw new Error('the base policy compiles');
    const facts = await factsOf(given);
    const told = Array.from({ length: 30 }, () => decide(policy.value, facts));
    expect(told[0]?.results.length).toBeGreaterThan(3);
    expect(new Set(told.map(canonicalJson)).size).toBe(1);
  });

  it('and the order of the grants does not show', async () => {
    const policy = await compilePolicy(policiesOf({ policies: [SET] }));
    if (!policy.ok) throw new Error('the base policy compiles');
    const grants = [1, 2, 3].map((n) => ({
      id: `2026-11-grant-${n}`,
      subject: 'workload:ledger-sync' as const,
      role: 'ROLE-PAY-CREATE',
      from: '2026-11-20T08:00:00Z' as never,
      until: '2026-11-23T08:00:00Z' as never,
    }));
    const given = { request: { role: 'ROLE-PAY-APPROVE' } };
    const [one, other] = await Promise.all([
      factsOf({ ...given, grants }),
      factsOf({ ...given, grants: grants.toReversed() }),
    ]);
    expect(canonicalJson(decide(policy.value, one))).toBe(canonicalJson(decide(policy.value, other)));
  });

  it('decide is the only one who gives a verdict', () => {
    const folds = files(SRC).filter(
      (path) =>
        /verdict:\s*'(allow|pending)'/.test(readFileSync(path, 'utf8')) &&
        !path.includes('sandbox') &&
        !path.includes('model'),
    );
    expect(folds.map((path) => path.slice(SRC.length + 1))).toEqual([]);
  });

  it('and neither policy nor decision looks at a clock, a file, the network or chance', () => {
    const outside = /Date\.now|new Date\(\)|Math\.random|from 'node:(?!crypto)|process\.|fetch\(/;
    for (const path of [...files(join(SRC, 'policy')), ...files(join(SRC, 'decision'))]) {
      expect(outside.exec(readFileSync(path, 'utf8'))?.[0], path).toBeUndefined();
    }
  });
});

const SHARED = { title: 'One of the rules', controls: [], severity: 'high', owner: 'person:p-carol' };
const RULE = {
  kind: 'Rule',
  id: 'RULE-A',
  ...SHARED,
  effect: 'require',
  when: 'window.minutes <= 120',
  message: 'Two hours at most',
};
const SET = {
  kind: 'SodSet',
  id: 'SOD-A',
  ...SHARED,
  check: 'static',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function shuffled(bodies: readonly Body[], seed: number): readonly Body[] {
  const keyed = bodies.map((body, index) => ({
    body,
    key: ((index + 1) * 2_654_435_761 * (seed + 1)) % 4_294_967_291,
  }));
  return keyed.sort((one, other) => one.key - other.key).map(({ body }) => body);
}

function reversedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversedKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  ) as T;
}
