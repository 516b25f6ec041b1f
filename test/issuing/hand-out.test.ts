import { expect, it } from 'vitest';
import { type Allowed, handOut, type IssuePorts } from '../../src/issuing/hand-out.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import type { Claims, Facts } from '../../src/model/facts.ts';
import { Failure } from '../../src/model/finding.ts';
import type { Instant, RequestId } from '../../src/model/ids.ts';
import { Secret } from '../../src/model/issuance.ts';
import { epoch, plus } from '../../src/model/time.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import { actor, effective, mergeEvents, newLedger, requestBody, RUN, still } from '../ledger/sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };
const END = '2026-11-22T10:00:00Z' as Instant;

/** So many seconds are left when it is decided, and so many have gone by when the cloud would be asked. */
async function handedOut(left: number, gone: number) {
  const ledger = await newLedger();
  await transact(ledger, TOUCH, () => ({ events: mergeEvents(ID, { verdict: 'allow', effective: effective() }) }));
  const view = await readLedger(ledger, TOUCH);
  const [entitlement] = effective().entitlements;
  const claims = { runId: '77', runAttempt: '1', jti: 'one' } as Claims;
  const lifetimes: number[] = [];
  const ports = {
    sources: { clock: still() },
    job: { identity: () => Promise.resolve({ token: new Secret('token'), claims }) },
    issuer: () =>
      Promise.resolve({
        prepare({ lifetime }: { lifetime: number }) {
          lifetimes.push(lifetime);
          return Promise.reject(new Failure('REFUSED', 'the cloud says no', 'ask the cloud'));
        },
      }),
    run: RUN,
    actor: actor('1'),
    cloudRoles: [],
  } as unknown as IssuePorts;
  const allowed = {
    request: requestBody(ID),
    policy: { kinds: await entitlementKinds(['aws']) },
    ledger,
    touch: TOUCH,
    view,
    decision: {
      verdict: 'allow',
      marks: [],
      results: [],
      effective: { ...effective(), notAfter: END, maxSession: 3600 },
    },
    entitlements: [entitlement],
    factsAt: () => ({ now: plus(END, -left), moment: { phase: 'issue', claims } }) as unknown as Facts,
    identity: { token: new Secret('token'), claims },
    started: epoch(still().now()) - gone,
  } as unknown as Allowed;
  const result = await handOut(allowed, ports);
  const event = (await readLedger(ledger, TOUCH)).lineage(ID).events.at(-1);
  return { result, event, lifetimes };
}

it('asks the cloud for what is left when the exchange is over', async () => {
  expect((await handedOut(915, 5)).lifetimes).toEqual([900]);
  expect((await handedOut(915, 5)).event).toMatchObject({ kind: 'refused', condition: 'CLOUD' });
});

it('calls nothing a refusal of the cloud that the cloud was never asked', async () => {
  const { result, event, lifetimes } = await handedOut(915, 6);
  expect(lifetimes).toEqual([]);
  expect(result).toMatchObject({
    is: 'refused',
    condition: 'TIME-LEFT',
    message: expect.stringContaining('909 seconds are left until 2026-11-22T10:00:00Z'),
  });
  expect(event).toMatchObject({ kind: 'refused', condition: 'TIME-LEFT', dropped: null });
});
