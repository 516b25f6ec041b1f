import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { lifetime } from '../../src/decision/lifetime.ts';
import type { Instant } from '../../src/model/ids.ts';
import { factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

async function lives(given: Given, spent = 0): Promise<number> {
  const facts = await factsOf({ phase: 'issue', ...given });
  return lifetime(decide(await policyOf(policiesOf(given)), facts), facts, spent);
}

describe('a credential lives', () => {
  it('as long as grant, role and provider all allow', async () => {
    expect(await lives({ now: '2026-11-22T09:00:00Z' as Instant })).toBe(3600);
    expect(await lives({ now: '2026-11-22T09:30:00Z' as Instant })).toBe(1800);
  });

  it('never longer than the cloud role gives', async () => {
    const policies = [{ id: 'ROLE-EXPORT-READ', maxSession: 'PT4H' }];
    expect(await lives({ policies, request: { window: { duration: 'PT4H' } } })).toBe(3600);
  });

  it('less when time has gone by, and only where the end of the grant is what bounds it', async () => {
    expect(await lives({ now: '2026-11-22T09:30:00Z' as Instant }, 12)).toBe(1788);
    expect(await lives({ request: { window: { duration: 'PT2H' } } }, 12)).toBe(3600);
  });

  it('not at all when it is denied', async () => {
    expect(await lives({ now: '2026-11-22T11:00:00Z' as Instant })).toBe(0);
  });
});
