import { beforeEach, expect, it, vi } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { type Allowed, handOut, type IssuePorts, refuse, type Released } from '../../src/issuing/hand-out.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { refused } from '../../src/lineage/events.ts';
import { openIssuances } from '../../src/lineage/open-issuances.ts';
import { timeline } from '../../src/lineage/timeline.ts';
import type { LineageEvent } from '../../src/model/event.ts';
import type { Claims } from '../../src/model/facts.ts';
import { Failure } from '../../src/model/finding.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { type Issuance, NotAsAsked, Secret } from '../../src/model/issuance.ts';
import { epoch } from '../../src/model/time.ts';
import type { Order } from '../../src/ports.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import {
  actor,
  decisionOf,
  effective,
  factsOf,
  issuanceOf,
  mergeEvents,
  newLedger,
  NOW,
  requestBody,
  revokedEvent,
  RUN,
  told,
} from '../ledger/sample.ts';

// What is tested here comes after it.
vi.mock('../../src/decision/decide.ts', () => ({ decide: vi.fn() }));

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };
const ALLOWED = decisionOf(requestBody(ID));
const [AWS] = effective().entitlements;
beforeEach(() => {
  vi.mocked(decide).mockReturnValue(ALLOWED);
});

/**
 * A granted request whose job takes these in turn: a cloud gives each, or says why not. `meanwhile`: the answer of the next
 * commit is lost, and this is recorded before anybody looks what became of it.
 */
async function handing(gives: readonly (Issuance | Failure)[], meanwhile?: LineageEvent) {
  const quiet = await newLedger();
  await transact(quiet, TOUCH, () => ({ events: mergeEvents(ID) }));
  let lost = meanwhile !== undefined;
  const repository = quiet.repository.under({ commitAnswer: () => (lost ? 'lost' : 'good') });
  const clock = {
    now: () => NOW,
    async pause() {
      lost = false;
      if (meanwhile) await transact(quiet, TOUCH, () => ({ events: [meanwhile] }));
    },
  };
  const ledger = { ...quiet, repository, clock };
  const view = await readLedger(ledger, TOUCH);
  const claims = (n: number) =>
    ({ aud: `${n}`, runId: '77', runAttempt: '1', jti: `jti-${n}`, declared: {} }) as Claims;
  const [handed, masked]: [Released[], string[]] = [[], []];
  let taken = 0;
  const ports = {
    sources: { clock, salt: () => `${(taken += 1)}`.padEnd(32, '0') },
    job: {
      identity: () => Promise.resolve({ token: new Secret('token'), claims: claims(taken) }),
      mask: (secret: Secret) => void masked.push(secret.reveal()),
    },
    issuer: () =>
      Promise.resolve({
        prepare({ issuanceId, mask }: Order) {
          const given = gives[taken];
          taken += 1;
          mask(new Secret(`on the way ${taken}`));
          if (!given || given instanceof Failure) return Promise.reject(given ?? new Error('nobody asks'));
          return Promise.resolve({ issuance: { ...given, id: issuanceId }, environment: {} });
        },
        release: () => Promise.resolve(),
      }),
    run: RUN,
    actor: actor('1'),
    released: (one: Released) => void handed.push(one),
    cloudRoles: [],
  } as unknown as IssuePorts;
  const allowed = {
    request: requestBody(ID),
    policy: { kinds: await entitlementKinds(['aws']) },
    ledger,
    touch: TOUCH,
    view,
    decision: ALLOWED,
    granted: effective(),
    entitlements: gives.map(() => AWS),
    factsAt: () => factsOf(requestBody(ID)),
    identity: { token: new Secret('token'), claims: claims(-1) },
    started: epoch(NOW),
  } as unknown as Allowed;
  const result = await handOut(allowed, ports).catch((error: unknown) => error as Failure);
  const lineage = (await readLedger(quiet, TOUCH)).lineage(ID);
  return { result, lineage, handed, masked, ports, ledger: quiet };
}

