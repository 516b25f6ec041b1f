import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FINDINGS, REQUEST_BYTES } from '../../src/intake/limits.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { keyShapes } from '../support/keys.ts';
import { sourceFile } from '../support/source-file.ts';

const PATH = 'access-requests/2026/11/2026-11-ledger-post.yaml';
const naughty = JSON.parse(readFileSync('test/fixtures/adversarial/naughty-strings.json', 'utf8')) as readonly string[];
const suite = JSON.parse(readFileSync('test/fixtures/adversarial/yaml-test-suite.json', 'utf8')) as readonly {
  readonly yaml: string;
}[];

const request = (justification: string): string => `apiVersion: access-lineage/v1
kind: AccessRequest
id: 2026-11-ledger-post
subject: {type: workload, workload: ledger-sync}
purpose: {code: operate, text: Post the entries of November.}
justification: ${justification}
role: ROLE-LEDGER-POST
scope: {environment: production}
`;

/** Whatever the bytes: an answer, and every objection with a place inside the file and something to do. */
function answers(content: string | Uint8Array): void {
  for (const expected of ['request', 'policy'] as const) {
    const file = sourceFile(PATH, content);
    const read = readDocument(file, expected as 'request');
    if (read.ok) continue;
    const lines = new TextDecoder().decode(file.bytes).split(/\n/).length;
    expect(read.findings.length).toBeGreaterThan(0);
    for (const { at, message, fix } of read.findings) {
      expect(at?.path).toBe(PATH);
      expect(at?.line).toBeGreaterThanOrEqual(1);
      expect(at?.line).toBeLessThanOrEqual(lines);
      expect(at?.column).toBeGreaterThanOrEqual(1);
      expect(message).not.toBe('');
      expect(fix).not.toBe('');
    }
  }
}

describe('never crashes', () => {
  it('on any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), answers));
  });

  it('on any text, in any style', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), answers));
  });

  it('on text made of YAML', () => {
    const parts = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '|',
      '>',
      '&a',
      '*a',
      '!!x',
      '#',
      '?',
      '---\n',
      '<<',
      '%',
      '0',
      'id: ',
      'kind: Role\n',
      '__proto__: ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => answers(all.join(''))),
      { numRuns: 500 },
    );
  });

  it('on values of every type in every field', () => {
    const field = fc.constantFrom(
      'apiVersion',
      'kind',
      'id',
      'subject',
      'purpose',
      'justification',
      'role',
      'scope',
      'window',
      'access',
      'owner',
      'ticket',
      'eligible',
      'duration',
      'entitlements',
      'require',
      'members',
      'keys',
      '__proto__',
      'toString',
    );
    const kind = fc.constantFrom('AccessRequest', 'Role', 'SodSet', 'ApprovalRule', 'Trust', 'Group', 'Environment');
    fc.assert(
      fc.property(kind, fc.dictionary(field, fc.jsonValue({ maxDepth: 3 })), (of, body) =>
        answers(JSON.stringify({ kind: of, ...body })),
      ),
      { numRuns: 500 },
    );
  });

  it('on the YAML test suite', () => {
    for (const { yaml } of suite) answers(yaml);
  });
});

describe('naughty strings', () => {
  it.each(naughty.map((text) => [JSON.stringify(text), text] as const))(
    '%s as a justification comes back unchanged or is refused',
    (quoted, text) => {
      const read = readDocument(sourceFile(PATH, request(quoted)), 'request');
      if (read.ok) expect(read.value.body.justification).toBe(text);
      else expect(read.findings.map(({ id }) => id).join()).toMatch(/^(?:Y004|Y014|Y015)(?:,Y004)*$/);
      answers(request(text));
    },
  );
});

it('a file one byte too large is refused unread', () => {
  const comment = '#'.repeat(REQUEST_BYTES - request('The month closes on Monday.').length - 1);
  expect(readDocument(sourceFile(PATH, `${request('The month closes on Monday.')}${comment}\n`), 'request').ok).toBe(
    true,
  );
  const read = readDocument(sourceFile(PATH, `${request('The month closes on Monday.')}${comment}#\n`), 'request');
  expect(!read.ok && read.findings.map(({ id }) => id)).toEqual(['Y001']);
});

it.each([
  ['items', `members: [${'x,'.repeat(2_001)}]`],
  ['fields', `{${Array.from({ length: 201 }, (_, n) => `f${n}: 1`).join(', ')}}`],
  ['letters', `title: ${'x'.repeat(4_097)}`],
])('too many %s stop before the schema is asked', (what, text) => {
  const read = readDocument(
    sourceFile('policies/a.yaml', text.startsWith('{') ? text.replace('{', '{kind: Group, ') : `kind: Group\n${text}`),
    'policy',
  );
  expect(!read.ok && read.findings.map(({ id }) => id)).toEqual(['Y001']);
  expect(!read.ok && read.findings[0]?.message).toContain(what);
});

it('tells a bounded number of findings', () => {
  const members = Array.from({ length: 1_000 }, () => 'nobody').join(', ');
  const read = readDocument(
    sourceFile(
      'policies/a.yaml',
      `apiVersion: access-lineage/v1\nkind: Group\nid: a\ntitle: Group\nowner: group:a\nmembers: [${members}]\n`,
    ),
    'policy',
  );
  expect(!read.ok && read.findings.length).toBe(MOST_FINDINGS);
});

it('locates fields of a good document by pointer', () => {
  const read = readDocument(sourceFile(PATH, request('The month closes on Monday.')), 'request');
  expect(read.ok && read.value.locate('/scope/environment')).toEqual({ path: PATH, line: 8, column: 9 });
  expect(read.ok && read.value.locate('/window/duration')).toEqual({ path: PATH, line: 1, column: 1 });
});

describe('a key in the text (Y034)', () => {
  const keys = Object.entries(keyShapes(7)).map(([name, key]) => [name, key.replaceAll('\n', '\n  ')] as const);

  it.each(keys)('%s: is refused with its place, and nothing else is said', (_, key) => {
    const yaml = `${request(`|\n  ${key}`)}rolle: ${JSON.stringify(key)}\n`;
    for (const expected of ['request', 'revocation', 'policy'] as const) {
      const read = readDocument(sourceFile(PATH, yaml), expected as 'request');
      const findings = read.ok ? [] : read.findings;
      expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(['Y034']));
      expect(findings[0]?.at?.line).toBeGreaterThan(5);
      expect(findings[0]?.values?.['kind']).toEqual(expect.any(String));
      const told = JSON.stringify(findings);
      for (const piece of key.match(/[\w/+=-]{16,}/g) ?? []) expect(told).not.toContain(piece);
    }
  });

  it('before it is said that the file holds a tab', () => {
    const read = readDocument(sourceFile(PATH, `\t${keyShapes()['npm']}`), 'request');
    expect(read.ok ? [] : read.findings.map(({ id }) => id)).toEqual(['Y034']);
  });
});
