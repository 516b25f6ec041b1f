import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  findings,
  issueCheckout,
  kinds,
  lineage,
  open,
  recorded,
  request,
  stage,
  type TestStage,
} from '../../support/stage.ts';
import { declaration } from '../declaration.ts';

const errors = (on: TestStage) => findings(on).filter((finding) => / error: /.test(finding));

/** A pull request of several commits, approved, and landed one by one. */
async function rebased(on: TestStage, branch: string, commits: readonly Readonly<Record<string, string | null>>[]) {
  const sam = on.account('sam-adeyemi');
  for (const files of commits) await on.people.push(sam, { branch, files });
  const pull = await on.people.openPullRequest(sam, { branch, files: {}, title: `Ask for ${branch}` });
  await on.check(pull);
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number, 'rebase');
  return on.record();
}

it.each(['merge', 'squash', 'rebase'] as const)('records what was approved and landed by %s', async (method) => {
  await using on = await stage();
  const asks = [request({ name: 'first' }), request({ name: 'second', environment: 'staging' })];
  const pull = await open(on, 'sam-adeyemi', asks, 'both');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number, method);
  const { code, log, outputs } = await on.record();
  expect(code, log).toBe(0);
  expect(outputs['verdict'] ?? '').toBeOneOf(['', 'allow']);
  for (const { id } of asks) {
    expect(lineage(on, id).decided?.decision.verdict, id).toBe('allow');
    expect(kinds(on, id)).toMatch(/^requested (approved )+decided$/);
  }
  expect(errors(on)).toEqual([]);
});

it('records again what stands already: not one event more', async () => {
  await using on = await stage();
  const ask = request({ name: 'again' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'again');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await Promise.all([on.record(), on.record()]);
  await on.recordHourly();
  expect(kinds(on, ask.id)).toBe('requested approved approved decided');
});

it('judges what a rebase landed, not its first version', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'mended' });
  const told = declaration('mended-login');
  const first = { [path]: yaml.replace('PT2H', 'PT4H'), [told.path]: told.yaml.replace('INC-4711', 'INC-1') };
  expect((await rebased(on, 'mended', [first, { [path]: yaml, [told.path]: told.yaml }])).code).toBe(0);
  expect(kinds(on, id)).toBe('requested approved approved decided');
  expect(lineage(on, id).requested?.terms?.window?.duration).toBe('PT2H');
  expect(lineage(on, told.id).events[0]).toMatchObject({ kind: 'declared', incident: 'INC-4711' });
  expect(errors(on)).toEqual([]);
  expect((await issueCheckout(on, id)).code).toBe(0);
});

it('a name that a later commit of the rebase corrects uses up no id', async () => {
  await using on = await stage();
  const [wrong, right] = [request({ name: 'wrong-name' }), request({ name: 'right-name' })];
  const run = await rebased(on, 'names', [
    { [wrong.path]: wrong.yaml },
    { [wrong.path]: null, [right.path]: right.yaml },
  ]);
  expect(run.code, run.log).toBe(0);
  expect(lineage(on, right.id).decided?.decision.verdict).toBe('allow');
  expect(kinds(on, wrong.id)).toBe('refused');
  expect(findings(on).filter((finding) => finding.includes('wrong-name'))).toEqual([]);

  const pull = await open(on, 'sam-adeyemi', [request({ name: 'wrong-name', environment: 'staging' })], 'free');
  await approve(on, pull, ...APPROVERS);
  await recorded(on, pull);
  expect(kinds(on, wrong.id)).toBe('refused requested approved decided');
  expect(errors(on)).toEqual([]);
});

it('a file that a rebase takes away and adds anew is judged as it landed, and its first version is told as gone', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'anew' });
  const run = await rebased(on, 'anew', [{ [path]: yaml.replace('PT2H', 'PT4H') }, { [path]: null }, { [path]: yaml }]);
  expect(run.code, run.log).toBe(0);
  expect(kinds(on, id)).toBe('refused requested approved approved decided');
  expect(lineage(on, id).requested?.terms?.window?.duration).toBe('PT2H');
  expect(errors(on)).toEqual([]);
  expect(findings(on).filter((finding) => finding.includes('anew'))).toEqual([]);
  expect((await issueCheckout(on, id)).code).toBe(0);
});
