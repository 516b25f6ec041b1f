import type { Json } from '../../model/ids.ts';
import { duration, seconds } from '../../model/time.ts';
import type { PolicyDocument } from '../../policy/link.ts';

/** A document as it could stand by mistake: under another value, without something, or not at all. */
export interface Change {
  /** Stable part of the mutant's name: `maxHeld+1`. */
  readonly name: string;
  readonly what: string;
  /** The case that would notice. */
  readonly wanted: string;
  /** Pointer to what was changed. */
  readonly pointer: string;
  /** null: the document is gone. */
  readonly body: Body | null;
}

export type Body = { readonly [field: string]: Json };
/** What else the policy says, for changes that mean something only beside it. */
export interface Beside {
  readonly bodies: readonly PolicyDocument['body'][];
}
export type Operator = (body: Body, beside: Beside) => readonly Change[];

/** The document is forgotten. */
export const drop =
  (wanted: string): Operator =>
  () => [{ name: 'drop', what: 'the document was left out', wanted, pointer: '', body: null }];

/** A field has another value wherever `value` gives one; `undefined` takes it out, `null` means that there is nothing to change. */
export function change(
  path: string,
  name: string,
  wanted: string,
  value: (now: Json | undefined, body: Body, beside: Beside) => Json | undefined | null,
): Operator {
  return (body, beside) =>
    placesOf(body, path.split('.')).flatMap((steps) => {
      const now = at(body, steps);
      const next = value(now, body, beside);
      if (next === null || JSON.stringify(next) === JSON.stringify(now)) return [];
      const what = told(dotted(steps), now, next);
      return [{ name: `${dotted(steps)}${name}`, what, wanted, pointer: pointer(steps), body: put(body, steps, next) }];
    });
}

/** A list that only grew is told by what came to it: whole, two long lists look the same. */
function told(field: string, now: Json | undefined, next: Json | undefined): string {
  if (next === undefined) return `\`${field}\` was left out`;
  if (Array.isArray(now) && Array.isArray(next) && now.every((item, place) => item === next[place]))
    return `${next.slice(now.length).map(word).join(', ')} came to \`${field}\``;
  return `\`${field}\` became ${short(next)} instead of ${short(now)}`;
}

export const without = (path: string, wanted: string): Operator =>
  change(path, '-', wanted, (now) => (now === undefined ? null : undefined));

export const more = (path: string, wanted: string): Operator =>
  change(path, '+1', wanted, (now) => (typeof now === 'number' ? now + 1 : null));

export const fewer = (path: string, least: number, wanted: string): Operator =>
  change(path, '-1', wanted, (now) => (typeof now === 'number' && now > least ? now - 1 : null));

export const twice = (path: string, wanted: string): Operator =>
  change(path, '*2', wanted, (now) => (typeof now === 'string' ? duration(seconds(now) * 2) : null));

export const half = (path: string, wanted: string): Operator =>
  change(path, '/2', wanted, (now) => (typeof now === 'string' ? duration(Math.floor(seconds(now) / 120) * 60) : null));

/** One value instead of another, `from` null standing for whatever else is there. */
export const becomes = (path: string, from: Json, to: Json, wanted: string): Operator =>
  change(path, `=${word(to)}`, wanted, (now) => (now === from ? to : null));

/** Each item of a list left out in turn, as long as `least` stay; `only` where it matters. */
export function eachItem(
  path: string,
  least: number,
  wanted: string,
  only: (item: Json, beside: Beside) => boolean = () => true,
): Operator {
  return (body, beside) =>
    placesOf(body, path.split('.')).flatMap((steps) => {
      const list = at(body, steps);
      if (!Array.isArray(list) || list.length <= least) return [];
      const names = namesIn(list);
      return list.flatMap((item: Json, index): readonly Change[] => {
        if (!only(item, beside)) return [];
        const kept = list.filter((_, place) => place !== index) as readonly Json[];
        return [
          {
            name: `${dotted(steps)}-${names[index]}`,
            what: `${short(item)} was left out of \`${dotted(steps)}\``,
            wanted,
            pointer: `${pointer(steps)}/${index}`,
            body: put(body, steps, kept),
          },
        ];
      });
    });
}

/** Every place that the path leads to; `*` stands for each item of a list. The last step need not be there. */
function placesOf(body: Json, path: readonly string[], before: readonly string[] = []): readonly (readonly string[])[] {
  const [step, ...rest] = path;
  if (step === undefined) return [before];
  if (step !== '*') {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
    const inner = (body as Body)[step];
    if (inner === undefined) return rest.length === 0 ? [[...before, step]] : [];
    return placesOf(inner, rest, [...before, step]);
  }
  if (!Array.isArray(body)) return [];
  return body.flatMap((item: Json, index) => placesOf(item, rest, [...before, String(index)]));
}

function at(body: Json, steps: readonly string[]): Json | undefined {
  return steps.reduce<Json | undefined>((value, step) => (value as Body | undefined)?.[step], body);
}

function put(body: Body, [step = '', ...rest]: readonly string[], value: Json | undefined): Body {
  const inner = rest.length === 0 ? value : (put(body[step] as Body, rest, value) as Json);
  if (Array.isArray(body))
    return body.map((item: Json, index) => (String(index) === step ? inner : item)) as unknown as Body;
  if (inner === undefined) return Object.fromEntries(Object.entries(body).filter(([name]) => name !== step));
  return { ...body, [step]: inner };
}

function pointer(steps: readonly string[]): string {
  return steps.map((step) => `/${step}`).join('');
}

function dotted(steps: readonly string[]): string {
  return steps.join('.');
}

/** Two that would bear one name are told apart by their fields: `group:leads` and `person:leads`. */
function namesIn(list: readonly Json[]): readonly string[] {
  const names = list.map(itemName);
  return list.map((item, index) => {
    const name = names[index] ?? '';
    const alone = names.indexOf(name) === names.lastIndexOf(name);
    return alone || typeof item !== 'object' || item === null ? name : fieldsOf(item as Body);
  });
}

function fieldsOf(item: Body): string {
  return Object.entries(item)
    .map(([field, value]) => `${field}:${word(value)}`)
    .join(',');
}

/** The values of an item, as its name: `pay.create` of `{function: pay.create}`. */
function itemName(item: Json): string {
  if (typeof item !== 'object' || item === null) return word(item);
  const { slot, github } = item as Body;
  return word(slot ?? github ?? Object.values(item).map(word).join(','));
}

function word(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function short(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = word(value);
  return text.length > 70 ? `${text.slice(0, 67)}...` : text;
}
