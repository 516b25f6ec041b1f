import { expect, it } from 'vitest';
import { approve, denials, lineage, open, recorded, request, stage, THIRD_PARTY } from '../support/stage.ts';

const COLLEAGUE = `apiVersion: access-lineage/v1
kind: Person
id: p-bw161
accounts: [{ github: "900000161", login: ola-berg }]
organisation: ledgerworks
`;

it.each([
  ['as one of ours, so that nobody attests', 'person: p-bw160', 'THIRD-ORGANISATION'],
  ['under a contract that is none', THIRD_PARTY.replace('c-2026-31', 'c-2026-13'), 'THIRD-CONTRACT'],
  ['with themselves as sponsor', THIRD_PARTY.replace('p-bw105', 'p-bw160'), 'THIRD-SPONSOR'],
])('somebody of another company is asked for %s: denied', async (_, subject, rule) => {
  await using on = await stage();
  const ask = request({ name: 'support', subject, role: 'ROLE-INCIDENT-READ' });
  const pull = await open(on, 'lukas-brandt', [ask], 'support');
  await approve(on, pull, 'ines-calder', 'elena-petrov');
  await recorded(on, pull);
  expect(denials(on, ask.id)).toContain(rule);
  expect(lineage(on, ask.id).grant).toBeNull();
});

it('neither the sponsor nor a colleague from there attests, whatever group they stand in', async () => {
  const group = `apiVersion: access-lineage/v1
kind: Group
id: finance-controllers
title: Own the payment and ledger roles
owner: person:p-bw130
members: [person:p-bw130, person:p-bw161, person:p-bw105]
`;
  await using on = await stage({
    files: { 'policies/people/p-bw161.yaml': COLLEAGUE, 'policies/groups/finance-controllers.yaml': group },
    accounts: [{ login: 'ola-berg', id: 900_000_161 }],
  });
  const ask = request({ name: 'support', subject: THIRD_PARTY, role: 'ROLE-INCIDENT-READ' });
  const pull = await open(on, 'lukas-brandt', [ask], 'support');
  await approve(on, pull, 'ines-calder', 'ola-berg', 'mei-tanaka');
  await recorded(on, pull);
  const { decided, grant } = lineage(on, ask.id);
  expect([decided?.decision.verdict, grant]).toEqual(['pending', null]);
  expect(decided?.decision.approval.rejected.map(({ by, why }) => `${by} ${why}`).toSorted()).toEqual([
    'p-bw105 excluded',
    'p-bw161 excluded',
  ]);
});
