import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Instant } from '../../src/model/ids.ts';
import { plus } from '../../src/model/time.ts';
import {
  approve,
  APPROVERS,
  comment,
  lineage,
  open,
  recorded,
  request,
  stage,
  type TestStage,
} from '../support/stage.ts';
import { WITHOUT_DIGEST } from '../support/unseen.ts';

const HOUR = 3_600;
const now = `${new Date().toISOString().slice(0, 19)}Z` as Instant;
const at = (hours: number): string => plus(now, hours * HOUR);
const window = (fields: string) => request({ name: 'x', more: `window: { ${fields} }\n` }).yaml;
const plain = window('duration: PT2H');
const without = (field: string): string => plain.replace(new RegExp(`^${field}:.*\\n(?: .*\\n)*`, 'm'), '');

/** What is asked for, the rule that denies it, and what the comment says of it. */
const ASKED: readonly (readonly [name: string, yaml: string, rule: string, said: string])[] = [
  ['starts-in-the-past', window(`start: "${at(-1)}", duration: PT2H`), 'TIME-START', 'before now'],
  ['starts-far-ahead', window(`start: "${at(24 * 91)}", duration: PT2H`), 'TIME-START', 'more than P90D after now'],
  // The environment allows thirty days, and roles for other work allow seven.
  ['longer-than-its-role', window('duration: PT9H'), 'TIME-CAP', 'the cap of ROLE-CHECKOUT-DEPLOY'],
  ['longer-than-time', window('duration: PT99999H'), 'REF-UNREADABLE', 'Y014'],
  ['months', window('duration: P1M'), 'REF-UNREADABLE', 'Y014'],
  ['without-a-zone', window(`start: "${at(1).replace('Z', '')}", duration: PT2H`), 'REF-UNREADABLE', 'Y014'],
  ['without-a-role', without('role'), 'REF-UNREADABLE', 'Y010'],
  ['without-a-subject', without('subject'), 'REF-UNREADABLE', 'Y010'],
  ['its-own-verdict', `${plain}approvers: [p-bw101]\nrisk: low\nverdict: allow\n`, 'REF-UNREADABLE', 'Y011'],
  ['a-foreign-letter', plain.replace('-DEPLOY', '-DEPL\u041eY'), 'REF-UNREADABLE', 'Y018'],
  ['another-case', plain.replace('environment: p', 'environment: P'), 'REF-UNREADABLE', 'Y014'],
  ['a-digit-for-a-letter', plain.replace('-DEPLOY', '-DEPL0Y'), 'REF-ROLE', 'there is no role'],
  ['a-pattern', plain.replace('checkout-deploy', '"checkout-*"'), 'REF-UNREADABLE', 'Y014'],
];
let on: TestStage;
let sections: readonly string[];

beforeAll(async () => {
  on = await stage({ files: WITHOUT_DIGEST });
  const good = request({ name: 'as-it-should-be' });
  const asks = ASKED.map(([name, yaml]) => {
    const { id, path } = request({ name });
    return { path, yaml: yaml.replace(/^id: .*$/m, `id: ${id}`) };
  });
  const pull = await open(on, 'sam-adeyemi', [good, ...asks], 'many');
  // After the line that each of them has at the top.
  sections = comment(pull).split('\n### ').slice(1);
  await approve(on, pull, ...APPROVERS);
  await recorded(on, pull);
  expect(lineage(on, good.id).grant).not.toBeNull();
});
afterAll(() => on[Symbol.asyncDispose]());

it.each(ASKED)('%s', (name, _, rule, said) => {
  const { id } = request({ name });
  expect(sections.find((one) => one.includes(id))).toContain(said);
  const { decided, grant } = lineage(on, id);
  const against = (decided?.decision.results ?? []).filter(({ outcome }) => outcome === 'fail' || outcome === 'error');
  expect([grant, decided?.decision.verdict, ...new Set(against.map((one) => one.rule))]).toEqual([null, 'deny', rule]);
});
