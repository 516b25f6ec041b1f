import { expect, it } from 'vitest';
import { comment, enacted, issueCheckout, open, approve, recorded, refusal, request, stage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const rule = (id: string, when: string): string => `apiVersion: access-lineage/v1
kind: Rule
id: ${id}
title: Not for this
controls: []
severity: high
mode: deny
owner: group:security
effect: forbid
when: '${when}'
message: Ask for something else
`;
/** For the very same request, and nobody need approve. */
const NOBODY = `apiVersion: access-lineage/v1
kind: ApprovalRule
id: APPR-EASY-01
title: Nobody need approve releases
controls: []
severity: low
owner: group:platform-leads
target: { role: [ROLE-CHECKOUT-DEPLOY], environment: [production] }
require: []
`;

it('the strictest of all rules holds, and what denies does so in every phase', async () => {
  const files = {
    ...WITHOUT_DIGEST,
    'policies/approvals/easy.yaml': NOBODY,
    'policies/rules/operate.yaml': rule('RULE-OPERATE-01', 'request.purpose == "operate"'),
  };
  await using on = await stage({ files });
  const good = await unseen(on, { name: 'release' });
  await on.record();
  expect(told(on, good)).toEqual(['allow']);

  const easy = await unseen(on, { name: 'easy', approvers: [] });
  const { id, path, yaml } = request({ name: 'forbidden' });
  const pull = await open(
    on,
    'sam-adeyemi',
    [{ path, yaml: yaml.replace('code: deploy', 'code: operate') }],
    'forbidden',
  );
  expect(comment(pull)).toContain('RULE-OPERATE-01');
  expect(on.repository.statuses.at(-1)).toMatchObject({ state: 'failure' });
  await approve(on, pull, 'ines-calder', 'tomas-okoye', 'ravi-menon', 'clara-dubois');
  await recorded(on, pull);
  expect(told(on, easy)).toEqual(['pending APPR-HIGH-01 APPR-PROD-01']);
  expect(told(on, id)[0]).toBe('deny RULE-OPERATE-01');
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id)).toMatchObject({ condition: 'GRANT', dropped: null });

  // A rule that came after the grant denies the job.
  await enacted(on, { 'policies/rules/deploy.yaml': rule('RULE-DEPLOY-01', 'request.purpose == "deploy"') });
  expect((await issueCheckout(on, good)).code).toBe(1);
  expect(refusal(on, good)).toMatchObject({ condition: 'RULE-DEPLOY-01', dropped: null });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
