import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addUserToken } from '../../../src/sandbox/world.ts';
import { startWorld, type Started } from './start.ts';

const run = promisify(execFile);
let started: Started;
let dir: string;
beforeEach(async () => {
  started = await startWorld();
  dir = await mkdtemp(join(tmpdir(), 'clone-'));
});
afterEach(async () => {
  await started.close();
  await rm(dir, { recursive: true, force: true });
});

const at = '/repos/acme/access';

function append(head: string | null, path: string) {
  const text = `mutation append($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }`;
  const input = {
    branch: { repositoryNameWithOwner: 'acme/access', branchName: 'main' },
    expectedHeadOid: head,
    message: { headline: 'Append' },
    fileChanges: { additions: [{ path, contents: Buffer.from(path).toString('base64') }] },
  };
  return started.query(text, { input });
}

describe('createCommitOnBranch', () => {
  it('moves the branch from the expected head only, and lets one of two writers win', async () => {
    const { repository } = started;
    const head = await repository.git.ref('refs/heads/main');
    const answers = await Promise.all(['a', 'b', 'c', 'd'].map((name) => append(head, `log/${name}`)));
    const won = answers.filter(({ body }) => body.errors === undefined);
    expect(won).toHaveLength(1);
    expect(await repository.git.ref('refs/heads/main')).toBe(won[0]?.body.data.createCommitOnBranch.commit.oid);
    const lost = answers.find(({ body }) => body.errors !== undefined);
    expect(lost).toMatchObject({ status: 200, body: { data: { createCommitOnBranch: null } } });
    expect(lost?.body.errors[0]).toMatchObject({
      type: 'STALE_DATA',
      message: `Expected branch to point to "${head}" but it did not.  Pull and try again.`,
    });
  });

  it('signs as GitHub for the token’s actor', async () => {
    const head = await started.repository.git.ref('refs/heads/main');
    await append(head, 'a');
    const text = `{ repository(owner: "acme", name: "access") { ref(qualifiedName: "refs/heads/main") { target { ... on Commit { author { name user { __typename login } } signature { isValid wasSignedByGitHub } checkSuites(first: 1) { nodes { push { pusher { __typename login } } } } } } } } }`;
    const { body } = await started.query(text);
    expect(body.data.repository.ref.target).toEqual({
      // GitHub has no other place for a bot here than `User`.
      author: { name: 'github-actions[bot]', user: { __typename: 'User', login: 'github-actions[bot]' } },
      signature: { isValid: true, wasSignedByGitHub: true },
      checkSuites: { nodes: [{ push: { pusher: { __typename: 'Bot', login: 'github-actions' } } }] },
    });
  });
});

describe('git over HTTP', () => {
  it('clones and pushes with a token, and refuses without', async () => {
    const { origin, world, ann, eve, repository } = started;
    const url = (token: string) => `${origin.replace('//', `//x-access-token:${token}@`)}/acme/access.git`;
    const git = (...args: string[]) =>
      run('git', ['-C', dir, '-c', 'credential.helper=', ...args], {
        env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
      });
    await git('clone', '-q', url(addUserToken(world, ann).value), '.');
    expect(await readFile(join(dir, 'policies/trust.yaml'), 'utf8')).toBe('trust: none\n');
    await git(
      '-c',
      'user.name=Ann',
      '-c',
      'user.email=nobody@nowhere.example',
      'commit',
      '-q',
      '--allow-empty',
      '-m',
      'Empty',
    );
    await expect(git('push', '-q', `${origin}/acme/access.git`, 'HEAD:refs/heads/mine')).rejects.toThrow(
      /Authentication|Username/,
    );
    await expect(git('push', '-q', url(addUserToken(world, eve).value), 'HEAD:refs/heads/mine')).rejects.toThrow('403');
    await git('push', '-q', 'origin', 'HEAD:refs/heads/mine');
    const head = await repository.git.ref('refs/heads/mine');
    expect(repository.pushes.at(-1)).toMatchObject({ ref: 'refs/heads/mine', after: head, pusher: ann });
    const text = `{ repository(owner: "acme", name: "access") { object(oid: "${head}") { ... on Commit { author { email user { login } } } } } }`;
    const { body } = await started.query(text);
    expect(body.data.repository.object.author).toEqual({ email: 'nobody@nowhere.example', user: null });
  });
});

