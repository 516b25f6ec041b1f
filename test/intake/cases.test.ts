import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import { sourceFile } from '../support/source-file.ts';

interface Case {
  readonly what: string;
  readonly path?: string;
  readonly expect?: 'request' | 'revocation' | 'settlement' | 'policy';
  readonly mode?: '100644' | '100755' | '120000';
  readonly text?: string;
  /** Bytes that YAML cannot hold, as hex. */
  readonly hex?: string;
  /** `line:column id what the message or the fix says`, in order; each must be contained. Empty: the file is good. */
  readonly findings: readonly string[];
}

const folder = 'test/cases/intake';
const REQUEST = 'access-requests/2026/11/2026-11-ledger-post.yaml';

describe.each(readdirSync(folder))('%s', (name) => {
  const cases = load(readFileSync(`${folder}/${name}`, 'utf8')) as readonly Case[];
  it.each(cases)('$what', (one) => {
    const file = sourceFile(one.path ?? REQUEST, one.hex ? Buffer.from(one.hex, 'hex') : (one.text ?? ''), one.mode);
    const read = readDocument(file, (one.expect ?? 'request') as 'request');
    const found = read.ok ? [] : read.findings;
    const places = found.map(({ id, at }) => `${at?.line}:${at?.column} ${id}`);
    expect(places).toEqual(one.findings.map((line) => line.split(' ').slice(0, 2).join(' ')));
    for (const [index, line] of one.findings.entries()) {
      const { message, fix } = found[index] ?? { message: '', fix: '' };
      expect(`${message} → ${fix}`).toContain(line.split(' ').slice(2).join(' '));
    }
  });
});
