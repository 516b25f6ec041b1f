import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variants, watched } from '../../src/policy/cel-parts.ts';
import { compile, prepare } from '../../src/policy/cel.ts';
import type { Condition, ConditionInput } from '../../src/policy/policy-set.ts';

const INPUT: ConditionInput = {
  request: {
    id: 'r',
    owner: 'p-a',
    purpose: 'deploy',
    ticket: '',
    access: 'just-in-time',
    resources: ['a', 'b'],
    actions: [],
  },
  subject: { type: 'human', id: 'p-a', groups: { known: ['one'] } },
  role: { id: 'ROLE-A', includes: ['ROLE-A'], functions: ['pay.create'] },
  environment: { id: 'production', auditScopes: ['pci'] },
  risk: 'high',
  window: { start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z', minutes: 60 },
  now: '2026-11-23T09:00:00Z',
};

async function seenIn(when: string): Promise<{ readonly answer: boolean; readonly seen: readonly string[] }> {
  const { parts, evaluate } = await watched(when);
  const seen: string[] = [];
  const answer = evaluate(INPUT, (part, value) => seen.push(`${parts[part]} ${value}`));
  return { answer, seen };
}

describe('watched', () => {
  it('notes only the parts that were evaluated', async () => {
    expect(await seenIn('risk == "low" && window.minutes > 5')).toEqual({
      answer: false,
      seen: ['risk == "low" false'],
    });
    expect((await seenIn('risk == "high" || window.minutes > 5')).seen).toEqual(['risk == "high" true']);
    expect((await seenIn('risk == "low" ? true : !(request.ticket == "" && window.minutes > 5)')).seen).toEqual([
      'risk == "low" false',
      'request.ticket == "" true',
      'window.minutes > 5 true',
    ]);
  });

  it('looks inside walks over lists', async () => {
    expect((await seenIn('request.resources.exists(one, one == "z" || one == "b")')).seen).toEqual([
      'one == "z" false',
      'one == "b" false',
      'one == "z" false',
      'one == "b" true',
    ]);
  });

  const leaf = fc.constantFrom(
    'risk == "high"',
    'window.minutes > 60',
    '"pci" in environment.auditScopes',
    'request.ticket != ""',
    'window.minutes - (60 - 1) == 1',
  );
  const { when } = fc.letrec<{ when: string }>((tie) => ({
    when: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(tie('when'), fc.constantFrom('&&', '||'), tie('when')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie('when').map((one) => `!(${one})`),
      fc.tuple(tie('when'), tie('when'), tie('when')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    ),
  }));

  it('never changes the answer', async () => {
    const environment = await prepare();
    await fc.assert(
      fc.asyncProperty(when, async (source) => {
        const plain = compile(source, environment) as Condition;
        expect((await seenIn(source)).answer).toBe(plain(INPUT));
      }),
      { numRuns: 60 },
    );
  });
});

describe('variants', () => {
  it('get one step wrong each, under names that stay', async () => {
    const found = await variants('risk in ["high", "low"] && window.minutes > 60 && request.ticket == ""');
    expect(found.map(({ name, when }) => `${name}: ${when}`)).toEqual([
      'and1->or: (risk in ["high", "low"] && window.minutes > 60) || request.ticket == ""',
      'and1-left: request.ticket == ""',
      'and1-right: risk in ["high", "low"] && window.minutes > 60',
      'and2->or: (risk in ["high", "low"] || window.minutes > 60) && request.ticket == ""',
      'and2-left: window.minutes > 60 && request.ticket == ""',
      'and2-right: risk in ["high", "low"] && request.ticket == ""',
      'list1-1: risk in ["low"] && window.minutes > 60 && request.ticket == ""',
      'list1-2: risk in ["high"] && window.minutes > 60 && request.ticket == ""',
      'compare1->>=: risk in ["high", "low"] && window.minutes >= 60 && request.ticket == ""',
    ]);
  });

  it('all compile', async () => {
    const environment = await prepare();
    for (const { when } of await variants(
      'request.resources.all(one, one == "a" || one == "b") && window.minutes <= 5',
    ))
      expect(typeof compile(when, environment)).toBe('function');
  });
});
