import { canonicalJson } from '../model/canonical-json.ts';
import type { Json } from '../model/ids.ts';
import type { Pair } from '../policy/changed-documents.ts';
import { directionOf, type Direction } from './direction.ts';

/** One thing that changes, with every document it changes in the same way. */
export interface Difference {
  /** `duration.max PT4H → PT8H`. */
  readonly what: string;
  readonly kind: string;
  readonly ids: readonly string[];
  readonly direction: Direction;
}

/** One field of one document. `before` or `after` undefined: it is not there. */
export interface FieldChange {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const ORDER: readonly Direction[] = ['wider', 'unclear', 'narrower', 'neutral'];
const LONGEST = 80;

/** What a change of policy means, what widens first: documents by kind and id, their fields by name, the same change once. */
export function policyDiff(pairs: readonly Pair[]): readonly Difference[] {
  const groups = new Map<string, Difference>();
  for (const pair of pairs) {
    for (const one of differences(pair)) {
      const key = `${one.kind} ${one.direction} ${one.what}`;
      const known = groups.get(key);
      groups.set(key, known ? { ...known, ids: [...known.ids, ...one.ids] } : one);
    }
  }
  return [...groups.values()].toSorted((one, other) => ORDER.indexOf(one.direction) - ORDER.indexOf(other.direction));
}

function differences({ kind, id, before, after }: Pair): readonly Difference[] {
  if (!before || !after) {
    const change = { kind, id, field: '', before: plain(before?.body), after: plain(after?.body) };
    return [{ what: before ? 'removed' : 'added', kind, ids: [id], direction: directionOf(change) }];
  }
  const changes = fields(plain(before.body), plain(after.body), '').map((one) => ({ kind, id, ...one }));
  if (changes.length === 0) return [{ what: 'comments or layout', kind, ids: [id], direction: 'neutral' }];
  return changes.map((change) => ({ what: sentence(change), kind, ids: [id], direction: directionOf(change) }));
}

type Change = Omit<FieldChange, 'kind' | 'id'>;

function fields(before: Json | undefined, after: Json | undefined, field: string): readonly Change[] {
  if (
    canonicalJson(before ?? null) === canonicalJson(after ?? null) &&
    (before === undefined) === (after === undefined)
  )
    return [];
  if (isList(before) && isList(after)) return inList(before, after, field);
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => fields(before[name], after[name], field === '' ? name : `${field}.${name}`));
  }
  return [{ field, before, after }];
}

/** Entries that bear a name are compared with their namesake; of others one is there or not. */
function inList(before: readonly Json[], after: readonly Json[], field: string): readonly Change[] {
  const name = namesIn(before, after);
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [name(one), one])));
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)];
    if (was !== undefined && is !== undefined) return fields(was, is, `${field} ${key}`);
    return [{ field, before: was, after: is }];
  });
}

/** Whole, never shortened: two that begin alike are two. A name that stands twice in a list names nothing. */
function namesIn(...lists: readonly (readonly Json[])[]): (one: Json) => string {
  const twice = new Set(
    lists.flatMap((list) => {
      const names = list.map(nameOf);
      return names.filter((name, n) => names.indexOf(name) !== n);
    }),
  );
  return (one) => {
    const name = nameOf(one);
    return name === undefined || twice.has(name) ? canonicalJson(one) : name;
  };
}

function nameOf(one: Json): string | undefined {
  const name = isRecord(one) ? (one['slot'] ?? one['keyid'] ?? one['github']) : undefined;
  return typeof name === 'string' ? name : undefined;
}

function sentence({ field, before, after }: Change): string {
  if (before === undefined) return `${field} + ${text(after)}`;
  if (after === undefined) return `${field} − ${text(before)}`;
  return `${field} ${text(before)} → ${text(after)}`;
}

function text(value: Json | undefined): string {
  const whole = typeof value === 'string' ? value : canonicalJson(value ?? null);
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Bodies come from YAML, so they are plain data. */
function plain(body: unknown): Json | undefined {
  return body as Json | undefined;
}
