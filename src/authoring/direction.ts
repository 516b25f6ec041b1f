import type { Json } from '../model/ids.ts';
import { seconds } from '../model/time.ts';
import type { FieldChange } from './diff.ts';

/** Does a change give more than before, less, neither, or can nobody tell without trying it? */
export type Direction = 'wider' | 'narrower' | 'neutral' | 'unclear';

/** Documents that only ever forbid or ask for more. */
const RESTRICTING = new Set(['SodSet', 'Rule', 'ApprovalRule', 'Calendar', 'ChangeRule']);
const WORDS = /^(title|description|controls|label|goal)\b|\.login$|^apiVersion$/;
/** More of it gives more. */
const CAPS = /(^|\.)(max|maxSession|maxUses|maxActive|maxHeld|maxDuration|maxConcurrent|renewals|maxTtl|default)$/;
/** More of it gives less. */
const DEMANDS = /(^|[. ])(count|minLetters|lookBack|gap|cooldown|within)$/;
/** One entry more gives more. */
const POOLS =
  /(^|[. ])(members|teams|anyOf|from|subjects|entitlements|actions|resources|inherits|accounts|controllers|keys|environments|roles)$/;
const MODES = ['audit', 'warn', 'deny'];

export function directionOf({ kind, field, before, after }: FieldChange): Direction {
  if (field === '') return wholeDocument(kind, after !== undefined);
  if (WORDS.test(field)) return 'neutral';
  if (field === 'mode')
    return more(MODES.indexOf(text(before) || 'deny'), MODES.indexOf(text(after) || 'deny'), 'narrower');
  if (/(^|[. ])require$/.test(field)) return after === undefined ? 'wider' : 'narrower';
  if (field === 'secret.reach') return after === 'any' ? 'wider' : 'narrower';
  if (CAPS.test(field)) return more(amount(before), amount(after), 'wider');
  if (DEMANDS.test(field)) return more(amount(before), amount(after), 'narrower');
  if (kind === 'SodSet' && field === 'members') return after === undefined ? 'wider' : 'narrower';
  if (POOLS.test(field) && (before === undefined || after === undefined))
    return after === undefined ? 'narrower' : 'wider';
  return 'unclear';
}

function wholeDocument(kind: string, added: boolean): Direction {
  return RESTRICTING.has(kind) === added ? 'narrower' : 'wider';
}

function more(before: number | null, after: number | null, then: 'wider' | 'narrower'): Direction {
  if (before === null || after === null || before === after) return 'unclear';
  if (after > before) return then;
  return then === 'wider' ? 'narrower' : 'wider';
}

function amount(value: Json | undefined): number | null {
  if (typeof value === 'number') return value;
  try {
    return typeof value === 'string' ? seconds(value) : null;
  } catch {
    return null;
  }
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
