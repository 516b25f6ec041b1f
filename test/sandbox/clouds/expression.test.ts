import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/sandbox/gcp/expression.ts';

const names = {
  assertion: { sub: 'repo:o/r:ref:refs/heads/main', repository_id: '74', run_id: '4711', environment: "it's" },
  request: { time: Date.parse('2026-11-22T09:00:00Z') },
};

describe('expressions of workload identity providers', () => {
  test.each<[string, unknown]>([
    ["assertion.repository_id == '74' && assertion.sub.startsWith('repo:o/')", true],
    ["assertion.repository_id == '75' || assertion['run_id'] == \"4711\"", true],
    ["!(assertion.repository_id in ['1', '74'])", false],
    ["assertion.repository_id + ':' + assertion.run_id", '74:4711'],
    [
      "assertion.sub.endsWith('main') && assertion.sub.contains('refs') && assertion.sub.matches('^repo:[^/]+/r:')",
      true,
    ],
    [String.raw`assertion.environment == 'it\'s'`, true],
    ['has(assertion.ref)', false],
    ["has(assertion.ref) ? assertion.ref : 'none'", 'none'],
    ['request.time < timestamp("2026-11-22T10:00:00Z")', true],
    ['assertion.sub.size() > 100', false],
    ['assertion.repository_id == 74', false],
    ["'' == ''", true],
    ["has(assertion.ref) && assertion.ref == 'x'", false],
    ["assertion.ref == 'x' || assertion.repository_id == '74'", true],
  ])('%s', (source, expected) => {
    expect(evaluate(source, names)).toBe(expected);
  });

  test.each([
    'assertion.ref == "x"',
    'nobody == "x"',
    "assertion.sub.unknown('x')",
    "assertion.sub == 'x' &&",
    "assertion.sub == 'x' 'y'",
    'assertion.sub = "x"',
    '"open',
    'assertion.repository_id < 5',
    'assertion.__proto__',
    "assertion.ref == 'x' || assertion.repository_id == '75'",
  ])('%s is an error', (source) => {
    expect(() => evaluate(source, names)).toThrow();
  });
});
