import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/finding.ts';
import type { RequestId } from '../../../src/model/ids.ts';
import { sessionName } from '../../../src/providers/aws/session-name.ts';
import { compareTerms, minimal, sessionPolicy, termsOf } from '../../../src/providers/aws/session-policy.ts';

const terms = (actions: readonly string[], resources: readonly string[] = ['*']) => ({ actions, resources });

describe('the session policy', () => {
  it('is one statement that says nothing twice', () => {
    const policy = sessionPolicy(
      terms(['s3:Put*', 's3:GetObject', 's3:Get*', 's3:Get*'], ['arn:aws:s3:::b/*', 'arn:aws:s3:::a*']),
    );
    expect(JSON.stringify(policy)).toBe(
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:Get*","s3:Put*"],"Resource":["arn:aws:s3:::a*","arn:aws:s3:::b/*"]}]}',
    );
    expect(termsOf(policy)).toEqual(minimal(termsOf(policy)));
  });

  it('keeps one of two patterns that say the same', () => {
    expect(minimal(terms(['s3:*?', 's3:?*'])).actions).toHaveLength(1);
  });

  it.each([
    ['equal', ['s3:Get*'], ['s3:get*']],
    ['narrower', ['s3:*'], ['s3:Get*']],
    ['wider', ['s3:Get*'], ['s3:*']],
    ['unknown', ['s3:Get*'], ['s3:Put*']],
  ])('%s: approved %j, handed out %j', (answer, approved, handedOut) => {
    expect(compareTerms(terms(approved), terms(handedOut))).toBe(answer);
  });

  it('sees a wider resource', () => {
    expect(compareTerms(terms(['s3:Get*'], ['arn:aws:s3:::a']), terms(['s3:Get*'], ['*']))).toBe('wider');
  });
});

describe('the session name', () => {
  it('is request and issuance, whole', () => {
    const longest = `2026-11-${'x'.repeat(28)}` as RequestId;
    expect(sessionName(longest, '19876543210-1-a1b2c3')).toBe(`${longest}.19876543210-1-a1b2c3`);
  });

  it('fails rather than be cut', () => {
    expect(() => sessionName(`2026-11-${'x'.repeat(28)}` as RequestId, `${'9'.repeat(30)}-1-a1b2c3`)).toThrow(Failure);
    expect(() => sessionName('2026-11-ü' as RequestId, '1-1-a1b2c3')).toThrow(/AWS takes 2 to 64/);
  });
});
