import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, openStage, type StageOptions } from '../../src/cli/demo/stage.ts';
import type { Lineage } from '../../src/lineage/lineage.ts';
import type { PolicyChanged, Refused } from '../../src/model/event.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { addApp } from '../../src/sandbox/world.ts';

const root = join(import.meta.dirname, '..', '..');
/** The bundle under test: the committed one, or a fresh build beside it. */
export const DIST = process.env['DIST_UNDER_TEST'] ?? join(root, 'dist');

/** The sample organisation on the sandbox, with the built bundle. `await using` closes it and removes its folder. */
export interface TestStage extends Stage, AsyncDisposable {
  readonly folder: string;
}

export async function stage(options: Partial<StageOptions> = {}): Promise<TestStage> {
  const folder = mkdtempSync(join(tmpdir(), 'access-lineage-test-'));
  const opened = await openStage({ folder, source: root, dist: DIST, ...options });
  return {
    ...opened,
    folder,
    async [Symbol.asyncDispose]() {
      await opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `2026-11`, by the machine's clock. */
export const MONTH = new Date().toISOString().slice(0, 7);

export function pathFor(id: string): string {
  return `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
}

export interface Ask {
  readonly name: string;
  readonly subject?: string;
  readonly role?: string;
  readonly environment?: string;
  readonly more?: string;
  /** Who approves it on its way to a grant. Left out: `APPROVERS`. */
  readonly approvers?: readonly string[];
  /** For the job that records: an App, for instance. */
  readonly with?: Parameters<Stage['record']>[0];
}

/** A good request of the sample organisation, unless told otherwise: deploy the checkout service to production for two hours. */
export function request({
  name,
  subject = 'workload: checkout-deploy',
  role = 'ROLE-CHECKOUT-DEPLOY',
  environment = 'production',
  more = 'window:\n  duration: PT2H\n',
}: Ask): { readonly id: string; readonly path: string; readonly yaml: string } {
  const id = `${MONTH}-${name}`;
  const [kind = 'workload'] = subject.split(':');
  const type = kind === 'person' ? 'human' : kind;
  const field = subject.replace(/^service-account:/, 'workload:').replace(/^third-party:/, 'person:');
  const yaml = `apiVersion: access-lineage/v1
kind: AccessRequest
id: ${id}
subject:
  type: ${type}
  ${field}
purpose:
  code: deploy
  text: Roll out release 42 of the checkout service.
justification: Release 42 fixes the rounding of refunds, it passed staging, and customers see the fault today.
ticket: OPS-8732
role: ${role}
scope:
  environment: ${environment}
${more}`;
  return { id, path: pathFor(id), yaml };
}

/** Our sticky comment, as it stands. */
export function comment(pull: PullRequest): string {
  return pull.comments.find(({ body }) => body.startsWith('<!-- access-lineage -->'))?.body ?? '';
}

/** The eight digits that the comment asks reviewers to echo. */
export function digest(pull: PullRequest): string {
  return /digests?: ([0-9a-f]{8}(?: [0-9a-f]{8})*)/.exec(comment(pull))?.[1] ?? '';
}

export const REASON =
  'Looked at the change and at who asked: it is planned for today and this is the least that does it.';

/** Opens the pull request and lets `check` comment on it. */
export async function open(
  on: Stage,
  by: string,
  asks: readonly { readonly path: string; readonly yaml: string }[],
  branch: string,
): Promise<PullRequest> {
  const files = Object.fromEntries(asks.map(({ path, yaml }) => [path, yaml]));
  const pull = await on.people.openPullRequest(on.account(by), { branch, files, title: `Ask for ${branch}` });
  await on.check(pull);
  return pull;
}

/** Approves as each of these people, with a good rationale and the digest of the comment as it stands. */
export async function approve(on: Stage, pull: PullRequest, ...logins: readonly string[]): Promise<void> {
  const text = `${REASON}\n\ndigest: ${digest(pull)}`;
  for (const login of logins) await on.people.review(on.account(login), pull.number, 'APPROVE', text);
}

/** An engineer of another company, under its contract, with a sponsor here. */
export const THIRD_PARTY = 'third-party: p-bw160\n  contract: c-2026-31\n  sponsor: p-bw105';

/** Role owner and security: what a high-risk role in production needs. */
export const APPROVERS = ['ines-calder', 'ravi-menon'] as const;

/** The whole way to a recorded grant of the good request. */
export async function granted(
  on: Stage,
  ask: Ask,
  by = 'sam-adeyemi',
): Promise<{ readonly id: string; readonly path: string; readonly pull: PullRequest }> {
  const { id, path, yaml } = request(ask);
  const pull = await open(on, by, [{ path, yaml }], ask.name);
  await approve(on, pull, ...(ask.approvers ?? APPROVERS));
  await recorded(on, pull, ask.with);
  return { id, path, pull };
}

/** Merges it, green or not, and lets `record` decide. */
export async function recorded(on: Stage, pull: PullRequest, more?: Ask['with']): Promise<void> {
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record(more);
}

/** A change of policy that goes its way: opened by one, approved by a lead and two of security, merged and recorded. `hand` has a commit in it. */
export async function enacted(
  on: Stage,
  files: Readonly<Record<string, string | null>>,
  { by = 'tomas-okoye', hand = by }: { readonly by?: string; readonly hand?: string } = {},
): Promise<void> {
  const branch = `policy-${on.repository.pushes.length}`;
  await on.people.push(on.account(hand), { branch, files });
  const pull = await on.people.openPullRequest(on.account(by), { branch, files: {}, title: 'Change the policy' });
  await bind(on, pull);
}

/** Approved as the change rules ask, merged and recorded: from then on it binds. */
export async function bind(on: Stage, { number }: PullRequest): Promise<void> {
  for (const login of ['clara-dubois', 'ravi-menon', 'ines-calder'])
    await on.people.review(on.account(login), number, 'APPROVE', 'Read it line by line, it is as agreed.');
  await on.people.merge(on.account('ines-calder'), number);
  await on.record();
}

/** A file as it stands on main. */
export function onMain(on: Stage, path: string): string {
  return spawnSync('git', ['show', `main:${path}`], { cwd: on.repository.git.dir, encoding: 'utf8' }).stdout;
}

/** Commands of the built command line, on the server's own repository. `--json` where a value is wanted back. */
function cli(on: Stage, ...words: readonly string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(DIST, 'cli.js'), ...words, '--json', '--repo', on.repository.git.dir],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === '') throw new Error(`access-lineage ${words.join(' ')}: ${stderr}`);
  return stdout;
}

/** The lineage as the ledger tells it. */
export function lineage(on: Stage, id: string): Lineage {
  return JSON.parse(cli(on, 'show', id)) as Lineage;
}

/** Events of a lineage in order, by kind: `requested approved approved decided`. */
export function kinds(on: Stage, id: string): string {
  return lineage(on, id)
    .events.map(({ kind }) => kind)
    .join(' ');
}

/** The last refusal of a lineage. Throws when nothing was refused. */
export function refusal(on: Stage, id: string): Refused {
  const last = lineage(on, id).events.findLast((event) => event.kind === 'refused');
  if (!last) throw new Error(`nothing was refused under ${id}`);
  return last;
}

/** The App that writes the ledger, opens the review of an emergency and its issue: inputs for a job. */
export function appInputs(
  on: Stage,
  permissions: Parameters<typeof addApp>[1]['permissions'] = {
    contents: 'write',
    pull_requests: 'write',
    issues: 'write',
    members: 'read',
  },
): Readonly<Record<string, string>> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const { id } = addApp(on.sandbox.world, {
    slug: `access-lineage-${on.sandbox.world.apps.length}`,
    permissions,
    publicKey,
  });
  return { 'app-id': String(id), 'app-private-key': privateKey };
}

/** Rules that deny in what was decided at the merge. */
export function denials(on: Stage, id: string): readonly string[] {
  const { decided } = lineage(on, id);
  return (decided?.decision.results ?? [])
    .filter(({ outcome, mode }) => mode === 'deny' && (outcome === 'fail' || outcome === 'error'))
    .map(({ rule }) => rule);
}

/** What `verify` finds, as `V02 error: …`. */
export function findings(on: Stage, ...flags: readonly string[]): readonly string[] {
  return (JSON.parse(cli(on, 'verify', ...flags)) as readonly Finding[]).map(
    ({ id, severity, message }) => `${id} ${severity}: ${message}`,
  );
}

/** Access keys that the clouds handed out and no event of these lineages tells of, released or dropped. */
export function unrecorded(on: Stage, ...ids: readonly string[]): readonly string[] {
  const told = ids.flatMap((id) =>
    lineage(on, id).events.flatMap((event) => {
      const issuance = event.kind === 'issued' ? event.issuance : event.kind === 'refused' ? event.dropped : null;
      return issuance && 'accessKeyId' in issuance.credential ? [issuance.credential.accessKeyId] : [];
    }),
  );
  return on.sandbox.clouds.aws.sessions.map(({ accessKeyId }) => accessKeyId).filter((key) => !told.includes(key));
}

/** The job of the workload that the good request names. */
export function issueCheckout(on: Stage, id: string, more: Parameters<Stage['issue']>[3] = {}) {
  return on.issue(id, 'checkout-deploy', 'checkout-production', more);
}

/** A merged pull request that ends a grant. */
export async function revoke(on: Stage, id: string, by = 'ines-calder'): Promise<PullRequest> {
  const path = pathFor(id).replace(/\.yaml$/, '.revoke.yaml');
  const pull = await on.people.openPullRequest(on.account(by), {
    branch: `revoke-${id}`,
    files: {
      [path]: `apiVersion: access-lineage/v1\nkind: Revocation\nid: ${id}\nreason: It is not needed any more.\n`,
    },
    title: `Revoke ${id}`,
  });
  await on.people.merge(on.account(by), pull.number);
  return pull;
}

/** Where every commit on main binds: without ChangeRules, as a company that has just begun. */
export const UNGOVERNED = { files: { 'policies/changes/rules.yaml': null, 'policies/changes/owners.yaml': null } };

let changes = 0;
/** A change of the rules by pull request. Two platform leads and security: who writes it approves nothing. */
export async function changeRules(
  on: Stage,
  files: Readonly<Record<string, string | null>>,
  {
    by = 'tomas-okoye',
    approvers = ['ines-calder', 'ravi-menon', 'clara-dubois'],
    branch = `rules-${(changes += 1)}`,
  }: { readonly by?: string; readonly approvers?: readonly string[]; readonly branch?: string } = {},
): Promise<PullRequest> {
  const pull = await on.people.openPullRequest(on.account(by), { branch, files, title: `Change ${branch}` });
  for (const login of approvers) await on.people.review(on.account(login), pull.number, 'APPROVE', REASON);
  await on.people.merge(on.account(approvers[0] ?? by), pull.number);
  return pull;
}

/** The newest event of lineage `policy`, as the ledger tells it. */
export function policyHead(on: Stage): PolicyChanged {
  const file = spawnSync('git', ['--git-dir', on.repository.git.dir, 'show', 'evidence:log/policy'], {
    encoding: 'utf8',
  });
  const { payload } = JSON.parse(file.stdout) as { payload: string };
  const { predicate } = JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as { predicate: PolicyChanged };
  return predicate;
}
