import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';

/** What a git child process sees: nothing of the machine's or the user's configuration. */
export const GIT_ENVIRONMENT: Readonly<Record<string, string>> = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
};

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git once and gives back whatever it said, also when it failed. */
export function tryGit(
  args: readonly string[],
  options: { cwd?: string; env?: Readonly<Record<string, string>>; input?: Uint8Array | string } = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: options.cwd, env: { ...GIT_ENVIRONMENT, ...options.env } });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }),
    );
    // A child that ends early closes its input: the exit code tells, not the broken pipe.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Runs git once; throws with git's own words when it fails. */
export async function runGit(...[args, options]: Parameters<typeof tryGit>): Promise<Buffer> {
  const { code, stdout, stderr } = await tryGit(args, options);
  if (code !== 0) throw new Error(`git ${args.join(' ')} ended with ${code}: ${stderr.trim()}`);
  return stdout;
}

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Buffer;
}

/** One `git cat-file --batch` process for a repository, started at first use: a read costs no new process. */
export class ObjectReader {
  readonly #dir: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #waiting: ((object: GitObject | null) => void)[] = [];
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 1;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** By oid or any name git resolves; null: not there. */
  read(name: string): Promise<GitObject | null> {
    if (/[\n\0]/.test(name) || name === '') return Promise.resolve(null);
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      child.stdin.write(`${name}\n`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child = undefined;
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['cat-file', '--batch'], { cwd: this.#dir, env: GIT_ENVIRONMENT });
    child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    child.stdin.on('error', () => {});
    child.on('close', () => {
      for (const resolve of this.#waiting.splice(0)) resolve(null);
      if (this.#child === child) this.#child = undefined;
    });
    child.on('error', () => {});
    return child;
  }

  #take(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    while (this.#length >= this.#needed && this.#next()) {
      // one answer after the other
    }
  }

  #next(): boolean {
    // Many answers come in one chunk, and a large one in many: only the latter are put together.
    const buffer = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [buffer];
    const end = buffer.indexOf(10);
    if (end < 0) return false;
    const header = buffer.toString('latin1', 0, end);
    const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(header);
    const size = found ? Number(found[3]) + 1 : 0;
    this.#needed = end + 1 + size;
    if (buffer.length < this.#needed) return false;
    const bytes = buffer.subarray(end + 1, end + size);
    this.#chunks = [buffer.subarray(this.#needed)];
    this.#length = buffer.length - this.#needed;
    this.#needed = 1;
    const object = found ? { oid: found[1] ?? '', type: found[2] as GitObject['type'], bytes } : null;
    this.#waiting.shift()?.(object);
    return true;
  }
}

/** One `git update-ref --stdin` process for a repository, started at first use: refs move one after the other. */
export class RefMover {
  readonly #dir: string;
  #child: ChildProcessWithoutNullStreams | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** A line of git's own, `update refs/heads/main <new> <old>`. False: git refused it, and nothing moved. */
  move(line: string): Promise<boolean> {
    const moved = this.#last.then(() => this.#transaction(line));
    this.#last = moved;
    return moved;
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child = undefined;
  }

  #transaction(line: string): Promise<boolean> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve) => {
      let said = '';
      const end = (moved: boolean) => {
        child.stdout.off('data', listen);
        child.off('close', refused);
        resolve(moved);
      };
      const listen = (text: string) => {
        said += text;
        if (said.endsWith('commit: ok\n')) end(true);
      };
      // It ends at what it refuses, and the next line starts another.
      const refused = () => end(false);
      child.stdout.on('data', listen);
      child.on('close', refused);
      child.stdin.write(`start\n${line}\ncommit\n`);
    });
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn('git', ['update-ref', '--stdin'], { cwd: this.#dir, env: GIT_ENVIRONMENT });
    child.stdout.setEncoding('latin1');
    child.stderr.resume();
    child.stdin.on('error', () => {});
    child.on('error', () => {});
    child.on('close', () => {
      if (this.#child === child) this.#child = undefined;
    });
    return child;
  }
}
