import { expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { tally } from '../../src/report/views/findings.ts';

const of = (severity: Finding['severity']): Finding => ({ id: 'V01', severity, message: 'it is odd', fix: 'mend it' });

it('tells of one finding in the singular', () => {
  expect(tally([of('error'), of('note'), of('note')])).toBe('1 error, 0 warnings, 2 notes');
  expect(tally([])).toBe('everything checks out');
});
