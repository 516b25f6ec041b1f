import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../bench/rehearse/report.ts';
import { DIST } from '../../support/stage.ts';
import { decidedOnly } from './decided-only.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

describe('rehearse', () => {
  it('plays 20 real access changes, each to a lineage that can be read', { timeout: 600_000 }, async () => {
    const { stdout } = await run(process.execPath, ['bench/rehearse/rehearse.ts', '--json'], {
      cwd: root,
      env: { ...process.env, DIST_UNDER_TEST: DIST },
      maxBuffer: 16 << 20,
    });
    const report = JSON.parse(stdout) as Report;

    expect(report.unreadable).toEqual([]);
    expect(report.merges).toMatchObject({ all: 20, played: 18 });
    expect(report.requests).toEqual({ all: 24, allow: 10, pending: 1, deny: 13 });
    // Pushed to main; levels and groups that do not exist; a bot who asks; a change merged by its author.
    expect(report.byRule).toEqual({
      'APPR-PLATFORM-01': 8,
      'APPR-SECURITY-01': 8,
      'INV-PULL-REQUEST': 6,
      'REF-ROLE': 5,
      'ATTEST-OWNERS': 1,
      'INV-CONTRIBUTORS': 1,
      'INV-REQUESTER': 1,
      'REF-OWNER': 1,
      'REF-SUBJECT': 1,
    });
    expect(report.revocations).toEqual({ all: 13, played: 4, neverGranted: 9, overAlready: 0, olderThanHistory: 0 });
    expect(report.auditor).toMatchObject({ selfMerged: 3, byBots: 1, withoutPullRequest: 2, mergerUnknown: 2 });

    expect(report.ledger).toMatchObject({ requests: 24, redecided: 24, errors: [] });
    // Nothing sweeps in a rehearsal, so grants of the past are overdue; anything else would be a surprise.
    expect(Object.keys(report.ledger.warnings).filter((one) => !one.endsWith('is due and not recorded'))).toEqual([]);

    // Decided without GitHub and without a ledger on disk, it comes to the same.
    const { requests, byRule, byRisk, revocations } = report;
    expect((await decidedOnly())['moj']).toMatchObject({ requests, byRule, byRisk, revocations });
  });
});
