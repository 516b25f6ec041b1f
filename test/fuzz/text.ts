import { dump } from 'js-yaml';
import type { Random } from './random.ts';

/** A document as one of the many texts that mean it. */
export function written(body: unknown, original: string, random: Random): string {
  try {
    switch (random.int(4)) {
      case 0:
        return JSON.stringify(body, null, random.int(3)) ?? 'null';
      case 1:
        return dump(body, { flowLevel: random.int(3), noRefs: true });
      case 2:
        return dump(body, { noRefs: true, lineWidth: 20 + random.int(80) });
      default:
        return dump(body, { indent: 1 + random.int(4) });
    }
  } catch {
    return original; // What YAML cannot say, such as half a pair of surrogates.
  }
}

type Trick = (text: string, random: Random) => string;

// biome-ignore format: one list
const VALUES = [
  '0o17', '0x1F', '1_000', '.inf', '-.INF', '.nan', '1e999', '012', '+1', '1.', '~', 'Null', 'yes', 'NO', 'on', 'True', '2026-11-22',
  '2026-11-22 09:00:00', '12:30:45', '<<', '=', '*a', '&a x', '!!str x', '!!binary aGk=', '!!set {a}', '!!js/function "x"', '!<x> y',
  '|', '>-', '|2+', '"\\x00"', '"\\u202e"', '"\\ud800"', '"\\U0010ffff"', "'it''s'", '"a\\\n  b"', '@x', '`x`', '%x', '? x', '- x', '[', '}',
  '"', '# x', 'a: b', '{<<: {a: 1}}', '[*a, *a]', '{a: 1, a: 2}', '{1: a, "1": b}', '{? [x] : y}', '{__proto__: {a: 1}}',
];
// biome-ignore format: one list
const LINES = [
  '---', '...', '%YAML 1.1', '%TAG ! tag:x,2000:', '<<: *a', 'base: &a {k: v}', '? key', ': value', '  ', '\t', '# comment', 'id: x', 'kind: Role',
  'kind: AccessRequest', '- item', '}', '"quoted": x', '!!map', '&a', '? |\n  block key\n: x', 'approvers: [p-1]', '__proto__: {admin: true}',
];
const BITS = [
  '\u0000',
  '\ufeff',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u00a0',
  '\t',
  '\u200b',
  '\u202e',
  '\u3164',
  '\u{e0041}',
  '\ud83d\ude00',
  '\ufffe',
  '"',
  '\\',
];

const lineOf = (text: string, random: Random): { readonly lines: string[]; readonly at: number } => {
  const lines = text.split('\n');
  return { lines, at: random.int(lines.length) };
};

const TRICKS: readonly Trick[] = [
  (text, random) => {
    const { lines, at } = lineOf(text, random);
    lines[at] = (lines[at] ?? '').replace(/:.*$/, () => `: ${random.pick(VALUES)}`);
    return lines.join('\n');
  },
  (text, random) => {
    const { lines, at } = lineOf(text, random);
    const indent = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
    lines.splice(at, random.int(2), indent + random.pick(LINES));
    return lines.join('\n');
  },
  (text, random) => {
    const { lines, at } = lineOf(text, random);
    lines.splice(random.int(lines.length), 0, lines[at] ?? '');
    return lines.join('\n');
  },
  (text, random) => {
    const { lines, at } = lineOf(text, random);
    lines[at] = ' '.repeat(random.int(6)) + (lines[at] ?? '').trimStart();
    return lines.join('\n');
  },
  (text, random) => {
    const at = random.int(text.length + 1);
    return text.slice(0, at) + random.pick(BITS) + text.slice(at);
  },
  (text, random) =>
    text.replace(/: /g, () => (random.oneIn(6) ? random.pick([':', ' : ', ': &a ', ': !!str ', ':\n  ']) : ': ')),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) =>
    `${random.pick(['\ufeff', '---\n', '--- ', '%YAML 1.2\n---\n', '\n\n', '# x\n', '--- !!map\n'])}${text}`,
  (text, random) =>
    `${text}${random.pick(['\n---\nid: x\n', '\n...\n', '\n... \nx', '\n# end', '\0', '\n\n\n', '\n%YAML 1.2\n'])}`,
  (text, random) => `${text}\nextra: ${'['.repeat(1 + random.int(200))}`,
  (text, random) =>
    `${text}\n${'  '.repeat(0)}extra: ${random.pick(['x', '"x', '9', '\\u200b', 'é'])}${'y'.repeat(random.int(20_000))}\n`,
  (text, random) =>
    `${text}\n${random.pick(['- &a x\n', 'a: 1\n', '? x\n', '[a, ', '{a: ', '"a"\n', '!x y\n', '*a\n'])}`.repeat(
      1 + random.int(30),
    ),
  (text, random) => text.slice(0, random.int(text.length + 1)),
];

/** One or two tricks of the trade. */
export function tricked(text: string, random: Random): string {
  const first = random.pick(TRICKS)(text, random);
  return random.oneIn(2) ? random.pick(TRICKS)(first, random) : first;
}

/** Bytes changed, lost, doubled and put in, most of them no UTF-8. */
export function bitten(bytes: Uint8Array, random: Random): Uint8Array {
  const result = [...bytes];
  for (let times = 1 + random.int(4); times > 0; times -= 1) {
    const at = random.int(result.length + 1);
    const byte = random.oneIn(3)
      ? random.pick([0x00, 0xc0, 0xed, 0xef, 0xf5, 0xff, 0x80, 0x0d, 0x09, 0x1b])
      : random.int(256);
    if (random.oneIn(3)) result.splice(at, 1 + random.int(4));
    else if (random.oneIn(2)) result.splice(at, 0, byte);
    else if (at < result.length) result[at] = random.oneIn(2) ? byte : (result[at] ?? 0) ^ (1 << random.int(8));
  }
  return Uint8Array.from(result);
}
