import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { certificate } from '../agents.ts';
import { comment, denials, granted, open, recorded, request, stage } from '../../support/stage.ts';

type Ask = ReturnType<typeof request>;
type Named = (name: string) => Ask;

const HUMAN = 'person: p-bw104';
const SECRET_ROLE = { subject: HUMAN, role: 'ROLE-SECRET-READ' };
const ARN = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:ledger/api-AbCdEf';

/** A role that reads one secret, which the sample has not, with every cap that a secret can break. */
const READS_SECRET = `apiVersion: access-lineage/v1
kind: Role
id: ROLE-SECRET-READ
title: Read the key of the ledger
owner: group:platform-leads
eligible:
  subjects: [human, workload]
  anyOf:
    - group: platform-engineers
    - workload: checkout-deploy
duration: { default: PT1H, max: PT4H }
functions: [secret.read]
secret: { maxTtl: PT2H, rotateWithin: P30D }
entitlements:
  - provider: aws
    account: "111122223333"
    iamRole: jit-secret-read
    region: eu-west-1
    maxSession: PT1H
    actions: [secretsmanager:GetSecretValue]
    resources: ["${ARN}"]
`;

const secret = ({ reference = ARN, consumer = 'checkout-deploy', ttl = 'PT1H', rotation = 'afterUse: true' } = {}) =>
  `window:\n  duration: PT2H\nsecret:\n  reference: ${reference}\n  type: secret\n  consumer: ${consumer}\n  ttl: ${ttl}\n  rotation: { ${rotation} }\n`;
const secretive =
  (change: Parameters<typeof secret>[0]): Named =>
  (name) =>
    request({ name, subject: 'workload: checkout-deploy', role: 'ROLE-SECRET-READ', more: secret(change) });
const window = (text: string) => `window: { ${text} }\n`;

/** One request for each engine rule, which that rule refuses; who asks, and what else is wrong with it, does not matter here. */
const REFUSED: Readonly<Record<string, Named>> = {
  'REF-ROLE': (name) => request({ name, role: 'ROLE-CHECKOUT-DEPLOYER' }),
  'REF-ENVIRONMENT': (name) => request({ name, environment: 'productoin' }),
  'REF-SUBJECT': (name) => request({ name, subject: 'workload: checkout-deplyo' }),
  'REF-OWNER': (name) => request({ name, more: 'owner: p-bw999\n' }),
  'ELIG-TYPE': (name) => request({ name, subject: HUMAN, role: 'ROLE-ANALYTICS-LOAD' }),
  'ELIG-MEMBER': (name) => request({ name, subject: 'workload: assets-publish' }),
  'ELIG-ACTIVATION': (name) =>
    request({ name, subject: HUMAN, more: 'access: { mode: just-in-time, activation: on-merge }\n' }),
  'TIME-CAP': (name) => request({ name, more: window('duration: PT9H') }),
  'TIME-MIN': (name) => request({ name, more: window('duration: PT5M') }),
  'TIME-START': (name) => request({ name, more: window('start: 2099-01-01T00:00:00Z, duration: PT1H') }),
  'TIME-READABLE': (name) => request({ name, more: window('start: 9999-12-31T23:30:00Z, duration: PT1H') }),
  'TIME-REVIEW': (name) =>
    request({ name, more: `${window('duration: PT8H')}access: { mode: standing, reviewBy: 2099-01-01 }\n` }),
  'TIME-EXTENDS': (name) => request({ name, more: 'extends: 2020-01-never-granted\n' }),
  'ENT-ENVIRONMENT': (name) => certificate(name, (yaml) => yaml.replace('production', 'staging')),
  'ENT-SCOPE': (name) =>
    request({ name, more: '  resources: ["arn:aws:ecs:eu-west-1:111122223333:service/ledger/*"]\n' }),
  'SECRET-BLOCK': (name) => request({ name, ...SECRET_ROLE }),
  'SECRET-ROLE': (name) => request({ name, more: secret() }),
  'SECRET-REFERENCE': secretive({ reference: ARN.replace('ledger', 'treasury') }),
  'SECRET-CONSUMER': secretive({ consumer: 'revenue-report' }),
  'SECRET-TTL': secretive({ ttl: 'PT3H' }),
  'SECRET-ROTATION': secretive({ rotation: 'maxAge: P90D' }),
  'AGENT-SPONSOR': (name) => certificate(name, (yaml) => yaml.replace('sponsor: p-bw104', 'sponsor: p-bw160')),
  'AGENT-ACTIONS': (name) =>
    certificate(name, (yaml) => yaml.replace('    - acm:ImportCertificate\n', '    - acm:*Certificate\n')),
  'AGENT-RENEW': (name) => certificate(name, (yaml) => `${yaml}extends: 2020-01-never-granted\n`),
  'THIRD-SPONSOR': (name) =>
    request({
      name,
      role: 'ROLE-INCIDENT-READ',
      subject: 'third-party: p-bw160\n  contract: c-2026-31\n  sponsor: p-bw160',
    }),
};

it('refuses by each of its rules: says so on the pull request, and records it', async () => {
  await using on = await stage({ files: { 'policies/roles/secret-read.yaml': READS_SECRET } });
  const asks = Object.entries(REFUSED).map(([rule, make]) => ({ rule, ...make(`by-${rule.toLowerCase()}`) }));
  const pull = await open(on, 'sam-adeyemi', asks, 'every-rule');
  const said = comment(pull);
  await recorded(on, pull);
  for (const { rule, id } of asks) {
    expect(denials(on, id), id).toContain(rule);
    // A long comment is cut, and says where the rest is.
    if (said.includes(`\`${id}\``)) expect(said, id).toContain(`**${rule}**`);
  }
  expect(asks.filter(({ id }) => said.includes(`\`${id}\``)).length).toBeGreaterThan(5);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

it('refuses one more holder, one more hour of the week, and another grant at once', async () => {
  const path = 'policies/roles/checkout-deploy.yaml';
  const capped = `${readFileSync(path, 'utf8')}cardinality: { maxActive: 1 }\ncumulative: { max: PT3H, per: P7D }\ngap: PT1H\n`;
  await using on = await stage({ files: { [path]: capped } });
  await granted(on, { name: 'first' });
  const [again, another] = [
    request({ name: 'again', more: window('duration: PT4H') }),
    request({ name: 'another', subject: 'person: p-bw106' }),
  ];
  const pull = await open(on, 'sam-adeyemi', [again, another], 'more');
  await recorded(on, pull);
  expect(denials(on, again.id)).toEqual(expect.arrayContaining(['TIME-CUMULATIVE', 'TIME-GAP']));
  expect(denials(on, another.id)).toContain('CARD-ROLE');
  for (const rule of ['TIME-CUMULATIVE', 'TIME-GAP', 'CARD-ROLE']) expect(comment(pull)).toContain(`**${rule}**`);
});
