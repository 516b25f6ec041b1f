import { generateKeyPairSync } from 'node:crypto';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addAccount,
  addApp,
  addGithubToken,
  addInstallationToken,
  addTeam,
  GITHUB_LIMITS,
} from '../../../src/sandbox/world.ts';
import { startWorld, type Started } from './start.ts';

let started: Started;
beforeEach(async () => void (started = await startWorld()));
afterEach(() => started.close());

const at = '/repos/acme/access';
const nothing = () => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

describe('tokens', () => {
  it('that are unknown or expired are 401', async () => {
    const { call, world, repository } = started;
    expect((await call('GET', at, { token: 'ghs_nobody' })).status).toBe(401);
    const { value } = addGithubToken(world, repository, {});
    world.clock.advance(3_601);
    expect((await call('GET', at, { token: value })).status).toBe(401);
  });

  it('without a permission get 403, and a private repository they may not see is 404', async () => {
    const { call, query, world, repository } = started;
    const { value: token } = addGithubToken(world, repository, { contents: 'read' });
    const head = await repository.git.ref('refs/heads/main');
    const refused = await call('POST', `${at}/statuses/${head}`, { token, body: { state: 'success' } });
    expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
    const mutation = `mutation { createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "acme/access", branchName: "main" }, expectedHeadOid: "${head}", message: { headline: "x" } }) { commit { oid } } }`;
    const answer = await query(mutation, {}, token);
    expect(answer).toMatchObject({ status: 200, body: { errors: [{ type: 'FORBIDDEN' }] } });
    const stranger = addAccount(world, { login: 'stranger' });
    expect((await call('GET', at, { token: stranger })).status).toBe(404);
    const unseen = await query('{ repository(owner: "acme", name: "access") { id } }', {}, stranger);
    expect(unseen.body.errors[0]).toMatchObject({
      type: 'NOT_FOUND',
      message: "Could not resolve to a Repository with the name 'acme/access'.",
    });
    expect((await call('GET', at, { token: '' })).status).toBe(404);
  });

  it('of a workflow cannot read teams; an App with `members` can, without those who have not accepted', async () => {
    const { query, world, org, bob, eve } = started;
    addTeam(world, org, 'approvers', [bob, { account: eve, role: 'member', state: 'pending' }]);
    const text =
      '{ organization(login: "acme") { team(slug: "approvers") { members(first: 100) { totalCount nodes { databaseId } } } } }';
    expect((await query(text)).body.errors[0]).toMatchObject({ type: 'FORBIDDEN' });
    const app = addApp(world, { slug: 'reader', permissions: { members: 'read' } });
    const { body } = await query(text, {}, addInstallationToken(world, app).value);
    expect(body.data.organization.team.members).toEqual({ totalCount: 1, nodes: [{ databaseId: bob.id }] });
  });

  it('of an App are minted from its private key through Octokit, narrowed as asked', async () => {
    const { world, repository, origin } = started;
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const app = addApp(world, { slug: 'ledger', permissions: { contents: 'write', members: 'read' }, publicKey });
    const { request } = new Octokit({ baseUrl: origin, log: SILENT });
    const auth = createAppAuth({ appId: app.id, privateKey, request });
    const installationId = app.installationId;
    const minted = await auth({
      type: 'installation',
      installationId,
      repositoryNames: ['access'],
      permissions: { contents: 'read' },
    });
    expect(world.tokens.get(minted.token)).toMatchObject({
      actor: app.bot,
      permissions: { contents: 'read' },
      repositories: [repository.id],
    });
    const wide = auth({ type: 'installation', installationId, permissions: { administration: 'write' } });
    await expect(wide).rejects.toThrow('not granted');
  });
});

describe('rules of a branch', () => {
  it('let only the named App write the ledger', async () => {
    const { call, query, world, repository, ann } = started;
    const head = await repository.git.ref('refs/heads/main');
    await call('POST', `${at}/git/refs`, { token: ann, body: { ref: 'refs/heads/evidence', sha: head } });
    const app = addApp(world, { slug: 'ledger', permissions: { contents: 'write' } });
    repository.rules.push({ id: 1, branch: 'evidence', bypass: [app.bot.id], restrictPushes: true });
    const text = `mutation { createCommitOnBranch(input: { branch: { repositoryNameWithOwner: "acme/access", branchName: "evidence" }, expectedHeadOid: "${head}", message: { headline: "x" }, fileChanges: { additions: [{ path: "a", contents: "eA==" }] } }) { commit { oid } } }`;
    expect((await query(text)).body.errors[0].message).toContain('Cannot update this protected ref.');
    await expect(started.people.directPush(ann, { a: 'x' }, 'Forge', 'evidence')).rejects.toThrow(
      /GH013[^]*protected ref/,
    );
    const { body } = await query(text, {}, addInstallationToken(world, app).value);
    expect(await repository.git.ref('refs/heads/evidence')).toBe(body.data.createCommitOnBranch.commit.oid);
  });

  it('refuse direct pushes to main, and merges without the status, but not to those who bypass', async () => {
    const { people, call, repository, ann, bob } = started;
    const rule = {
      id: 2,
      branch: 'main',
      bypass: [bob.id],
      requirePullRequest: true,
      requiredStatuses: ['access-lineage'],
    };
    repository.rules.push(rule);
    await expect(people.directPush(ann, { a: 'x' }, 'Quick')).rejects.toThrow('pull request');
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a.yaml': 'a\n' }, title: 'Ask' });
    await expect(people.merge(ann, 1)).rejects.toThrow('"access-lineage" is expected');
    const status = { state: 'success', context: 'access-lineage' };
    await call('POST', `${at}/statuses/${pull.heads.at(-1)}`, { body: status });
    await people.merge(ann, 1);
    await people.directPush(bob, { a: 'y' }, 'Emergency');
    expect(repository.pushes.at(-1)).toMatchObject({ ref: 'refs/heads/main', pusher: bob });
  });
});

describe('limits', () => {
  it('stop content over so many a minute, and everything over so many an hour', async () => {
    const { call, query, world } = started;
    world.settings.limits = { ...GITHUB_LIMITS, installationPerHour: 10, contentPerMinute: 3 };
    const write = () => call('POST', `${at}/git/blobs`, { body: { content: 'x' } });
    for (let n = 0; n < 3; n += 1) expect((await write()).status).toBe(201);
    const secondary = await write();
    expect(secondary).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('secondary rate limit') },
    });
    expect(Number(secondary.headers.get('retry-after'))).toBeGreaterThan(0);
    const mutation = `\nmutation { createCommitOnBranch(input: { branch: {}, expectedHeadOid: "", message: { headline: "" } }) { clientMutationId } }`;
    expect((await query(mutation)).status).toBe(403);
    expect((await query('{ rateLimit { limit } }')).status).toBe(200);
    world.clock.advance(61);
    expect((await write()).status).toBe(201);
    for (let n = 0; n < 3; n += 1) expect((await call('GET', at)).status).toBe(200);
    const primary = await call('GET', at);
    expect(primary.status).toBe(403);
    expect(primary.headers.get('x-ratelimit-remaining')).toBe('0');
  });
});
