import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { TrustPolicy } from '../../src/sandbox/aws/account.ts';
import { contextOf, trusts } from '../../src/sandbox/aws/trust-policy.ts';
import { evaluate } from '../../src/sandbox/gcp/expression.ts';
import type { GcpProvider } from '../../src/sandbox/gcp/project.ts';
import { blocks } from '../support/pages.ts';

const path = 'docs/pipelines.md';
const [aws, gcp] = blocks('json', [{ path, text: readFileSync(path, 'utf8') }]).map(({ text }): unknown =>
  JSON.parse(text),
);

const CLAIMS = {
  aud: 'sts.amazonaws.com',
  sub: 'repo:brightwater-payments/access:environment:checkout-production',
  repository_id: '900500001',
  repository_owner_id: '1000002',
  environment: 'checkout-production',
  run_id: '7000000004',
  run_attempt: '1',
};
const NUMBERED = 'repo:brightwater-payments@1000002/access@900500001:environment:checkout-production';

describe('the trust policy for AWS', () => {
  const provider = {
    arn: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com',
    issuer: 'https://token.actions.githubusercontent.com',
    clientIds: ['sts.amazonaws.com'],
  };
  const lets = (claims: Partial<typeof CLAIMS>): boolean =>
    trusts(
      aws as TrustPolicy,
      provider,
      contextOf(new Map(Object.entries({ ...CLAIMS, ...claims })), provider, {
        roleSessionName: 'x',
        now: new Date(0),
      }),
    );

  it('lets both forms of the subject in', () => {
    expect(lets({})).toBe(true);
    expect(lets({ sub: NUMBERED })).toBe(true);
  });

  it.each([
    ['another repository of the same name', { repository_id: '1' }],
    ['another environment', { sub: CLAIMS.sub.replace('checkout', 'other') }],
    ['a branch', { sub: 'repo:brightwater-payments/access:ref:refs/heads/main' }],
    ['another audience', { aud: 'sigstore' }],
  ])('keeps %s out', (_, claims) => {
    expect(lets(claims)).toBe(false);
  });
});

describe('the provider for Google', () => {
  const { attributeCondition = '', attributeMapping } = gcp as GcpProvider;
  const lets = (claims: Partial<typeof CLAIMS>) =>
    evaluate(attributeCondition, { assertion: { ...CLAIMS, ...claims } });

  it('lets this repository in, and no other', () => {
    expect(lets({})).toBe(true);
    expect(lets({ repository_id: '1' })).toBe(false);
    expect(lets({ repository_owner_id: '1' })).toBe(false);
  });

  it('names the run, in less than 127 bytes', () => {
    expect(evaluate(attributeMapping['google.subject'] ?? '', { assertion: CLAIMS })).toBe('900500001:7000000004:1');
    expect(evaluate(attributeMapping['attribute.environment'] ?? '', { assertion: CLAIMS })).toBe(
      'checkout-production',
    );
  });
});
