import { describe, expect, it } from 'vitest';
import { parseCheckpoint, signCheckpoint } from '../../src/ledger/checkpoint.ts';
import { indexBytes, readIndex } from '../../src/ledger/index-files.ts';
import { readLedger, transact, type IndexKey, type Ledger } from '../../src/ledger/ledger.ts';
import { appendToLog, EMPTY_LOG, rootOf, TILE, tileLines } from '../../src/ledger/log.ts';
import { trustCopy } from '../../src/ledger/root-files.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import type { Instant, Oid, RequestId } from '../../src/model/ids.ts';
import type { Trust } from '../../src/model/trust.ts';
import type { InMemoryRepository } from '../support/in-memory-repository.ts';
import {
  BRANCH,
  fileOf,
  issuedEvent,
  KEY,
  mergeEvents,
  newKey,
  newLedger,
  requestBody,
  revokedEvent,
} from './sample.ts';
import { still, trustOf } from './sample.ts';

const ONE = '2026-11-ledger-sync' as RequestId;
const OWN = { requests: [ONE], index: [] as IndexKey[] };
const ROLE = 'role/ROLE-LEDGER-DEPLOY' as const;
const FOLDER = `requests/2026/11/${ONE}`;
type Here = Ledger & { readonly repository: InMemoryRepository };

/** Granted, used and revoked. */
async function used(ledger: Here): Promise<Here> {
  const { path, bytes } = fileOf(requestBody(ONE));
  const main = ledger.repository.push('main', new Map([[path, bytes]]));
  await transact(ledger, OWN, () => ({ events: mergeEvents(ONE), recordedUpTo: main }));
  await transact(ledger, OWN, () => ({ events: [issuedEvent(ONE, 'a')] }));
  await transact(ledger, OWN, () => ({ events: [revokedEvent(ONE)] }));
  return ledger;
}

function cut({ repository }: Here, ...names: readonly string[]): void {
  repository.push(BRANCH, new Map(names.map((name) => [`${FOLDER}/${name}`, null])));
}

/** So many more events that those of before stand in a full tile, which no run reads. */
async function buried(ledger: Here): Promise<void> {
  for (let n = 0; n * 3 < TILE; n += 1) {
    const id = `2026-11-filler-${n}` as RequestId;
    const events = mergeEvents(id, { verdict: 'deny', effective: null });
    await transact(ledger, { requests: [id], index: [] }, () => ({ events }));
  }
}

describe('the end of a lineage that was cut off', () => {
  it.each([[['0005-revoked.json']], [['0004-issued.json', '0005-revoked.json']]])(
    'is missed by whoever looks at the lineage, while the log tells of it in its newest tile: %s',
    async (names) => {
      const ledger = await used(await newLedger());
      cut(ledger, ...names);
      const why = `${FOLDER}/${names[0]}: it is in the log and not in the ledger: an event was taken away`;
      await expect(readLedger(ledger, OWN)).rejects.toThrow(why);
      await expect(transact(ledger, OWN, () => ({ events: [issuedEvent(ONE, 'b')] }))).rejects.toThrow(why);
    },
  );

  it('is missed where another event that was signed stands in its place', async () => {
    const [ledger, other] = [await used(await newLedger()), await newLedger()];
    await transact(other, OWN, () => ({ events: mergeEvents(ONE) }));
    await transact(other, OWN, () => ({ events: [issuedEvent(ONE, 'a')] }));
    await transact(other, OWN, () => ({ events: [revokedEvent(ONE, '1'.repeat(40))] }));
    const path = `${FOLDER}/0005-revoked.json`;
    const theirs = other.repository.files(BRANCH).get(path);
    ledger.repository.push(BRANCH, new Map([[path, theirs ?? null]]));
    await expect(readLedger(ledger, OWN)).rejects.toThrow(`${path}: it is not the file that the log knows`);
  });

  it('is missed later by its row, where that is read, and when something is appended', async () => {
    const ledger = await used(await newLedger());
    await buried(ledger);
    await expect(readLedger(ledger, { ...OWN, index: [ROLE] })).resolves.toBeDefined();
    cut(ledger, '0005-revoked.json');
    const why = 'index/role/ROLE-LEDGER-DEPLOY.json: its row of 2026-11-ledger-sync tells of other uses or another end';
    await expect(readLedger(ledger, { ...OWN, index: [ROLE] })).rejects.toThrow(why);
    const append = transact(ledger, OWN, () => ({ events: [issuedEvent(ONE, 'b')] }));
    await expect(append).rejects.toThrow(/its row of 2026-11-ledger-sync tells of other uses or another end/);
  });

  it('is no matter of a row that is not there any more', async () => {
    const ledger = await used(await newLedger());
    await buried(ledger);
    ledger.repository.push(BRANCH, new Map([['index/role/ROLE-LEDGER-DEPLOY.json', Buffer.from('[]\n')]]));
    const view = await readLedger(ledger, { ...OWN, index: [ROLE] });
    expect(view.grants([ROLE]).map(({ requestId }) => requestId)).toEqual([ONE]);
  });
});

