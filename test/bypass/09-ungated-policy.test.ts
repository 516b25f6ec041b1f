import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import {
  approve,
  changeRules,
  denials,
  findings,
  lineage,
  open,
  policyHead,
  REASON,
  request,
  stage,
} from '../support/stage.ts';

const PERSON = 'policies/people/p-bw121.yaml';
const asIs = readFileSync(PERSON, 'utf8');

/** One rubber stamp makes an outsider's account security's, the request merges with their approval, then all is put back. */
it('an account that was swapped in past the rules approves nothing, though main says that it may', async () => {
  await using on = await stage({ accounts: [{ login: 'mallory', id: 900_000_666 }] });
  const own = String(on.account('clara-dubois').id);
  const swapped = asIs.replaceAll(own, String(on.account('mallory').id));
  expect(swapped).not.toBe(asIs);
  await changeRules(on, { [PERSON]: swapped }, { by: 'sam-adeyemi', approvers: ['ines-calder'], branch: 'stamp' });
  const first = await on.record();
  expect(first.code, first.log).toBe(0);

  const { id, path, yaml } = request({ name: 'stolen' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'stolen');
  await approve(on, pull, 'ines-calder', 'mallory');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await changeRules(on, { [PERSON]: asIs }, { by: 'sam-adeyemi', approvers: [], branch: 'put-back' });
  const job = await on.record();
  expect(job.code, job.log).toBe(0);

  const { decided, grant } = lineage(on, id);
  expect(grant).toBeNull();
  expect(decided?.decision.verdict).toBe('pending');
  expect(decided?.decision.approval.rejected).toMatchObject([{ why: 'unknown-account' }]);
  const told = changes(on);
  expect(told.map(({ binds, because }) => `${binds} ${because.rule}`)).toEqual([
    'true CHANGE-ADOPTED',
    'false CHANGE-OWNERS',
    'true CHANGE-SAME',
  ]);
  expect(told[1]).toMatchObject({
    classes: ['identities', 'policies'],
    documents: [{ kind: 'Person', id: 'p-bw121', change: 'changed' }],
  });
  expect(findings(on).filter((one) => !one.includes(' note: '))).toEqual([]);
});

it('who put an older word on policy back, or a forged one, is not believed', async () => {
  await using on = await stage();
  await changeRules(on, {
    'policies/approvals/staging.yaml': `# A remark.\n${readFileSync('policies/approvals/staging.yaml', 'utf8')}`,
  });
  await on.record();
  expect(policyHead(on)).toMatchObject({ binds: true, because: { rule: 'CHANGE-RULES' } });
  const first = execFileSync('git', [
    '--git-dir',
    on.repository.git.dir,
    'show',
    'evidence:policy/0001-policy-changed.json',
  ]);
  await on.people.directPush(on.account('joan-ferris'), { 'log/policy': first }, 'Tidy up', 'evidence');
  const job = await on.record();
  expect(job.code).toBe(4);
  expect(job.log).toContain('log/policy: it is not the event that log/checkpoint names');
  expect(findings(on).join('\n')).toContain('V14 error: log/policy');
});

/** The rules on changes end with the ledger that keeps them, so the ledger is not left by an edit. */
it('a trust root that names another ledger past the rules is not followed', async () => {
  await using on = await stage();
  await on.recordHourly();
  const trust = execFileSync('git', ['--git-dir', on.repository.git.dir, 'show', 'main:policies/trust.yaml'], {
    encoding: 'utf8',
  });
  await changeRules(
    on,
    { 'policies/trust.yaml': trust.replace('branch: evidence', 'branch: elsewhere') },
    { approvers: ['ines-calder'] },
  );
  const job = await on.record();
  expect(job.code, job.log).toBe(0);
  expect(policyHead(on)).toMatchObject({ binds: false, classes: ['policies', 'trust'] });
  expect(
    execFileSync('git', ['--git-dir', on.repository.git.dir, 'branch', '--list', 'elsewhere'], { encoding: 'utf8' }),
  ).toBe('');
});

it('a request between a change past the rules and its end is decided by what binds', async () => {
  await using on = await stage();
  const rule = 'policies/approvals/high-risk.yaml';
  await changeRules(on, { [rule]: null }, { approvers: [], branch: 'loosen' });
  await on.record();
  const { id, path, yaml } = request({ name: 'between' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'between');
  await on.people.review(on.account('ines-calder'), pull.number, 'APPROVE', REASON);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(lineage(on, id).grant).toBeNull();
  expect(denials(on, id)).toEqual([]);
  expect(lineage(on, id).decided?.decision.verdict).toBe('pending');
});

function changes(on: Stage) {
  return lineage(on, 'policy').events.flatMap((event) => (event.kind === 'policy-changed' ? [event] : []));
}