describe('faults', () => {
  it('are served in order, as often as ordered, and received requests tell no token', async () => {
    const { call, origin, received, jobToken } = started;
    const rules = [
      { match: `GET ${at}`, times: 1, do: '500' },
      { match: `GET ${at}`, times: 1, do: '403-secondary' },
      { pattern: 'GET /repos/[^/]+/access$', times: 1, do: { status: 418 } },
    ];
    await fetch(`${origin}/_sandbox/faults`, { method: 'POST', body: JSON.stringify(rules) });
    const statuses = [];
    for (let n = 0; n < 4; n += 1) statuses.push((await call('GET', at)).status);
    expect(statuses).toEqual([500, 403, 418, 200]);
    const list = await (await fetch(`${origin}/_sandbox/received`)).text();
    expect(list).not.toContain(jobToken);
    expect(JSON.parse(list)).toHaveLength(4);
    expect(received.requests[0]).toMatchObject({ n: 1, operation: `GET ${at}`, authorization: 'bearer', status: 500 });
  });

  it('lose the answer after, or cut before, the thing has happened', async () => {
    const { faults, repository, call } = started;
    const head = await repository.git.ref('refs/heads/main');
    const ref = { ref: 'refs/heads/evidence', sha: head };
    faults.add({ match: 'git/refs', times: 1, do: 'reset' });
    await expect(call('POST', `${at}/git/refs`, { body: ref })).rejects.toThrow();
    expect(await repository.git.ref(ref.ref)).toBeNull();
    faults.add({ match: 'git/refs', times: 1, do: 'lost-answer' });
    await expect(call('POST', `${at}/git/refs`, { body: ref })).rejects.toThrow();
    expect(await repository.git.ref(ref.ref)).toBe(head);
  });

  it('show an old head and half a page', async () => {
    const { faults, people, ann, query } = started;
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { a: '1', b: '1' }, title: 'Ask' });
    await people.push(ann, { branch: 'ask', files: { a: '2' } });
    const text =
      'query look { repository(owner: "acme", name: "access") { pullRequest(number: 1) { headRefOid files(first: 100) { totalCount pageInfo { hasNextPage } nodes { path } } } } }';
    const look = async () => (await query(text)).body.data.repository.pullRequest;
    faults.add({ match: 'graphql:look', times: 1, do: 'stale-head' });
    faults.add({ match: 'graphql:look', times: 1, do: 'half-page' });
    expect((await look()).headRefOid).toBe(pull.heads[0]);
    const half = await look();
    expect(half.headRefOid).toBe(pull.heads[1]);
    expect(half.files).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false }, nodes: [{ path: 'a' }] });
    expect((await look()).files.nodes).toHaveLength(2);
  });
});

describe('pages', () => {
  it('are at most 100 long and linked; GraphQL insists on a size', async () => {
    const { people, ann, call, query } = started;
    const files = Object.fromEntries(
      Array.from({ length: 130 }, (_, n) => [`f/${String(n).padStart(3, '0')}`, `${n}`]),
    );
    await people.openPullRequest(ann, { branch: 'ask', files, title: 'Much' });
    const first = await call('GET', `${at}/pulls/1/files?per_page=500`);
    expect(first.body).toHaveLength(100);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await call('GET', next.slice(started.origin.length));
    expect(second.body).toHaveLength(30);
    expect(second.headers.get('link')).not.toContain('rel="next"');
    const ask = async (args: string) =>
      (
        await query(
          `{ repository(owner: "acme", name: "access") { pullRequest(number: 1) { files${args} { totalCount } } } }`,
        )
      ).body;
    expect((await ask('')).errors[0].type).toBe('MISSING_PAGINATION_BOUNDARIES');
    expect((await ask('(first: 101)')).errors[0].type).toBe('EXCESSIVE_PAGINATION');
    expect((await ask('(first: 1)')).data.repository.pullRequest.files.totalCount).toBe(130);
  });
});
