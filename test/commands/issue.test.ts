import { expect, it } from 'vitest';
import { issue } from '../../src/commands/issue.ts';
import type { IssuePorts } from '../../src/issuing/hand-out.ts';
import type { Sources } from '../../src/facts/sources.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { refused } from '../../src/lineage/events.ts';
import { policyBegins } from '../../src/lineage/policy-changed.ts';
import type { Instant, Oid, RequestId } from '../../src/model/ids.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import type { Trust } from '../../src/model/trust.ts';
import {
  actor,
  effective,
  fileOf,
  KEY,
  mergeEvents,
  newKey,
  newLedger,
  requestBody,
  RUN,
  still,
  told,
  TRUST,
} from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };

/** Whoever asks for an identity or an issuer fails. */
function portsOn(ledger: Awaited<ReturnType<typeof newLedger>>, tip: Oid): IssuePorts {
  const set = {} as never;
  const sources = {
    repository: ledger.repository,
    github: { pullRequest: () => Promise.resolve({ merge: null }) },
    mainBranch: 'main',
    policyAt: () => Promise.resolve({ tree: tip, trust: TRUST, policy: { ok: true, value: { set, trust: TRUST } } }),
    ledgerOf: () => ledger,
    clock: still(),
    salt: () => '5a'.repeat(16),
  } as unknown as Sources;
  const job = { identity: () => Promise.reject(new Error('asked for an identity')) } as unknown as IssuePorts['job'];
  const issuer = () => Promise.reject(new Error('asked for an issuer'));
  return { sources, job, issuer, run: RUN, actor: actor('1'), released: () => {}, cloudRoles: [] };
}

it.each([true, false])(
  'begins no lineage with a refusal for a request that is older than the ledger (looked at before: %s)',
  async (empty) => {
    const ledger = await newLedger();
    const file = fileOf(requestBody(ID));
    const tip = ledger.repository.push('main', new Map([[file.path, file.bytes]]), 'Add a request');
    const place = { commit: tip, trees: { policies: tip, schemas: null, workflows: null } };
    const first = policyBegins({ occurredAt: still().now(), actor: null, run: RUN }, place);
    const earlier = refused(told(ID), '77-1', { condition: 'GRANT', message: '', dropped: null }, null);
    await transact(ledger, TOUCH, () => ({ events: empty ? [first] : [first, earlier], recordedUpTo: tip }));
    const before = (await readLedger(ledger, TOUCH)).lineage(ID).events.length;

    expect(await issue(ID, portsOn(ledger, tip))).toMatchObject({
      is: 'refused',
      condition: 'GRANT',
      message: expect.stringContaining('before the ledger began'),
      fix: 'ask again with a new request',
    });
    expect((await readLedger(ledger, TOUCH)).lineage(ID).events).toHaveLength(before);
  },
);

/** What was pending at the merge names what it would open, so that reviewers can be shown it. That is no grant. */
it.each(['pending', 'deny'] as const)(
  'asks no identity and hands out nothing for what was merged %s',
  async (verdict) => {
    const ledger = await newLedger();
    const file = fileOf(requestBody(ID));
    const tip = ledger.repository.push('main', new Map([[file.path, file.bytes]]), 'Add a request');
    const place = { commit: tip, trees: { policies: tip, schemas: null, workflows: null } };
    const first = policyBegins({ occurredAt: still().now(), actor: null, run: RUN }, place);
    await transact(ledger, TOUCH, () => ({ events: [first] }));
    await transact(ledger, TOUCH, () => ({
      events: mergeEvents(ID, { verdict, effective: effective() }),
      recordedUpTo: tip,
    }));
    const result = await issue(ID, portsOn(ledger, tip));
    expect(result).toMatchObject({ is: 'refused', condition: 'GRANT' });
    const { events } = (await readLedger(ledger, TOUCH)).lineage(ID);
    expect(events.at(-1)).toMatchObject({ kind: 'refused', condition: 'GRANT', dropped: null });
  },
);

it('says that the ledger lost what came to main after it began', async () => {
  const ledger = await newLedger();
  const begun = ledger.repository.push('main', new Map([['README.md', Buffer.from('Access\n')]]), 'Begin');
  const file = fileOf(requestBody(ID));
  const tip = ledger.repository.push('main', new Map([[file.path, file.bytes]]), 'Add a request');
  const place = { commit: begun, trees: { policies: tip, schemas: null, workflows: null } };
  const first = policyBegins({ occurredAt: still().now(), actor: null, run: RUN }, place);
  await transact(ledger, TOUCH, () => ({ events: [first], recordedUpTo: tip }));
  await expect(issue(ID, portsOn(ledger, tip))).rejects.toMatchObject({
    code: 'UNRECORDED',
    message: expect.stringContaining('holds no request event of it'),
    fix: expect.stringContaining('access-lineage verify'),
  });
  expect((await readLedger(ledger, TOUCH)).lineage(ID).events).toEqual([]);
});

/** Else a session would be made that nothing could tell of. */
it.each([
  ['another', () => keySigner(newKey()), TRUST, /^key \w{16} is not in the trust root$/],
  ['none', noSigner, TRUST, /^input signing-key is empty/],
  ['one that is not valid yet', () => keySigner(KEY), trustFrom('2026-11-23T00:00:00Z'), /not yet at/],
  ['one for other purposes', () => keySigner(KEY), trustFor('event'), /is not trusted for checkpoints$/],
] as const)('asks no cloud with a key that cannot sign in the end: %s', async (_, signer, trust, message) => {
  const ledger = await newLedger();
  const file = fileOf(requestBody(ID));
  const tip = ledger.repository.push('main', new Map([[file.path, file.bytes]]), 'Add a request');
  const place = { commit: tip, trees: { policies: tip, schemas: null, workflows: null } };
  const first = policyBegins({ occurredAt: still().now(), actor: null, run: RUN }, place);
  await transact(ledger, TOUCH, () => ({ events: [first] }));
  await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID), recordedUpTo: tip }));
  const ports = portsOn(ledger, tip);
  const { sources } = ports;
  const policyAt = () =>
    Promise.resolve({ tree: tip, trust: TRUST, policy: { ok: true, value: { set: {}, trust } } }) as never;
  const ledgerOf = (asked: Trust) => ({ ...ledger, trust: asked, signer: signer() }) as never;
  const run = issue(ID, { ...ports, sources: { ...sources, policyAt, ledgerOf } });
  await expect(run).rejects.toMatchObject({ code: 'INPUT', message: expect.stringMatching(message) });
});

function noSigner() {
  return { keyId: '', sign: () => Promise.reject(new Error('asked for a signature')) };
}

function trustFrom(validFrom: string): Trust {
  return { ...TRUST, keys: TRUST.keys.map((key) => ({ ...key, validFrom: validFrom as Instant })) };
}

function trustFor(...purpose: Trust['keys'][number]['purpose'][number][]): Trust {
  return { ...TRUST, keys: TRUST.keys.map((key) => ({ ...key, purpose })) };
}
