import { canonicalJson } from '../model/canonical-json.ts';
import type { Json } from '../model/ids.ts';
import type { Pair } from '../policy/changed-documents.ts';
import { aroundDifference, ends } from './cut.ts';
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
  /** For readers, entries by name: `require owner.count`. */
  readonly field: string;
  /** The same for any entry: `require.count`. */
  readonly place: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const ORDER: readonly Direction[] = ['wider', 'unclear', 'narrower', 'neutral'];
/** The first entry that fits counts, or one comes after the other. */
const ORDERED = new Set(['Environment resources', 'Role entitlements.delegates']);

/** What a change of policy means, what widens first: documents by kind and id, their fields by name, the same change once. */
export function policyDiff(pairs: readonly Pair[]): readonly Difference[] {
  const groups = new Map<string, Difference>();
  for (const pair of pairs) {
    for (const { whole, ...one } of differences(pair)) {
      const key = `${one.kind} ${one.direction} ${whole}`;
      const known = groups.get(key);
      groups.set(key, known ? { ...known, ids: [...known.ids, ...one.ids] } : one);
    }
  }
  return [...groups.values()].toSorted((one, other) => ORDER.indexOf(one.direction) - ORDER.indexOf(other.direction));
}

/** `whole`: what it says, nothing cut. Two that are shown alike need not be one. */
type Told = Difference & { readonly whole: string };

function differences({ kind, id, before, after }: Pair): readonly Told[] {
  const told = (what: string, direction: Direction, whole = what): Told => ({
    what,
    whole,
    kind,
    ids: [id],
    direction,
  });
  const [was, is] = [plain(before?.body), plain(after?.body)];
  if (!before || !after) {
    const change = { kind, id, field: '', place: '', before: was, after: is };
    return [told(before ? 'removed' : 'added', directionOf(change))];
  }
  const changes = changesIn(kind, { field: '', place: '', before: was, after: is });
  if (changes.length === 0) return [told('comments or layout', 'neutral')];
  return changes.map((one) => told(shown(one), directionOf({ kind, id, ...one }), sentence(one)));
}

type Change = Omit<FieldChange, 'kind' | 'id'>;

function changesIn(kind: string, { field, place, before, after }: Change): readonly Change[] {
  if (same(before, after)) return [];
  if (isList(before) && isList(after))
    return [...inList(kind, { field, place, before, after }), ...inOrder(kind, { field, place, before, after })];
  if (isRecord(before) && isRecord(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return names.flatMap((name) => {
      const [inner, at] = [field, place].map((above) => (above === '' ? name : `${above}.${name}`));
      return changesIn(kind, { field: inner ?? name, place: at ?? name, before: before[name], after: after[name] });
    });
  }
  return [{ field, place, before, after }];
}

interface Lists extends Pick<Change, 'field' | 'place'> {
  readonly before: readonly Json[];
  readonly after: readonly Json[];
}

/** Entries that bear a name are compared with their namesake; of others one is there or not. */
function inList(kind: string, { field, place, before, after }: Lists): readonly Change[] {
  const name = namesIn(before, after);
  const [old, now] = [before, after].map((list) => new Map(list.map((one) => [name(one), one])));
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].flatMap((key) => {
    const [was, is] = [old?.get(key), now?.get(key)];
    if (was === undefined || is === undefined) return [{ field, place, before: was, after: is }];
    return changesIn(kind, { field: `${field} ${key}`, place, before: was, after: is });
  });
}

/** Where the order decides: entries that were there before and stand otherwise among themselves. */
function inOrder(kind: string, { field, place, before, after }: Lists): readonly Change[] {
  if (!ORDERED.has(`${kind} ${place}`)) return [];
  const kept = (list: readonly Json[], other: readonly Json[]) =>
    list.filter((one) => other.some((its) => same(one, its)));
  const [was, is] = [kept(before, after), kept(after, before)];
  return same(was, is) ? [] : [{ field: `${field} in order`, place: `${place} in order`, before: was, after: is }];
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return canonicalJson(one) === canonicalJson(other);
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

/** An entitlement by its place and by whom the job becomes there: `111122223333/jit-pay-approver`. */
function nameOf(one: Json): string | undefined {
  if (!isRecord(one)) return undefined;
  const [account, cloudRole] = [one['account'] ?? one['project'], one['iamRole'] ?? one['serviceAccount']];
  if (typeof account === 'string' && typeof cloudRole === 'string') return `${account}/${cloudRole}`;
  const name = one['slot'] ?? one['keyid'] ?? one['github'];
  return typeof name === 'string' ? name : undefined;
}

function sentence({ field, before, after }: Change): string {
  return joined(field, textOf(before), textOf(after));
}

/** Cut where both are alike: before and after never read the same. */
function shown({ field, before, after }: Change): string {
  const [was, is] = [textOf(before), textOf(after)];
  if (was === null || is === null) return joined(field, was && ends(was), is && ends(is));
  return joined(field, ...aroundDifference(was, is));
}

function joined(field: string, before: string | null, after: string | null): string {
  if (before === null) return `${field} + ${after}`;
  if (after === null) return `${field} − ${before}`;
  return `${field} ${before} → ${after}`;
}

function textOf(value: Json | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : canonicalJson(value);
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
