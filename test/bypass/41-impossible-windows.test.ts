import { expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import {
  approve,
  comment,
  denials,
  granted,
  issueCheckout,
  open,
  recorded,
  refusal,
  request,
  stage,
} from '../support/stage.ts';

const window = (text: string): string => `window: { ${text} }\n`;
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** What is asked, and the rule that refuses it; line 15 of a request is its window. */
const BACKWARDS: Readonly<Record<string, readonly [more: string, refused: string]>> = {
  'less-than-none': [window('duration: -PT2H'), 'REF-UNREADABLE'],
  'end-first': [window(`start: ${day(2)}T09:00:00Z, end: ${day(1)}T09:00:00Z`), 'REF-UNREADABLE'],
  'review-first': [`${window('duration: PT8H')}access: { mode: standing, reviewBy: ${day(-1)} }\n`, 'TIME-REVIEW'],
};

it('no window ends before it starts, and a week of evenings in one pull request is a week', async () => {
  await using on = await stage();
  const asks = Object.entries(BACKWARDS).map(([name, [more, rule]]) => ({ rule, ...request({ name, more }) }));
  const backwards = await open(on, 'sam-adeyemi', asks, 'backwards');
  await recorded(on, backwards);
  for (const { id, path, rule } of asks) {
    expect(denials(on, id), id).toEqual([rule]);
    expect(comment(backwards), id).toContain(rule === 'REF-UNREADABLE' ? `${path}:15:` : `**${rule}**`);
  }

  // Twenty hours in a week are the most. Checked, each of the six is the first.
  const hanna = { subject: 'person: p-bw113', role: 'ROLE-PAYMENT-APPROVE' };
  const evenings = [1, 2, 3, 4, 5, 6].map((ahead) =>
    request({ name: `evening-${ahead}`, ...hanna, more: window(`start: ${day(ahead)}T18:00:00Z, duration: PT4H`) }),
  );
  const pull = await open(on, 'hanna-weiss', evenings, 'evenings');
  await approve(on, pull, 'elena-petrov', 'marcus-hale', 'ravi-menon');
  await recorded(on, pull);
  expect(evenings.map(({ id }) => denials(on, id))).toEqual([[], [], [], [], [], ['TIME-CUMULATIVE']]);
});

/** Sunday, 25 October 2026: 03:00 becomes 02:00 in Berlin at 01:00Z. */
const NIGHT = `apiVersion: access-lineage/v1
kind: Calendar
id: CAL-NIGHT
title: Releases are made at night
controls: []
severity: medium
owner: group:platform-leads
target: { environment: [production] }
zone: Europe/Berlin
hours: [{ days: [saturday], from: "22:00", until: "02:45" }]
`;

it('the hour that comes twice opens once', async () => {
  const clock = createClock('2026-10-25T00:05:00Z');
  await using on = await stage({ clock, files: { 'policies/calendars/night.yaml': NIGHT } });
  const { id } = await granted(on, { name: 'release' });
  const inside = await issueCheckout(on, id);
  expect(inside.code, inside.log).toBe(0);
  // A credential of an hour, cut at the first 02:45.
  expect(Date.parse(inside.outputs['expires-at'] ?? '')).toBeLessThanOrEqual(Date.parse('2026-10-25T00:45:00Z'));
  // The second 02:20 lies within the hours as a clock on the wall shows them.
  clock.set('2026-10-25T01:20:00Z');
  const again = await issueCheckout(on, id);
  expect([again.code, again.env]).toEqual([1, {}]);
  expect(refusal(on, id)).toMatchObject({ condition: 'CAL-NIGHT', dropped: null });
});
