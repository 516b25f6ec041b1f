import {
  CORE_SCHEMA,
  constructFromEvents,
  type Event,
  EVENT_ID,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Finding, Position, Result } from '../model/finding.ts';
import { objection, shortened } from './finding.ts';
import { DEPTH, MOST_FINDINGS, positionAt } from './limits.ts';
import { duplicates, namelessKeys, placesOf, type Place } from './places.ts';

/** A document and where each of its parts stands. Both come from the events of one parse. */
export interface Parsed {
  readonly value: unknown;
  /** Where the key stands, or the item of a list. What is not there: the nearest part above it. */
  readonly locate: (pointer: string) => Position;
  /** Where the value itself stands, and its text as written; `plain` if without quotes. */
  readonly written: (pointer: string) => { readonly at: Position; readonly text: string; readonly plain: boolean };
}

/** One document of plain YAML 1.2 (core schema): no anchors, aliases, tags, merge keys, directives. Never throws. */
export function parseYaml(text: string, path: string): Result<Parsed> {
  const parsed = eventsOf(text, path);
  if (!parsed.ok) return parsed;
  const events = parsed.value;
  const unwanted: Finding[] = [];
  for (const part of unwantedParts(events, text, path)) if (unwanted.push(part) === MOST_FINDINGS) break;
  if (unwanted.length > 0) return { ok: false, findings: unwanted };
  try {
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    return { ok: true, value: { value, ...finder(events, text, path) } };
  } catch (error) {
    const twice = duplicates(events, text)
      .slice(0, MOST_FINDINGS)
      .map((one) => duplicate(one, text, path));
    return { ok: false, findings: twice.length > 0 ? twice : [notYaml(error, text, path)] };
  }
}

function eventsOf(text: string, path: string): Result<Event[]> {
  try {
    return { ok: true, value: parseEvents(text, { maxDepth: DEPTH }) };
  } catch (error) {
    return { ok: false, findings: [notYaml(error, text, path)] };
  }
}

function* unwantedParts(events: readonly Event[], text: string, path: string): Generator<Finding> {
  const at = (offset: number) => positionAt(text, offset, path);
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
  if (documents.length === 0)
    yield objection('Y007', at(0), 'the file holds no document', 'write one document; copy one that stands beside it');
  if (documents.length > 1)
    yield objection(
      'Y007',
      secondDocument(text, path),
      `the file holds ${documents.length} documents`,
      'one document a file: move the others to files of their own',
    );
  if (documents.some((event) => event.directives.length > 0))
    yield objection('Y006', at(text.search(/(?<=^ *)%/m)), 'a directive (`%`)', 'leave it out');
  for (const { at: offset, empty } of namelessKeys(events, text))
    yield objection(
      'Y006',
      at(offset),
      empty ? 'a value without a key before its `:`' : 'a key that is a list or a block',
      empty ? 'write the name of the field before the colon, or take the line out' : 'write a name as the key',
    );
  for (const event of events) {
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) continue;
    if (event.type === EVENT_ID.ALIAS)
      yield objection(
        'Y006',
        at(event.anchorStart - 1),
        'an alias (`*`)',
        'write the value out: a reviewer must see it where it counts',
      );
    else if (event.anchorStart !== -1)
      yield objection(
        'Y006',
        at(event.anchorStart - 1),
        'an anchor (`&`)',
        'leave it out, or quote the text if it starts with `&`',
      );
    else if (event.tagStart !== -1)
      yield objection(
        'Y006',
        at(event.tagStart),
        'a tag (`!`)',
        'leave it out, or quote the text if it starts with `!`',
      );
    else if (isMergeKey(event, text))
      yield objection(
        'Y006',
        at(event.valueStart),
        'a merge key (`<<`)',
        'write the fields out: a reviewer must see them where they count',
      );
  }
}

function isMergeKey(event: Event, text: string): event is Event & { valueStart: number } {
  return (
    event.type === EVENT_ID.SCALAR &&
    event.style === SCALAR_STYLE.PLAIN &&
    event.valueEnd - event.valueStart === 2 &&
    text.startsWith('<<', event.valueStart)
  );
}

function secondDocument(text: string, path: string): Position {
  const separators = [...text.matchAll(/^(?:---|\.\.\.)/gm)].map((match) => match.index);
  const first = text.search(/^[^#\s-]/m);
  return positionAt(text, separators.find((offset) => offset > first) ?? 0, path);
}

function duplicate(place: Place, text: string, path: string): Finding {
  return objection(
    'Y008',
    positionAt(text, place.key, path),
    `the key ${shortened(place.name)} stands here for the second time`,
    'keep one of the two',
  );
}

/** How the parser words it: it has no code for that. */
const TOO_DEEP = 'nesting exceeded maxDepth';

function notYaml(error: unknown, text: string, path: string): Finding {
  if (!(error instanceof YAMLException))
    return objection(
      'Y005',
      { path, line: 1, column: 1 },
      'the file cannot be read as YAML',
      'check the indentation, quotes and brackets',
    );
  const at = positionAt(text, error.mark?.position ?? 0, path);
  if (error.reason.startsWith(TOO_DEEP))
    return objection(
      'Y001',
      at,
      `lists and blocks are nested deeper than ${DEPTH}`,
      'write it flatter: no document has so many levels',
    );
  return objection(
    'Y005',
    at,
    `this is not YAML: ${error.reason}`,
    'check the indentation, quotes and brackets here and on the line above; text that holds `: ` or ` #` needs quotes',
  );
}

/** Places are worked out when first asked for: most documents have nothing to say. */
function finder(events: readonly Event[], text: string, path: string): Pick<Parsed, 'locate' | 'written'> {
  let places: ReadonlyMap<string, Place> | null = null;
  const nearest = (pointer: string): Place => {
    places ??= placesOf(events, text);
    for (let here = pointer; here !== ''; here = here.slice(0, here.lastIndexOf('/'))) {
      const place = places.get(here);
      if (place) return place;
    }
    return places.get('') ?? { name: '', key: 0, start: 0, end: 0, plain: false };
  };
  return {
    locate: (pointer) => positionAt(text, nearest(pointer).key, path),
    written: (pointer) => {
      const place = nearest(pointer);
      return { at: positionAt(text, place.start, path), text: text.slice(place.start, place.end), plain: place.plain };
    },
  };
}
