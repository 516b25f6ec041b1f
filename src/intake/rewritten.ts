import type { FieldSchema } from './schema-error.ts';

/** The same thing in the form that is asked for, where only the form is wrong: `pt2h`, `role-pay-read`, `Production`, `treasury`. */
export function rewritten(value: string, schema: FieldSchema): string | null {
  if (schema.pattern === undefined || value.length > 80) return null;
  const asked = value.trim();
  const candidates = schema['x-means'] === 'duration' ? durations(asked) : names(asked, schema);
  return candidates.find((one) => one !== value && fits(one, schema)) ?? null;
}

/** Does text meet the schema of a text? Patterns are those of our own schemas. */
export function fits(
  text: string,
  { pattern, enum: allowed, minLength = 0, maxLength = Infinity }: FieldSchema,
): boolean {
  const length = Array.from(text).length;
  return (
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
    (allowed === undefined || allowed.includes(text)) &&
    length >= minLength &&
    length <= maxLength
  );
}

const SECONDS: { readonly [unit: string]: number } = { s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 };

/** `2h`, `90 min`, `3 days`, `PT7200S`, `P1W`: one number and one unit. What is a month to some is a minute to others: `P1M` is left alone. */
function durations(asked: string): readonly string[] {
  const match = /^(P?)(T?)([0-9]{1,6}) ?(s|sec|seconds?|m|min|minutes?|h|hrs?|hours?|d|days?|w|weeks?)$/i.exec(asked);
  const [, p = '', t = '', count = '', unit = ''] = match ?? [];
  const short = unit.slice(0, 1).toLowerCase();
  const total = Number(count) * (SECONDS[short] ?? 0);
  if (!match || total === 0 || total % 60 !== 0 || (p !== '' && t === '' && short === 'm'))
    return [asked.toUpperCase()];
  if (short === 'd' || short === 'w') return [`P${total / 86_400}D`];
  return [short === 'h' ? `PT${total / 3_600}H` : `PT${total / 60}M`];
}

function names(asked: string, { 'x-refers-to': refersTo }: FieldSchema): readonly string[] {
  const hyphens = asked.replaceAll(/[_ ]+/g, '-');
  const kinds = typeof refersTo === 'object' ? Object.keys(refersTo) : [];
  // `p-…` is how every person is called, and no group has to be.
  const prefixes = kinds.toSorted((one, other) => rank(one, asked) - rank(other, asked));
  return [
    asked,
    asked.toUpperCase(),
    asked.toLowerCase(),
    hyphens,
    hyphens.toUpperCase(),
    hyphens.toLowerCase(),
    ...prefixes.map((prefix) => `${prefix}${hyphens.toLowerCase()}`),
  ];
}

function rank(prefix: string, asked: string): number {
  return (prefix === 'person:') === asked.startsWith('p-') ? 0 : 1;
}
