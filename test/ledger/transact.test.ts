import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/finding.ts';
import type { Oid, PersonId, RequestId } from '../../src/model/ids.ts';
import type { IndexKey } from '../../src/ledger/layout.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { rootFiles } from '../../src/ledger/root-files.ts';
import { timeline } from '../../src/lineage/timeline.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import { declared, obliged } from '../../src/lineage/emergency.ts';
import type { DeclarationDocument } from '../../src/model/documents.ts';
import {
  BRANCH,
  fileOf,
  issuedEvent,
  mergeEvents,
  newKey,
  newLedger,
  NOW,
  requestBody,
  revokedEvent,
  told,
  TRUST,
  trustOf,
} from './sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] as IndexKey[] };

describe('transact', () => {
  it('writes a merge in one commit and reads it back whole', async () => {
    const ledger = await newLedger();
    const events = mergeEvents(ID);
    const after = await transact(ledger, TOUCH, () => ({ events, recordedUpTo: 'a'.repeat(40) as Oid }));
    const read = await readLedger(ledger, {
      requests: [ID],
      index: ['holder/person:p-1042', 'role/ROLE-LEDGER-DEPLOY'],
    });
    expect(read.lineage(ID).events).toEqual(events);
    expect(read.lineage(ID)).toEqual(after.lineage(ID));
    expect(read.head).toBe(after.head);
    expect(read.recordedUpTo).toBe('a'.repeat(40));
    expect(read.lineage(ID).findings).toEqual([]);
    expect(read.place(ID, events[0]?.key ?? '')).toBe('requests/2026/11/2026-11-ledger-sync/0001-requested.json');
    expect(ledger.repository.counts.commits).toBe(1);
  });

  it('writes nothing when asked again', async () => {
    const ledger = await newLedger();
    const once = await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    const twice = await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    expect(twice.head).toBe(once.head);
    expect(ledger.repository.counts.commits).toBe(1);
  });

  it('shows other requests the grant through the index, and takes its own from the events', async () => {
    const ledger = await newLedger();
    await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    const key = 'holder/person:p-1042' as const;
    const other = await readLedger(ledger, { requests: [], index: [key] });
    expect(other.grants([key]).map((grant) => grant.requestId)).toEqual([ID]);
    ledger.repository.push(BRANCH, new Map([['index/holder/person.p-1042.json', Buffer.from('[]\n')]]));
    const own = await readLedger(ledger, { requests: [ID], index: [key] });
    expect(own.grants([key]).map((grant) => grant.requestId)).toEqual([ID]);
  });

  it('clears the row of a debt where a grant has taken its place', async () => {
    const ledger = await newLedger();
    const key = 'owed/person:p-9' as const;
    const body = { person: 'p-9', environment: 'prod', incident: 'INC-1', what: 'w', how: 'h', from: NOW, until: NOW };
    const by = { pullRequest: 17, mergeCommit: 'a'.repeat(40) as Oid };
    const { bytes: _, ...file } = fileOf(requestBody(ID));
    const owed = { obligation: 'review', due: NOW, owedBy: 'p-9' as PersonId, under: null, of: 'INC-1' } as const;
    const debt = [
      declared(told(ID), file, body as DeclarationDocument, { what: '1a'.repeat(16), how: '1b'.repeat(16) }, by),
      obliged(told(ID), owed),
    ];
    await transact(ledger, TOUCH, () => ({ events: debt }));
    expect((await readLedger(ledger, { requests: [], index: [key] })).owing([key])).toHaveLength(1);
    await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    expect((await readLedger(ledger, { requests: [], index: [key] })).owing([key])).toEqual([]);
  });

  it('lets two requests of one push see each other', async () => {
    const ledger = await newLedger();
    const key = 'role/ROLE-LEDGER-DEPLOY' as const;
    const other = '2026-11-other-sync' as RequestId;
    const seen: number[] = [];
    await transact(ledger, { requests: [ID, other], index: [key] }, (view) => {
      const first = mergeEvents(ID);
      seen.push(view.grants([key]).length, view.after(first).grants([key]).length);
      return { events: [...first, ...mergeEvents(other)] };
    });
    expect(seen).toEqual([0, 1]);
  });

  it('finds its own append again after the answer was lost and another writer went on', async () => {
    const ledger = await newLedger();
    await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    let first = true;
    const unlucky = ledger.repository.under({
      commitAnswer: () => (first ? 'lost' : 'good'),
    });
    const clock = {
      now: () => NOW,
      pause: async () => {
        first = false;
        await transact(ledger, TOUCH, () => ({ events: [revokedEvent(ID)] }));
      },
    };
    let asked = 0;
    const view = await transact({ ...ledger, repository: unlucky, clock }, TOUCH, () => {
      asked += 1;
      return { events: [issuedEvent(ID, 'a')] };
    });
    expect(asked).toBe(1);
    expect(
      view
        .lineage(ID)
        .events.map(({ kind }) => kind)
        .slice(-2),
    ).toEqual(['issued', 'revoked']);
    expect(view.lineage(ID).grant?.ended?.how).toBe('revoked');
  });

  it('never moves the mark back when an earlier recorder comes late', async () => {
    const ledger = await newLedger();
    const late = { ...ledger, clock: { now: () => NOW, pause: async () => {} } };
    let first = true;
    await transact(late, TOUCH, () => {
      if (first) {
        first = false;
        void ledger.repository.push(BRANCH, new Map([['log/recorded', Buffer.from(`${'b'.repeat(40)}\n`)]]));
      }
      return { events: mergeEvents(ID), recordedUpTo: 'a'.repeat(40) as Oid };
    });
    expect((await readLedger(ledger, TOUCH)).recordedUpTo).toBe('b'.repeat(40));
  });

  it('gives up when the clock does, and passes on what is no lost answer', async () => {
    const ledger = await newLedger();
    const clock = {
      now: () => NOW,
      pause: async () => {
        throw new Failure('UNREACHABLE', 'gave up', 'later');
      },
    };
    const broken = ledger.repository.under({ commitAnswer: () => 'failed' });
    const run = transact({ ...ledger, repository: broken, clock }, TOUCH, () => ({ events: mergeEvents(ID) }));
    await expect(run).rejects.toThrow('gave up');
    expect((await readLedger(ledger, TOUCH)).lineage(ID).events).toEqual([]);
  });

  it('costs the same calls and files however long the history is', async () => {
    const ledger = await newLedger();
    const cost = async (id: RequestId) => {
      const mine = ledger.repository.under({});
      await transact({ ...ledger, repository: mine }, { requests: [id], index: [] }, () => ({
        events: mergeEvents(id, {
          holder: { subject: `workload:${id}`, countedTo: [] },
          effective: null,
          verdict: 'deny',
        }),
      }));
      return mine.counts;
    };
    const early = await cost('2026-11-early-one' as RequestId);
    for (let at = 0; at < 120; at += 1) await cost(`2026-11-filler-${at}` as RequestId);
    const late = await cost('2026-11-late-one' as RequestId);
    expect([late.reads, late.commits]).toEqual([early.reads, early.commits]);
    expect(late.filesWritten).toBeLessThanOrEqual(early.filesWritten + 2);
    expect(late.bytesRead + late.bytesWritten).toBeLessThan(early.bytesRead + early.bytesWritten + 2 * 256 * 140);
  });
});

