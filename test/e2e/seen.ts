import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Stage } from '../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { DIST, MONTH } from '../support/stage.ts';

/** Text without what differs from day to day and from run to run. */
export function steady(text: string): string {
  return text
    .replaceAll(/\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?Z?/g, 'TIME')
    .replaceAll(MONTH, 'YYYY-MM')
    .replaceAll(MONTH.replace('-', '/'), 'YYYY/MM')
    .replaceAll(/127\.0\.0\.1:\d+/g, 'HOST')
    .replaceAll(/ASIA[A-Z0-9]{16}/g, 'ASIA…')
    .replaceAll(/AROA[A-Z0-9]{10,}/g, 'AROA…')
    .replaceAll(/70000000\d\d-1-[0-9a-f]{6}/g, 'RUN')
    .replaceAll(/70000000\d\d/g, 'RUN')
    .replaceAll(/\b(?!111122223333|444455556666)([0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12}|[0-9a-f]{8})\b/g, 'HEX')
    .replaceAll(/, \d+\.\d s:/g, ', N s:');
}

/** A comment with its folded tables closed, as a reader first sees it. */
export function folded(text: string): string {
  return steady(text).replaceAll(/<details><summary>(.*?)<\/summary>[^]*?<\/details>/g, '▸ $1');
}

/** The gate on the head: the last status of our name. */
export function gate(on: Stage, pull: PullRequest): { readonly state: string; readonly says: string } | null {
  const last = on.repository.statuses.findLast(
    ({ sha, context }) => sha === pull.heads.at(-1) && context === 'access-lineage',
  );
  return last ? { state: last.state, says: last.description ?? '' } : null;
}

/** The lines GitHub shows something beside: `path:line level title: message`. */
export function lines(on: Stage, pull: PullRequest): readonly string[] {
  return on.repository.checkRuns
    .filter(({ sha }) => sha === pull.heads.at(-1))
    .flatMap(({ annotations }) => annotations)
    .map((one) => `${one.path}:${one.start_line} ${one.annotation_level} ${one.title}: ${one.message}`);
}

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Setting {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly dist?: string;
}

/** The built command line, as a person would run it. */
export function cli(words: readonly string[], { cwd, env = {}, node, dist = DIST }: Setting = {}): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(
      node ?? process.execPath,
      [join(dist, 'cli.js'), ...words],
      {
        ...(cwd ? { cwd } : {}),
        env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
        maxBuffer: 2 ** 26,
      },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? -1) : 0, stdout, stderr }),
    );
  });
}
