import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../../src/sandbox/nouns.ts';
import type { JobResult } from '../../../src/sandbox/runner/run-job.ts';
import {
  appInputs,
  approve,
  comment,
  denials,
  findings,
  kinds,
  lineage,
  open,
  refusal,
  request,
  revoke,
  stage,
  unrecorded,
} from '../../support/stage.ts';

const TYPED = {
  role: 'ROLE-PAYMENT-EMERGENCY',
  environment: 'production',
  incident: 'INC-4711',
  justification: 'Payment batches hang since midnight and the banks close their window at five.',
  duration: 'PT30M',
};

/** A role that holds both ends of the payment chain, so that there is a duty to bypass. */
const ROLE = 'policies/roles/payment-emergency.yaml';
const files = { [ROLE]: readFileSync(ROLE, 'utf8').replace('[pay.create]', '[pay.create, pay.approve]') };

const idOf = ({ outputs }: JobResult): string => (JSON.parse(outputs['request-ids'] ?? '[""]') as string[])[0] ?? '';
const pullOf = (on: Stage, id: string): PullRequest | undefined =>
  [...on.repository.pulls.values()].find(({ headRef }) => headRef === `break-glass/${id}`);

describe('break-glass', () => {
  it('goes from a dispatch to a credential, and by a review to settled', async () => {
    await using on = await stage({ files });
    const inputs = appInputs(on);
    await on.people.openIssue(on.account('mei-tanaka'), 'INC-4711: payment batches hang');
    const run = await on.breakGlass('sam-adeyemi', TYPED, { inputs });
    expect(run.log).not.toContain('Error');
    expect(run.code).toBe(0);
    const id = idOf(run);
    expect(id).toMatch(/^\d{4}-\d\d-bg-inc-4711-[0-9a-f]{6}$/);
    expect(run.outputs['access-key-id']).toMatch(/^ASIA/);
    expect(kinds(on, id)).toBe('requested decided obliged issued closed');
    const told = lineage(on, id);
    expect(told.events.map(({ marks }) => marks)).toEqual(told.events.map(() => ['break-glass']));
    const outcomes = Object.fromEntries((told.decided?.decision.results ?? []).map((one) => [one.rule, one]));
    expect(outcomes['SOD-PAY-001']).toMatchObject({ outcome: 'waived', waivedBy: 'BG-PAY-01' });
    expect(outcomes['SOD-PAY-001']?.message).toContain('bypassed');
    expect(outcomes['BG-INCIDENT']?.outcome).toBe('pass');
    expect(told.grant?.holder.countedTo).toContain('person:p-bw106');

    const pull = pullOf(on, id);
    if (!pull) throw new Error('there is no pull request');
    expect(pull.author.type).toBe('Bot');
    const [, issue] = on.repository.issues;
    expect(issue?.title).toBe(`Break-glass INC-4711: ROLE-PAYMENT-EMERGENCY in production (${id})`);
    expect(issue?.labels).toEqual(['break-glass']);
    expect(issue?.body).toContain(`pull request ${pull.number}`);
    expect(issue?.body).not.toMatch(/@\w/);

    await on.check(pull);
    expect(comment(pull)).toContain('Approve to settle it');
    expect(comment(pull)).toContain('ravi-menon');
    // Whoever broke the glass is not in the pool, and would not count if they were.
    await approve(on, pull, 'sam-adeyemi');
    await on.check(pull);
    expect(comment(pull)).toContain('Approve to settle it');
    await approve(on, pull, 'ravi-menon');
    await on.check(pull);
    expect(comment(pull)).toContain('Merging settles it');
    expect(comment(pull)).toContain('Emergency: reviewed');
    expect(comment(pull)).toContain('What was taken');
    expect(comment(pull)).not.toContain('grant');
    await on.people.merge(on.account('ravi-menon'), pull.number);
    const recorded = await on.record({ inputs });
    expect(recorded.code, recorded.log).toBe(0);
    expect(kinds(on, id)).toBe('requested decided obliged issued closed settled');
    expect(lineage(on, id).grant?.obligations[0]?.metAt).not.toBeNull();
    expect(lineage(on, id).findings).toEqual([]);
    expect(findings(on, '--decisions').filter((one) => !/^V03| note: /.test(one))).toEqual([]);
    expect(unrecorded(on, id)).toEqual([]);
  });

  it('gives nothing to who is not declared, and nothing to a run again', async () => {
    await using on = await stage({ files });
    await on.people.openIssue(on.account('mei-tanaka'), 'INC-4711: payment batches hang');
    const stranger = await on.breakGlass('priya-raman', TYPED);
    expect(stranger.code).toBe(1);
    expect(stranger.log).toContain('BG-DECLARED');
    expect(kinds(on, idOf(stranger))).toBe('requested decided');
    expect([...new Set(denials(on, idOf(stranger)))]).toEqual(['BG-DECLARED', 'SOD-PAY-001']);

    const actor = on.account('sam-adeyemi');
    const workflow = '.github/workflows/break-glass.yml';
    const again = await on.sandbox.job({ repository: on.repository, workflow, event: 'workflow_dispatch', actor });
    const second = await on.breakGlass('sam-adeyemi', TYPED, {
      plan: { again, triggeringActor: on.account('lukas-brandt') },
    });
    expect(second.code).toBe(1);
    expect(denials(on, idOf(second))).toContain('BG-DISPATCH');
    expect(denials(on, idOf(second))).toContain('INV-DISPATCH');
    expect(on.sandbox.clouds.aws.sessions).toEqual([]);
    expect([...on.repository.pulls.values()]).toEqual([]);
  });

  it('is not for every day: cooldown, quota, and a review that is overdue', async () => {
    await using on = await stage();
    // Without an App: its key is proven by the machine's clock, which does not travel.
    await on.people.openIssue(on.account('mei-tanaka'), 'INC-4711: payment batches hang');
    const hours = (count: number) => on.sandbox.world.clock.advance(count * 3_600);
    const first = await on.breakGlass('sam-adeyemi', TYPED);
    expect(first.code, first.log).toBe(0);
    const soon = await on.breakGlass('sam-adeyemi', TYPED);
    expect(denials(on, idOf(soon))).toEqual(['BG-COOLDOWN']);
    hours(5);
    expect((await on.breakGlass('sam-adeyemi', TYPED)).code).toBe(0);
    hours(5);
    const often = await on.breakGlass('sam-adeyemi', TYPED);
    expect(denials(on, idOf(often))).toEqual(['BG-QUOTA']);
    // Somebody else may, as long as nothing of theirs is owed.
    expect((await on.breakGlass('lukas-brandt', TYPED)).code).toBe(0);

    hours(24 * 3);
    const indebted = await on.breakGlass('lukas-brandt', TYPED);
    expect(denials(on, idOf(indebted))).toContain('BG-DEBT');
    const reviewBy = new Date(on.sandbox.world.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    const ask = request({
      name: 'standing',
      subject: 'person: p-bw104',
      role: 'ROLE-INCIDENT-READ',
      more: `window:\n  duration: P2D\naccess:\n  mode: standing\n  reviewBy: ${reviewBy}\n`,
    });
    const pull = await open(on, 'priya-raman', [ask], 'standing');
    expect(comment(pull)).toContain('BG-DEBT');
    await on.people.merge(on.account('ines-calder'), pull.number);
    await on.record();
    expect(denials(on, ask.id)).toContain('BG-DEBT');
  });

  it('has no other way in: a pull request that says so, an edited file, a merge without a review', async () => {
    await using on = await stage();
    const inputs = appInputs(on);
    const ask = request({
      name: 'bg-by-hand',
      subject: 'workload: payment-emergency',
      role: 'ROLE-PAYMENT-EMERGENCY',
      more: 'window:\n  duration: PT1H\nbreakGlass:\n  incident: INC-4711\n',
    });
    const byHand = await open(on, 'sam-adeyemi', [ask], 'by-hand');
    expect(comment(byHand)).toContain('BG-DISPATCH');
    await on.people.merge(on.account('ines-calder'), byHand.number);
    await on.record({ inputs });
    expect(denials(on, ask.id)).toContain('BG-DISPATCH');

    const run = await on.breakGlass('sam-adeyemi', TYPED, { inputs });
    const id = idOf(run);
    const pull = pullOf(on, id);
    if (!pull) throw new Error('there is no pull request');
    const { path, blob } = lineage(on, id).requested?.file ?? { path: '', blob: '' };
    const recorded = Buffer.from((await on.repository.git.read(blob))?.bytes ?? []).toString('utf8');
    const branch = pull.headRef;
    await on.people.push(on.account('sam-adeyemi'), { branch, files: { [path]: recorded.replace('PT30M', 'PT45M') } });
    await on.check(pull);
    expect(comment(pull)).toContain('BG-DISPATCH');
    await on.people.push(on.account('sam-adeyemi'), { branch, files: { [path]: recorded } });
    await on.check(pull);
    expect(comment(pull)).toContain('Approve to settle it');

    await on.people.merge(on.account('ines-calder'), pull.number);
    const late = await on.record({ inputs });
    expect(late.log).toContain('p-bw106 owes a review');
    expect(kinds(on, id)).not.toContain('settled');
    expect(lineage(on, id).grant?.obligations[0]?.metAt).toBeNull();
    const more = await on.issue(id, 'break-glass', 'break-glass', { inputs });
    expect(more.code).toBe(1);
    expect(refusal(on, id).condition).toBe('INV-PULL-REQUEST');

    // Merged too early is not lost: whoever may review it still can.
    await on.recordHourly({ inputs });
    expect(kinds(on, id)).not.toContain('settled');
    await approve(on, pull, 'clara-dubois');
    await on.recordHourly({ inputs });
    expect(kinds(on, id)).toMatch(/ settled$/);
    expect(lineage(on, id).findings).toEqual([]);
  });

  it('owes its review after a revocation as well, and it can still be given', async () => {
    await using on = await stage();
    const inputs = appInputs(on);
    const id = idOf(await on.breakGlass('sam-adeyemi', TYPED, { inputs }));
    const pull = pullOf(on, id);
    if (!pull) throw new Error('there is no pull request');
    await on.check(pull);
    await on.people.merge(on.account('ines-calder'), pull.number);
    await revoke(on, id);
    await on.recordHourly({ inputs });
    expect(kinds(on, id)).toMatch(/ revoked$/);
    await approve(on, pull, 'clara-dubois');
    await on.recordHourly({ inputs });
    expect(kinds(on, id)).toMatch(/ settled$/);
  });

  it('waits for nobody to be told, and tells them later', async () => {
    await using on = await stage();
    const mute = appInputs(on, { contents: 'write' });
    const run = await on.breakGlass('sam-adeyemi', TYPED, { inputs: mute });
    expect(run.code, run.log).toBe(0);
    expect(run.outputs['access-key-id']).toMatch(/^ASIA/);
    expect(run.annotations.map(({ message }) => message).join('\n')).toContain('The next run of record tries again');
    const id = idOf(run);
    const seen = lineage(on, id).decided?.decision.results.find(({ rule }) => rule === 'BG-INCIDENT');
    expect(seen?.message).toBe('unverified: it was not looked up');
    expect(pullOf(on, id)).toBeUndefined();

    const inputs = appInputs(on);
    await on.recordHourly({ inputs });
    expect(pullOf(on, id)).toBeDefined();
    await on.recordHourly({ inputs });
    expect(on.repository.issues).toHaveLength(1);
    expect([...on.repository.pulls.values()]).toHaveLength(1);
  });

  it('lets no credential out of which the ledger does not tell, wherever it is killed', async () => {
    const onCall = readFileSync('policies/groups/on-call.yaml', 'utf8');
    const files = { 'policies/groups/on-call.yaml': `${onCall.trimEnd()}\n  - person:p-bw103\n` };
    await using on = await stage({ files });
    const inputs = appInputs(on);
    await on.recordHourly({ inputs });
    on.sandbox.received.clear();
    expect((await on.breakGlass('sam-adeyemi', TYPED, { inputs })).code).toBe(0);
    const calls = on.sandbox.received.requests.map(({ operation }) => operation);
    const operation = 'graphql:commitOnBranch';
    const exchange = calls.findIndex((name) => name.startsWith('sts:'));
    expect(exchange).toBeGreaterThan(-1);
    const request = calls.slice(0, exchange).filter((name) => name === operation).length + 1;

    for (const [login, moment, told] of [
      ['lukas-brandt', 'arrived', 'requested decided obliged'],
      ['priya-raman', 'acted', 'requested decided obliged issued'],
    ] as const) {
      const killed = await on.breakGlass(login, TYPED, {
        inputs,
        killAt: { request, operation, moment, runner: 'lost' },
      });
      expect(killed.signal).toBe('SIGKILL');
      expect(killed.env['AWS_ACCESS_KEY_ID']).toBeUndefined();
      await on.recordHourly({ inputs });
      const pull = [...on.repository.pulls.values()].at(-1);
      const id = pull?.headRef.replace('break-glass/', '') ?? '';
      expect(kinds(on, id)).toBe(told);
    }
    expect(on.repository.pulls.size).toBe(3);
  });
});
