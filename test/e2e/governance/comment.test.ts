import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { comment, granted, stage } from '../../support/stage.ts';
import { folded, gate, lines, steady } from '../seen.ts';

const ROLE = 'policies/roles/checkout-deploy.yaml';
const GROUP = 'policies/groups/on-call.yaml';
const ABSURD = 'policies/sod/absurd.yaml';
const SOD = `apiVersion: access-lineage/v1
kind: SodSet
id: SOD-ABSURD-01
title: Whoever deploys does nothing else
controls: []
severity: low
owner: group:security
check: static
maxHeld: 1
members:
  - function: service.deploy
  - function: service.deployed
`;

it('a stranger reads who decides, what widens, and what it would do to lint, tests and live grants', async () => {
  await using on = await stage();
  await granted(on, { name: 'release-42' });
  const pull = await on.people.openPullRequest(on.account('tomas-okoye'), {
    branch: 'roles',
    files: {
      [ROLE]: readFileSync(ROLE, 'utf8')
        .replace('max: PT8H', 'max: PT1H')
        .replace('- group: on-call', '- workload: assets-publish'),
      [GROUP]: `# Changes hands on Mondays.\n${readFileSync(GROUP, 'utf8')}`,
      [ABSURD]: SOD,
    },
    title: 'Deploy from the assets job as well',
  });
  on.sandbox.received.clear();
  const job = await on.check(pull);
  expect([job.code, job.outputs['verdict']]).toEqual([0, 'pending']);
  const calls = on.sandbox.received.requests.map(({ operation }) => operation);
  expect(calls.filter((one) => one.startsWith('graphql:'))).toHaveLength(8);
  // How many cases the sample organisation has is not what is looked at here.
  expect(folded(comment(pull)).replace(/of \d+ cases/, 'of N cases')).toMatchSnapshot('as it is first seen');
  expect(gate(on, pull)?.says).toBe('Change of the rules: waiting for approval');
  const told = steady(comment(pull));
  expect(told).toContain('`YYYY-MM-release-42` (live) by `TIME-CAP`: PT2H is more than PT1H');
  expect(told).toContain('p-bw104');
  expect(lines(on, pull)).toContainEqual(expect.stringContaining('P01'));
  expect(lines(on, pull)).toContainEqual(expect.stringContaining('POLICY-TEST'));
});
