import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, type Context, holds, like } from '../../../src/sandbox/aws/condition.ts';
import { trustFor } from '../../../src/sandbox/aws/trust-for.ts';
import { contextOf, trusts } from '../../../src/sandbox/aws/trust-policy.ts';
import { PROVIDER } from './setting.ts';

const context: Context = new Map([
  ['gh:sub', ['repo:o/r:ref:refs/heads/main']],
  ['gh:aud', ['a', 'b']],
  ['aws:currenttime', ['2026-11-22T09:00:00Z']],
]);

describe('operators decide as IAM documents them', () => {
  test.each<[boolean, Condition]>([
    [true, { StringEquals: { 'GH:sub': 'repo:o/r:ref:refs/heads/main' } }],
    [false, { StringEquals: { 'gh:sub': 'repo:o/r:*' } }],
    [true, { StringLike: { 'gh:sub': ['nobody', 'repo:o/r:*'] } }],
    [false, { StringLike: { 'gh:sub': 'repo:o/?:ref' } }],
    [false, { StringEquals: { 'gh:environment': 'production' } }],
    [true, { StringEqualsIfExists: { 'gh:environment': 'production' } }],
    [true, { StringNotEquals: { 'gh:environment': 'production' } }],
    [true, { StringNotEquals: { 'gh:sub': 'other' } }],
    [false, { StringNotLike: { 'gh:sub': ['x', 'repo:*'] } }],
    [true, { 'ForAnyValue:StringEquals': { 'gh:aud': 'b' } }],
    [false, { 'ForAnyValue:StringEquals': { 'gh:environment': 'production' } }],
    [false, { 'ForAllValues:StringEquals': { 'gh:aud': 'b' } }],
    [true, { 'ForAllValues:StringEquals': { 'gh:environment': 'production' } }],
    [true, { Null: { 'gh:environment': 'true' } }],
    [false, { Null: { 'gh:sub': 'true' } }],
    [true, { DateLessThan: { 'aws:CurrentTime': '2026-11-22T10:00:00Z' } }],
    [false, { DateGreaterThan: { 'aws:CurrentTime': '2026-11-22T10:00:00Z' } }],
    [false, { StringEquals: { 'gh:aud': 'a', 'gh:environment': 'x' } }],
    [false, { StringResembles: { 'gh:aud': 'a' } }],
    [true, {}],
  ])('%s for %j', (expected, condition) => {
    expect(holds(condition, context)).toBe(expected);
  });

  test('a pattern without wildcards is equality, whatever its characters', () => {
    const plain = fc.string().filter((text) => !/[*?]/.test(text));
    fc.assert(fc.property(plain, plain, (a, b) => like(a, b) === (a === b) && like(a, '*') && like(a + b, `${a}*`)));
  });
});

describe('a trust policy', () => {
  const provider = { arn: PROVIDER, issuer: 'https://issuer.example', clientIds: [] };
  const { Statement } = trustFor({ provider, audience: 'a', repositoryId: '74' });
  const allow = [Statement].flat()[0]!;
  const name = 'token.actions.githubusercontent.com';
  const asked: Context = new Map([
    [`${name}:aud`, ['a']],
    [`${name}:repository_id`, ['74']],
  ]);
  const judge = (...statements: (typeof allow)[]) =>
    trusts({ Version: '2012-10-17', Statement: statements }, provider, asked);

  test('allows only what a statement allows for that provider and that action', () => {
    expect(judge(allow)).toBe(true);
    expect(judge()).toBe(false);
    expect(judge({ ...allow, Principal: { Federated: `${PROVIDER}-other` } })).toBe(false);
    expect(judge({ ...allow, Principal: { Federated: '*' } })).toBe(false);
    expect(judge({ ...allow, Action: 'sts:AssumeRole' })).toBe(false);
    expect(judge({ ...allow, Action: ['sts:TagSession', 'STS:assumerolewith*'] })).toBe(true);
  });

  test('denies when any statement denies', () => {
    const deny = { ...allow, Effect: 'Deny' as const };
    expect(judge(allow, deny)).toBe(false);
    expect(judge(allow, { ...deny, Condition: { StringEquals: { [`${name}:repository_id`]: '75' } } })).toBe(true);
  });

  test('sees a claim that the token lacks as absent, not as empty', () => {
    const claims = new Map([
      ['aud', 'a'],
      ['repository_id', '74'],
    ]);
    const request = { roleSessionName: 'one', now: new Date() };
    const own = contextOf(claims, provider, request);
    expect(own.get(`${name}:repository_id`)).toEqual(['74']);
    expect(holds({ Null: { [`${name}:environment`]: 'true' } }, own)).toBe(true);
    expect(holds({ StringEquals: { 'sts:RoleSessionName': 'one' } }, own)).toBe(true);
  });
});
