import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';

/** A document that is good as it stands: one of the repository's own example. */
export interface Sample {
  readonly path: string;
  readonly text: string;
  readonly expect: 'request' | 'revocation' | 'policy';
  readonly body: { readonly [field: string]: unknown };
}

export function samples(): readonly Sample[] {
  return [...below('access-requests'), ...below('policies')].map((path) => {
    const text = readFileSync(path, 'utf8');
    const body = load(text, { schema: CORE_SCHEMA }) as Sample['body'];
    const asked = path.endsWith('.revoke.yaml') ? 'revocation' : 'request';
    return { path, text, expect: path.startsWith('policies/') ? 'policy' : asked, body };
  });
}

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
    .map((name) => join(folder, name))
    .sort();
}

/** The same with another value at a JSON pointer. */
export function changed(value: unknown, steps: readonly string[], to: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return to;
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === step ? changed(item, rest, to) : item));
  const block = value as { readonly [field: string]: unknown };
  return { ...block, [step]: changed(block[step], rest, to) };
}
