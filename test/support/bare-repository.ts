import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Oid } from '../../src/model/ids.ts';

export type Put =
  | { readonly path: string; readonly body: string | Uint8Array; readonly mode?: '100644' | '100755' | '120000' }
  | { readonly path: string; readonly mode: '160000'; readonly commit: string }
  | { readonly path: string; readonly delete: true };

/** A bare repository and plain git beside it, to bring about and to see what the code under test should not be trusted with. */
export interface Bare {
  readonly folder: string;
  /** One commit on a branch, wherever the branch stands now; a second parent makes it a merge. */
  import(branch: string, parent: Oid | null, puts: readonly Put[], merged?: Oid): Promise<Oid>;
  show(ref: string, format: string): Promise<string>;
  revParse(name: string): Promise<string>;
  git(args: readonly string[], input?: string | Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

export async function emptyRepository(): Promise<Bare> {
  const folder = await mkdtemp(join(tmpdir(), 'access-lineage-bare-'));
  const bare = bareAt(folder);
  await bare.git(['init', '--quiet', '--bare', '--initial-branch=main']);
  return bare;
}

export function bareAt(folder: string): Bare {
  const git = (args: readonly string[], input: string | Uint8Array = '') => runGit(folder, args, input);
  let clock = 1_760_000_000;
  return {
    folder,
    git,
    async import(branch, parent, puts, merged) {
      clock += 60;
      const lines: (string | Uint8Array)[] = [
        `commit refs/heads/${branch}\nmark :1\ncommitter Test <test@example.com> ${clock} +0000\ndata 4\ntest\n`,
        parent === null ? '' : `from ${parent}\n`,
        merged === undefined ? '' : `merge ${merged}\n`,
      ];
      for (const put of puts) {
        if ('delete' in put) lines.push(`D ${put.path}\n`);
        else if ('commit' in put) lines.push(`M 160000 ${put.commit} ${put.path}\n`);
        else {
          const body = Buffer.from(put.body as string);
          lines.push(`M ${put.mode ?? '100644'} inline ${put.path}\ndata ${body.length}\n`, body, '\n');
        }
      }
      lines.push('get-mark :1\n');
      const input = Buffer.concat(lines.map((line) => Buffer.from(line as string)));
      return (await git(['fast-import', '--quiet', '--force', '--cat-blob-fd=1'], input)) as Oid;
    },
    show: (ref, format) => git(['show', '-s', '--date=format-local:%Y-%m-%dT%H:%M:%SZ', `--format=${format}`, ref]),
    revParse: (name) => git(['rev-parse', name]),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function runGit(folder: string, args: readonly string[], input: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], TZ: 'UTC', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const child = spawn('git', ['-C', folder, ...args], { env });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(out).toString().trim()) : reject(new Error(`git ${args.join(' ')}: ${err}`)),
    );
    child.stdin.end(input);
  });
}
