import { describe, expect, it } from 'vitest';
import type { Obligation } from '../../src/model/decision.ts';
import type { LineageEvent, Payment } from '../../src/model/event.ts';
import type { Instant, Oid, PersonId, RequestId } from '../../src/model/ids.ts';
import { due } from '../../src/lineage/due.ts';
import { declared, obliged } from '../../src/lineage/emergency.ts';
import { ended } from '../../src/lineage/events.ts';
import { fold } from '../../src/lineage/fold.ts';
import { makeProse } from '../../src/lineage/make-prose.ts';
import { paid, reviewedLate, rotated } from '../../src/lineage/settlement.ts';
import { timeline } from '../../src/lineage/timeline.ts';
import { indexKeysOf, keptUntil } from '../../src/ledger/index-files.ts';
import { secretKey } from '../../src/model/secret-key.ts';
import { fileOf, issuedEvent, mergeEvents, requestBody, reviewOf, revokedEvent, told } from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const HOUR = 3_600;
const BODY = requestBody(ID);
const REFERENCE = 'projects/payments/secrets/bank-key';
const at = (hour: string) => `2026-11-22T${hour}:00Z` as Instant;

/** The grant runs from 09:00 until 13:00. */
const LOOK = owed('monitor', { by: at('10:00'), of: 'EXC-1', every: HOUR });
const ROTATION = owed('rotate', { by: at('12:00'), of: REFERENCE, every: 3 * HOUR });

function owed(kind: Obligation['kind'], more: Partial<Obligation> & Pick<Obligation, 'by'>): Obligation {
  return { kind, owedBy: 'p-9' as PersonId, because: 'it was agreed', ...more };
}

function payment(person = 'p-9'): Payment {
  const { path, blob, sha256 } = fileOf(BODY);
  const file = { path: path.replace('.yaml', '.settle-1.yaml'), blob, sha256 };
  const done = makeProse('Compared them with the bank.', '7b'.repeat(16));
  return { file, person: person as PersonId, review: null, done, pullRequest: 18, mergeCommit: 'f'.repeat(40) as Oid };
}

let files = 0;
const look = (hour: string, person?: string) => paid(told(ID, at(hour)), `settle-${(files += 1)}`, payment(person));
const rotation = (hour: string, person?: string) =>
  rotated(told(ID, at(hour)), `settle-${(files += 1)}`, payment(person), {
    type: 'key',
    reference: REFERENCE,
    version: '7',
    notBefore: at(hour),
  });

const after = (obligation: Obligation, ...events: readonly LineageEvent[]) =>
  fold(ID, [...mergeEvents(ID, { obligations: [obligation] }), ...events]);
const stands = (obligation: Obligation, ...events: readonly LineageEvent[]) => {
  const [one] = after(obligation, ...events).grant?.obligations ?? [];
  return one && [one.by, one.metAt];
};

describe('the rotation of whatever a role reached', () => {
  const REACHED = owed('rotate', { by: at('23:00'), of: 'ROLE-ADMIN' });
  const done = (hour: string, person?: string) =>
    paid(told(ID, at(hour)), `settle-${(files += 1)}`, payment(person), 'rotate');

  it('is paid by the word of who owes it, once nothing more can be read', () => {
    expect(stands(REACHED, done('13:00'))).toEqual([at('23:00'), at('13:00')]);
    expect(stands(REACHED, done('12:59'))).toEqual([at('23:00'), null]);
    expect(stands(REACHED, done('13:00', 'p-8'))).toEqual([at('23:00'), null]);
    expect(after(REACHED, done('13:00')).findings).toEqual([]);
  });

  it('is not paid by one new value, by the end of the grant, or by a look', () => {
    expect(stands(REACHED, rotation('13:00'), look('13:00'), revokedEvent(ID, at('10:00')))).toEqual([
      at('23:00'),
      null,
    ]);
  });

  it('does not pay the rotation of a secret that was named', () => {
    expect(stands(ROTATION, done('13:00'))).toEqual([at('12:00'), null]);
  });
});

describe('a look', () => {
  it('is owed again a cadence later while the access goes on', () => {
    expect(stands(LOOK)).toEqual([at('10:00'), null]);
    expect(stands(LOOK, look('09:40'))).toEqual([at('10:40'), null]);
    expect(stands(LOOK, look('11:20'), look('09:40'))).toEqual([at('12:20'), null]);
  });

  it('is paid for good once the access is over', () => {
    expect(stands(LOOK, look('09:40'), look('13:00'))).toEqual([at('10:00'), at('13:00')]);
    expect(stands(LOOK, ended(told(ID, at('11:00')), 'lapsed'), look('11:00'))).toEqual([at('10:00'), at('11:00')]);
  });

  it('is paid by who owes it alone; somebody else is a finding', () => {
    expect(stands(LOOK, look('13:00', 'p-8'))).toEqual([at('10:00'), null]);
    expect(after(LOOK, look('13:00', 'p-8')).findings.map(({ id }) => id)).toEqual(['L27']);
    expect(after(LOOK, look('13:00')).findings).toEqual([]);
  });

  it('of the time before cadences were recorded is paid once', () => {
    const { every: _, of: __, ...old } = LOOK;
    expect(stands(old, look('09:40'))).toEqual([at('10:00'), at('09:40')]);
  });

  it('is due when nobody looks, also after the end', () => {
    expect(due(after(LOOK), at('10:00'))).toEqual([{ what: 'monitor', since: at('10:00') }]);
    expect(due(after(LOOK, look('09:40')), at('10:30'))).toEqual([]);
  });
});

