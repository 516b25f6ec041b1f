import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STSClient, AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import { Octokit } from '@octokit/rest';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trustFor } from '../../../src/sandbox/aws/trust-for.ts';
import { openRehearsal, type Rehearsal } from '../../../src/sandbox/rehearsal.ts';
import { PROVIDER, ROLE } from './setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
const main = fileURLToPath(new URL('action/main.mjs', import.meta.url));
let at: Rehearsal;

beforeAll(async () => {
  const source = join(folder, 'source');
  mkdirSync(join(source, 'policies'), { recursive: true });
  mkdirSync(join(source, 'access-requests', '2026', '11'), { recursive: true });
  writeFileSync(join(source, 'policies', 'trust.yaml'), 'mode: production\n');
  writeFileSync(join(source, 'access-requests', '2026', '11', '2026-11-one.yaml'), 'id: 2026-11-one\n');
  writeFileSync(join(source, 'README.md'), 'not part of it');
  symlinkSync('/etc/hostname', join(source, 'policies', 'link.yaml'));
  at = await openRehearsal({
    folder,
    source,
    organisation: 'northwind',
    repository: 'access',
    accounts: [
      { login: 'ines', id: 1042, teams: ['platform'] },
      { login: 'tomas', id: 1043, admin: true },
    ],
    adapt: (files, { awsSts }) => new Map([...files, ['policies/trust.yaml', `endpoint: ${awsSts}\n`]]),
    clouds: ({ oidcIssuer }) => {
      const provider = { arn: PROVIDER, issuer: oidcIssuer, clientIds: ['sts.amazonaws.com'] };
      const trust = trustFor({ provider, audience: 'sts.amazonaws.com', repositoryId: '900000000' });
      return {
        aws: { providers: [provider], roles: [{ arn: ROLE, trust }] },
        gcp: { providers: [], serviceAccounts: [] },
      };
    },
  });
});
afterAll(async () => {
  await at.sandbox.close();
  rmSync(folder, { recursive: true });
});

test('the first commit of main holds the folder’s policies and requests, adapted, and nothing else', async () => {
  const octokit = new Octokit({ baseUrl: at.sandbox.endpoints.api, auth: at.tokens.get('ines') });
  const where = { owner: 'northwind', repo: 'access' };
  const { data } = await octokit.git.getTree({ ...where, tree_sha: 'main', recursive: '1' });
  expect(data.tree.filter(({ type }) => type === 'blob').map(({ path }) => path)).toEqual([
    'access-requests/2026/11/2026-11-one.yaml',
    'policies/trust.yaml',
  ]);
  const file = await octokit.repos.getContent({ ...where, path: 'policies/trust.yaml', mediaType: { format: 'raw' } });
  expect(file.data).toBe(`endpoint: ${at.sandbox.endpoints.awsSts}\n`);
});

test('a job of the world runs the action with an identity the clouds accept, at the clock of the world', async () => {
  const { sandbox, repository } = at;
  sandbox.world.clock.advance(86_400);
  const job = await sandbox.job({
    repository,
    workflow: '.github/workflows/issue.yml',
    event: 'workflow_dispatch',
    actor: at.accounts.get('ines')!,
    environment: 'production',
    idToken: true,
  });
  const { outputs, masks } = await sandbox.run({ job, main, inputs: { mode: 'identity' }, event: {} });
  const claims = JSON.parse(outputs['claims']!) as JWTPayload;
  expect(claims).toMatchObject({ repository_id: '900000000', actor_id: '1042', sha: job.sha, run_id: job.runId });
  expect(claims.iat! * 1000).toBeGreaterThan(Date.now() + 86_000_000);
  const token = masks.find((mask) => mask.startsWith('eyJ'))!;
  const { Credentials } = await new STSClient({ region: 'eu-west-1', endpoint: sandbox.endpoints.awsSts }).send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: ROLE, RoleSessionName: 'from-a-job', WebIdentityToken: token }),
  );
  expect(sandbox.clouds.aws.sessions.at(-1)?.accessKeyId).toBe(Credentials!.AccessKeyId);
  expect(sandbox.received.requests.map(({ operation }) => operation)).toContain('sts:AssumeRoleWithWebIdentity');
});

test('a run again keeps run and commit and counts the attempt', async () => {
  const plan = { repository: at.repository, workflow: 'a.yml', event: 'push', actor: at.accounts.get('ines')! };
  const first = await at.sandbox.job(plan);
  const again = await at.sandbox.job({ ...plan, again: first, triggeringActor: at.accounts.get('tomas')! });
  expect(again).toMatchObject({ runId: first.runId, sha: first.sha, runAttempt: '2', triggeringActor: 'tomas' });
  expect((await at.sandbox.job(plan)).runId).not.toBe(first.runId);
});
