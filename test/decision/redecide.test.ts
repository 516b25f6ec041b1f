import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { ENGINE } from '../../src/decision/engine.ts';
import { redecide } from '../../src/decision/redecide.ts';
import type { Facts, StoredFacts } from '../../src/model/facts.ts';
import { factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

function stored({ request, ...facts }: Facts): StoredFacts {
  const { body: _, ...rest } = request;
  return { ...facts, request: rest };
}

async function recorded(given: Given = { phase: 'record' }) {
  const policy = await policyOf(policiesOf(given));
  const facts = await factsOf(given);
  const decision = decide(policy, facts);
  return { policy, body: facts.request.body, event: { decision, facts: stored(facts) } };
}

describe('redecide', () => {
  it('finds a decision as it was made', async () => {
    const { policy, event, body } = await recorded();
    expect(redecide(policy, JSON.parse(JSON.stringify(event)), body)).toEqual({ compared: 'bytes', differences: [] });
  });

  it('finds one letter that was changed', async () => {
    const { policy, event, body } = await recorded();
    const decision = { ...event.decision, headline: `${event.decision.headline} ` };
    expect(redecide(policy, { ...event, decision }, body).differences.map(({ field }) => field)).toEqual(['headline']);
  });

  it('finds a verdict that the facts do not bear', async () => {
    const { policy, event, body } = await recorded({ phase: 'record', request: { window: { duration: 'P2D' } } });
    expect(event.decision.verdict).toBe('deny');
    const forged = { ...event.decision, verdict: 'allow' as const };
    expect(redecide(policy, { ...event, decision: forged }, body).differences).toEqual([
      { field: 'verdict', stands: 'allow', again: 'deny' },
    ]);
  });

  it('does not call better words of another release a tampering', async () => {
    const { policy, event, body } = await recorded();
    const other = { ...event.decision, engine: 'access-lineage 0.0.9', headline: 'In older words.' };
    expect(redecide(policy, { ...event, decision: other }, body)).toEqual({ compared: 'substance', differences: [] });
    const forged = { ...other, verdict: 'deny' as const };
    expect(redecide(policy, { ...event, decision: forged }, body).differences.map(({ field }) => field)).toEqual([
      'verdict',
    ]);
  });

  it('bears the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(ENGINE).toBe(`access-lineage ${version}`);
  });
});