describe('a rotation', () => {
  const used = issuedEvent(ID, 'a');

  it('counts when nothing was handed out after it, and is owed again when something was', () => {
    expect(stands(ROTATION, used, rotation('10:00'))).toEqual([at('12:00'), at('10:00')]);
    expect(stands(ROTATION, rotation('10:00'), used)).toEqual([at('13:00'), null]);
    expect(stands(ROTATION, rotation('10:00'), used, rotation('11:00'))).toEqual([at('12:00'), at('11:00')]);
    const { every: _, ...afterUse } = ROTATION;
    expect(stands(afterUse, rotation('10:00'), used)).toEqual([at('12:00'), null]);
  });

  it('is paid by a revocation as well, and pays no revocation', () => {
    expect(stands(ROTATION, used, revokedEvent(ID))?.[1]).not.toBeNull();
    expect(stands({ ...ROTATION, kind: 'revoke' }, used, rotation('10:00'))?.[1]).toBeNull();
  });

  it('of another secret or by another is a finding', () => {
    const codes = (obligation: Obligation, event: LineageEvent) =>
      after(obligation, used, event).findings.map(({ id }) => id);
    expect(codes(ROTATION, rotation('10:00'))).toEqual([]);
    expect(codes(ROTATION, rotation('10:00', 'p-8'))).toEqual(['L27']);
    expect(codes({ ...ROTATION, of: 'projects/x/secrets/other' }, rotation('10:00'))).toEqual(['L27']);
  });

  it('is told with its number, and without a value', () => {
    const detail = timeline(after(ROTATION, rotation('10:00'))).at(-1)?.detail;
    expect(detail).toBe(
      `key ${REFERENCE}, now 7, valid from ${at('10:00')}; by p-9, pull request #18: Compared them with the bank.`,
    );
  });
});

describe('a declaration', () => {
  const SALTS = { what: '1a'.repeat(16), how: '1b'.repeat(16) };
  const body = {
    apiVersion: 'access-lineage/v1',
    kind: 'Declaration',
    id: ID,
    person: 'p-9' as PersonId,
    environment: 'prod',
    what: 'Root login of the account.',
    from: at('08:00'),
    until: at('08:30'),
    incident: 'INC-4711',
    how: 'The envelope in the safe.',
  } as const;
  const events = (of?: string): readonly LineageEvent[] => [
    declared(told(ID), fileOf(BODY), body, SALTS, { pullRequest: 17, mergeCommit: 'f'.repeat(40) as Oid }),
    obliged(told(ID), {
      obligation: 'review',
      due: at('12:00'),
      owedBy: body.person,
      under: null,
      ...(of === undefined ? {} : { of }),
    }),
  ];
  const review = reviewOf(BODY);
  const approval = { review: review.databaseId, person: 'p-2001' as PersonId, authority: {} as never };
  const late = reviewedLate(told(ID, at('12:30')), 'settle-1', { approval, review, pullRequest: 18 });

  it('grants nothing and owes its review until somebody has given it', () => {
    const open = fold(ID, events('INC-4711'));
    expect([open.grant, open.findings]).toEqual([null, []]);
    expect(open.owing?.obligations).toMatchObject([{ kind: 'review', owedBy: 'p-9', by: at('12:00'), metAt: null }]);
    expect(due(open, at('12:00'))).toEqual([{ what: 'review', since: at('12:00') }]);
    const paid = fold(ID, [...events('INC-4711'), late]);
    expect(paid.owing?.obligations[0]?.metAt).toBe(at('12:30'));
    expect(due(paid, at('12:40'))).toEqual([]);
  });

  it('is filed under who owes it for as long as it is unpaid', () => {
    const open = fold(ID, events('INC-4711')).owing;
    const paid = fold(ID, [...events('INC-4711'), late]).owing;
    if (!open || !paid) throw new Error('nothing is owed');
    expect([indexKeysOf(open), indexKeysOf(paid)]).toEqual([['owed/person:p-9'], ['owed/person:p-9']]);
    expect(keptUntil('owed/person:p-9', open) > '9000').toBe(true);
    expect(keptUntil('owed/person:p-9', paid) < '2000').toBe(true);
  });

  it('of a release that did not file it has no row, so that its ledger is still whole', () => {
    expect(fold(ID, events()).owing).toBeNull();
  });
});

describe('the index', () => {
  const grantOf = (obligation: Obligation, ...more: readonly LineageEvent[]) => {
    const { grant } = after(obligation, ...more);
    if (!grant) throw new Error('there is no grant');
    return grant;
  };

  it('files what is owed under its debtor, and under the secret it is of', () => {
    const owedOnly = (one: Obligation) => indexKeysOf(grantOf(one)).filter((key) => /^(owed|secret)\//.test(key));
    expect(owedOnly(LOOK)).toEqual(['owed/person:p-9']);
    expect(owedOnly(ROTATION)).toEqual(['owed/person:p-9', secretKey(REFERENCE)]);
    const { of: _, ...old } = ROTATION;
    expect(owedOnly(old)).toEqual([]);
  });

  it('keeps the row while it is unpaid, and not where nothing was handed out', () => {
    const used = issuedEvent(ID, 'a');
    const kept = (...events: readonly LineageEvent[]) =>
      keptUntil('owed/person:p-9', grantOf(ROTATION, ...events)) > '9000';
    expect([kept(), kept(used), kept(used, rotation('10:00'))]).toEqual([false, true, false]);
  });
});
