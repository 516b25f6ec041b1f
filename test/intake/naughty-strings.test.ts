import { readFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { join } from 'node:path';
import { flattened, readSchemas, ROOT, type Schema } from '../../scripts/schemas/read-schemas.ts';
import { pullRequestKind } from '../../src/intake/pull-request-kind.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { stepsOf, valuesAt } from '../../src/model/pointer.ts';
import { changed, samples } from '../support/samples.ts';
import { sourceFile } from '../support/source-file.ts';

const naughty = JSON.parse(readFileSync('test/fixtures/adversarial/naughty-strings.json', 'utf8')) as readonly string[];

/** Paths of all fields of a schema whose value is text. */
function texts(schema: Schema, path: readonly string[] = []): readonly (readonly string[])[] {
  const branches = (schema['oneOf'] ?? []) as readonly Schema[];
  const fields = Object.entries((schema['properties'] ?? {}) as { readonly [name: string]: Schema });
  return [
    ...(schema['type'] === 'string' ? [path] : []),
    ...branches.flatMap((branch) => texts(branch, path)),
    ...fields.flatMap(([name, field]) => texts(field, [...path, name])),
    ...(schema['items'] ? texts(schema['items'] as Schema, [...path, '*']) : []),
  ];
}

/** One good value of every field that holds text, in the repository's own example. */
const all = samples();
const fields = [...flattened(readSchemas(join(ROOT, 'schemas')))].flatMap(([kind, schema]) => {
  const paths = new Map(texts(schema).map((path) => [path.join('/'), path]));
  return [...paths.values()].flatMap((path) =>
    all
      .filter(({ body }) => body['kind'] === kind)
      .flatMap((document) => valuesAt(document.body, path).map(({ pointer }) => ({ document, pointer, kind })))
      .slice(0, 1),
  );
});

describe('every naughty string in every field that holds text', () => {
  it('has a sample of most fields', () => {
    expect(fields.length).toBeGreaterThan(60);
  });

  it.each(fields.map((one) => [`${one.kind} ${one.pointer}`, one] as const))(
    '%s: comes through unharmed, or is refused at its place',
    (_, { document, pointer }) => {
      for (const text of naughty) {
        const body = changed(document.body, stepsOf(pointer), text) as Record<string, unknown>;
        const read = readDocument(sourceFile(document.path, dump(body)), document.expect as 'policy');
        if (read.ok) expect(read.value.body).toEqual(body);
        else for (const { at } of read.findings) expect(at?.path).toBe(document.path);
      }
    },
  );

  it('written bare, where YAML itself would read it', () => {
    const [request] = all.filter(({ expect: kind }) => kind === 'request');
    const bare = (text: string): string =>
      request!.text.replace(/^justification:(?:.*\n)(?: .*\n)*/m, () => `justification: ${text}\n`);
    for (const text of naughty) {
      const read = readDocument(sourceFile(request!.path, bare(text)), 'request');
      // A comment, spaces round the text and quotes are not part of a plain scalar; all else must be as written.
      const plain = text.replace(/ #.*/s, '').trim();
      const unquoted = /^(["']).*\1$/s.test(plain) ? plain.slice(1, -1) : plain;
      if (read.ok) expect(unquoted).toBe(read.value.body.justification);
    }
    expect(readDocument(sourceFile(request!.path, bare('Twenty letters and more.')), 'request').ok).toBe(true);
  });

  it('as the name of a field is an unknown field', () => {
    const [request] = all.filter(({ expect: kind }) => kind === 'request');
    for (const text of naughty) {
      const written = JSON.stringify(request!.body).replace(/^\{/, () => `{${JSON.stringify(text)}: "x",`);
      const read = readDocument(sourceFile(request!.path, written), 'request');
      expect(!read.ok && read.findings.map(({ id }) => id).join()).toMatch(/^(?:Y011|Y004(?:,Y004)*)$/);
    }
  });

  it('as the name of a file is no request', () => {
    for (const text of naughty) {
      for (const path of [`access-requests/2026/11/${text}.yaml`, `access-requests/${text}`]) {
        const kind = pullRequestKind([{ path, mode: '100644', change: 'added' }]);
        expect(kind.kind, path).toBe('refused');
      }
    }
  });
});
