import { describe, expect, it } from 'vitest';
import { parseCheckpoint } from '../../src/ledger/checkpoint.ts';
import { createLedger } from '../../src/ledger/create.ts';
import { fileDigest } from '../../src/ledger/entry.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import { policyBegins, policyChanged, type Change } from '../../src/lineage/policy-changed.ts';
import type { AccountId, Instant, Oid, PersonId, RequestId } from '../../src/model/ids.ts';
import type { PolicyPlace } from '../../src/model/policy-change.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { actor, BRANCH, mergeEvents, newLedger, NOW, REPOSITORY, RUN, TRUST } from './sample.ts';

const NOTHING = { requests: [], index: [] };
const oid = (digit: string) => digit.repeat(40) as Oid;
const place = (digit: string): PolicyPlace => ({
  commit: oid(digit),
  trees: { policies: oid(digit), schemas: null, workflows: null },
});
const told = (at = NOW) => ({ occurredAt: at, actor: actor('1'), run: RUN });
const change = (digit: string, over: Partial<Change> = {}): Change => ({
  place: place(digit),
  pullRequest: 7,
  mergedBy: null,
  classes: ['policies'],
  documents: [],
  approval: { required: [], counted: [], rejected: [] },
  binds: true,
  because: { rule: 'CHANGE-RULES', message: 'it met CHANGE-RULES' },
  people: { persons: ['p-1' as PersonId], accounts: ['1' as AccountId] },
  cooldown: 86_400,
  ...over,
});

async function begun() {
  const { repository: _, ...rest } = await newLedger();
  const ledger = { ...rest, repository: new InMemoryRepository() };
  const first = policyBegins(told(), place('a'));
  await createLedger(ledger, REPOSITORY, oid('a'), first);
  return { ledger, first };
}

describe('the newest word on policy', () => {
  it('is there from the first commit, and is read without the events before it', async () => {
    const { ledger, first } = await begun();
    expect((await readLedger(ledger, NOTHING)).policy?.event).toEqual(first);
    const second = policyChanged(told(), first, change('b'));
    const view = await transact(ledger, NOTHING, () => ({ events: [second] }));
    expect(view.policy?.event).toEqual(second);
    expect((await readLedger(ledger, NOTHING)).policy?.event).toEqual(second);
    const lineage = (await readLedger(ledger, { requests: ['policy' as RequestId], index: [] })).lineage(
      'policy' as RequestId,
    );
    expect(lineage.events).toEqual([first, second]);
    expect(lineage.findings).toEqual([]);
  });

  it('is named by every later checkpoint, and an older one in its place is not believed', async () => {
    const { ledger, first } = await begun();
    await transact(ledger, NOTHING, () => ({ events: [policyChanged(told(), first, change('b'))] }));
    const id = '2026-11-ledger-sync' as RequestId;
    await transact(ledger, { requests: [id], index: [] }, () => ({ events: mergeEvents(id) }));
    const files = ledger.repository.files(BRANCH);
    const head = files.get('log/policy') ?? new Uint8Array();
    expect(parseCheckpoint(files.get('log/checkpoint') ?? new Uint8Array())?.policy).toBe(fileDigest(head));
    const older = files.get('policy/0001-policy-changed.json') ?? null;
    for (const forged of [older, null]) {
      ledger.repository.push(BRANCH, new Map([['log/policy', forged]]));
      await expect(readLedger(ledger, NOTHING)).rejects.toThrow(
        'log/policy: it is not the event that log/checkpoint names',
      );
    }
    const { findings } = await verify(ledger.repository, TRUST, NOW, { main: null });
    expect(findings.map(({ id: one, message }) => `${one} ${message}`)).toContain(
      'V14 log/policy: it is not the newest event of lineage policy',
    );
  });

  it('may be missing in a ledger that was begun before there was one', async () => {
    expect((await readLedger(await newLedger(), NOTHING)).policy).toBeNull();
  });

  it('stands once, though it is told twice', async () => {
    const { ledger, first } = await begun();
    const second = policyChanged(told(), first, change('b'));
    await transact(ledger, NOTHING, () => ({ events: [second] }));
    await transact(ledger, NOTHING, () => ({ events: [second] }));
    expect([...ledger.repository.files(BRANCH).keys()].filter((path) => path.startsWith('policy/'))).toHaveLength(2);
  });
});

describe('an event on policy', () => {
  const first = policyBegins(told(), place('a'));
  it('carries on what binds, and who made it as long as the cooldown lasts', () => {
    const second = policyChanged(told(), first, change('b'));
    expect(second.recent).toMatchObject([{ commit: oid('b'), before: oid('a'), until: '2026-11-23T09:00:00Z' }]);
    const unbound = policyChanged(told('2026-11-22T10:00:00Z' as Instant), second, change('c', { binds: false }));
    expect(unbound).toMatchObject({
      binding: place('b'),
      effectiveFrom: null,
      recent: second.recent,
      from: place('b'),
    });
    const later = policyChanged(told('2026-11-24T10:00:00Z' as Instant), unbound, change('d'));
    expect(later.recent).toMatchObject([{ commit: oid('d'), before: oid('b') }]);
  });
});
