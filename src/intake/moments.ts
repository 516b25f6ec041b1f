import type { Kind } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { fieldName, valuesAt } from '../model/pointer.ts';
import { seconds } from '../model/time.ts';
import { objection, seen } from './finding.ts';
import { MEANINGS } from './validators.generated.js';
import type { Parsed } from './yaml.ts';

const LONGEST_DAYS = 366;

/** Durations that last no time or more than a year, days that no calendar has: well written, and still impossible. */
export function impossibleTimes(kind: Kind, parsed: Parsed): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { path, means } of MEANINGS[kind]) {
    for (const { pointer, value } of valuesAt(parsed.value, path)) {
      if (typeof value !== 'string') continue;
      const wrong = means === 'duration' ? wrongDuration(value) : wrongDay(value);
      if (!wrong) continue;
      const message = `${fieldName(pointer)} is ${seen(value)}, ${wrong.why}`;
      const id = means === 'duration' ? 'Y022' : 'Y023';
      findings.push(objection(id, parsed.written(pointer).at, message, wrong.fix, { field: pointer }));
    }
  }
  return findings;
}

interface Wrong {
  readonly why: string;
  readonly fix: string;
}

function wrongDuration(value: string): Wrong | null {
  const match = /^P([0-9]{1,3}D)?(T([0-9]{1,4}H)?([0-9]{1,5}M)?)?$/.exec(value);
  if (!match) return null; // The schema has told that.
  if (!/[0-9]/.test(value) || value.endsWith('T')) {
    return { why: 'which says no time', fix: 'write days, hours or minutes: `P30D`, `PT4H`, `PT30M`' };
  }
  if (!/[1-9]/.test(value)) return { why: 'which is no time at all', fix: 'give it at least a minute: `PT1M`' };
  if (seconds(value) > LONGEST_DAYS * 86_400) {
    const fix = `write at most \`P${LONGEST_DAYS}D\`; access that lasts is asked for again`;
    return { why: `which is more than ${LONGEST_DAYS} days`, fix };
  }
  return null;
}

function wrongDay(value: string): Wrong | null {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  const there = new Date(Date.UTC(year, month - 1, day));
  if (!Number.isNaN(there.getTime()) && there.getUTCMonth() !== month - 1)
    return { why: 'a day that is not in the calendar', fix: 'give a day that exists' };
  return null;
}
