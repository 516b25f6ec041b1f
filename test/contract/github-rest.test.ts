import { readFile } from 'node:fs/promises';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  addApp,
  addGithubToken,
  addInstallationToken,
  addMember,
  addTeam,
  setEnvironment,
} from '../../src/sandbox/world.ts';
import { type CallResult, startWorld, type Started } from '../sandbox/github/start.ts';

/** GitHub's own description of its answers; the whole of what the stand-in answers must fit. */
interface Description {
  readonly responses: Readonly<Record<string, object>>;
  readonly components: object;
}

const folder = new URL('../fixtures/github-openapi/', import.meta.url);
let started: Started;
let validators: Map<string, ValidateFunction>;
const seen = new Set<string>();

beforeAll(async () => {
  started = await startWorld();
  const text = await readFile(new URL('responses.json', folder), 'utf8');
  const description = plainSchema(JSON.parse(text)) as Description;
  const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
  (formats as unknown as (ajv: Ajv) => void)(ajv);
  ajv.addFormat('timestamp', true);
  validators = new Map(
    Object.entries(description.responses).map(([key, schema]) => [
      key,
      ajv.compile({ ...schema, components: description.components }),
    ]),
  );
});
afterAll(() => started.close());

/** Calls, and checks the answer against the operation's schema. */
async function check(
  operation: string,
  path: string,
  options: Parameters<Started['call']>[2] = {},
): Promise<CallResult> {
  const [method = ''] = operation.split(' ', 1);
  const answer = await started.call(method, path, options);
  const key = `${operation} ${answer.status}`;
  const validate = validators.get(key);
  if (validate === undefined) throw new Error(`${key} is not described: ${JSON.stringify(answer.body)}`);
  void validate(answer.body);
  const errors = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  expect(errors, `${method} ${path}`).toEqual([]);
  seen.add(key);
  return answer;
}

const repo = '/repos/{owner}/{repo}';
const at = '/repos/acme/access';

it('answers for pull requests fit GitHub’s description', async () => {
  const { people, ann, bob, repository } = started;
  const pull = await people.openPullRequest(ann, { branch: 'one', files: { 'a.yaml': 'a: 1\n' }, title: 'One' });
  await people.push(ann, {
    branch: 'two',
    files: { 'policies/trust.yaml': null, 'policies/moved.yaml': 'trust: none\n' },
  });
  await check(`POST ${repo}/pulls`, `${at}/pulls`, { token: ann, body: { title: 'Two', head: 'two', base: 'main' } });
  await check(`GET ${repo}/pulls`, `${at}/pulls?state=all`);
  await check(`GET ${repo}/pulls/{pull_number}`, `${at}/pulls/1`);
  await check(`PATCH ${repo}/pulls/{pull_number}`, `${at}/pulls/2`, { token: ann, body: { state: 'closed' } });
  await check(`GET ${repo}/pulls/{pull_number}/commits`, `${at}/pulls/1/commits`);
  const files = await check(`GET ${repo}/pulls/{pull_number}/files`, `${at}/pulls/2/files`);
  expect(files.body[0]).toMatchObject({ status: 'renamed', previous_filename: 'policies/trust.yaml' });
  const body = { event: 'APPROVE', body: 'As planned in the change.' };
  const review = await check(`POST ${repo}/pulls/{pull_number}/reviews`, `${at}/pulls/1/reviews`, { token: bob, body });
  await check(`GET ${repo}/pulls/{pull_number}/reviews`, `${at}/pulls/1/reviews`);
  const one = `${at}/pulls/1/reviews/${review.body.id}`;
  await check(`GET ${repo}/pulls/{pull_number}/reviews/{review_id}`, one);
  await check(`PUT ${repo}/pulls/{pull_number}/reviews/{review_id}`, one, { token: bob, body: { body: 'Edited.' } });
  await check(`PUT ${repo}/pulls/{pull_number}/reviews/{review_id}/dismissals`, `${one}/dismissals`, {
    token: bob,
    body: { message: 'Too early.' },
  });
  await check(`POST ${repo}/issues/{issue_number}/comments`, `${at}/issues/1/comments`, { body: { body: 'Hello' } });
  await check(`GET ${repo}/issues/{issue_number}/comments`, `${at}/issues/1/comments`);
  const issue = { title: 'INC-4711: refunds are late', body: 'Since noon.', labels: ['incident'] };
  const opened = await check(`POST ${repo}/issues`, `${at}/issues`, { token: ann, body: issue });
  expect(opened.body).toMatchObject({ title: issue.title, labels: [{ name: 'incident' }] });
  const place = `${at}/issues/${(opened.body as { number: number }).number}`;
  const renamed = await check(`PATCH ${repo}/issues/{issue_number}`, place, {
    token: ann,
    body: { title: 'Late refunds' },
  });
  expect(renamed.body).toMatchObject({ title: 'Late refunds' });
  await check(`GET ${repo}/collaborators/{username}/permission`, `${at}/collaborators/bob/permission`);
  await check(`PUT ${repo}/pulls/{pull_number}/merge`, `${at}/pulls/1/merge`, { token: bob, body: {} });
  const merged = await check(`GET ${repo}/pulls/{pull_number}`, `${at}/pulls/1`);
  expect(merged.body).toMatchObject({ merged: true, merge_commit_sha: pull.mergeCommit });
  expect(await repository.git.ref('refs/heads/main')).toBe(pull.mergeCommit);
});

