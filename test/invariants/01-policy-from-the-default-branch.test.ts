import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  comment,
  denials,
  granted,
  issueCheckout,
  lineage,
  open,
  request,
  stage,
} from '../support/stage.ts';

const RULE = 'policies/approvals/high-risk.yaml';

it('a pull request is judged by the rules it cannot touch, and may hold nothing but new requests', async () => {
  await using on = await stage();
  const merged = await granted(on, { name: 'merged' });
  const { yaml } = request({ name: 'merged' });

  // Rules and request in one: refused before and after the merge, whatever the rules in it say.
  const mixed = request({ name: 'mixed' });
  const loosened = { path: RULE, yaml: readFileSync(RULE, 'utf8').replace('[high, critical]', '[critical]') };
  const pull = await open(on, 'sam-adeyemi', [mixed, loosened], 'mixed');
  expect(comment(pull)).toContain('Y030');
  expect(on.repository.statuses.at(-1)).toMatchObject({ state: 'failure' });
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
  expect(denials(on, mixed.id)).toEqual(expect.arrayContaining(['INV-REQUEST-ONLY', 'INV-RULES-MOVED']));
  expect(lineage(on, mixed.id).grant).toBeNull();

  // What was merged stays as it is: no edit, no removal.
  for (const [branch, content] of [
    ['edited', yaml.replace('PT2H', 'PT8H')],
    ['removed', null],
  ] as const) {
    const title = `The request is ${branch}`;
    const sam = on.account('sam-adeyemi');
    const change = await on.people.openPullRequest(sam, { branch, files: { [merged.path]: content }, title });
    await on.check(change);
    expect(comment(change)).toContain('Y031');
    expect(on.repository.statuses.at(-1)).toMatchObject({ state: 'failure' });
  }
}, 120_000);

it('policy and workflow of a pull request that is not merged decide nothing at issuance', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'branch-rules' });
  const workload = 'policies/workloads/checkout-deploy.yaml';
  const files = { [workload]: readFileSync(workload, 'utf8').replaceAll('refs/heads/main', 'refs/heads/mine') };
  await on.people.push(on.account('sam-adeyemi'), { branch: 'mine', files });
  const job = await issueCheckout(on, id, { plan: { ref: 'refs/heads/mine' } });
  expect(job.code).toBe(1);
  expect(job.log).toContain('CLAIM-IDENTITY');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
}, 120_000);
