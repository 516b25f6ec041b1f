import { expect, it } from 'vitest';
import { addTeam } from '../../src/sandbox/world.ts';
import {
  appInputs,
  approve,
  APPROVERS,
  changeRules,
  comment,
  denials,
  granted,
  issueCheckout,
  lineage,
  onMain,
  open,
  recorded,
  refusal,
  request,
  stage,
  UNGOVERNED,
} from '../support/stage.ts';
import { told } from '../support/unseen.ts';

const rule = (id: string, effect: string, when: string): string => `apiVersion: access-lineage/v1
kind: Rule
id: ${id}
title: One of many rules
controls: []
severity: medium
owner: group:security
target: { role: [ROLE-CHECKOUT-DEPLOY] }
effect: ${effect}
when: '${when}'
message: This is refused by one rule of several
`;
/** Four that allow, one that denies, one that cannot be evaluated. */
const RULES = {
  ...Object.fromEntries(
    [1, 2, 3, 4].map((n) => [`policies/rules/allow-${n}.yaml`, rule(`RULE-ALLOW-0${n}`, 'require', 'true')]),
  ),
  'policies/rules/deny.yaml': rule('RULE-DENY-01', 'forbid', 'request.id.endsWith("-denied")'),
  'policies/rules/broken.yaml': rule(
    'RULE-BROKEN-01',
    'forbid',
    'request.id.endsWith("-broken") && [1][window.minutes] == 1',
  ),
};

it('one rule that denies or errs is enough among those that allow, and one approval of two is none', async () => {
  await using on = await stage({ files: RULES });
  const denied = request({ name: 'is-denied' });
  const broken = request({ name: 'is-broken' });
  await recorded(on, await open(on, 'sam-adeyemi', [denied, broken], 'several'));
  expect([denied, broken].map(({ id }) => denials(on, id))).toEqual([['RULE-DENY-01'], ['RULE-BROKEN-01']]);
  expect(lineage(on, broken.id).decided?.decision.results).toContainEqual(
    expect.objectContaining({ rule: 'RULE-BROKEN-01', outcome: 'error' }),
  );

  // Two rules ask for an approval each: neither half is the whole.
  const halves = { 'ines-calder': 'APPR-HIGH-01', 'ravi-menon': 'APPR-PROD-01' };
  for (const [login, lacking] of Object.entries(halves)) {
    const { id } = await granted(on, { name: `by-${login}`, approvers: [login] });
    expect(told(on, id)).toEqual([`pending ${lacking}`]);
  }
  expect(told(on, (await granted(on, { name: 'by-both' })).id)).toEqual(['allow']);
});

const TEAM = 'brightwater-payments/suspended';
const SUSPENDED = {
  'policies/rules/suspended.yaml': rule('RULE-TEAM-01', 'forbid', '"suspended" in subject.groups'),
  'policies/groups/suspended.yaml': `apiVersion: access-lineage/v1
kind: Group
id: suspended
title: Deploy nothing this week
owner: group:platform-leads
teams: [${TEAM}]
`,
};

it('a team that cannot be read is not an empty team', async () => {
  await using on = await stage({ files: SUSPENDED });
  addTeam(on.sandbox.world, on.repository.owner, 'suspended', [on.account('lukas-brandt')]);
  const inputs = appInputs(on);
  const merged = async (name: string) => {
    const ask = request({ name, subject: 'person: p-bw104' });
    const pull = await open(on, 'sam-adeyemi', [ask], name);
    await approve(on, pull, ...APPROVERS);
    await on.people.merge(on.account('ines-calder'), pull.number);
    return ask.id;
  };
  const said = (id: string) => lineage(on, id).decided?.decision.results.find(({ rule }) => rule === 'RULE-TEAM-01');

  // Out of order for a while: it waits, and the next run finds him in the team.
  const waits = await merged('waits');
  on.sandbox.faults.add({ match: 'graphql:teamMembers', times: 99, do: '500' });
  expect((await on.record({ inputs })).code).toBe(4);
  expect(() => lineage(on, waits)).toThrow('the ledger knows no request');
  on.sandbox.faults.clear();
  await on.record({ inputs });
  expect([denials(on, waits), said(waits)?.outcome]).toEqual([['RULE-TEAM-01'], 'fail']);

  // Forbidden: it stays unknown, and denies.
  const forbidden = await merged('forbidden');
  on.sandbox.faults.add({ match: 'graphql:teamMembers', times: 99, do: { status: 403 } });
  expect((await on.record({ inputs })).code).toBe(0);
  expect([denials(on, forbidden), said(forbidden)?.outcome]).toEqual([['RULE-TEAM-01'], 'error']);
});

const APPROVALS = ['critical', 'high-risk', 'keys', 'payments', 'production', 'staging'];

it('what is missing from the policy, or cannot be read in it, allows nothing', async () => {
  await using on = await stage(UNGOVERNED);
  const { id: before } = await granted(on, { name: 'before' });
  const files = Object.fromEntries(APPROVALS.map((name) => [`policies/approvals/${name}.yaml`, null]));
  await changeRules(on, files);
  const { id: none } = await granted(on, { name: 'no-rule' });
  expect(denials(on, none)).toEqual(['APPR-NONE']);
  expect((await issueCheckout(on, before)).code).toBe(1);
  expect(refusal(on, before)).toMatchObject({ condition: 'APPR-NONE', dropped: null });

  const broken = { 'policies/approvals/production.yaml': 'kind: [ApprovalRule\n', 'policies/trust.yaml': null };
  for (const [path, content] of Object.entries(broken)) {
    const good = onMain(on, path) || null;
    await changeRules(on, { [path]: content });
    const ask = request({ name: `without-${path.split('/').at(-1)?.replace('.yaml', '')}` });
    const pull = await open(on, 'sam-adeyemi', [ask], ask.id);
    expect(comment(pull)).toContain(`\`${path}:`);
    await on.people.merge(on.account('ines-calder'), pull.number);
    expect([(await on.record()).code, (await issueCheckout(on, before)).code], path).toEqual([2, 2]);
    await changeRules(on, { [path]: good });
    await on.record();
    expect(denials(on, ask.id), path).toEqual(['REF-UNREADABLE']);
  }
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
