import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, type Page, pages } from '../support/pages.ts';

const all = pages();

/** Links that lead nowhere: a missing file or folder, a missing heading. Links to the web are not followed. */
function dead(page: Page, others: readonly Page[] = all): readonly string[] {
  const prose = page.text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^(https?|mailto):/.test(target)) return [];
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? page.path : normalize(join(dirname(page.path), path));
    if (!existsSync(file)) return [`${page.path}: ${target} is not there`];
    const headings = others.find((one) => one.path === file)?.text.matchAll(/^#+ (.+)$/gm) ?? [];
    if (anchor === undefined || [...headings].some(([, heading = '']) => anchorOf(heading) === anchor)) return [];
    return [`${page.path}: ${target} has no such heading`];
  });
}

describe('links', () => {
  it.each(all.map((page) => [page.path, page] as const))('of %s lead somewhere', (_, page) => {
    expect(dead(page)).toEqual([]);
  });

  it('that lead nowhere are seen', () => {
    const page = (text: string): Page => ({ path: 'docs/x.md', text });
    expect(dead(page('[a](nowhere.md)'))).toEqual(['docs/x.md: nowhere.md is not there']);
    expect(dead(page('[a](concepts.md#nowhere)'))).toEqual(['docs/x.md: concepts.md#nowhere has no such heading']);
    expect(dead(page('[a](concepts.md#what-is-kept) [b](https://example.org/x)'))).toEqual([]);
  });

  it('of the table of ways round lead somewhere, and to every test below test/bypass/', () => {
    const path = 'test/bypass/README.md';
    const text = readFileSync(path, 'utf8');
    expect(dead({ path, text })).toEqual([]);
    const tests = readdirSync('test/bypass').filter((name) => name.endsWith('.test.ts'));
    expect(tests.filter((name) => !text.includes(`](${name})`))).toEqual([]);
  });

  it('lead from the README to every page of docs/', () => {
    const readme = all.find(({ path }) => path === 'README.md')?.text ?? '';
    const unlinked = all
      .filter(({ path }) => /^docs\/[^/]+\.md$/.test(path))
      .filter(({ path }) => !readme.includes(`](${path})`));
    expect(unlinked.map(({ path }) => path)).toEqual([]);
  });
});
