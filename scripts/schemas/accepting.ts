/**
 * From code of Ajv's that tells the first error to code that only tells whether there is one. Nearly every document that a run
 * reads is well-formed; what makes errors is two thirds of a validator, and is loaded when a document is refused.
 *
 * All our alternatives have a `discriminator`, so that nothing is tried and taken back: what is wrong anywhere is wrong. Ajv is
 * pinned, its statements stand on lines of their own, and `nothingLeft` refuses what is not known here.
 */
export function accepting(code: string): string {
  const lines = code
    .split('\n')
    .filter((line) => !UNREAD.test(line))
    .map((line) =>
      line
        .replace(/^(function validate\d+\(data), \{.*\}=\{\}\)\{$/, '$1){')
        .replace(/\b(validate\d+\([^,()]+), ?\{instancePath:?.*?,rootData\}\)/g, '$1)')
        .replace(/\b_errs\d+ === errors\b|\berrors === (?:_errs\d+|0)|(?<!\bvar )\bvalid\d+\b/g, 'true')
        .replace(
          /^(const schema\d+ = )(\{.*\});$/,
          (_, named: string, schema: string) => `${named}${wordless(schema)};`,
        )
        .replace(/^errors = vErrors\.length;$/, 'return false;'),
    );
  return nothingLeft(lines.join('\n'));
}

/** Statements that only make or keep errors. */
const UNREAD =
  /^(?:validate\d+\.errors = .*|const _errs\d+ = errors|let errors = 0|let vErrors = null|vErrors = .*|var valid\d+ = (?:true|_errs\d+ === errors));$/;

/** A schema without its words: its code looks up in it whether a field is known. */
function wordless(schema: string): string {
  return JSON.stringify(JSON.parse(schema, (_, value: unknown) => (typeof value === 'string' ? undefined : value)));
}

function nothingLeft(code: string): string {
  const left = /^.*(?:[eE]rrors|_errs\d|\berr\d|instancePath|\bvalid\d).*$/m.exec(code);
  if (left) throw new Error(`Ajv writes what accepting.ts does not know: ${left[0].slice(0, 200)}`);
  return code;
}