it('answers for statuses and check runs fit', async () => {
  const head = await started.repository.git.ref('refs/heads/main');
  const status = { state: 'success', context: 'access-lineage', description: 'allowed' };
  await check(`POST ${repo}/statuses/{sha}`, `${at}/statuses/${head}`, { body: status });
  await check(`GET ${repo}/commits/{ref}/statuses`, `${at}/commits/${head}/statuses`);
  await check(`GET ${repo}/commits/{ref}/status`, `${at}/commits/${head}/status`);
  const annotation = { path: 'a.yaml', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'Too wide.' };
  const output = { title: 'Denied', summary: 'See below', annotations: [annotation] };
  const run = await check(`POST ${repo}/check-runs`, `${at}/check-runs`, {
    body: { name: 'notes', head_sha: head, output },
  });
  const one = `${at}/check-runs/${run.body.id}`;
  const done = await check(`PATCH ${repo}/check-runs/{check_run_id}`, one, { body: { conclusion: 'neutral', output } });
  expect(done.body).toMatchObject({ status: 'completed', output: { annotations_count: 2 } });
  await check(`GET ${repo}/check-runs/{check_run_id}`, one);
  await check(`GET ${repo}/check-runs/{check_run_id}/annotations`, `${one}/annotations`);
  await check(`GET ${repo}/commits/{ref}/check-runs`, `${at}/commits/${head}/check-runs`);
});

it('answers for git data fit', async () => {
  const head = await started.repository.git.ref('refs/heads/main');
  await check(`GET ${repo}`, at);
  await check(`GET ${repo}/commits/{ref}`, `${at}/commits/main`);
  await check(`GET ${repo}/git/ref/{ref}`, `${at}/git/ref/heads/main`);
  const blob = await check(`POST ${repo}/git/blobs`, `${at}/git/blobs`, {
    body: { content: 'hello', encoding: 'utf-8' },
  });
  await check(`GET ${repo}/git/blobs/{file_sha}`, `${at}/git/blobs/${blob.body.sha}`);
  const entry = { path: 'VERIFY.md', mode: '100644', type: 'blob', sha: blob.body.sha };
  const tree = await check(`POST ${repo}/git/trees`, `${at}/git/trees`, { body: { tree: [entry] } });
  await check(`GET ${repo}/git/trees/{tree_sha}`, `${at}/git/trees/main?recursive=1`);
  const body = { message: 'Begin', tree: tree.body.sha, parents: [] };
  const commit = await check(`POST ${repo}/git/commits`, `${at}/git/commits`, { body });
  await check(`GET ${repo}/git/commits/{commit_sha}`, `${at}/git/commits/${commit.body.sha}`);
  await check(`POST ${repo}/git/refs`, `${at}/git/refs`, {
    body: { ref: 'refs/heads/evidence', sha: commit.body.sha },
  });
  await check(`PATCH ${repo}/git/refs/{ref}`, `${at}/git/refs/heads/evidence`, { body: { sha: head, force: true } });
  await check(`GET ${repo}/contents/{path}`, `${at}/contents/README.md`);
  const content = Buffer.from('new').toString('base64');
  await check(`PUT ${repo}/contents/{path}`, `${at}/contents/new.txt`, { body: { message: 'Add', content } });
  await check(`GET ${repo}/compare/{basehead}`, `${at}/compare/${head}...main`);
});

