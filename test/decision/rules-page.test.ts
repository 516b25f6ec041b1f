import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const pages = globSync('docs/rules/*.md').map((path) => readFileSync(path, 'utf8'));
const sources = globSync('src/{decision,facts,recording,commands,lineage,policy,issuing}/**/*.ts');
const ids = [
  ...new Set(
    sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/'([A-Z]{2,10}(?:-[A-Z]+)+)'/g)].flatMap(([, id]) => id ?? []),
    ),
  ),
].toSorted();

it.each(ids)('%s stands in docs/rules', (id) => {
  expect(pages.some((page) => page.includes(`\`${id}\``))).toBe(true);
});
