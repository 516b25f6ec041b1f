import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const source = readFileSync('src/intake/finding.ts', 'utf8');
const ids = [...source.matchAll(/\| '(Y\d{3})'/g)].map((match) => match[1] ?? '');
const page = readFileSync('docs/findings/intake.md', 'utf8');
const tested = [
  ...readdirSync('test/cases/intake').map((name) => readFileSync(`test/cases/intake/${name}`, 'utf8')),
  readFileSync('test/intake/pull-request-kind.test.ts', 'utf8'),
  readFileSync('test/intake/read-document.test.ts', 'utf8'),
].join('\n');

it.each(ids)('%s has a section that says what, why and how to mend it, and a test', (id) => {
  const section = page.split(/^## /m).find((one) => one.startsWith(id)) ?? '';
  for (const word of ['**What**', '**Why**', '**Mend**']) expect(section).toContain(word);
  expect(tested).toContain(id);
});

it('the page explains no id that is not there', () => {
  expect([...page.matchAll(/^## (Y\d{3})/gm)].map((match) => match[1])).toEqual(ids);
});
