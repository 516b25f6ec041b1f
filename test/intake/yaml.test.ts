import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitedText } from '../../src/intake/limits.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { parseYaml } from '../../src/intake/yaml.ts';
import { sourceFile } from '../support/source-file.ts';

interface SuiteCase {
  readonly id: string;
  readonly yaml: string;
  readonly json?: string;
  readonly fail?: boolean;
}
const PATH = 'policies/a.yaml';
const suite = JSON.parse(
  readFileSync('test/fixtures/adversarial/yaml-test-suite.json', 'utf8'),
) as readonly SuiteCase[];

function parse(text: string) {
  const limited = limitedText(sourceFile('a.yaml', text), 65_536);
  return limited.ok ? parseYaml(limited.value, 'a.yaml') : limited;
}

/** JSON cannot say what this is, so the suite's JSON is none. No schema knows such a key. */
const NOTHING_AS_KEY = ':';

describe('the YAML test suite', () => {
  it.each(suite.filter((one) => one.json !== undefined && !one.fail && one.yaml !== NOTHING_AS_KEY))(
    '$id: read as it should be, or refused',
    ({ yaml, json = '' }) => {
      const parsed = parse(yaml);
      if (parsed.ok) expect(JSON.parse(JSON.stringify(parsed.value.value))).toEqual(JSON.parse(json));
      else expect(parsed.findings.map(({ id }) => id).every((id) => /^Y00[4-8]$/.test(id))).toBe(true);
    },
  );

  it('reads most of what it is given', () => {
    const good = suite.filter((one) => one.json !== undefined && !one.fail);
    expect(good.filter(({ yaml }) => parse(yaml).ok).length).toBeGreaterThan(good.length / 2);
  });

  it.each(suite.filter((one) => one.fail))('$id: refused', ({ yaml }) => {
    expect(parse(yaml).ok).toBe(false);
  });

  it.each(suite)('$id: is no document of ours, and every objection has its place', ({ yaml }) => {
    const read = readDocument(sourceFile(PATH, yaml), 'policy');
    const lines = yaml.split('\n').length;
    expect(read.ok).toBe(false);
    for (const { at } of read.ok ? [] : read.findings) {
      expect(at?.path).toBe(PATH);
      expect(at?.line).toBeGreaterThanOrEqual(1);
      expect(at?.line).toBeLessThanOrEqual(lines);
      expect(at?.column).toBeGreaterThanOrEqual(1);
    }
  });
});

describe('positions', () => {
  const text = 'a: 1\nlist:\n  - x\n  - {k: "v", "q/r": [1]}\n"quoted": text\n';

  it.each([
    ['/a', 1, 1],
    ['/list', 2, 1],
    ['/list/0', 3, 5],
    ['/list/1/k', 4, 6],
    ['/list/1/q~1r', 4, 14],
    ['/list/1/q~1r/0', 4, 22],
    ['/quoted', 5, 1],
    ['/list/1/missing', 4, 5],
    ['/missing', 1, 1],
  ])('%s stands at %i:%i', (pointer, line, column) => {
    const parsed = parse(text);
    expect(parsed.ok && parsed.value.locate(pointer)).toEqual({ path: 'a.yaml', line, column });
  });

  it('count lines the same with CRLF', () => {
    const parsed = parse(text.replaceAll('\n', '\r\n'));
    expect(parsed.ok && parsed.value.locate('/quoted')).toEqual({ path: 'a.yaml', line: 5, column: 1 });
  });

  it('tell a value from its key', () => {
    const parsed = parse('id: 007\nname: "x"\n');
    expect(parsed.ok && parsed.value.written('/id')).toEqual({
      at: { path: 'a.yaml', line: 1, column: 5 },
      text: '007',
      plain: true,
    });
    expect(parsed.ok && parsed.value.written('/name').at.column).toBe(7);
  });
});

it('a thousand nested lists are refused, not a stack overflow', () => {
  const parsed = parse('['.repeat(1_000));
  expect(!parsed.ok && parsed.findings.map(({ id }) => id)).toEqual(['Y001']);
});

it('a key called __proto__ is a key like any other', () => {
  const parsed = parse('__proto__: {polluted: true}\n');
  expect(parsed.ok && Object.keys(parsed.value.value as object)).toEqual(['__proto__']);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
