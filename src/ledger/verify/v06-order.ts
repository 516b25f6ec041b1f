import type { Finding } from '../../model/finding.ts';
import type { Lineage } from '../../lineage/lineage.ts';
import type { Entry } from '../entry.ts';
import { found } from './finding.ts';

/** The steps of one lineage are whole, in order, by the right people; and the ledger's own clock never runs back. */
export function order(folder: string, lineage: Lineage, entries: readonly Entry[]): readonly Finding[] {
  const steps = lineage.findings.map((one) =>
    found('V06', folder, one.message, one.fix, { severity: one.severity, values: { step: one.id } }),
  );
  const clock = entries.flatMap((entry, at) => {
    const before = entries[at - 1];
    if (!before || before.recordedAt <= entry.recordedAt) return [];
    return [
      found(
        'V06',
        entry.path,
        `it was recorded at ${entry.recordedAt}, the one before it at ${before.recordedAt}`,
        'find out whose clock was wrong, or who wrote it later',
      ),
    ];
  });
  return [...steps, ...clock];
}