it('a credential that was dropped because the grant ended while its answer was lost is told as dropped', async () => {
  const { result, lineage, handed } = await handing([issuanceOf('a')], revokedEvent(ID));
  expect(result).toMatchObject({ is: 'refused', condition: 'GRANT-ENDED' });
  expect(handed).toEqual([]);
  expect(lineage.events.map(({ kind }) => kind).slice(-3)).toEqual(['issued', 'revoked', 'closed']);
  expect(timeline(lineage).at(-1)?.detail).toMatch(/^issuance 77-1-\w{6}: dropped before anybody held it/);
  expect(openIssuances(lineage, NOW)).toEqual([]);
  expect(lineage.findings).toEqual([]);
});

it.each([
  ['a failure', new Failure('UNREACHABLE', 'the cloud is silent', 'later'), 'UNREACHABLE'],
  ['a wrong input', new Failure('INPUT', 'no such role', 'name another'), 'INPUT'],
] as const)('%s after the first of two credentials says what was handed out before', async (_, second, code) => {
  const { result, lineage, handed } = await handing([issuanceOf('a'), second]);
  const [one] = handed;
  expect(handed).toHaveLength(1);
  expect(one?.entry).toBe(`requests/2026/11/${ID}/0004-issued.json`);
  expect(result).toMatchObject({
    code,
    fix: second.fix,
    message: `${second.message} (handed out before: 1 credential, aws ${one?.issuance.id} until ${one?.issuance.expiresAt})`,
  });
  expect(lineage.issuances).toHaveLength(1);
});

it('is told of each credential as soon as it is handed out', async () => {
  const { result, handed, masked } = await handing([issuanceOf('a'), issuanceOf('b')]);
  expect(result).toMatchObject({ is: 'issued', issuances: handed });
  expect(handed.map(({ issuance }) => issuance.credential)).toEqual([
    { accessKeyId: 'ASIAa' },
    { accessKeyId: 'ASIAb' },
  ]);
  expect(masked).toEqual(['on the way 1', 'on the way 2']);
});

it('what a cloud gave and was not asked for is named in the record', async () => {
  const given = issuanceOf('odd');
  const { result, lineage } = await handing([new NotAsAsked('it is another session', 'ask who changed it', given)]);
  expect(result).toMatchObject({ is: 'refused', condition: 'CLOUD', message: 'it is another session' });
  expect(result).not.toHaveProperty('dropped');
  expect(lineage.events.at(-1)).toMatchObject({
    kind: 'refused',
    condition: 'CLOUD',
    dropped: { credential: { accessKeyId: 'ASIAodd' }, expiresAt: given.expiresAt },
  });
});

it('a refusal tells why this attempt was refused, and not another', async () => {
  const results = [{ rule: 'MINE', outcome: 'fail', mode: 'deny', message: 'of this one', fix: 'x', values: {} }];
  vi.mocked(decide).mockReturnValue({ ...ALLOWED, verdict: 'deny', results } as unknown as typeof ALLOWED);
  const other = refused(told(ID), '99-1-other', { condition: 'OTHERS', message: 'of another', dropped: null }, null);
  const { result } = await handing([issuanceOf('a')], other);
  expect(result).toMatchObject({ condition: 'MINE', message: 'of this one (the exchanged credential was dropped)' });
});

it('two steps of one run that are refused without a token are two events', async () => {
  const { ports, ledger } = await handing([issuanceOf('a')]);
  const why = { condition: 'GRANT', message: 'there is none', fix: 'ask' };
  for (const step of [1, 2]) await refuse({ id: ID, marks: [] }, { ...why, message: `step ${step}` }, ports, ledger);
  const { events } = (await readLedger(ledger, TOUCH)).lineage(ID);
  expect(events.flatMap((one) => (one.kind === 'refused' ? one.message : []))).toEqual(['step 1', 'step 2']);
});
