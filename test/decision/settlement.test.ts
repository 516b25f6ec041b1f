import { describe, expect, it } from 'vitest';
import type { SecretBlock, SettlementDocument } from '../../src/model/documents.ts';
import type { Instant, PersonId } from '../../src/model/ids.ts';
import { settles, type SettlementFacts } from '../../src/decision/settlement.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { factsOf, grant, type Given, policiesOf, policyOf } from '../support/scenario.ts';
import { sourceFile } from '../support/source-file.ts';

const ID = '2026-11-bank-key';
const BANK = 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:bank-Xq81Zt';
const SECRET: SecretBlock = {
  reference: BANK,
  type: 'key',
  consumer: 'ledger-sync',
  ttl: 'PT1H',
  rotation: { afterUse: true },
};
const NEW = { type: 'key', reference: BANK, version: '2', notBefore: '2026-11-22T08:00:00Z' };

type Written = Partial<Omit<SettlementDocument, 'secret'>> & { readonly secret?: object };

function document(written: Written) {
  const body = {
    apiVersion: 'access-lineage/v1',
    kind: 'Settlement',
    id: ID,
    obligation: 'monitor',
    at: '2026-11-22T08:30:00Z',
    done: 'Compared with the bank.',
    ...written,
  };
  const read = readDocument(
    sourceFile(`access-requests/2026/11/${ID}.settle-1.yaml`, JSON.stringify(body)),
    'settlement',
  );
  if (!read.ok) throw new Error(read.findings.map(({ message }) => message).join('; '));
  return read.value;
}

/** p-alice (1001) watches, p-carol (1003) owns the secret. Everything is pulled by p-bob (1002) unless told otherwise. */
async function judged(
  written: Written,
  given: Given = {},
  over: Partial<SettlementFacts> = {},
): Promise<[string, string, string | undefined]> {
  const policy = await policyOf(policiesOf({}));
  const file = document(written);
  const owes = [
    { kind: 'monitor' as const, owedBy: 'p-alice', by: '2026-11-22T10:00:00Z' as Instant, of: 'EXC-1' },
    { kind: 'rotate' as const, owedBy: 'p-carol', by: '2026-11-22T10:00:00Z' as Instant, of: BANK },
  ];
  const reviews = (given.reviews ?? []).map((one) => ({ requestBlob: file.blob as string, ...one }));
  const facts = await factsOf({ pullRequest: { author: '1002', contributors: ['1002'] }, ...given, reviews });
  const held = grant({
    id: ID,
    subject: 'workload:ledger-sync',
    role: 'ROLE-EXPORT-READ',
    from: '2026-11-22T07:00:00Z' as Instant,
    until: '2026-11-22T11:00:00Z' as Instant,
    owes,
  });
  const { decision, payer } = settles(policy, {
    ...facts,
    document: file,
    grant: held,
    lastIssued: '2026-11-22T07:30:00Z' as Instant,
    secret: SECRET,
    ...over,
  });
  const bad = decision.results.find(({ outcome }) => outcome !== 'pass');
  return [decision.verdict, bad?.rule ?? '', payer?.person];
}

const by = (author: string, ...contributors: readonly string[]): Given => ({
  pullRequest: { author, contributors: [author, ...contributors] },
});

