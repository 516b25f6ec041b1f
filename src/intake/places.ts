import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import { pointerOf } from '../model/pointer.ts';

/** Offsets in the text. `key` is where the key stands, or the value where there is none. */
export interface Place {
  readonly name: string;
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

interface Open {
  readonly steps: readonly string[];
  readonly start: number;
  readonly isMapping: boolean;
  /** In a mapping: the key whose value comes next. */
  key: { readonly name: string; readonly at: number } | null;
  index: number;
  readonly names: Set<string>;
}

/** JSON pointer → place, for every part of the document. */
export function placesOf(events: readonly Event[], text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  walk(
    events,
    text,
    (steps, place) => void places.set(pointerOf(steps), place),
    () => {},
  );
  return places;
}

/** Every key that stands in its mapping a second time. */
export function duplicates(events: readonly Event[], text: string): readonly Place[] {
  const found: Place[] = [];
  walk(
    events,
    text,
    () => {},
    (place) => void found.push(place),
  );
  return found;
}

/** Keys that name no field: a list or a block, as in `? [a, b]`, or nothing at all, as in `: value`. Offsets in the text. */
export function namelessKeys(
  events: readonly Event[],
  text: string,
): readonly { readonly at: number; readonly empty: boolean }[] {
  const found: { at: number; empty: boolean }[] = [];
  const open: { readonly isMapping: boolean; wantsKey: boolean }[] = [];
  let read = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    const parent = open.at(-1);
    const isKey = parent?.isMapping === true && parent.wantsKey;
    if (event.type === EVENT_ID.SCALAR) {
      if (isKey && event.valueStart < 0) found.push({ at: colonAfter(read, text), empty: true });
      read = Math.max(read, event.valueEnd);
    } else if (event.type !== EVENT_ID.ALIAS) {
      if (isKey) found.push({ at: event.start, empty: false });
      read = Math.max(read, event.start);
    }
    if (parent) parent.wantsKey = !isKey;
    if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS)
      open.push({ isMapping: event.type === EVENT_ID.MAPPING, wantsKey: true });
  }
  return found;
}

/** Between what was read and the colon stands nothing but space and comments. */
function colonAfter(read: number, text: string): number {
  const marks = /#[^\n]*|:(?=[\s,\]}]|$)/g;
  marks.lastIndex = read;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) if (mark[0] === ':') return mark.index;
  return read;
}

function walk(
  events: readonly Event[],
  text: string,
  part: (steps: readonly string[], place: Place) => void,
  twice: (key: Place) => void,
): void {
  const open: Open[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.ALIAS) continue;
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      open.pop();
      continue;
    }
    if (event.type === EVENT_ID.SCALAR && parent?.isMapping && !parent.key) {
      const own = scalarPlace(event, parent.start);
      // A key of nothing, as in `: value`, is `null` to js-yaml, and stands nowhere.
      const place = { ...own, name: event.valueStart < 0 ? 'null' : getScalarValue(text, event), key: own.start };
      if (parent.names.has(place.name)) twice(place);
      parent.names.add(place.name);
      parent.key = { name: place.name, at: place.key };
      continue;
    }
    const steps = parent ? [...parent.steps, parent.key?.name ?? String(parent.index)] : [];
    const above = parent?.key?.at ?? parent?.start ?? 0;
    const own =
      event.type === EVENT_ID.SCALAR
        ? scalarPlace(event, above)
        : { start: event.start, end: event.start, plain: false };
    part(steps, { ...own, name: steps.at(-1) ?? '', key: parent?.key?.at ?? own.start });
    if (parent) {
      parent.key = null;
      parent.index += 1;
    }
    if (event.type !== EVENT_ID.SCALAR) {
      open.push({
        steps,
        start: own.start,
        isMapping: event.type === EVENT_ID.MAPPING,
        key: null,
        index: 0,
        names: new Set(),
      });
    }
  }
}

type Scalar = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>;

/** `above`: where to point when nothing is written, as in `key:`. */
function scalarPlace(event: Scalar, above: number): Pick<Place, 'start' | 'end' | 'plain'> {
  const plain = event.style === SCALAR_STYLE.PLAIN;
  return event.valueStart < 0
    ? { start: above, end: above, plain }
    : { start: keyStart(event), end: event.valueEnd, plain };
}

/** js-yaml's ranges leave the opening quote out. */
function keyStart(event: Scalar): number {
  const quoted = event.style === SCALAR_STYLE.DOUBLE_QUOTED || event.style === SCALAR_STYLE.SINGLE_QUOTED;
  return quoted ? event.valueStart - 1 : event.valueStart;
}
