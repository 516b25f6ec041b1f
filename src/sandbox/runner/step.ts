import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readPairs, readText } from './command-files.ts';
import type { Log } from './log.ts';

export interface StepResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly path: readonly string[];
  readonly summary: string;
  readonly durationMs: number;
}

/** One process of the action. */
export interface Step {
  readonly node: string;
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** Fresh files for the file commands are made here. */
  readonly folder: string;
  readonly log: Log;
  readonly timeoutMs: number;
  /** Called with the running process, e.g. to kill it; what it returns is called when the process has ended. */
  readonly started?: (child: ChildProcess) => () => void;
}

const FILES = { OUTPUT: 'output', ENV: 'env', STATE: 'state', PATH: 'path', STEP_SUMMARY: 'summary' } as const;

/** Runs it to its end, whatever that is. */
export async function runStep(step: Step): Promise<StepResult> {
  mkdirSync(step.folder, { recursive: true });
  const file = (name: keyof typeof FILES): string => join(step.folder, FILES[name]);
  const names = Object.keys(FILES) as (keyof typeof FILES)[];
  for (const name of names) writeFileSync(file(name), '');
  const env = { ...step.env, ...Object.fromEntries(names.map((name) => [`GITHUB_${name}`, file(name)])) };
  const began = performance.now();
  const child = spawn(step.node, [step.script], { cwd: step.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = step.started?.(child);
  const timer = setTimeout(() => child.kill('SIGKILL'), step.timeoutMs);
  const lines = [child.stdout, child.stderr].map(async (stream) => {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) step.log.line(line);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (...end) => resolve(end));
  });
  clearTimeout(timer);
  await Promise.all(lines);
  ended?.();
  const pairs = (name: 'OUTPUT' | 'ENV' | 'STATE') => (signal === null ? readPairs : readCutShort)(file(name));
  return {
    code,
    signal,
    outputs: { ...step.log.outputs, ...pairs('OUTPUT') },
    env: pairs('ENV'),
    state: { ...step.log.state, ...pairs('STATE') },
    path: readText(file('PATH')).split(/\r?\n/).filter(Boolean),
    summary: readText(file('STEP_SUMMARY')),
    durationMs: performance.now() - began,
  };
}

/** A killed process may leave half a line behind: then the runner takes nothing from that file. */
function readCutShort(path: string): Readonly<Record<string, string>> {
  try {
    return readPairs(path);
  } catch {
    return {};
  }
}
