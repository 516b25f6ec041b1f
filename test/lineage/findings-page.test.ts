import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const page = readFileSync('docs/findings/ledger.md', 'utf8');
const idsIn = (pattern: string, id: RegExp): readonly string[] => [
  ...new Set(
    globSync(pattern).flatMap((path) => [...readFileSync(path, 'utf8').matchAll(id)].flatMap(([, one]) => one ?? [])),
  ),
];
const ids = [
  ...idsIn('src/{ledger,commands,cli}/**/*.ts', /'(V\d{2})'/g),
  ...idsIn('src/lineage/**/*.ts', /'(L\d{2})'/g),
].toSorted();

it.each(ids)('%s has a section that says what, why and how to mend it', (id) => {
  const section = page.split(/^## /m).find((one) => one.startsWith(`${id} `)) ?? '';
  for (const word of ['**What**', '**Why**', '**Mend**']) expect(section).toContain(word);
});

it('the page explains no id that is not there', () => {
  expect([...page.matchAll(/^## ([VL]\d{2}) /gm)].flatMap(([, id]) => id ?? []).toSorted()).toEqual(ids);
});
