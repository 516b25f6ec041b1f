import type { SourceFile } from '../model/document.ts';
import type { Finding, Position, Result } from '../model/finding.ts';
import { codePoint, objection } from './finding.ts';
import { type SecretShape, secretShapes } from './secret-shapes.ts';

export const REQUEST_BYTES = 64 * 1024;
export const POLICY_BYTES = 512 * 1024;
/** Deeper than any document is; far below what a parser minds. */
export const DEPTH = 24;
/** No list, block or text of any schema may be larger, so what follows is bounded whatever the file holds. */
export const CEILING = { items: 2_000, fields: 200, letters: 4_096 } as const;
/** After so many a reader has seen enough. */
export const MOST_FINDINGS = 50;

/** At most so many, and the last says how many there are beside them, `uncounted` among them: nobody takes a part for the whole. */
export function page(findings: readonly Finding[], uncounted = 0): readonly Finding[] {
  const all = findings.length + uncounted;
  if (all <= MOST_FINDINGS) return findings;
  const shown = findings.slice(0, MOST_FINDINGS - 1);
  const message = `${all - shown.length} more things are wrong, which are not listed`;
  const fix = 'mend these first; the next check tells what is left';
  const at = shown.at(-1)?.at;
  return at ? [...shown, objection('Y001', at, message, fix, { more: all - shown.length })] : shown;
}

/** Most texts are this, and it is found out quickly. */
const PLAIN = /^[\n\x20-\x7e]*$/;
/**
 * Control, format and separator characters and halves of pairs: bidirectional overrides, zero-width and tag characters among
 * them. And letters that show nothing, as Hangul fillers and the blank of Braille do; only what picks an emoji's look may stay.
 */
const INVISIBLES = /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Bytes → text with LF line ends. What is refused here is never parsed. */
export function limitedText(file: SourceFile, maxBytes: number): Result<string> {
  const start = { path: file.path, line: 1, column: 1 };
  const refusal = refusedFile(file, maxBytes, start);
  if (refusal) return { ok: false, findings: [refusal] };
  const decoded = decode(file.bytes);
  if (decoded === null) {
    const at = placeOfBadByte(file);
    return {
      ok: false,
      findings: [objection('Y003', at, 'the file is not UTF-8', 'save it as UTF-8 without a byte order mark')],
    };
  }
  const text = decoded.replaceAll('\r\n', '\n');
  // Alone: any other finding might quote the line that the key stands on.
  const keys = secretShapes(text).slice(0, MOST_FINDINGS);
  if (keys.length > 0) return { ok: false, findings: keys.map((key) => keyShaped(key, text, file.path)) };
  const findings = invisibleCharacters(text, file.path);
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value: text };
}

function refusedFile(file: SourceFile, maxBytes: number, start: Position): Finding | null {
  if (file.mode !== '100644') {
    return objection(
      'Y002',
      start,
      `the file's mode is ${file.mode} (${MODES[file.mode]})`,
      'make it a regular file that is not executable: mode 100644',
    );
  }
  if (!file.path.endsWith('.yaml')) {
    return objection('Y002', start, 'the file name does not end in .yaml', 'rename it to end in `.yaml`');
  }
  if (file.bytes.length > maxBytes) {
    return objection(
      'Y001',
      start,
      `the file has ${file.bytes.length} bytes; ${maxBytes} are allowed`,
      'shorten it, or split it into several documents',
    );
  }
  if (file.bytes[0] === 0xef && file.bytes[1] === 0xbb && file.bytes[2] === 0xbf) {
    return objection(
      'Y003',
      start,
      'the file starts with a byte order mark',
      'save it as UTF-8 without a byte order mark',
    );
  }
  return null;
}

const MODES = {
  '100644': 'regular file',
  '100755': 'executable',
  '120000': 'symbolic link',
  '160000': 'submodule',
} as const;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

function placeOfBadByte(file: SourceFile): Position {
  const good = new TextDecoder('utf-8').decode(file.bytes);
  return positionAt(good, Math.max(0, good.indexOf('\ufffd')), file.path);
}

function keyShaped({ kind, offset }: SecretShape, text: string, path: string): Finding {
  return objection(
    'Y034',
    positionAt(text, offset, path),
    `here stands what has the form of a key (${kind}); nothing of it is repeated`,
    'revoke it now where it was made: whoever can read this branch has it. Then write where it lies in place of what it is',
    { kind },
  );
}

function invisibleCharacters(text: string, path: string): readonly Finding[] {
  if (PLAIN.test(text)) return [];
  const found: Finding[] = [];
  for (const match of text.matchAll(INVISIBLES)) {
    if (match[0] === '\n') continue;
    found.push(invisible(match[0], positionAt(text, match.index, path)));
    if (found.length === 5) break;
  }
  return found;
}

function invisible(character: string, at: Position): Finding {
  const { name, fix } = NAMED.get(character) ?? {
    name: 'a character that does not show',
    fix: 'delete it; it may be pasted text, so type the line again',
  };
  return objection('Y004', at, `${name} (${codePoint(character)})`, fix, { codePoint: codePoint(character) });
}

const NAMED = new Map([
  ['\t', { name: 'a tab', fix: 'use spaces' }],
  ['\r', { name: 'a carriage return without a line feed', fix: 'save the file with LF line ends' }],
  ['\0', { name: 'a NUL byte', fix: 'delete it' }],
  ['\u202e', { name: 'a right-to-left override, which shows text in another order than it is read', fix: 'delete it' }],
  ['\u200b', { name: 'a zero-width space', fix: 'delete it' }],
  ['\u200d', { name: 'a zero-width joiner, as in composed emoji', fix: 'delete it' }],
]);

/** The first invisible character of a value, written as an escape such as `"\u202e"`; a line feed is fine. */
export function escapedInvisible(value: string): string | null {
  if (PLAIN.test(value)) return null;
  return (
    [...value.matchAll(INVISIBLES)].map(([character]) => character).find((character) => character !== '\n') ?? null
  );
}

/** Line and column, both from 1, of an offset; columns count UTF-16 units, as editors do. */
export function positionAt(text: string, offset: number, path: string): Position {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return { path, line, column: offset - start + 1 };
}
