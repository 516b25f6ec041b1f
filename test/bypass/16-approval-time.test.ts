import { expect, it } from 'vitest';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import {
  approve,
  changeRules,
  granted,
  issueCheckout,
  lineage,
  open,
  refusal,
  request,
  stage,
} from '../support/stage.ts';

it('an approval that comes after the merge, before anything was recorded, does not count', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'late' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'late');
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('sam-adeyemi'), pull.number);
  on.sandbox.world.clock.advance(60);
  await approve(on, pull, 'ravi-menon');
  await on.record();
  const { decided, grant } = lineage(on, id);
  expect(grant).toBeNull();
  expect(decided?.decision.approval.rejected.map(({ why }) => why)).toEqual(['after-merge']);
  // Nor does a rule that is loosened afterwards turn what was pending into a grant.
  await changeRules(on, { 'policies/approvals/high-risk.yaml': null });
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'GRANT', dropped: null });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('a change request that comes after the merge, before anything was recorded, takes away no more than one that comes later', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'looked-at-late' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'looked-at-late');
  await approve(on, pull, 'ines-calder');
  await approve(on, pull, 'ravi-menon');
  await on.people.merge(on.account('sam-adeyemi'), pull.number);
  on.sandbox.world.clock.advance(60);
  await on.people.review(
    on.account('tomas-okoye'),
    pull.number,
    'REQUEST_CHANGES',
    'I would rather have this looked at.',
  );
  await on.record();
  expect(lineage(on, id).decided?.decision.verdict).toBe('allow');
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'APPR-PROD-01' });
});

/** What an approver takes back, or somebody else puts into their mouth, suspends issuing, though the ledger says `approved`. */
it('a review that is dismissed, edited by another or turned round after the merge takes away', async () => {
  await using on = await stage();
  const reviewOf = ({ reviews }: PullRequest, login: string) =>
    reviews.find(({ author }) => author.login === login)?.id ?? 0;
  const ines = on.account('ines-calder');
  const after = {
    dismissed: ({ number, ...pull }: PullRequest) =>
      on.people.dismiss(ines, number, reviewOf({ number, ...pull }, 'ravi-menon'), 'Too late'),
    'edited-by-other': (pull: PullRequest) =>
      on.people.editReview(
        on.account('joan-ferris'),
        pull.number,
        reviewOf(pull, 'ravi-menon'),
        'I said nothing of it.',
      ),
    'changes-requested': async (pull: PullRequest) => {
      await on.people.review(on.account('ravi-menon'), pull.number, 'REQUEST_CHANGES', 'Stop this, please.');
    },
  };
  for (const [why, happens] of Object.entries(after)) {
    const { id, pull } = await granted(on, { name: why });
    on.sandbox.world.clock.advance(60);
    await happens(pull);
    const job = await issueCheckout(on, id);
    expect(job.code, job.log).toBe(1);
    const { condition, decision } = refusal(on, id);
    expect(condition).toBe('APPR-HIGH-01');
    expect(decision?.approval.rejected.map((one) => one.why)).toEqual([why]);
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
