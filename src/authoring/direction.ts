import type { Json } from '../model/ids.ts';
import { seconds } from '../model/time.ts';
import type { FieldChange } from './diff.ts';
import { meaningOf } from './meanings.ts';

/** Does a change give more than before, less, neither, or can nobody tell without trying it? */
export type Direction = 'wider' | 'narrower' | 'neutral' | 'unclear';

type Change = Pick<FieldChange, 'before' | 'after'>;

/** Documents that only ever forbid or ask for more. */
const RESTRICTING = new Set(['SodSet', 'Rule', 'Calendar', 'ChangeRule']);
/** Without any that matches nothing is allowed: the first one opens, one more asks for more. */
const EITHER_WAY = new Set(['ApprovalRule']);
/** Says which accounts are one, who has left and who is no person: gone, the directory may know those accounts as others. */
const IDENTIFYING = new Set(['Person', 'Agent']);

/** Told as `narrower` or `neutral` only where it cannot be anything else: who reads those last reads them least. */
export function directionOf({ kind, place, before, after }: FieldChange): Direction {
  if (place === '') return wholeDocument(kind, after !== undefined);
  const meaning = meaningOf(kind, place);
  if (meaning === null) return 'unclear';
  if (typeof meaning === 'object') return rise(rank(before, meaning.least), rank(after, meaning.least), 'wider');
  if (meaning === 'label') return 'neutral';
  if (meaning === 'cap') return rise(amount(before), amount(after), 'wider');
  if (meaning === 'demand') return rise(amount(before), amount(after), 'narrower');
  return ofList(meaning, { before, after });
}

function wholeDocument(kind: string, added: boolean): Direction {
  if (EITHER_WAY.has(kind) || (IDENTIFYING.has(kind) && !added)) return 'unclear';
  return RESTRICTING.has(kind) === added ? 'narrower' : 'wider';
}

function ofList(meaning: 'pool' | 'limit' | 'asks' | 'knows', { before, after }: Change): Direction {
  if (before !== undefined && after !== undefined) return 'unclear';
  const [comes, whole] = [before === undefined, Array.isArray(before ?? after)];
  if (meaning === 'knows') return comes ? 'wider' : 'unclear';
  const widens = comes === (meaning === 'pool' || (meaning === 'limit' && !whole));
  return widens ? 'wider' : 'narrower';
}

function rise(before: number | null, after: number | null, then: 'wider' | 'narrower'): Direction {
  if (before === null || after === null || before === after) return 'unclear';
  if (after > before) return then;
  return then === 'wider' ? 'narrower' : 'wider';
}

/** The first word is what counts when it is left out. */
function rank(value: Json | undefined, words: readonly string[]): number | null {
  const found = words.indexOf(typeof value === 'string' ? value : (words[0] ?? ''));
  return found < 0 ? null : found;
}

function amount(value: Json | undefined): number | null {
  if (typeof value === 'number') return value;
  try {
    return typeof value === 'string' ? seconds(value) : null;
  } catch {
    return null;
  }
}
