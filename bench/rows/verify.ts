import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { KEY, TRUST } from '../../test/ledger/sample.ts';
import { trustSince, writeLedger } from '../ledger.ts';
import { atMost, ms, processWall, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

interface Taken {
  readonly ms: number;
  readonly megabytes: number;
  readonly counts: { readonly events: number };
  readonly findings: readonly unknown[];
}

/** Every check over a ledger that lies in a bare clone, in a process of its own. */
export async function verifyRows(setting: Setting): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const trust = trustSince(TRUST, 11);
  for (const { events, reach } of [
    { events: 10_000, reach: null },
    { events: 100_000, reach: 15_000 },
  ]) {
    setting.say(`verify: writing ${events} events`);
    const folder = setting.folder(`verify-${events}.git`);
    execFileSync('git', ['init', '-q', '--bare', folder]);
    await writeLedger(folder, events, KEY, trust);
    execFileSync('git', ['repack', '-adq'], { cwd: folder });
    setting.say('verify: verifying');
    const told = execFileSync(setting.node, [
      join(setting.root, 'bench/verify-child.ts'),
      folder,
      JSON.stringify(trust),
    ]);
    const taken = JSON.parse(told.toString()) as Taken;
    if (taken.findings.length > 0) throw new Error(`verify finds ${JSON.stringify(taken.findings)}`);
    const read = await processWall('git', ['-C', folder, 'cat-file', '--batch-all-objects', '--batch', '--buffer']);
    const what = `verify, ${taken.counts.events.toLocaleString('en')} events`;
    const floor = `${ms(read)} git reading every object`;
    rows.push(
      reach === null
        ? { what, measured: ms(taken.ms), reach: 'to compare', floor, ok: null }
        : atMost(what, taken.ms, reach, floor),
    );
    const memory = `${Math.round(taken.megabytes)} MB`;
    rows.push({ what: '  memory', measured: memory, reach: '≤ 512 MB', floor: '', ok: taken.megabytes <= 512 });
  }
  return rows;
}
