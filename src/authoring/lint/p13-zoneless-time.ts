import type { Finding } from '../../model/finding.ts';
import type { Expression } from '../../policy/expression.ts';
import { partsOf } from '../expressions.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

const CLOCK = /^get(FullYear|Month|Date|DayOfMonth|DayOfWeek|DayOfYear|Hours|Minutes)$/;

/** Conditions that read a day or an hour without saying where, and moments without a zone. Those of documents are Y014. */
export function zonelessTime({ shelf, examiner }: Material): readonly Finding[] {
  return shelf.Rule.flatMap((document) => {
    const parts = partsOf(examiner.read(document.body.when));
    const at = { document, pointer: '/when' };
    const { id } = document.body;
    return [
      ...parts.filter(readsClock).map(({ text, name }) =>
        lintFinding('P13', 'warning', at, {
          message: `${id}: ${text} is counted in UTC, where an office's day begins and ends elsewhere`,
          fix: `name the zone, such as ${name}("Europe/Berlin"), or "UTC" if that is meant`,
        }),
      ),
      ...parts.flatMap(zoneless).map((text) =>
        lintFinding('P13', 'error', at, {
          message: `${id}: timestamp("${text}") has no zone, so the rule errs and denies whenever it is reached`,
          fix: 'end it in Z, as in 2026-11-22T09:00:00Z',
        }),
      ),
    ];
  });
}

function readsClock({ op, name, parts }: Expression): boolean {
  const [receiver] = parts;
  const isLength = receiver?.op === '-' || (receiver?.op === 'call' && receiver.name === 'duration');
  return op === 'rcall' && CLOCK.test(name ?? '') && parts.length === 1 && !isLength;
}

function zoneless({ op, name, parts: [text] }: Expression): readonly string[] {
  const written = op === 'call' && name === 'timestamp' && text?.op === 'value' ? text.name : null;
  return written !== null && !/(Z|[+-]\d\d:\d\d)$/.test(written) ? [written] : [];
}
