import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Failure } from '../model/finding.ts';

/**
 * What git may see of this process: where programs and the user's own settings are, nothing that could point it at another
 * repository, index or configuration. Replace refs and grafts would show another history than the one that was signed.
 */
function environment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'TMPDIR', 'TEMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
  };
}

const SETTINGS = ['core.quotepath=off', 'core.hooksPath=/dev/null', 'core.fsmonitor=false', 'log.showSignature=false'];

export interface Running {
  readonly input: Writable;
  readonly output: Readable;
  /** Resolves when git has ended well; rejects with a `Failure` otherwise. */
  readonly ended: Promise<void>;
  stop(): void;
}

export class GitFailure extends Failure {
  readonly exit: number | null;
  readonly stderr: string;
  constructor(message: string, fix: string, exit: number | null, stderr: string) {
    super('UNREACHABLE', message, fix);
    this.exit = exit;
    this.stderr = stderr;
  }
}

/** Starts git in a folder, with no shell, no hooks and a scrubbed environment. */
export function start(folder: string, args: readonly string[]): Running {
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  const child = spawn('git', ['--no-pager', ...settings, '-C', folder, ...args], { env: environment() });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (stderr.length < 4_000) stderr += text;
  });
  // git that ends early closes its input: its exit code tells, not the broken pipe.
  child.stdin.on('error', () => {});
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', (cause) =>
      reject(new Failure('MISSING', `git could not be started: ${cause.message}`, 'install git 2.31 or newer')),
    );
    child.on('close', (exit) => (exit === 0 ? resolve() : reject(failure(folder, args, exit, stderr.trim()))));
  });
  // Whoever stops reading early does not wait for the end.
  ended.catch(() => {});
  return { input: child.stdin, output: child.stdout, ended, stop: () => void child.kill() };
}

/** Runs git to its end and gives back what it printed; throws with git's own words when it fails. */
export async function run(folder: string, args: readonly string[], input: Uint8Array | string = ''): Promise<Buffer> {
  const git = start(folder, args);
  git.input.end(input);
  const chunks: Buffer[] = [];
  git.output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await git.ended;
  return Buffer.concat(chunks);
}

/** What a stream prints between NUL bytes, as much at a time as comes. Bytes that are not UTF-8 stay apart: latin1 keeps each byte. */
export async function* records(output: Readable): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of output as AsyncIterable<Buffer>) {
    const all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const whole: Buffer[] = [];
    let at = 0;
    for (let end = all.indexOf(0, at); end >= 0; end = all.indexOf(0, at)) {
      whole.push(all.subarray(at, end));
      at = end + 1;
    }
    rest = all.subarray(at);
    yield whole;
  }
  if (rest.length > 0) yield [rest];
}

function failure(folder: string, args: readonly string[], exit: number | null, stderr: string): Failure {
  if (/not a git repository|cannot change to/.test(stderr)) {
    return new Failure('INPUT', `${folder} is not a git repository`, 'name the folder of a clone, or clone it first');
  }
  if (stderr.includes('dubious ownership')) {
    return new Failure(
      'FORBIDDEN',
      `${folder} belongs to another user, so git refuses to read it`,
      `if you trust it: git config --global --add safe.directory ${folder}`,
    );
  }
  const how = exit === null ? 'was stopped' : `ended with ${exit}`;
  return new GitFailure(
    `git ${args[0] ?? ''} ${how}: ${stderr || 'no message'}`,
    `see whether \`git -C ${folder} fsck\` finds something`,
    exit,
    stderr,
  );
}
