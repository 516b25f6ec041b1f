/** Measures what docs/benchmarks.md promises, each number beside its floor from the same run. Writes nothing to the tree. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';
import { PARTS } from './parts.ts';

const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

const temp = mkdtempSync(join(tmpdir(), 'access-lineage-bench-'));
try {
  const dist = join(temp, 'dist');
  execFileSync(process.execPath, [join(root, 'scripts/build.ts'), dist], { stdio: ['ignore', 'ignore', 'inherit'] });
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load()} at the start\n`,
  );
  const rows: Row[] = [];
  for (const name of Object.keys(PARTS)) {
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...rowsOf(name));
  }
  print(rows);
  console.log(
    `\nload ${load()} at the end. Medians of interleaved runs; other work on the machine shows in the floors too.`,
  );
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
} finally {
  rmSync(temp, { recursive: true, force: true });
}

function rowsOf(name: string): readonly Row[] {
  const told = execFileSync(process.execPath, [join(root, 'bench/part-child.ts'), name, temp], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(told.toString()) as readonly Row[];
}

function load(): string {
  return loadavg()
    .map((one) => one.toFixed(1))
    .join(' ');
}

function print(rows: readonly Row[]): void {
  const table = [
    ['', 'measured', 'reach', 'floor'],
    ...rows.map(({ what, measured, reach, floor }) => [what, measured, reach, floor]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((line) => line[column]?.length ?? 0)));
  for (const [index, line] of table.entries()) {
    const row = rows[index - 1];
    const mark = row?.ok === false ? '✗ ' : row?.ok ? '✓ ' : '  ';
    console.log(`${mark}${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
  }
}