describe('a look counts', () => {
  it.each<[string, Given, readonly [string, string, string | undefined]]>([
    ['by the pull request of who owes it', by('1001'), ['allow', '', 'p-alice']],
    ['by their approval', { reviews: [{ by: '1001' }] }, ['allow', '', 'p-alice']],
    ['not with another hand in it', by('1001', '1002'), ['pending', 'DEBT-PAYER', undefined]],
    ['not by somebody else', by('1003'), ['pending', 'DEBT-PAYER', undefined]],
    ['not by the approval of somebody else', { reviews: [{ by: '1003' }] }, ['pending', 'DEBT-PAYER', undefined]],
    [
      'not by an approval of other content',
      { reviews: [{ by: '1001', requestBlob: 'c'.repeat(40) }] },
      ['pending', 'DEBT-PAYER', undefined],
    ],
    [
      'not while they ask for changes',
      { reviews: [{ by: '1001', state: 'CHANGES_REQUESTED' }] },
      ['pending', 'DEBT-PAYER', undefined],
    ],
    [
      'not by an approval after the merge, which is final',
      { phase: 'record', reviews: [{ by: '1001', at: '2026-11-22T09:00:01Z' as Instant }] },
      ['deny', 'DEBT-PAYER', undefined],
    ],
    ['by one before it', { phase: 'record', reviews: [{ by: '1001' }] }, ['allow', '', 'p-alice']],
    ['not from a stranger', by('7777'), ['deny', 'INV-REQUESTER', undefined]],
    [
      'not where the pull request is amiss',
      { ...by('1001'), violations: [{ rule: 'INV-REQUEST-ONLY', message: 'mixed', fix: 'split it' }] },
      ['deny', 'INV-REQUEST-ONLY', undefined],
    ],
  ])('%s', async (_, given, expected) => {
    expect(await judged({}, given)).toEqual(expected);
  });

  it.each<[string, Written, string]>([
    ['before it is told', { at: '2026-11-22T09:00:00Z' as Instant }, ''],
    ['not from the time to come', { at: '2026-11-22T09:00:01Z' as Instant }, 'DEBT-DONE'],
    ['not from before the access began', { at: '2026-11-22T06:59:59Z' as Instant }, 'DEBT-DONE'],
    ['not with a new secret', { secret: NEW }, 'DEBT-DONE'],
    ['not for what nobody declared', { obligation: 'review' }, 'DEBT-OWED'],
  ])('%s', async (_, written, rule) => {
    expect((await judged(written, by('1001')))[1]).toBe(rule);
  });

  it('not where it is not owed, or paid', async () => {
    expect(await judged({}, by('1001'), { grant: null })).toEqual(['deny', 'DEBT-OWED', undefined]);
    const paid = { owedBy: 'p-alice' as PersonId, because: '', by: '2026-11-22T10:00:00Z' as Instant };
    const metAt = '2026-11-22T08:00:00Z' as Instant;
    const row = { obligations: [{ kind: 'monitor' as const, ...paid, metAt }], uses: 1 } as never;
    expect((await judged({}, by('1001'), { grant: row }))[1]).toBe('DEBT-OWED');
  });
});

describe('the rotation of whatever a role reached counts', () => {
  const reached = grant({
    id: ID,
    subject: 'person:p-carol',
    role: 'ROLE-EXPORT-READ',
    from: '2026-11-22T07:00:00Z' as Instant,
    until: '2026-11-22T08:00:00Z' as Instant,
    owes: [{ kind: 'rotate', owedBy: 'p-carol', by: '2026-11-29T08:00:00Z' as Instant, of: 'ROLE-EXPORT-READ' }],
  });
  const over = { grant: reached, lastIssued: null, secret: null };
  it.each<[string, Written, Given, readonly [string, string, string | undefined]]>([
    ['when the access is over, and no value is told', {}, by('1003'), ['allow', '', 'p-carol']],
    ['not before', { at: '2026-11-22T07:59:59Z' as Instant }, by('1003'), ['deny', 'DEBT-DONE', undefined]],
    ['not by one new value', { secret: NEW }, by('1003'), ['deny', 'DEBT-DONE', undefined]],
    ['not by somebody else', {}, by('1001'), ['pending', 'DEBT-PAYER', undefined]],
  ])('%s', async (_, written, given, expected) => {
    expect(await judged({ obligation: 'rotate', ...written }, given, over)).toEqual(expected);
  });
});

describe('a rotation counts', () => {
  const rotate = (secret?: object, more: Written = {}): Written => ({
    obligation: 'rotate',
    ...(secret ? { secret } : {}),
    ...more,
  });
  it.each<[string, Written, string]>([
    ['with the number of the new value', rotate(NEW), ''],
    ['not without', rotate(), 'DEBT-DONE'],
    ['not for another secret', rotate({ ...NEW, reference: `${BANK}-2` }), 'DEBT-DONE'],
    ['not for another type', rotate({ ...NEW, type: 'token' }), 'DEBT-DONE'],
    ['not when it ends before it begins', rotate({ ...NEW, notAfter: NEW.notBefore }), 'DEBT-DONE'],
    [
      'not from before the last time it was handed out',
      rotate(NEW, { at: '2026-11-22T07:29:59Z' as Instant }),
      'DEBT-DONE',
    ],
  ])('%s', async (_, written, rule) => {
    expect((await judged(written, by('1003')))[1]).toBe(rule);
  });

  it('not by the word of who watches', async () => {
    expect(await judged(rotate(NEW), by('1001'))).toEqual(['pending', 'DEBT-PAYER', undefined]);
  });

  it('not by an account that is nobody', async () => {
    const pullRequest = { author: null, contributors: [] };
    expect((await judged(rotate(NEW), { pullRequest }))[1]).toBe('INV-REQUESTER');
  });
});
