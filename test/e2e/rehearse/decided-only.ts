import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { DecideReport } from '../../../bench/rehearse/decide/report.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const run = promisify(execFile);

/** The 20 merges of each history that come along. Rejects when one was not decided, or not explained. */
export async function decidedOnly(): Promise<{ readonly [history: string]: DecideReport }> {
  const { stdout } = await run(process.execPath, ['bench/rehearse/decide-only.ts', '--json'], { cwd: root });
  return JSON.parse(stdout) as { readonly [history: string]: DecideReport };
}
