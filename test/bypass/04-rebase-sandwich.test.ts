import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  comment,
  denials,
  issueCheckout,
  open,
  refusal,
  request,
  stage,
} from '../support/stage.ts';

const RULE = 'policies/approvals/high-risk.yaml';

/** Commit A loosens a rule, commit B adds the request and puts the rule back: the net diff shows one new file. */
it.each(['rebase', 'merge'] as const)('rules loosened on the way and put back are seen after a %s', async (method) => {
  await using on = await stage();
  const sam = on.account('sam-adeyemi');
  const { id, path, yaml } = request({ name: 'sandwich' });
  const asIs = readFileSync(RULE, 'utf8');
  await on.people.push(sam, { branch: 'sandwich', files: { [RULE]: asIs.replace('count: 1', 'count: 0') } });
  await on.people.push(sam, { branch: 'sandwich', files: { [path]: yaml } });
  const pull = await open(on, 'sam-adeyemi', [{ path: RULE, yaml: asIs }], 'sandwich');
  await approve(on, pull, ...APPROVERS);
  await on.check(pull);
  expect(comment(pull)).not.toContain(RULE);

  await on.people.merge(on.account('ines-calder'), pull.number, method);
  await on.record();
  if (method === 'merge') return expect(denials(on, id)).toEqual([]);
  expect(denials(on, id)).toEqual(['INV-RULES-MOVED']);
  const job = await issueCheckout(on, id);
  expect(job.code).toBe(1);
  expect(refusal(on, id).condition).toBe('GRANT');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
