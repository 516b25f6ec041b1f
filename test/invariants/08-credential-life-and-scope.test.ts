import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { lifetime } from '../../src/decision/lifetime.ts';
import type { Instant } from '../../src/model/ids.ts';
import { epoch, plus } from '../../src/model/time.ts';
import { kind as aws } from '../../src/providers/aws/entitlement.ts';
import { expand } from '../../src/providers/aws/action-table.ts';
import { createIssuer as awsIssuer } from '../../src/providers/aws/issuer.ts';
import { kind as gcp } from '../../src/providers/gcp/entitlement.ts';
import { createIssuer as gcpIssuer } from '../../src/providers/gcp/issuer.ts';
import { permissionsOf } from '../../src/providers/gcp/role-table.ts';
import { failureOf } from '../providers/secrets.ts';
import { factsOf, policiesOf, policyOf } from '../support/scenario.ts';
import { AWS, GCP, openSetting, patientClock, type Setting } from '../providers/setting.ts';

let at: Setting;
beforeAll(async () => {
  at = await openSetting();
});
afterAll(() => at.close());

const setting = () => ({ endpoints: at.endpoints, clock: patientClock() });
const RUNS = { numRuns: 25 };

describe('8. a credential lives as long as the least of grant left, role cap and provider cap', () => {
  it('AWS, and never less than AWS gives', async () => {
    const caps = fc.constantFrom(['PT1H', 3600] as const, ['PT1H30M', 5400] as const, ['PT2H', 7200] as const);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50_000 }), caps, async (left, [maxSession, cap]) => {
        const before = at.clouds.aws.sessions.length;
        const prepared = awsIssuer(setting()).prepare(await at.order({ ...AWS, maxSession }, { lifetime: left }));
        if (left < aws.session.min) {
          expect((await failureOf(prepared)).code).toBe('REFUSED');
          expect(at.clouds.aws.sessions.length).toBe(before);
          return;
        }
        const { issuance } = await prepared;
        expect(at.clouds.aws.sessions.at(-1)?.durationSeconds).toBe(Math.min(left, cap, aws.session.max));
        expect(epoch(issuance.expiresAt) - epoch(issuance.issuedAt)).toBeLessThanOrEqual(Math.min(left, cap) + 1);
      }),
      RUNS,
    );
  });

  it('Google', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50_000 }), async (left) => {
        await gcpIssuer(setting()).prepare(await at.order(GCP, { lifetime: left }));
        expect(at.clouds.gcp.tokens.at(-1)?.lifetimeSeconds).toBe(Math.min(left, gcp.session.max));
      }),
      RUNS,
    );
  });
});

describe('8. what the cloud is asked for', () => {
  it('is never longer than the grant has left when the exchange is over, nor than the role gives', async () => {
    const caps = fc.constantFrom(['PT30M', 1800] as const, ['PT1H', 3600] as const);
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(3599), fc.nat(10), caps, async (gone, spent, [maxSession, cap]) => {
        const given = {
          phase: 'issue' as const,
          now: plus('2026-11-22T09:00:00Z' as Instant, gone),
          policies: [{ id: 'ROLE-EXPORT-READ', maxSession }],
        };
        const facts = await factsOf(given);
        const decision = decide(await policyOf(policiesOf(given)), facts);
        const left = 3600 - gone - spent;
        seen.add(decision.verdict === 'deny' ? 'denied' : left < cap ? 'left' : 'cap');
        expect(lifetime(decision, facts, spent)).toBe(decision.verdict === 'allow' ? Math.min(left, cap) : 0);
      }),
      { numRuns: 200 },
    );
    expect([...seen].sort()).toEqual(['cap', 'denied', 'left']);
  });
});

describe('8. what is decided is what the provider enforces', () => {
  it('AWS: the session policy holds the session to exactly the narrowed scope', async () => {
    const role = {
      ...AWS,
      actions: ['s3:Get*', 's3:PutObject', 'sqs:*'],
      resources: ['arn:aws:s3:::ledger-*', 'arn:aws:sqs:*:*:ledger-*'],
    };
    const actions = fc.subarray(['s3:GetObject', 's3:GetObject*', 's3:PutObject', 'sqs:SendMessage', 'sqs:Re*'], {
      minLength: 1,
    });
    const resources = fc.subarray(['arn:aws:s3:::ledger-a/*', 'arn:aws:sqs:eu-west-1:111122223333:ledger-in'], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(actions, resources, async (asked, where) => {
        const narrowed = aws.narrow(role, { environment: 'production', actions: asked, resources: where });
        if (!narrowed.ok) throw new Error(narrowed.findings[0]?.message);
        const { issuance } = await awsIssuer(setting()).prepare(await at.order(narrowed.value));
        const sent = JSON.parse(at.clouds.aws.sessions.at(-1)?.policy ?? '{}');
        expect(sent).toEqual(issuance.sessionPolicy);
        const [statement, ...more] = sent.Statement;
        expect([more, statement.Effect, statement.NotAction, statement.NotResource]).toEqual([
          [],
          'Allow',
          undefined,
          undefined,
        ]);
        const names = (patterns: readonly string[]) => new Set(patterns.flatMap(expand).map((one) => one.name));
        expect(names(statement.Action)).toEqual(names(asked));
        expect(new Set(statement.Resource)).toEqual(new Set(where));
        expect(issuance.compared).toBe('equal');
      }),
      RUNS,
    );
  });

  it('Google: a scope is the whole role or it is refused', () => {
    const held = [...(permissionsOf('roles/storage.objectViewer') ?? [])];
    fc.assert(
      fc.property(fc.subarray(held, { minLength: 1 }), (actions) => {
        const result = gcp.narrow(GCP, { environment: 'production', actions });
        expect(result.ok).toBe(actions.length === held.length);
      }),
    );
  });

  it('a cooperative boundary is decided on the whole role for its longest session', () => {
    expect(aws.wholeRole({ ...AWS, maxSession: 'PT12H' })).toEqual({
      entitlement: { ...AWS, maxSession: 'PT12H' },
      session: 43_200,
    });
    expect(gcp.wholeRole(GCP).session).toBe(3600);
  });
});

describe('8. what cannot be revoked says so', () => {
  it('Google: not; AWS: by session, through somebody else', async () => {
    const google = await gcpIssuer(setting()).prepare(await at.order(GCP));
    expect(google.issuance.revocable).toEqual({ how: 'not', said: expect.stringContaining('cannot be revoked') });
    expect(await gcpIssuer(setting()).revoke(google.issuance)).toMatchObject({ effectiveAt: null });
    const session = await awsIssuer(setting()).prepare(await at.order(AWS));
    expect(session.issuance.revocable.said).toContain(session.issuance.names['assumedRoleId']);
    expect(await awsIssuer(setting()).revoke(session.issuance)).toMatchObject({ effectiveAt: null });
  });
});