describe('a key that has retired', () => {
  const CHANGE = '2026-11-22T09:05:00Z' as Instant;
  const LATER = '2026-11-22T09:30:00Z' as Instant;
  const ORIGIN = 'access-lineage.dev/payco/access';
  const NEW = newKey();
  const keys = trustOf(KEY, NEW);
  const trust: Trust = { ...keys, keys: keys.keys.map((key, n) => (n === 0 ? { ...key, validTo: CHANGE } : key)) };
  const findings = async ({ repository }: Here) =>
    (await verify(repository, trust, LATER, { origin: ORIGIN })).findings.map(({ id, message }) => `${id} ${message}`);

  it('is good for what it signed in its time, and for the head of a ledger that rests since', async () => {
    const ledger = await used(await newLedger());
    ledger.repository.push(BRANCH, new Map([['trust/keys.json', trustCopy(trust)]]));
    await expect(readLedger({ ...ledger, trust }, OWN)).resolves.toBeDefined();
    expect(await findings(ledger)).toEqual([]);
  });

  it('signs no head over what was recorded after its time', async () => {
    const begun = await newLedger();
    const ledger = await used({ ...begun, trust, signer: keySigner(NEW), clock: still(LATER) });
    expect(await findings(ledger)).toEqual([]);
    await withoutRevocation(ledger);
    const why = /log\/checkpoint: it is signed with key \w{16}, which was valid until 2026-11-22T09:05:00Z/;
    await expect(readLedger(ledger, OWN)).rejects.toThrow(why);
    expect(await findings(ledger)).toEqual([
      expect.stringMatching(
        /^V07 log\/checkpoint: it is signed with key \w{16}, which was valid until .* newest event is of 2026-11-22T09:30/,
      ),
    ]);
  });

  /** The branch written anew, by whoever kept the old key: everything fits but the hour. */
  async function withoutRevocation({ repository }: Here): Promise<void> {
    const files = new Map(repository.files(BRANCH));
    const victim = `${FOLDER}/0005-revoked.json`;
    files.delete(victim);
    const lines = tileLines(files.get('log/edge/0') ?? new Uint8Array()).filter((line) => !line.endsWith(victim));
    const { log, files: tiles } = appendToLog(EMPTY_LOG, lines);
    for (const [path, bytes] of tiles) files.set(path, bytes);
    for (const [path, bytes] of files)
      if (path.startsWith('index/'))
        files.set(path, indexBytes((readIndex(bytes) ?? []).map((row) => ({ ...row, ended: null }))));
    const point = parseCheckpoint(files.get('log/checkpoint') ?? new Uint8Array());
    const [old] = trust.keys;
    if (!point || !old) throw new Error('the sample changed');
    const head = { ...point, size: log.size, root: rootOf(log) };
    files.set('log/checkpoint', await signCheckpoint(head, old, keySigner(KEY)));
    const commits: Oid[] = [];
    for await (const { oid } of repository.commits(BRANCH)) commits.push(oid);
    repository.reset(BRANCH, commits[0] as Oid);
    repository.push(BRANCH, files);
  }
});
