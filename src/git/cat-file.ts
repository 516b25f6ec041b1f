import type { Readable, Writable } from 'node:stream';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { SourceFile } from '../model/document.ts';
import type { Oid } from '../model/ids.ts';
import { start } from './process.ts';

/** A line of `ls-tree`: where a file stands, before its bytes are read. */
export type Entry = Omit<SourceFile, 'bytes'>;

const SUBMODULE = '160000';
const AT_ONCE = 512;

/**
 * Bytes for entries, in their order, from one `git cat-file --batch`. Entries are taken as git asks for them and files are
 * handed on as they come, so neither list is ever whole in memory. Each blob is hashed again: a damaged one is no evidence.
 * A submodule has no bytes here: its `blob` names a commit elsewhere.
 */
export async function* catFile(
  folder: string,
  entries: AsyncIterable<Entry> | Iterable<Entry>,
): AsyncGenerator<SourceFile> {
  const git = start(folder, ['cat-file', '--batch', '--buffer']);
  const waiting: Entry[] = [];
  let arrived = () => {};
  let fed = false;
  const feeding = (async () => {
    let lines = '';
    let count = 0;
    const flush = async () => {
      const room = git.input.write(lines);
      lines = '';
      arrived();
      if (!room) await drained(git.input);
    };
    for await (const entry of entries) {
      waiting.push(entry);
      if (entry.mode !== SUBMODULE) lines += `${entry.blob}\n`;
      count += 1;
      if (count % AT_ONCE === 0) await flush();
    }
    await flush();
    git.input.end();
  })().finally(() => {
    fed = true;
    arrived();
  });
  feeding.catch(() => git.stop());
  const bytes = reader(git.output);
  try {
    for (let next = 0; ; ) {
      const entry = waiting[next];
      if (entry === undefined) {
        if (fed) break;
        await new Promise<void>((resolve) => (arrived = resolve));
        continue;
      }
      yield entry.mode === SUBMODULE ? { ...entry, bytes: new Uint8Array() } : await one(entry, bytes);
      next += 1;
      if (next < AT_ONCE) continue;
      waiting.splice(0, next);
      next = 0;
    }
    await feeding;
    await git.ended;
  } finally {
    git.stop();
  }
}

/** Until there is room again, or nobody reads any more. */
function drained(stream: Writable): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    if (stream.destroyed) return done();
    stream.on('drain', done).on('close', done);
  });
}

async function one(entry: Entry, bytes: Bytes): Promise<SourceFile> {
  const line = (await bytes.line()).split(' ');
  if (line[0] !== entry.blob || line[1] !== 'blob') {
    throw damaged(entry, line[1] === 'missing' ? 'is missing' : `is ${line.slice(1).join(' ') || 'not readable'}`);
  }
  const size = Number(line[2]);
  const body = (await bytes.take(size + 1)).subarray(0, size);
  if (gitHash('blob', body) !== entry.blob) throw damaged(entry, 'does not hash to its name');
  return { ...entry, bytes: body };
}

function damaged(entry: Entry, what: string): Failure {
  return new Failure(
    'MISSING',
    `blob ${entry.blob} of ${entry.path} ${what}`,
    'the clone is damaged or partial: clone it again, in full',
  );
}

/** Mostly what is asked for is there: then nothing waits for a promise of its own. */
interface Bytes {
  line(): string | Promise<string>;
  take(length: number): Buffer | Promise<Buffer>;
}

/** Reads a stream by line and by length; what was handed out is a copy, so no chunk is kept alive by a small file. */
function reader(output: Readable): Bytes {
  const chunks = (output as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  const more = async () => {
    const { value, done } = await chunks.next();
    if (done)
      throw new Failure('MISSING', 'git ended before it had answered', 'see whether the clone is whole: git fsck');
    return value;
  };
  const line = (end: number) => {
    const text = held.toString('latin1', 0, end);
    held = held.subarray(end + 1);
    return text;
  };
  const take = (length: number) => {
    const bytes = Buffer.from(held.subarray(0, length));
    held = held.subarray(length);
    return bytes;
  };
  const lineLater = async () => {
    let end = -1;
    for (; end < 0; end = held.indexOf(10)) held = Buffer.concat([held, await more()]);
    return line(end);
  };
  const takeLater = async (length: number) => {
    const parts = [held];
    for (let have = held.length; have < length; have += parts.at(-1)?.length ?? 0) parts.push(await more());
    held = Buffer.concat(parts);
    return take(length);
  };
  return {
    line: () => {
      const end = held.indexOf(10);
      return end < 0 ? lineLater() : line(end);
    },
    take: (length) => (held.length < length ? takeLater(length) : take(length)),
  };
}

/** `<mode> <type> <oid>\t<path>`, as `ls-tree -r -z` prints it. */
export function entryOf(record: Buffer): Entry {
  const tab = record.indexOf(9);
  const [mode = '', , oid = ''] = record.toString('latin1', 0, tab).split(' ');
  if (mode !== '100644' && mode !== '100755' && mode !== '120000' && mode !== SUBMODULE) {
    throw new Failure(
      'MISSING',
      `git listed a file with mode ${mode}`,
      'look at that file: no tool of today writes this mode',
    );
  }
  return { mode, blob: oid as Oid, path: record.toString('utf8', tab + 1) };
}