describe('a ledger that cannot be believed', () => {
  const paths = async () => {
    const ledger = await newLedger();
    await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    return { ledger, folder: 'requests/2026/11/2026-11-ledger-sync' };
  };
  const blocked = async (ledger: Awaited<ReturnType<typeof newLedger>>, why: RegExp) => {
    await expect(readLedger(ledger, TOUCH)).rejects.toThrow(why);
    await expect(transact(ledger, TOUCH, () => ({ events: [issuedEvent(ID, 'x')] }))).rejects.toThrow(why);
  };

  it('goes on where a text was exchanged, and says that it is not the one that was signed', async () => {
    const { ledger } = await paths();
    const path = `text/2026/11/${ID}/0002-approved.json`;
    const told = async () => timeline((await readLedger(ledger, TOUCH)).lineage(ID)).map(({ detail }) => detail);
    const before = Buffer.from(ledger.repository.files(BRANCH).get(path) ?? []).toString();
    ledger.repository.push(BRANCH, new Map([[path, Buffer.from(before.replace('Checked', 'Never saw'))]]));
    expect((await told())[1]).toMatch(/: the text beside it is another than was signed$/);
    await transact(ledger, TOUCH, () => ({ events: [issuedEvent(ID, 'x')] }));
    ledger.repository.push(BRANCH, new Map([[path, null]]));
    expect((await told())[1]).toMatch(/: text removed$/);
    ledger.repository.push(BRANCH, new Map([[path, Buffer.from(before)]]));
    expect((await told())[1]).toMatch(/: Checked the run book/);
  });

  it('blocks when an event is missing in the middle', async () => {
    const { ledger, folder } = await paths();
    ledger.repository.push(BRANCH, new Map([[`${folder}/0002-approved.json`, null]]));
    await blocked(ledger, /number 3 where 2 is due/);
  });

  it('blocks when one byte differs', async () => {
    const { ledger, folder } = await paths();
    const path = `${folder}/0003-decided.json`;
    const text = Buffer.from(ledger.repository.files(BRANCH).get(path) ?? []).toString();
    ledger.repository.push(
      BRANCH,
      new Map([[path, Buffer.from(text.replace(/"sig":"(.)/, (_, one) => `"sig":"${one === 'A' ? 'B' : 'A'}`))]]),
    );
    await blocked(ledger, /signature .* is wrong/);
  });

  it('blocks on events of a key that only the branch calls trusted', async () => {
    const forged = newKey();
    const victim = await newLedger();
    const forger = { ...victim, trust: trustOf(forged), signer: keySigner(forged) };
    const files = await rootFiles('payco/access', forger.trust, forger.signer, NOW);
    victim.repository.push(BRANCH, files);
    await transact(forger, TOUCH, () => ({ events: mergeEvents(ID) }));
    await expect(readLedger(forger, TOUCH)).resolves.toBeDefined();
    await blocked(victim, /no key of the trust root/);
  });

  it('blocks on a key outside its time', async () => {
    const { ledger } = await paths();
    const [key] = TRUST.keys;
    if (!key) throw new Error('no key');
    const late = { ...TRUST, keys: [{ ...key, validFrom: '2026-11-23T00:00:00Z' as typeof NOW }] };
    await expect(readLedger({ ...ledger, trust: late }, TOUCH)).rejects.toThrow(/not yet at/);
    const over = { ...TRUST, keys: [{ ...key, validTo: NOW }] };
    await expect(readLedger({ ...ledger, trust: over }, TOUCH)).rejects.toThrow(/no longer at/);
  });

  it('blocks when the log does not have the root that was signed', async () => {
    const { ledger } = await paths();
    const lines = Buffer.from(ledger.repository.files(BRANCH).get('log/edge/0') ?? []).toString();
    ledger.repository.push(
      BRANCH,
      new Map([['log/edge/0', Buffer.from(lines.replace(/^./, (one) => (one === '0' ? '1' : '0')))]]),
    );
    await blocked(ledger, /does not have the root/);
  });

  it('blocks on a ledger of another repository', async () => {
    const { ledger } = await paths();
    await expect(readLedger({ ...ledger, origins: ['access-lineage.dev/else/where'] }, TOUCH)).rejects.toThrow(
      /not of/,
    );
  });

  it('does not sign with a key that main does not trust', async () => {
    const ledger = { ...(await newLedger()), signer: keySigner(newKey()) };
    await expect(transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }))).rejects.toThrow(/not in the trust root/);
  });

  it('never lets any single changed byte of an event pass', async () => {
    const { ledger, folder } = await paths();
    const path = `${folder}/0001-requested.json`;
    const good = Buffer.from(ledger.repository.files(BRANCH).get(path) ?? []);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bad = Buffer.from(good);
        bad[at] = (bad[at] ?? 0) ^ flip;
        ledger.repository.push(BRANCH, new Map([[path, bad]]));
        await expect(readLedger(ledger, TOUCH)).rejects.toThrow(Failure);
      }),
      { numRuns: 60 },
    );
  });
});
