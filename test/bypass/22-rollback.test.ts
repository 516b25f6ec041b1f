import { execFileSync } from 'node:child_process';
import { load } from 'js-yaml';
import { beforeAll, afterAll, expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import type { TrustDocument } from '../../src/model/documents.ts';
import {
  findings,
  granted,
  issueCheckout,
  open,
  request,
  revoke,
  stage,
  UNGOVERNED,
  type TestStage,
} from '../support/stage.ts';

const EVIDENCE = 'refs/heads/evidence';

/** A grant that was given and taken back, and main has seen both. */
let on: TestStage;
let id = '';
let seen = '';
let before = '';
beforeAll(async () => {
  on = await stage(UNGOVERNED);
  ({ id } = await granted(on, { name: 'seen' }));
  before = git('rev-parse', EVIDENCE);
  await revoke(on, id);
  await on.record();
  seen = git('rev-parse', EVIDENCE);
  await pin(on, seen);
});
afterAll(() => on[Symbol.asyncDispose]());

it('a ledger that goes on from what main has seen is read and written as ever', async () => {
  expect((await on.record()).code).toBe(0);
  expect((await issueCheckout(on, id)).log).toContain('INV-REVOKED');
  expect(git('merge-base', EVIDENCE, seen)).toBe(seen);
  expect(git('rev-parse', EVIDENCE)).not.toBe(seen);
  expect(errors()).toEqual([]);
});

it('a branch that was deleted is not begun anew', async () => {
  git('update-ref', '-d', EVIDENCE);
  for (const job of [await on.record(), await on.recordHourly(), await issueCheckout(on, id)]) {
    expect(job.code, job.log).toBe(4);
    expect(job.log).toContain('branch evidence is not there, and policies/trust.yaml has seen it with 6 events');
  }
  expect(git('for-each-ref', EVIDENCE)).toBe('');
  // Advice does not take it for a company in which nobody holds anything.
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'meanwhile' })], 'meanwhile');
  expect(on.repository.statuses.findLast(({ sha }) => sha === pull.heads.at(-1))?.state).toBe('error');
});

it('a branch that was set back is not read and not written', async () => {
  git('update-ref', EVIDENCE, before);
  for (const job of [await on.record(), await issueCheckout(on, id)]) {
    expect(job.code, job.log).toBe(4);
    expect(job.log).toMatch(/it holds 5 events, and policies\/trust.yaml has seen 6: it was set back/);
  }
  expect(git('rev-parse', EVIDENCE)).toBe(before);
  expect(errors()).toEqual([expect.stringContaining('does not begin with the 6 events that policies/trust.yaml')]);
});

it('a branch that was written anew, with the key and as long as before, is not either', async () => {
  git('update-ref', EVIDENCE, before);
  // Without the pin the action itself signs another story on the older head.
  await on.people.directPush(on.account('joan-ferris'), { 'policies/trust.yaml': unpinned() }, 'Unpin', 'main');
  expect((await issueCheckout(on, id)).log).toContain('INV-REVOKED');
  expect((await issueCheckout(on, id)).log).toContain('INV-REVOKED');
  const forged = git('rev-parse', EVIDENCE);
  expect(errors()).toEqual([]);

  await pin(on, seen);
  for (const job of [await on.record(), await issueCheckout(on, id)]) {
    expect(job.code, job.log).toBe(4);
    expect(job.log).toContain('it does not begin with the 6 events that policies/trust.yaml has seen');
  }
  expect(git('rev-parse', EVIDENCE)).toBe(forged);
  expect(errors().join('\n')).toContain('V07 error: log/checkpoint: the log does not begin with the 6 events');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('the branch put back is good again', async () => {
  git('update-ref', EVIDENCE, seen);
  expect((await on.record()).code).toBe(0);
  expect(errors()).toEqual([]);
});

/** As docs/operators.md says: lines 2 and 3 of the checkpoint. */
async function pin(at: Stage, commit: string): Promise<void> {
  const [, size, root] = git('show', `${commit}:log/checkpoint`).split('\n');
  const yaml = unpinned().replace('  branch: evidence\n', `$&  pinned: {size: ${size}, root: "${root}"}\n`);
  expect((load(yaml) as TrustDocument).ledger.pinned).toEqual({ size: 6, root });
  await at.people.directPush(at.account('joan-ferris'), { 'policies/trust.yaml': yaml }, 'Pin the ledger', 'main');
}

function unpinned(): string {
  return git('show', 'main:policies/trust.yaml').replace(/^ {2}pinned: .*\n/m, '') + '\n';
}

function errors(): readonly string[] {
  return findings(on).filter((one) => one.includes(' error: '));
}

function git(...words: readonly string[]): string {
  return execFileSync('git', ['--git-dir', on.repository.git.dir, ...words], { encoding: 'utf8' }).trim();
}
