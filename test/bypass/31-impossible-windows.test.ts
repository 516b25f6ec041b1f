import { expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import {
  approve,
  comment,
  denials,
  granted,
  issueCheckout,
  lineage,
  open,
  recorded,
  refusal,
  request,
  stage,
} from '../support/stage.ts';

const window = (text: string): string => `window: { ${text} }\n`;
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** What is asked, and the rule that refuses it; line 15 of a request is its window. */
const ASKED: Readonly<Record<string, readonly [more: string, refused: string]>> = {
  past: [window('start: 2020-01-01T00:00:00Z, duration: PT1H'), 'TIME-START'],
  'far-ahead': [window('start: 2099-01-01T00:00:00Z, duration: PT1H'), 'TIME-START'],
  'review-first': [`${window('duration: PT8H')}access: { mode: standing, reviewBy: ${day(-1)} }\n`, 'TIME-REVIEW'],
  'for-ever': [window('duration: PT99999H'), 'REF-UNREADABLE'],
  'a-month': [window('duration: P1M'), 'REF-UNREADABLE'],
  backwards: [window('duration: -PT2H'), 'REF-UNREADABLE'],
  'no-zone': [window(`start: ${day(1)}T09:00:00, duration: PT1H`), 'REF-UNREADABLE'],
  'end-first': [window(`start: ${day(2)}T09:00:00Z, end: ${day(1)}T09:00:00Z`), 'REF-UNREADABLE'],
};

it('no window lies in the past, beyond the caps or between two readings of it', async () => {
  await using on = await stage();
  const asks = Object.entries(ASKED).map(([name, [more, rule]]) => ({ rule, ...request({ name, more }) }));
  const pull = await open(on, 'sam-adeyemi', asks, 'windows');
  const said = comment(pull);
  await recorded(on, pull);
  for (const { id, path, rule } of asks) {
    expect(denials(on, id), id).toEqual([rule]);
    expect(said, id).toContain(rule === 'REF-UNREADABLE' ? `${path}:15:` : `**${rule}**`);
  }
});

const HANNA = { subject: 'person: p-bw113', role: 'ROLE-PAYMENT-APPROVE' };
const CONTROLLERS = ['elena-petrov', 'marcus-hale', 'ravi-menon'];

it('a long need is not got by many short grants, nor the other duty once the first grant is over', async () => {
  await using on = await stage();
  // Twenty hours in a week are the most: the sixth evening of one pull request is too much.
  const evenings = [1, 2, 3, 4, 5, 6].map((ahead) =>
    request({ name: `evening-${ahead}`, ...HANNA, more: window(`start: ${day(ahead)}T18:00:00Z, duration: PT4H`) }),
  );
  const pull = await open(on, 'hanna-weiss', evenings, 'evenings');
  await approve(on, pull, ...CONTROLLERS);
  await recorded(on, pull);
  expect(evenings.map(({ id }) => denials(on, id))).toEqual([[], [], [], [], [], ['TIME-CUMULATIVE']]);
  // Extended once is what the role allows.
  const hello = { subject: 'person: p-bw114', role: 'ROLE-PAYMENT-APPROVE', approvers: CONTROLLERS };
  const hour = (of?: string): string => `${window('duration: PT1H')}${of ? `extends: ${of}\n` : ''}`;
  const first = await granted(on, { name: 'first', ...hello, more: hour() }, 'oluwaseun-bello');
  const second = await granted(on, { name: 'second', ...hello, more: hour(first.id) }, 'oluwaseun-bello');
  const third = await granted(on, { name: 'third', ...hello, more: hour(second.id) }, 'oluwaseun-bello');
  expect([first, second, third].map(({ id }) => denials(on, id))).toEqual([[], [], ['TIME-EXTENDS']]);
  // Diego creates for an hour, waits until that is over, and wants to approve what he has made.
  const diego = { subject: 'person: p-bw111', approvers: CONTROLLERS };
  const made = await granted(
    on,
    { name: 'create', ...diego, role: 'ROLE-PAYMENT-CREATE', more: hour() },
    'diego-ferrer',
  );
  expect(lineage(on, made.id).grant).not.toBeNull();
  on.sandbox.world.clock.advance(6 * 3600);
  const own = await granted(on, { name: 'own', ...diego, role: 'ROLE-PAYMENT-APPROVE', more: hour() }, 'diego-ferrer');
  expect(denials(on, own.id)).toEqual(['SOD-PAY-001']);
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
