import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { type Allowed, handOut, type IssuePorts } from '../../src/issuing/hand-out.ts';
import { readLedger, transact } from '../../src/ledger/ledger.ts';
import { issuanceId } from '../../src/lineage/events.ts';
import { Failure } from '../../src/model/finding.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { type Credential, Secret } from '../../src/model/issuance.ts';
import { epoch } from '../../src/model/time.ts';
import type { Clock } from '../../src/ports.ts';
import { actor, issuanceOf, mergeEvents, newLedger, RUN, still } from '../ledger/sample.ts';
import type { Weather } from '../support/in-memory-repository.ts';
import { factsOf, policiesOf, policyOf } from '../support/scenario.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };

const impatient: Clock = {
  ...still(),
  pause: (attempt) =>
    attempt < 2 ? Promise.resolve() : Promise.reject(new Failure('UNREACHABLE', 'it takes too long', 'run it again')),
};

/** One step of a job with a grant. What the branch tells, whoever reads it, at the moment of each release. */
async function handedOut(weather: Weather = {}) {
  const given = { phase: 'issue' as const, request: { id: ID } };
  const [policy, facts] = [await policyOf(policiesOf(given)), await factsOf(given)];
  const decision = decide(policy, facts);
  if (facts.moment.phase !== 'issue' || !decision.effective) throw new Error('the request must be granted');
  const { claims, frozen } = facts.moment;
  const { notAfter } = frozen;
  const calm = await newLedger();
  await transact(calm, TOUCH, () => ({ events: mergeEvents(ID, { effective: frozen }) }));
  const told = async () => (await readLedger(calm, TOUCH)).lineage(ID).events.map(({ kind }) => kind);
  const [entitlement] = frozen.entitlements;
  if (!entitlement || !notAfter) throw new Error('the grant must hold something, and end');
  const credential: Credential = {
    issuance: issuanceOf('one', { id: issuanceId(claims), entitlement, claims, expiresAt: notAfter }),
    environment: { AWS_SECRET_ACCESS_KEY: new Secret('hidden') },
  };
  const identity = { token: new Secret('token'), claims };
  const released: (readonly string[])[] = [];
  const ports = {
    sources: { clock: still() },
    job: { identity: () => Promise.resolve(identity), mask() {} },
    issuer: () =>
      Promise.resolve({
        prepare: () => Promise.resolve(credential),
        release: async () => void released.push(await told()),
      }),
    run: RUN,
    actor: actor('1004'),
    released() {},
  } as unknown as IssuePorts;
  const allowed = {
    request: facts.request.body,
    policy,
    ledger: { ...calm, repository: calm.repository.under(weather), clock: impatient },
    touch: TOUCH,
    view: await readLedger(calm, TOUCH),
    decision,
    granted: frozen,
    entitlements: [entitlement],
    factsAt: () => facts,
    identity,
    started: epoch(still().now()),
  } as unknown as Allowed;
  const ended = await handOut(allowed, ports).then(
    ({ is }) => is,
    (error: { readonly code?: string }) => error.code,
  );
  return { ended, released, told: await told() };
}

describe('invariant 7: record before release', () => {
  it('a credential leaves when its event stands on the branch, and not before', async () => {
    const { ended, released } = await handedOut();
    expect(ended).toBe('issued');
    expect(released).toEqual([['requested', 'approved', 'decided', 'issued']]);
  });

  it('and never when the ledger does not take the event', async () => {
    const { ended, released, told } = await handedOut({ commitAnswer: () => 'failed' });
    expect(ended).toBe('UNRECORDED');
    expect(released).toEqual([]);
    expect(told).not.toContain('issued');
  });
});