it('answers about people, teams and rules fit', async () => {
  const { world, org, ann, bob, eve, repository } = started;
  addTeam(world, org, 'approvers', [bob, { account: eve, role: 'member', state: 'pending' }]);
  addMember(world, org, eve, 'member', 'pending');
  const permissions = { members: 'read', administration: 'write' } as const;
  const token = addInstallationToken(world, addApp(world, { slug: 'reader', permissions })).value;
  repository.rules.push({ id: 1, branch: 'evidence', bypass: [ann.id], restrictPushes: true, requiredStatuses: ['x'] });
  await check('GET /orgs/{org}/members', '/orgs/acme/members', { token });
  const membership = await check('GET /orgs/{org}/memberships/{username}', '/orgs/acme/memberships/eve', { token });
  expect(membership.body.state).toBe('pending');
  await check('GET /orgs/{org}/teams', '/orgs/acme/teams', { token });
  const members = await check('GET /orgs/{org}/teams/{team_slug}/members', '/orgs/acme/teams/approvers/members', {
    token,
  });
  expect(members.body.map((member: { login: string }) => member.login)).toEqual(['bob']);
  const path = '/orgs/acme/teams/approvers/memberships/eve';
  await check('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', path, { token });
  await check('GET /users/{username}', '/users/bob', { token });
  await check('GET /rate_limit', '/rate_limit', { token });
  await check(`GET ${repo}/rules/branches/{branch}`, `${at}/rules/branches/evidence`);
  await check(`GET ${repo}/rulesets`, `${at}/rulesets`);
  const told = await check(`GET ${repo}/rulesets/{ruleset_id}`, `${at}/rulesets/1`, { token });
  expect(told.body.bypass_actors).toHaveLength(1);
  const hidden = await check(`GET ${repo}/rulesets/{ruleset_id}`, `${at}/rulesets/1`);
  expect(hidden.body).not.toHaveProperty('bypass_actors');
});

it('answers about environments fit, and 404 is all there is of patterns where other rules hold', async () => {
  const { world, repository, call } = started;
  const token = addGithubToken(world, repository, { contents: 'read', actions: 'read' }).value;
  const one = `${at}/environments/eu%2Fproduction`;
  const [settings, patterns] = [
    `GET ${repo}/environments/{environment_name}`,
    `GET ${repo}/environments/{environment_name}/deployment-branch-policies`,
  ];
  expect((await call('GET', one, { token })).status).toBe(404);
  for (const [limit, told] of [
    ['any', null],
    ['protected', { protected_branches: true, custom_branch_policies: false }],
    [[{ type: 'branch', name: 'main' }], { protected_branches: false, custom_branch_policies: true }],
  ] as const) {
    setEnvironment(repository, 'EU/production', limit);
    expect((await check(settings, one, { token })).body.deployment_branch_policy).toEqual(told);
    if (limit === 'any' || limit === 'protected')
      expect((await call('GET', `${one}/deployment-branch-policies`, { token })).status).toBe(404);
  }
  const { body } = await check(patterns, `${one}/deployment-branch-policies`, { token });
  expect(body).toMatchObject({ total_count: 1, branch_policies: [{ type: 'branch', name: 'main' }] });
  expect((await call('GET', one)).body.message).toBe('Resource not accessible by integration');
});

it('leaves no described operation untried', () => {
  expect([...validators.keys()].filter((key) => !seen.has(key)).sort()).toEqual([`PUT ${repo}/contents/{path} 200`]);
});

/** OpenAPI 3.0 says `nullable` where JSON Schema has a type `null`. */
function plainSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainSchema);
  if (typeof value !== 'object' || value === null) return value;
  const plain = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plainSchema(item)]));
  if (plain['nullable'] !== true) return plain;
  const { nullable: _nullable, ...rest } = plain;
  return { anyOf: [rest, { type: 'null' }] };
}
