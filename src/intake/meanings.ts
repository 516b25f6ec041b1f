import type { Kind } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { fieldName, valuesAt } from '../model/pointer.ts';
import { seconds } from '../model/time.ts';
import { type IntakeFindingId, objection, seen } from './finding.ts';
import { MEANINGS } from './validators.generated.js';
import type { Parsed } from './yaml.ts';

const LONGEST_DAYS = 366;

/** Durations that last no time or more than a year, days that no calendar has, texts that say nothing: well written, and still impossible. */
export function meaningless(kind: Kind, parsed: Parsed): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { path, means } of MEANINGS[kind]) {
    for (const { pointer, value } of valuesAt(parsed.value, path)) {
      const wrong = typeof value === 'string' ? WRONG[means](value) : null;
      if (!wrong) continue;
      const message = `${fieldName(pointer)} is ${seen(value)}, ${wrong.why}`;
      findings.push(objection(wrong.id, parsed.written(pointer).at, message, wrong.fix, { field: pointer }));
    }
  }
  return findings;
}

const WRONG = { duration: wrongDuration, instant: wrongDay, date: wrongDay, prose: wrongProse } as const;

interface Wrong {
  readonly id: IntakeFindingId;
  readonly why: string;
  readonly fix: string;
}

function wrongDuration(value: string): Wrong | null {
  const match = /^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$/.exec(value);
  if (!match) return null; // The schema has told that.
  if (!/[0-9]/.test(value) || value.endsWith('T')) {
    return { id: 'Y022', why: 'which says no time', fix: 'write days, hours or minutes: `P30D`, `PT4H`, `PT30M`' };
  }
  if (!/[1-9]/.test(value))
    return { id: 'Y022', why: 'which is no time at all', fix: 'give it at least a minute: `PT1M`' };
  if (seconds(value) > LONGEST_DAYS * 86_400) {
    const fix = `write at most \`P${LONGEST_DAYS}D\`; access that lasts is asked for again`;
    return { id: 'Y022', why: `which is more than ${LONGEST_DAYS} days`, fix };
  }
  return null;
}

function wrongDay(value: string): Wrong | null {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const there = new Date(Date.UTC(year, month - 1, day));
  if (!Number.isNaN(there.getTime()) && there.getUTCMonth() !== month - 1)
    return { id: 'Y023', why: 'a day that is not in the calendar', fix: 'give a day that exists' };
  return null;
}

function wrongProse(value: string): Wrong | null {
  if (/\p{L}/u.test(value)) return null;
  return { id: 'Y014', why: 'which says nothing', fix: 'write it in words: somebody is going to read it' };
}
