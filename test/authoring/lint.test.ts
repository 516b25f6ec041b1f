import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/commands/lint.ts';
import type { Instant } from '../../src/model/ids.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import { sourceFile } from '../support/source-file.ts';

interface Case {
  readonly what: string;
  /** File of the base → text in it → what stands there instead. */
  readonly edit?: { readonly [file: string]: { readonly [from: string]: string } };
  /** Files beside those of the base. */
  readonly add?: { readonly [file: string]: string };
  readonly without?: readonly string[];
  /** `file:line:column id severity what the message or the fix says`, in order. Empty: there is nothing to find. */
  readonly findings: readonly string[];
}
type Texts = { readonly [file: string]: string };

const FOLDER = 'test/cases/lint';
const NOW = '2026-11-22T09:00:00Z' as Instant;
const base = load(readFileSync(`${FOLDER}/base.yaml`, 'utf8')) as Texts;
const pages = readdirSync(FOLDER).filter((name) => name !== 'base.yaml');

function textsOf({ edit = {}, add = {}, without = [] }: Partial<Case>): Texts {
  const kept = Object.entries(base).filter(([file]) => !without.includes(file));
  const edited = kept.map(([file, text]) => [file, Object.entries(edit[file] ?? {}).reduce(replaced, text)] as const);
  const unknown = [...Object.keys(edit), ...without].filter((file) => !(file in base));
  if (unknown.length > 0) throw new Error(`the base has no ${unknown.join(', ')}`);
  return { ...Object.fromEntries(edited), ...add };
}

function replaced(text: string, [from, to]: readonly [string, string]): string {
  if (text.split(from).length !== 2) throw new Error(`${from} must stand in the base once`);
  return text.replace(from, () => to);
}

async function found(texts: Texts) {
  const files = Object.entries(texts).map(([file, text]) => sourceFile(`policies/${file}`, text));
  const { findings } = await lint(files, entitlementKinds, NOW);
  return findings;
}

describe.each(pages)('%s', (page) => {
  const cases = load(readFileSync(`${FOLDER}/${page}`, 'utf8')) as readonly Case[];
  it.each(cases)('$what', async (one) => {
    const findings = await found(textsOf(one));
    const told = findings.map(({ id, severity, at, message, fix }) => ({
      head: `${at?.path.slice('policies/'.length)}:${at?.line}:${at?.column} ${id} ${severity}`,
      said: `${message} → ${fix}`,
    }));
    expect(told.map(({ head }) => head)).toEqual(one.findings.map((line) => line.split(' ').slice(0, 3).join(' ')));
    for (const [index, line] of one.findings.entries())
      expect(told[index]?.said).toContain(line.split(' ').slice(3).join(' '));
  });
});

it('finds nothing in the base', async () => {
  expect(await found(base)).toEqual([]);
});

describe('docs/findings/policy-lint.md', () => {
  const ids = Array.from({ length: 23 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`);
  const page = readFileSync('docs/findings/policy-lint.md', 'utf8');
  const spoken = [...readFileSync('src/authoring/lint-finding.ts', 'utf8').matchAll(/\| '(P\d\d)'/g)].map(
    ([, id]) => id,
  );
  const cases = pages.flatMap((name) => load(readFileSync(`${FOLDER}/${name}`, 'utf8')) as readonly Case[]);

  it.each(ids)('%s has a section that says what, why and how to mend it', (id) => {
    const section = page.split(/^## /m).find((one) => one.startsWith(`${id} `)) ?? '';
    for (const word of ['**What**', '**Why**', '**Mend**', '**Not seen**', '```yaml']) expect(section).toContain(word);
    // What compile or intake refuses keeps its id; the section says which.
    if (!spoken.includes(id)) expect(section).toMatch(/\*\*Told as\*\* \[[LY]\d\d/);
  });

  it('explains no id that is not there', () => {
    expect([...page.matchAll(/^## (P\d\d) /gm)].map(([, id]) => id)).toEqual(ids);
  });

  it.each(ids)('%s has a case that bites and one that does not', (id) => {
    const section = page.split(/^## /m).find((one) => one.startsWith(`${id} `)) ?? '';
    const told = /\*\*Told as\*\* \[([LY]\d+)/.exec(section)?.[1];
    const own = cases.filter(({ what }) => what.startsWith(`${id} `));
    const bites = own.filter(({ findings }) => findings.some((line) => [id, told].includes(line.split(' ')[1])));
    expect(bites.length).toBeGreaterThan(0);
    expect(own.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(0);
  });
});
