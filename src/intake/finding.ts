import type { Finding, Position } from '../model/finding.ts';
import type { Json } from '../model/ids.ts';

/** Everything intake can object to. Each has a section in docs/findings/intake.md. */
export type IntakeFindingId =
  | 'Y001' // too large, too deep, too many
  | 'Y002' // not a regular file, or not .yaml
  | 'Y003' // not UTF-8, or with a byte order mark
  | 'Y004' // invisible or control character
  | 'Y005' // not YAML
  | 'Y006' // YAML that is not accepted: anchors, tags, merge keys, directives
  | 'Y007' // no document, or several
  | 'Y008' // a key twice
  | 'Y010' // field missing
  | 'Y011' // field unknown
  | 'Y012' // wrong type
  | 'Y013' // not one of the allowed values
  | 'Y014' // not in the expected form
  | 'Y015' // too long, short, many, few, big, small
  | 'Y016' // exactly one of several fields
  | 'Y017' // quote it
  | 'Y018' // identity outside ASCII
  | 'Y020' // another kind of document belongs here
  | 'Y021' // id, file name and folder disagree
  | 'Y022' // impossible duration
  | 'Y023' // impossible date
  | 'Y030' // requests and other changes in one pull request
  | 'Y031' // a merged request changed, renamed or deleted
  | 'Y032' // a path that is not a request's
  | 'Y033' // a mode that is not a regular file's
  | 'Y034'; // what has the form of a key

export function objection(
  id: IntakeFindingId,
  at: Position,
  message: string,
  fix: string,
  values?: { readonly [name: string]: Json },
): Finding {
  return { id, severity: 'error', message, fix, at, ...(values ? { values } : {}) };
}

/** A value as a message shows it: short, on one line. Renderers escape it. */
export function seen(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'a block of fields';
  const text = value === null ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** A name as a message shows it: one from outside can be as long as the file. */
export function shortened(name: string): string {
  return `\`${name.length > 60 ? `${name.slice(0, 57)}…` : name}\``;
}

/** `U+202E` */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
