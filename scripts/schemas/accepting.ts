/**
 * From code of Ajv's that tells the first error to code that only tells whether there is one. Nearly every document that a run
 * reads is well-formed; what makes errors is three quarters of a validator, and is loaded when a document is refused.
 *
 * All our alternatives have a `discriminator`, so that nothing is tried and taken back: what is wrong anywhere is wrong. Ajv is
 * pinned, its statements stand on lines of their own, texts are kept out of sight, and what is not known here is refused.
 */
export function accepting(code: string): string {
  const texts: string[] = [];
  const bare = code.replaceAll(/"(?:[^"\\\n]|\\.)*"/g, (text) => `"§${texts.push(text) - 1}§"`);
  const shown = (line: string): string => line.replaceAll(/"§(\d+)§"/g, (_, n: string) => texts[Number(n)] ?? '');
  const lines = bare
    .split('\n')
    .filter((line) => !UNREAD.test(line))
    .map((line) => {
      const schema = /^(const schema\d+ = )(\{.*\});$/.exec(line);
      if (schema) return `${schema[1]}${wordless(shown(schema[2] ?? ''))};`;
      return line
        .replace(/^(function validate\d+\(data), \{.*\}=\{\}\)\{$/, '$1){')
        .replace(/\b(validate\d+\([^,()]+), ?\{instancePath:?.*?,rootData\}\)/g, '$1)')
        .replace(/(?<![.\w])(?:_errs\d+ === errors|errors === (?:_errs\d+|0)|(?<!var )valid\d+)(?!\w)/g, 'true')
        .replace(/^errors = vErrors\.length;$/, 'return false;');
    });
  refuseUnknown(lines);
  return lines.map(shown).join('\n');
}

/** Statements that only make or keep errors. */
const UNREAD =
  /^(?:validate\d+\.errors = .*|const _errs\d+ = errors|let errors = 0|let vErrors = null|vErrors = .*|var valid\d+ = (?:true|_errs\d+ === errors));$/;

/** Whatever else has to do with errors, and a schema that is asked for anything but whether a field is known. */
const UNKNOWN =
  /[eE]rrors|_errs\d|\berr\d|instancePath|(?<!\.)\bvalid\d|\bschema\d+(?!\d| = \{|(?:\.\w+|\[\d+\])*\.properties, key\d+\))/;

function refuseUnknown(lines: readonly string[]): void {
  const unknown = lines.find((line) => UNKNOWN.test(line.replace(/^(const schema\d+ = \{).*/, '$1')));
  if (unknown !== undefined) throw new Error(`Ajv writes what accepting.ts does not know: ${unknown.slice(0, 200)}`);
}

/** A schema without its words: its code looks up in it whether a field is known. */
function wordless(schema: string): string {
  return JSON.stringify(JSON.parse(schema, (_, value: unknown) => (typeof value === 'string' ? undefined : value)));
}
