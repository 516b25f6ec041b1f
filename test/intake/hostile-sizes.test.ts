import { expect, it } from 'vitest';
import { MOST_FINDINGS, POLICY_BYTES } from '../../src/intake/limits.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { sourceFile } from '../support/source-file.ts';

const PATH = 'policies/a.yaml';
const full = (start: string, part: string, end = ''): string =>
  start + part.repeat(Math.floor((POLICY_BYTES - start.length - end.length) / part.length)) + end;

/** As large as a policy document may be, and wrong in every line: each took the best part of a minute before findings were counted. */
it.each([
  ['anchors', full('', '- &a x\n')],
  ['aliases', full('- &a x\n', '- *a\n')],
  ['tags', full('', '- !x y\n')],
  ['merge keys', full('', '- <<: 1\n')],
  ['keys that stand twice', full('', 'a: 1\n')],
  ['documents', full('', '--- a\n')],
  ['opened lists', full('', '[')],
  ['opened blocks', full('', '? ')],
  ['invisible characters', full('a: "', '\u200b', '"\n')],
  ['escaped invisible characters', full('kind: Group\nmembers:\n', `  - [${'"\\u200b",'.repeat(30)}]\n`)],
  ['numbers that want quotes', full('kind: Group\nmembers:\n', `  - [${'1,'.repeat(150)}]\n`)],
  ['entries of a role', full('kind: Role\nentitlements:\n', `  - {provider: aws, actions: [${'1,'.repeat(110)}]}\n`)],
])('a file full of %s is answered with a page of findings', (_, text) => {
  const read = readDocument(sourceFile(PATH, text), 'policy');
  const findings = read.ok ? [] : read.findings;
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.length).toBeLessThanOrEqual(MOST_FINDINGS);
});

it('a list that was cut says so at its end, and by how much', () => {
  const text = `kind: Group\n${Array.from({ length: 80 }, (_, index) => `unknown-${index}: 1\n`).join('')}`;
  const read = readDocument(sourceFile(PATH, text), 'policy');
  const findings = read.ok ? [] : read.findings;
  expect(findings).toHaveLength(MOST_FINDINGS);
  // Beside the 80 fields: four that a Group must have.
  const last = findings.at(-1);
  expect([last?.id, last?.values]).toEqual(['Y001', { more: 80 + 4 - (MOST_FINDINGS - 1) }]);
  expect(last?.message).toBe('35 more things are wrong, which are not listed');
});

it.each([
  ['twice', (name: string) => `? ${name}\n: 1\n? ${name}\n: 2\n`],
  ['unknown', (name: string) => `kind: Group\n? ${name}\n: 1\n`],
  ['inside one', (name: string) => `kind: Role\neligible: {subjects: [], anyOf: [{? ${name} : 1}]}\n`],
])('a name as long as the file, %s, is told in a line', (_, document) => {
  const read = readDocument(sourceFile(PATH, document('n'.repeat(200_000))), 'policy');
  for (const { message, fix } of read.ok ? [] : read.findings) expect(`${message}${fix}`.length).toBeLessThan(1_000);
  expect(read.ok).toBe(false);
});
