import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bind, comment, open, policyHead, stage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const copy = (path: string, ...changes: readonly (readonly [string | RegExp, string])[]): string =>
  changes.reduce((text, [from, to]) => text.replace(from, to), readFileSync(`policies/${path}`, 'utf8'));
const REPORT = 'exceptions/year-end-report.yaml';
const named = (name: string) => ['EXC-REPORT-01', name] as const;
/** It begins in the past, so that it would hold at once. */
const begun = [/from: .*/, 'from: "2026-01-01T00:00:00Z"'] as const;

const PATTERNS = [
  { path: 'policies/exceptions/all-rules.yaml', yaml: copy(REPORT, named('EXC-ALL-01'), ['[TIME-CAP]', '["*"]']) },
  {
    path: 'policies/exceptions/all-roles.yaml',
    yaml: copy(
      REPORT,
      named('EXC-ALL-02'),
      begun,
      [/subject: .*/, 'subject: workload:checkout-deploy'],
      [/role: .*/, 'role: "ROLE-*"'],
    ),
  },
];
const MEANINGS = (
  [
    [
      'L06',
      'rules/unanchored.yaml',
      copy(
        'rules/human-ticket.yaml',
        ['TICKET-01', 'TICKET-02'],
        [/^when:.*$/m, `when: 'request.ticket.matches("OPS|x")'`],
      ),
    ],
    ['L09', 'people/p-other.yaml', copy('people/p-bw121.yaml', ['p-bw121', 'p-other'])],
    ['L01', 'people/p-bwl21.yaml', copy('people/p-bw121.yaml', ['p-bw121', 'p-bwl21'], [/"9\d+"/, '"900009999"'])],
    ['L17', 'exceptions/invariant.yaml', copy(REPORT, named('EXC-ALL-03'), ['[TIME-CAP]', '[INV-REQUESTER]'])],
  ] as const
).map(([code, path, yaml]) => ({ code, path: `policies/${path}`, yaml }));

it('what names by pattern, or names twice, binds nobody, however many approve it', async () => {
  await using on = await stage({ files: WITHOUT_DIGEST });
  const good = await unseen(on, { name: 'as-it-should-be' });
  await on.record();
  expect(told(on, good)).toEqual(['allow']);

  const twice = await open(on, 'tomas-okoye', MEANINGS, 'meanings');
  for (const { path, code } of MEANINGS) expect(comment(twice)).toContain(`\`${code}\` \`${path}`);

  const pull = await open(on, 'tomas-okoye', PATTERNS, 'patterns');
  for (const { path } of PATTERNS) expect(comment(pull)).toContain(`\`Y014\` \`${path}`);
  await bind(on, pull);
  expect(policyHead(on)).toMatchObject({ binds: false, because: { rule: 'CHANGE-READABLE' } });
  const id = await unseen(on, { name: 'nine-hours', more: 'window: { duration: PT9H }\n' });
  await on.record();
  expect(told(on, id)).toEqual(['deny TIME-CAP']);
});
