import { readFileSync } from 'node:fs';
import type { Account } from '../../src/sandbox/nouns.ts';
import { addAccount } from '../../src/sandbox/world.ts';
import { MONTH, pathFor, type TestStage } from '../support/stage.ts';

const SAMPLE = 'access-requests/2026/10/2026-10-checkout-certificate.yaml';

/** The sample agent's request under an id of this month; `change` edits its text. */
export function certificate(name: string, change: (yaml: string) => string = (yaml) => yaml) {
  const id = `${MONTH}-${name}`;
  const yaml = change(readFileSync(SAMPLE, 'utf8').replace('2026-10-checkout-certificate', id));
  return { id, path: pathFor(id), yaml };
}

/** The account of the sample agent's App, with the right to push a branch. */
export function agentAccount(on: TestStage): Account {
  const bot = addAccount(on.sandbox.world, { login: 'bw-cert-rotator[bot]', id: 900_000_901, type: 'Bot' });
  on.repository.collaborators.set(bot.id, 'write');
  return bot;
}

/** The agent opens the pull request itself, and `check` comments. */
export async function askedByAgent(on: TestStage, ask: ReturnType<typeof certificate>, by = agentAccount(on)) {
  const pull = await on.people.openPullRequest(by, {
    branch: ask.id,
    files: { [ask.path]: ask.yaml },
    title: 'Renew the certificate of the checkout load balancer',
  });
  await on.check(pull);
  return pull;
}

/** The agent's own job, declaring its task. */
export function rotate(on: TestStage, id: string, task: string, more: Parameters<TestStage['issue']>[3] = {}) {
  return on.issue(id, 'rotate-certificates', 'certificates-production', { ...more, inputs: { 'task-state': task } });
}
