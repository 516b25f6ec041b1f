import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../../src/sandbox/oidc/job.ts';
import { JOB, openSetting, type Setting } from './setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await openSetting();
});
afterAll(() => at.close());

describe('the issuer', () => {
  test('publishes what a verifier needs', async () => {
    const discovery = (await (await fetch(`${at.issuer.issuer}/.well-known/openid-configuration`)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    expect(discovery.issuer).toBe(at.issuer.issuer);
    const token = await at.issuer.mint(JOB, 'sts.amazonaws.com');
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(discovery.jwks_uri)), {
      issuer: at.issuer.issuer,
      audience: 'sts.amazonaws.com',
    });
    expect(payload).toMatchObject({
      sub: 'repo:northwind/ledger:environment:production',
      repository: 'northwind/ledger',
      repository_id: '74',
      repository_owner_id: '65',
      ref: 'refs/heads/main',
      ref_type: 'branch',
      workflow_ref: 'northwind/ledger/.github/workflows/issue.yml@refs/heads/main',
      job_workflow_ref: 'northwind/ledger/.github/workflows/issue.yml@refs/heads/main',
      job_workflow_sha: 'b'.repeat(40),
      environment: 'production',
      event_name: 'push',
      actor_id: '1042',
      run_attempt: '1',
      runner_environment: 'github-hosted',
    });
    expect(payload.exp! - payload.iat!).toBe(300);
    expect(payload.iat! - payload.nbf!).toBe(600);
  });

  const { environment: _, ...branch } = JOB;
  const subjects: readonly (readonly [string, Job, string])[] = [
    ['a branch', branch, 'repo:northwind/ledger:ref:refs/heads/main'],
    ['a pull request', { ...branch, event: 'pull_request' }, 'repo:northwind/ledger:pull_request'],
    ['an environment with a colon', { ...JOB, environment: 'eu:prod' }, 'repo:northwind/ledger:environment:eu%3Aprod'],
    [
      'an immutable subject',
      { ...branch, repository: { ...JOB.repository, subject: 'immutable' } },
      'repo:northwind@65/ledger@74:ref:refs/heads/main',
    ],
    [
      'a custom template',
      { ...branch, repository: { ...JOB.repository, subject: { includeClaimKeys: ['repo', 'context', 'workflow'] } } },
      'repo:northwind/ledger:ref:refs/heads/main:workflow:issue',
    ],
  ];
  test.each(subjects)('names the subject of %s', async (_name, job, subject) => {
    expect(decodeJwt(await at.issuer.mint(job, 'x')).sub).toBe(subject);
  });
});

describe("the runner's token endpoint", () => {
  test('answers the job it was opened for, with the audience asked for', async () => {
    const invitation = at.issuer.invite(JOB)!;
    expect(invitation.url).toContain('?');
    const answer = await fetch(`${invitation.url}&audience=sts.amazonaws.com`, {
      headers: { authorization: `Bearer ${invitation.token}` },
    });
    const { value } = (await answer.json()) as { value: string };
    expect(decodeJwt(value)).toMatchObject({ aud: 'sts.amazonaws.com', run_id: '4711' });
  });

  test('refuses the token of another job, an unknown one, and the job that is over', async () => {
    const [mine, other] = [at.issuer.invite(JOB)!, at.issuer.invite(JOB)!];
    const ask = async (url: string, token: string): Promise<number> =>
      (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status;
    expect(await ask(mine.url, other.token)).toBe(401);
    expect(await ask(mine.url, 'nobody')).toBe(401);
    at.issuer.dismiss(mine);
    expect(await ask(mine.url, mine.token)).toBe(401);
  });

  test('is not offered without the permission, nor to a pull request from a fork', () => {
    expect(at.issuer.invite({ ...JOB, permissions: { idToken: 'none' } })).toBeNull();
    expect(at.issuer.invite({ ...JOB, event: 'pull_request', fork: true })).toBeNull();
    expect(at.issuer.invite({ ...JOB, event: 'pull_request_target', fork: true })).not.toBeNull();
  });
});
