import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stage, openStage, type StageOptions } from '../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';

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
  const field = subject.replace(/^service-account:/, 'workload:');
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
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  return { id, path, pull };
}
