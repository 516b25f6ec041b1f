import { describe, expect, it } from 'vitest';
import { undecidable } from '../../src/decision/undecidable.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import type { Instant, Oid, PersonId, RequestId, Sha256 } from '../../src/model/ids.ts';
import { openEnvelope } from '../../src/ledger/envelope.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { makeProse } from '../../src/lineage/make-prose.ts';
import {
  BRANCH,
  decisionOf,
  factsOf,
  fileOf,
  mergeEvents,
  newLedger,
  NOW,
  requestBody,
  reviewOf,
  RUN,
  told,
} from '../ledger/sample.ts';
import { tell } from '../../src/lineage/events.ts';
import { sourceFile } from '../support/source-file.ts';
import { paid, rotated } from '../../src/lineage/settlement.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };

describe('invariant 14: free text stands beside the event, never in it', () => {
  it('keeps text and salt out of every signed byte, also of reviews that did not count', async () => {
    const ledger = await newLedger();
    const body = requestBody(ID);
    const other = reviewOf(body, {
      databaseId: '5002',
      state: 'COMMENTED',
      body: makeProse('Call me at home.', '77'.repeat(16)),
    });
    const facts = factsOf(body, { reviews: [reviewOf(body), other] });
    const events = tell(facts, decisionOf(body), RUN, {
      purpose: '11'.repeat(16),
      justification: '22'.repeat(16),
      goal: '33'.repeat(16),
    });
    await transact(ledger, TOUCH, () => ({ events }));
    const texts = [body.purpose.text, body.justification, 'Checked the run book', 'Call me at home.'];
    const salts = ['77', '11', '22', '5a'].map((pair) => pair.repeat(16));
    let seen = 0;
    for (const [path, bytes] of ledger.repository.files(BRANCH)) {
      if (path.startsWith('text/')) continue;
      const payload = openEnvelope(bytes)?.payload;
      seen += payload ? 1 : 0;
      const said = Buffer.concat([bytes, payload ?? Buffer.of()]).toString();
      for (const secret of [...texts, ...salts]) expect(said).not.toContain(secret);
    }
    expect(seen).toBe(3);
    expect((await readLedger(ledger, TOUCH)).lineage(ID).events).toEqual(events);
  });

  it('keeps what a settlement says that was done beside it as well, and the review that says so', async () => {
    const ledger = await newLedger();
    const { path, blob, sha256 } = fileOf(requestBody(ID));
    const payment = {
      file: { path, blob, sha256 },
      person: 'p-9' as PersonId,
      review: reviewOf(requestBody(ID), { body: makeProse('Said on the phone.', '78'.repeat(16)) }),
      done: makeProse('Rang the bank about it.', '79'.repeat(16)),
      pullRequest: 18,
      mergeCommit: 'f'.repeat(40) as Oid,
    };
    const secret = { type: 'key', reference: 'projects/p/secrets/key', version: '2', notBefore: NOW } as const;
    const words = [paid(told(ID), 'settle-1', payment), rotated(told(ID), 'settle-2', payment, secret)];
    const events = [...mergeEvents(ID), ...words];
    await transact(ledger, TOUCH, () => ({ events }));
    for (const [path, bytes] of ledger.repository.files(BRANCH)) {
      if (path.startsWith('text/')) continue;
      const said = Buffer.concat([bytes, openEnvelope(bytes)?.payload ?? Buffer.of()]).toString();
      for (const text of ['Said on the phone', 'Rang the bank', '78'.repeat(16), '79'.repeat(16)])
        expect(said).not.toContain(text);
    }
    expect((await readLedger(ledger, TOUCH)).lineage(ID).events).toEqual(events);
  });

  it('reads on after the text was removed, and says that it was', async () => {
    const ledger = await newLedger();
    await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID) }));
    const gone = [...ledger.repository.files(BRANCH).keys()].filter((path) => path.startsWith('text/'));
    ledger.repository.push(BRANCH, new Map(gone.map((path) => [path, null])));
    const lineage = (await readLedger(ledger, TOUCH)).lineage(ID);
    expect(lineage.requested?.purpose).toMatchObject({ text: null, salt: '' });
    expect(lineage.approved[0]?.review.body.text).toBeNull();
    expect(lineage.findings).toEqual([]);
  });

  it.each([
    ['of a value in the wrong form', 'id: "Zoe Example, zoe@corp.example"', 'Y014', '/id'],
    ['of another kind', 'kind: Zoe Example', 'Y013', '/kind'],
    ['of a value in the wrong type', 'window: Zoe Example', 'Y012', '/window'],
    ['of the name of a field', '"Zoe Example": x', 'Y011', ''],
    [
      'of a field in a block',
      'purpose: { code: deploy, text: A long enough text., "Zoe Example": x }',
      'Y011',
      '/purpose',
    ],
    ['of an impossible duration', 'window: { duration: Zoe Example }', 'Y014', '/window/duration'],
  ])('keeps the words %s out of the denial of a file that cannot be read', (_, line, finding, field) => {
    const path = 'access-requests/2026/11/2026-11-words.yaml';
    const kind = line.startsWith('kind') ? '' : 'kind: AccessRequest\n';
    const read = readDocument(sourceFile(path, `apiVersion: access-lineage/v1\n${kind}${line}\n`), 'request');
    if (read.ok) throw new Error('it can be read');
    const request = { id: '2026-11-words' as RequestId, path, blob: 'b' as Oid, sha256: 'c' as Sha256 };
    const policy = { commit: 'd' as Oid, tree: 'e' as Oid };
    const decision = undecidable({ request, policy, now: '2026-11-22T09:00:00Z' as Instant, findings: read.findings });
    expect(JSON.stringify(read.findings)).toContain('Zoe');
    expect(JSON.stringify(decision)).not.toMatch(/zoe/i);
    const found = decision.results.find(({ values }) => values['finding'] === finding);
    expect(found?.message).toMatch(new RegExp(`: ${finding} at ${path}:\\d+:\\d+$`));
    expect(found?.field).toBe(field);
  });
});
