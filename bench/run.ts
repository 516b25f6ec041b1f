/** Measures what docs/benchmarks.md promises, each number beside its floor from the same run. Writes nothing to the tree. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';
import { appendRows } from './rows/append.ts';
import { checkRows } from './rows/check.ts';
import { coldStartRows } from './rows/cold-start.ts';
import { decisionRows } from './rows/decisions.ts';
import { issueRows } from './rows/issue.ts';
import { lintRows } from './rows/lint.ts';
import { verifyRows } from './rows/verify.ts';
import type { Bench, Setting } from './setting.ts';

const BENCHES: { readonly [name: string]: Bench } = {
  'cold-start': coldStartRows,
  check: checkRows,
  issue: issueRows,
  decisions: decisionRows,
  lint: lintRows,
  append: appendRows,
  verify: verifyRows,
};

const root = join(import.meta.dirname, '..');
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}

const temp = mkdtempSync(join(tmpdir(), 'access-lineage-bench-'));
try {
  const dist = join(temp, 'dist');
  execFileSync(process.execPath, [join(root, 'scripts/build.ts'), dist], { stdio: ['ignore', 'ignore', 'inherit'] });
  const setting: Setting = {
    node: process.execPath,
    dist,
    root,
    folder(name) {
      const path = join(temp, name);
      mkdirSync(path, { recursive: true });
      return path;
    },
    say: (text) => console.error(`… ${text}`),
  };
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${load()} at the start\n`,
  );
  const rows: Row[] = [];
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length === 0 || chosen.includes(name)) rows.push(...(await bench(setting)));
  }
  print(rows);
  console.log(
    `\nload ${load()} at the end. Medians of interleaved runs; other work on the machine shows in the floors too.`,
  );
  if (rows.some(({ ok }) => ok === false)) process.exitCode = 1;
} finally {
  rmSync(temp, { recursive: true, force: true });
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
