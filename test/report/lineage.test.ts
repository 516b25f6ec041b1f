import { expect, it } from 'vitest';
import type { Lineage } from '../../src/lineage/lineage.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import { annotations, workflowCommand } from '../../src/report/render/annotations.ts';
import { markdown } from '../../src/report/render/markdown.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { columnWidths, width, wrapped } from '../../src/report/render/wrap.ts';
import { findingBlocks, resultFindings } from '../../src/report/views/findings.ts';
import { lineageBlocks } from '../../src/report/views/lineage.ts';
import { shortBlocks } from '../../src/report/views/lineage-short.ts';
import type { Shown } from '../../src/report/views/lineage.ts';
import { allowed, denied, mixed, unreadable, waiting } from './samples.ts';

const at = (time: string): Instant => `2026-11-22T${time}:00Z` as Instant;
const requestId = allowed.request.id;
const notBefore = at('09:05');
const notAfter = at('13:05');
const lineage = {
  requestId,
  events: [],
  approved: [],
  corrected: [],
  findings: [],
  requested: { file: { path: allowed.request.path, blob: 'b'.repeat(40) as Oid }, pullRequest: 17 },
  decided: { decision: { ...allowed, holder: { subject: 'workload:ledger-sync', countedTo: [] }, owner: 'p-carol' } },
  grant: {
    effective: { ...allowed.effective, notBefore, notAfter },
    marks: [],
    approvers: ['p-bob'],
    exceptions: [],
    obligations: [],
    ended: null,
  },
  issuances: [
    {
      issued: {
        issuance: {
          id: '77-1-a1b2c3',
          provider: 'aws',
          credential: { accessKeyId: 'ASIAEXAMPLE' },
          issuedAt: at('09:10'),
          expiresAt: at('10:10'),
          revocable: { how: 'role', said: 'deny sessions older than now on the role' },
        },
        boundary: 'cooperative',
      },
      closed: { occurredAt: at('09:12') },
      expired: null,
      used: [],
    },
  ],
} as unknown as Lineage;

const shown: Shown = {
  lineage,
  justified: { is: 'stands', because: ['allowed by policy cccccccccccc', 'approved by p-bob', `until ${notAfter}`] },
  standing: 'live',
  rows: [
    {
      when: at('09:05'),
      what: 'requested',
      marks: [],
      who: 'alice (1001)',
      detail: 'ROLE-EXPORT-READ in production for PT4H: compare exports',
      place: 'requests/2026/11/2026-11-ledger-sync/0001-requested.json',
    },
    {
      when: at('09:10'),
      what: 'issued',
      marks: ['agent'],
      who: 'run 77',
      detail: 'aws ASIAEXAMPLE, issuance 77-1-a1b2c3, until 2026-11-22T10:10:00Z',
      place: '',
    },
  ],
};

it('tells a lineage on a terminal, justification first', async () => {
  const text = terminal(lineageBlocks(shown), { colour: false, width: 100 });
  await expect(text).toMatchFileSnapshot('__snapshots__/lineage.txt');
  expect(text.split('\n')[0]).toBe('2026-11-ledger-sync ✅ stands justified');
});

it('tells of a window that opens later that it stands, and is not open', () => {
  const text = terminal(lineageBlocks({ ...shown, standing: 'not-yet' }), { colour: false, width: 100 });
  expect(text.split('\n')[0]).toBe('2026-11-ledger-sync ✅ stands justified, and is not open yet');
  const lapsed: Shown = { ...shown, justified: { is: 'lapsed', because: ['revoked'] }, standing: 'not-yet' };
  expect(terminal(lineageBlocks(lapsed), { colour: false, width: 100 })).toMatch(/^2026-11-ledger-sync ⌛ is over\n/);
});

it('tells it in short: the answer, a line for each event with its marks, and what is missing', () => {
  const text = terminal(shortBlocks({ ...shown, findings: mixed }), { colour: false, width: 100 });
  expect(text.split('\n').slice(6, 8)).toEqual([
    '09:05:00  requested         alice   ROLE-EXPORT-READ in production for PT4H: compare exports',
    '09:10:00  issued     agent  run 77  aws ASIAEXAMPLE, issuance 77-1-a1b2c3, until 2026-11-22T10:10:0…',
  ]);
  expect(text).toContain(mixed[0]?.message);
});

it('says what nobody looked at, where nothing is missing', () => {
  const last = (over: Partial<Lineage>) =>
    terminal(lineageBlocks({ ...shown, lineage: { ...lineage, ...over } }), { colour: false, width: 200 })
      .trimEnd()
      .split('\n')
      .at(-1);
  const there = 'Nothing: every step of this lineage is there';
  expect(last({})).toBe(`${there}; not looked at: use of its credentials, access review.`);
  expect(last({ issuances: [] })).toBe(`${there}; not looked at: access review.`);
  expect(last({ issuances: [], grant: null })).toBe(`${there}.`);
});

it('tells it in Markdown, with what is missing', async () => {
  const unproven: Shown = {
    ...shown,
    justified: { is: 'unproven', because: ['it was never decided'] },
    findings: mixed,
  };
  await expect(markdown(lineageBlocks(unproven))).toMatchFileSnapshot('__snapshots__/lineage-unproven.md');
});

it('stacks a table that does not fit, and colours only when asked', () => {
  const narrow = terminal(lineageBlocks(shown), { colour: false, width: 44 });
  expect(narrow).toContain('2026-11-22T09:05:00Z');
  expect(Math.max(...narrow.split('\n').map(width))).toBeLessThanOrEqual(44);
  expect(narrow).not.toContain('\u001B');
  expect(terminal(findingBlocks(mixed), { colour: true, width: 80 })).toContain('\u001B[31m');
});

it('orders findings: worst first, then by place', () => {
  const note = { ...mixed[0]!, severity: 'note' as const };
  expect(findingBlocks([note, ...unreadable]).map((one) => (one.is === 'finding' ? one.finding.id : ''))).toEqual([
    'Y011',
    'Y012',
    'Y030',
  ]);
});

it('puts a result on the line of the request it is about', () => {
  const locate = (pointer: string) => ({
    path: 'request.yaml',
    line: pointer === '/window/duration' ? 9 : 1,
    column: 3,
  });
  expect(resultFindings(denied, locate)).toMatchObject([{ id: 'TIME-CAP', severity: 'error', at: { line: 9 } }]);
  expect(resultFindings(waiting, locate).map(({ id, severity }) => [id, severity])).toEqual([
    ['APPR-PAY', 'note'],
    ['RULE-HOURS', 'warning'],
  ]);
});

it('writes annotations as commands of the runner', () => {
  const [first] = annotations(mixed);
  expect(first && workflowCommand({ ...first, title: 'a:b,c', message: '100%\n::error::' })).toBe(
    '::error file=src/app.ts,line=1,col=1,title=a%3Ab%2Cc::100%25%0A::error::',
  );
  expect(annotations([{ id: 'X', severity: 'note', message: 'm', fix: 'f' }])).toEqual([]);
});

it('wraps at words, breaks what is longer than a line, counts wide letters twice', () => {
  expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrapped('漢字漢字', 5)).toEqual(['漢字', '漢字']);
  expect(columnWidths([['a'.repeat(30), 'b']], 20)).toEqual([17, 1]);
  expect(columnWidths([['a'.repeat(30), 'b'.repeat(30)]], 20)).toBeNull();
});
