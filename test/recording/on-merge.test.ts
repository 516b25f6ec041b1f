import { expect, it } from 'vitest';
import { transact } from '../../src/ledger/ledger.ts';
import { refused, tell } from '../../src/lineage/events.ts';
import type { LineageEvent, Refused } from '../../src/model/event.ts';
import type { Instant, RequestId } from '../../src/model/ids.ts';
import { toHandOver } from '../../src/recording/on-merge.ts';
import {
  decisionOf,
  effective,
  factsOf,
  issuedEvent,
  newLedger,
  NOW,
  requestBody,
  RUN,
  still,
  told,
} from '../ledger/sample.ts';

const ID = '2026-11-at-once' as RequestId;
const SALTS = { purpose: '5a'.repeat(16), justification: 'a5'.repeat(16), goal: 'a6'.repeat(16) };
const LATER = { ...RUN, runId: '901' };

/** A ledger with one grant that is to be used at the merge, and who is told of it. */
async function waiting(notBefore: string = NOW) {
  const ledger = await newLedger();
  const body = requestBody(ID, { access: { mode: 'just-in-time', activation: 'on-merge' } });
  const append = (...events: readonly LineageEvent[]) =>
    transact(ledger, { requests: [ID], index: [] }, () => ({ events }));
  await append(
    ...tell(factsOf(body), decisionOf(body, { effective: effective({ notBefore: notBefore as Instant }) }), RUN, SALTS),
  );
  const named = (time: string, run = LATER) =>
    toHandOver(ledger, { clock: still(`2026-11-22T${time}Z` as Instant) }, run);
  return { append, named };
}

function refusal(condition: string, came?: Refused['came']): Refused {
  const why = { condition, message: 'no', dropped: null, ...(came ? { came } : {}) };
  return refused(told(ID), `attempt of ${condition}`, why, null);
}

const SERVED = [{ requestId: ID, subject: 'workload:ledger-sync' }];

it('the run that recorded it names it, whose it is beside it, and so does that run again', async () => {
  const { named } = await waiting();
  expect(await named('09:00:10', RUN)).toEqual(SERVED);
  expect(await named('09:00:10', { ...RUN, attempt: '2' })).toEqual(SERVED);
});

it('another run does so when the job of the first one has had the time to start, until the window ends', async () => {
  const { named } = await waiting();
  expect(await named('09:00:30')).toEqual([]);
  expect(await named('09:10:00')).toEqual(SERVED);
  expect(await named('12:59:59')).toEqual(SERVED);
  expect(await named('13:00:00')).toEqual([]);
});

it('nor is it waited for where a job recorded it that came for a credential of its own', async () => {
  const { named } = await waiting();
  expect(
    await named('09:00:30', { ...LATER, workflowRef: 'payco/access/.github/workflows/deploy.yml@refs/heads/main' }),
  ).toEqual(SERVED);
});

it('a job that is not the one that was approved is called a few times, and not for ever', async () => {
  const { append, named } = await waiting();
  for (let n = 1; n <= 5; n += 1) {
    expect(await named('09:30:00')).toEqual(SERVED);
    await append(refused(told(ID), `try ${n}`, { condition: 'CLAIM-IDENTITY', message: 'no', dropped: null }, null));
  }
  expect(await named('09:30:00')).toEqual([]);
});

it('one that opens later was named by no run before, so the first one after that does', async () => {
  const { named } = await waiting('2026-11-22T09:05:00Z');
  expect(await named('09:03:00', RUN)).toEqual([]);
  expect(await named('09:05:00')).toEqual(SERVED);
});

it('a refusal to another job is no try, nor is a file under the same id', async () => {
  const { append, named } = await waiting();
  await append(
    refusal('CLAIM-IDENTITY'),
    refusal('CLAIM-EVENT'),
    refusal('INV-ID', {
      file: { path: 'access-requests/2026/11/x.yaml', blob: 'b'.repeat(40), sha256: '1'.repeat(64) },
      pullRequest: 2,
      mergeCommit: null,
    } as Refused['came']),
  );
  expect(await named('10:00:00')).toEqual(SERVED);
});

it('is named no more when its own job was refused, or got what it asked for', async () => {
  const one = await waiting();
  await one.append(refusal('SOD-PAY-001'));
  expect(await one.named('10:00:00')).toEqual([]);
  const other = await waiting();
  await other.append(issuedEvent(ID, 'job'));
  expect(await other.named('10:00:00', RUN)).toEqual([]);
});
