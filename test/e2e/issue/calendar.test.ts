import { expect, it } from 'vitest';
import { granted, issueCheckout, kinds, lineage, refusal, stage } from '../../support/stage.ts';

/** `10:31` in UTC, so many minutes from now. */
const clock = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString().slice(11, 16);
const DAYS = '[monday, tuesday, wednesday, thursday, friday, saturday, sunday]';

it('a calendar that denies ends a credential with the hours, and refuses one after them', async () => {
  const end = `${new Date(Date.now() + 30 * 60_000).toISOString().slice(0, 16)}:00Z`;
  const hours = `{ days: ${DAYS}, from: "${clock(-60)}", until: "${clock(30)}" }`;
  const calendar = `apiVersion: access-lineage/v1
kind: Calendar
id: CAL-HOURS
title: Production is used for a little while
controls: []
severity: medium
owner: group:platform-leads
target: { environment: [production] }
zone: UTC
hours: [${hours}]
`;
  await using on = await stage({ files: { 'policies/calendars/hours.yaml': calendar } });
  const { id } = await granted(on, { name: 'release' });
  expect(lineage(on, id).decided?.decision.policy.data).toContainEqual({
    name: 'tzdata',
    date: expect.stringMatching(/^\d{4}[a-z]$/),
  });
  const inside = await issueCheckout(on, id);
  expect(inside.code, inside.log).toBe(0);
  const expires = inside.outputs['expires-at'] ?? '';
  expect(expires <= end, `${expires} is not after ${end}`).toBe(true);
  on.sandbox.world.clock.advance(20 * 60);
  const outside = await issueCheckout(on, id);
  expect([outside.code, outside.env]).toEqual([1, {}]);
  expect(outside.log).toContain('the next time of use runs from');
  expect(refusal(on, id)).toMatchObject({ condition: 'CAL-HOURS', dropped: null });
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed refused');
});
