import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { addUserToken } from '../../src/sandbox/world.ts';
import { REASON, request, stage, type TestStage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const ids = new Map<string, string>();
let on: TestStage;

beforeAll(async () => {
  on = await stage({ files: WITHOUT_DIGEST });
  const [ravi, joan, ines] = [on.account('ravi-menon'), on.account('joan-ferris'), on.account('ines-calder')];
  const tried = async (name: string, approvers: readonly string[], work: Parameters<typeof unseen>[2] = {}) => {
    ids.set(name, await unseen(on, { name, approvers }, work));
  };
  const review = (pull: PullRequest, by = ravi, word: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT' = 'APPROVE') =>
    on.people.review(by, pull.number, word, REASON);

  await tried('as-it-should-be', ['ines-calder', 'ravi-menon']);
  await on.record();

  // Not one of the first hundred reviews that GitHub tells at once.
  const chatter = async (pull: PullRequest): Promise<void> => {
    for (let n = 0; n < 100; n += 1) await review(pull, joan, 'COMMENT');
  };
  await tried('no-on-the-second-page', ['ines-calder', 'ravi-menon'], {
    after: async (pull) => {
      await chatter(pull);
      await review(pull, ravi, 'REQUEST_CHANGES');
    },
  });
  await tried('yes-on-the-second-page', ['ines-calder'], {
    after: async (pull) => {
      await chatter(pull);
      await review(pull);
    },
  });

  await tried('a-dismissed-no', ['ines-calder', 'ravi-menon'], {
    after: async (pull) => {
      const no = await review(pull, ravi, 'REQUEST_CHANGES');
      await on.people.dismiss(ines, pull.number, no, 'He is on leave and would agree');
    },
  });
  await tried('words-of-another', ['ines-calder'], {
    after: async (pull) => {
      const short = await on.people.review(ravi, pull.number, 'APPROVE', 'ok');
      await on.people.editReview(joan, pull.number, short, REASON);
    },
  });
  await tried('pushed-after-the-approval', ['ines-calder', 'ravi-menon'], {
    after: async () => {
      const grown = request({ name: 'pushed-after-the-approval', more: 'window:\n  duration: PT8H\n' });
      await on.people.push(on.account('sam-adeyemi'), {
        branch: 'pushed-after-the-approval',
        files: { [grown.path]: grown.yaml },
      });
    },
  });
  await tried('a-comment-says-yes', ['ines-calder'], {
    after: async (pull) => {
      await on.people.comment(ravi, pull.number, `approved. ${REASON}`);
      await review(pull, ravi, 'COMMENT');
    },
  });
  await tried('a-forged-status', ['ines-calder'], { after: greenByHand });
  await tried('an-approval-of-last-week', ['ines-calder', 'ravi-menon'], {
    after: async () => on.sandbox.world.clock.advance(4 * 86_400),
  });
  await on.record();
});
afterAll(() => on[Symbol.asyncDispose]());

it.each([
  ['as-it-should-be', 'allow'],
  ['no-on-the-second-page', 'deny APPR-HIGH-01', 'p-bw120 changes-requested'],
  ['yes-on-the-second-page', 'allow'],
  ['a-dismissed-no', 'pending APPR-HIGH-01', 'p-bw120 dismissed'],
  ['words-of-another', 'pending APPR-HIGH-01', 'p-bw120 edited-by-other'],
  ['pushed-after-the-approval', 'pending APPR-HIGH-01 APPR-PROD-01', 'p-bw101 stale-content', 'p-bw120 stale-content'],
  ['a-comment-says-yes', 'pending APPR-HIGH-01'],
  ['a-forged-status', 'pending APPR-HIGH-01'],
  ['an-approval-of-last-week', 'pending APPR-HIGH-01', 'p-bw120 too-old'],
])('%s: %s', (name, ...became) => {
  expect(told(on, ids.get(name) ?? '')).toEqual(became);
});

/** Whoever may write may put a green status under our name onto any commit. */
async function greenByHand({ heads }: PullRequest): Promise<void> {
  const { owner, name, statuses } = on.repository;
  const url = `${on.sandbox.origin}/repos/${owner.login}/${name}/statuses/${heads.at(-1) ?? ''}`;
  const { value } = addUserToken(on.sandbox.world, on.account('sam-adeyemi'));
  const body = JSON.stringify({ state: 'success', context: 'access-lineage', description: 'Allowed' });
  await fetch(url, { method: 'POST', headers: { authorization: `token ${value}` }, body });
  expect(statuses.at(-1)).toMatchObject({ context: 'access-lineage', state: 'success' });
}
