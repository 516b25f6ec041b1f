import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/decision/decide.ts';
import { ENGINE } from '../../src/decision/engine.ts';
import { redecide } from '../../src/decision/redecide.ts';
import type { Facts, StoredFacts } from '../../src/model/facts.ts';
import { plus } from '../../src/model/time.ts';
import type { Calendar } from '../../src/policy/calendar.ts';
import type { PolicySet } from '../../src/policy/policy-set.ts';
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
    expect(redecide(policy, JSON.parse(JSON.stringify(event)), body)).toEqual({
      compared: 'bytes',
      differences: [],
      zones: null,
      removed: [],
    });
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
    expect(redecide(policy, { ...event, decision: other }, body)).toEqual({
      compared: 'substance',
      differences: [],
      zones: null,
      removed: [],
    });
    const forged = { ...other, verdict: 'deny' as const };
    expect(redecide(policy, { ...event, decision: forged }, body).differences.map(({ field }) => field)).toEqual([
      'verdict',
    ]);
  });

  const CALENDAR = {
    kind: 'Calendar',
    id: 'CAL-OFFICE',
    title: 'Office hours',
    controls: [],
    severity: 'medium',
    owner: 'person:p-carol',
    zone: 'Europe/Berlin',
    hours: [{ days: ['sunday'], from: '09:30', until: '12:00' }],
  };

  /** The same policy with an edition of the time zones in which Berlin is so many seconds further on. */
  function withZones(policy: PolicySet, tzdata: string, shift = 0): PolicySet {
    const calendars = [...policy.calendars].map(([id, one]): [string, Calendar] => [
      id,
      {
        tzdata,
        *spans(from, until) {
          for (const span of one.spans(plus(from, -shift), plus(until, -shift)))
            yield { from: span.from + shift, until: span.until + shift };
        },
      },
    ]);
    return { ...policy, calendars: new Map(calendars) };
  }

  describe('where a calendar was asked', () => {
    const given: Given = { phase: 'record', policies: [CALENDAR], request: { window: { duration: 'PT1H' } } };

    it('names the edition of the time zones, and nowhere else', async () => {
      const { event } = await recorded(given);
      expect(event.decision.policy.data).toContainEqual({ name: 'tzdata', date: '2025c' });
      expect((await recorded()).event.decision.policy.data.map(({ name }) => name)).not.toContain('tzdata');
      const elsewhere = { ...CALENDAR, target: { environment: ['staging'] } };
      const { data } = (await recorded({ ...given, policies: [elsewhere] })).event.decision.policy;
      expect(data.map(({ name }) => name)).not.toContain('tzdata');
    });

    it('is the same in substance under another edition that changes nothing there', async () => {
      const { policy, event, body } = await recorded(given);
      expect(redecide(withZones(policy, '2031a'), event, body)).toEqual({
        compared: 'substance',
        differences: [],
        zones: null,
        removed: [],
      });
    });

    it('tells that another edition opens at other hours, and excuses nothing else by it', async () => {
      const { policy, event, body } = await recorded(given);
      const other = withZones(policy, '2031a', 4 * 3_600);
      const { differences, zones } = redecide(other, event, body);
      expect(differences.map(({ field }) => field)).toContain('verdict');
      expect(zones).toEqual({ stands: '2025c', again: '2031a' });

      const { decision } = event;
      const forged = { ...decision, risk: { level: 'low' as const, because: [] } };
      expect(redecide(other, { ...event, decision: forged }, body).zones).toBeNull();
      const pending = { ...decision, verdict: 'pending' as const };
      expect(redecide(withZones(policy, '2031a'), { ...event, decision: pending }, body)).toMatchObject({
        differences: [{ field: 'verdict' }],
        zones: null,
      });
      expect(redecide(withZones(policy, '2025c', 4 * 3_600), event, body).zones).toBeNull();
    });
  });

  describe('where the text of a review was removed', () => {
    const given: Given = {
      phase: 'record',
      request: { role: 'ROLE-PAY-CREATE' },
      policies: [
        {
          kind: 'ApprovalRule',
          id: 'APPR-T',
          title: 'Treasury approves',
          controls: [],
          severity: 'high',
          owner: 'person:p-carol',
          require: [{ slot: 'treasurer', count: 1, from: [{ group: 'treasury' }] }],
          rationale: { mode: 'text', minLetters: 40, echoDigest: false },
        },
      ],
    };
    const REASON = 'I compared the exports with the ledger of last week, and this job needs no more than it asks.';

    async function approved(body: string, by = '1002') {
      const { policy, body: request, event } = await recorded({ ...given, reviews: [{ by, body }] });
      const reviews = event.facts.reviews.map((one) => ({ ...one, body: { ...one.body, text: null, salt: '' } }));
      return { policy, request, event: { ...event, facts: { ...event.facts, reviews } } };
    }

    it('comes out as it stands as far as that can be told, and names the review', async () => {
      const { policy, request, event } = await approved(REASON);
      expect(event.decision.verdict).toBe('allow');
      expect(redecide(policy, event, request)).toMatchObject({
        compared: 'bytes',
        differences: [],
        removed: [event.facts.reviews[0]?.databaseId],
      });
    });

    it('cannot be told where the text was too short, and that is no difference', async () => {
      const { policy, request, event } = await approved('Fine');
      expect(event.decision.verdict).toBe('pending');
      expect(redecide(policy, event, request)).toMatchObject({ differences: [], removed: [expect.any(String)] });
    });

    it('is compared whole where nobody would judge the text', async () => {
      const { policy, request, event } = await approved(REASON, '1003');
      expect(redecide(policy, event, request)).toMatchObject({ compared: 'bytes', differences: [], removed: [] });
    });

    it('finds what no text can account for', async () => {
      const { policy, request, event } = await approved(REASON);
      const differing = (change: object) =>
        redecide(policy, { ...event, decision: { ...event.decision, ...change } }, request).differences.map(
          ({ field }) => field,
        );
      expect(differing({ risk: { level: 'low', because: [] } })).toEqual(['risk']);
      const { effective, approval } = event.decision;
      expect(differing({ effective: { ...effective, maxUses: 99 } })).toEqual(['effective']);
      const [counted] = approval.counted;
      expect(differing({ approval: { ...approval, counted: [{ ...counted, review: '4711' }] } })).toEqual(['counted']);

      const stranger = await approved(REASON, '1003');
      const facts = { ...event.facts, reviews: [...stranger.event.facts.reviews] };
      const forged = redecide(policy, { ...event, facts }, request);
      expect(forged.differences.map(({ field }) => field)).toContain('verdict');
    });
  });

  it('bears the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(ENGINE).toBe(`access-lineage ${version}`);
  });
});
