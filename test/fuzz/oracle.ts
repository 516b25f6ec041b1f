import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Ajv from 'ajv';
import { CORE_SCHEMA, dump, load } from 'js-yaml';
import { readSchemas, ROOT } from '../../scripts/schemas/read-schemas.ts';
import { type PolicyBody, readDocument } from '../../src/intake/read-document.ts';
import type { SourceFile } from '../../src/model/document.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Sample } from '../support/samples.ts';

type Expect = Sample['expect'];

/** The closed sets of ids, from where they are declared. */
const idsIn = (path: string): ReadonlySet<string> =>
  new Set([...readFileSync(join(ROOT, path), 'utf8').matchAll(/^ {2}\| '([A-Z]\d+)'/gm)].map(([, id = '']) => id));
const INTAKE_IDS = idsIn('src/intake/finding.ts');
export const POLICY_IDS = idsIn('src/policy/policy-finding.ts');
const LONGEST_SENTENCE = 1_000;

/** Plain Ajv over the schemas as they are published: none of our flattening, code generation or sentences. */
const ajv = new Ajv.Ajv({ strict: false, validateFormats: false });
const schemas = [...readSchemas(join(ROOT, 'schemas'))].filter(([name]) => /\.schema\.json$|^entitlement\./.test(name));
for (const [, schema] of schemas) ajv.addSchema(schema);
const published = new Map(schemas.map(([, schema]) => [schema['title'], String(schema['$id'])]));

export interface Answer {
  readonly accepted: boolean;
  /** null when it is as promised. */
  readonly wrong: string | null;
}

/** What is wrong with the answer to that file. */
export function answerTo(file: SourceFile, expect: Expect): Answer {
  const read = readDocument(file, expect as 'policy');
  return read.ok
    ? { accepted: true, wrong: wrongBody(file, expect, read.value.body) }
    : { accepted: false, wrong: wrongFindings(read.findings, INTAKE_IDS, linesOf(file)) };
}

function wrongBody(file: SourceFile, expect: Expect, body: PolicyBody): string | null {
  if (file.mode !== '100644') return `a file of mode ${file.mode} was accepted`;
  const plain = load(Buffer.from(file.bytes).toString('utf8'), { schema: CORE_SCHEMA });
  if (!isDeepStrictEqual(plain, body)) return `the body is not what js-yaml reads: ${JSON.stringify(body)}`;
  const valid = ajv.getSchema(published.get(body.kind) ?? '');
  if (!valid) return `there is no schema of kind ${body.kind}`;
  if (!valid(body)) return `plain Ajv refuses it: ${ajv.errorsText(valid.errors)}`;
  if (expect !== 'policy' && basename(file.path).replace(/(\.revoke)?\.yaml$/, '') !== (body as { id?: string }).id)
    return `the id ${String((body as { id?: string }).id)} is not the file's name`;
  const again = readDocument({ ...file, bytes: Buffer.from(dump(body)) }, expect as 'policy');
  return again.ok && isDeepStrictEqual(again.value.body, body) ? null : 'written again, it is another document';
}

export function wrongFindings(
  findings: readonly Finding[],
  ids: ReadonlySet<string>,
  lines: (path: string) => number,
): string | null {
  if (findings.length === 0) return 'refused, and nobody says why';
  for (const { id, message, fix, at } of findings) {
    const said = `${id} ${at?.path}:${at?.line}:${at?.column} ${message.slice(0, 200)}`;
    if (!ids.has(id)) return `an id outside the closed set: ${said}`;
    if (!at?.path || !(at.line >= 1 && at.line <= lines(at.path)) || !(at.column >= 1))
      return `no place in the file: ${said}`;
    if (message.trim() === '' || fix.trim() === '') return `no message, or no fix: ${said}`;
    if (message.length + fix.length > LONGEST_SENTENCE)
      return `nobody reads ${message.length + fix.length} letters: ${said}`;
  }
  return null;
}

function linesOf(file: SourceFile): (path: string) => number {
  return (path) => (path === file.path ? Buffer.from(file.bytes).toString('latin1').split('\n').length : 0);
}
