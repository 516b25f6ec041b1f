import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';

export interface TreeEntry {
  /** `100644`, `100755`, `120000`, `040000`, `160000`. */
  readonly mode: string;
  readonly name: string;
  /** The bytes of a name that is not UTF-8. */
  readonly raw?: Buffer;
  readonly oid: string;
}

export interface Signature {
  readonly name: string;
  readonly email: string;
  /** ISO 8601, UTC, whole seconds. */
  readonly date: string;
}

export interface CommitObject {
  readonly oid: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
}

export function hashObject(type: string, bytes: Uint8Array): string {
  return createHash('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

export function parseTree(bytes: Buffer): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const raw = bytes.subarray(space + 1, end);
    entries.push({
      mode: bytes.toString('latin1', at, space).padStart(6, '0'),
      name: raw.toString('utf8'),
      ...(isUtf8(raw) ? {} : { raw }),
      oid: bytes.toString('hex', end + 1, end + 21),
    });
    at = end + 21;
  }
  return entries;
}

export function encodeTree(entries: readonly TreeEntry[]): Buffer {
  const key = (entry: TreeEntry) => Buffer.concat([rawName(entry), Buffer.from(entry.mode === '040000' ? '/' : '')]);
  const sorted = entries.map((entry) => ({ entry, key: key(entry) })).sort((a, b) => Buffer.compare(a.key, b.key));
  return Buffer.concat(
    sorted.flatMap(({ entry }) => [
      Buffer.from(`${entry.mode.replace(/^0/, '')} `),
      rawName(entry),
      Buffer.of(0),
      Buffer.from(entry.oid, 'hex'),
    ]),
  );
}

export function rawName({ name, raw }: TreeEntry): Buffer {
  return raw ?? Buffer.from(name);
}

export function parseCommit(oid: string, bytes: Buffer): CommitObject {
  const text = bytes.toString('utf8');
  const split = text.indexOf('\n\n');
  const headers = text.slice(0, split).split('\n');
  const all = (name: string) =>
    headers.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  return {
    oid,
    tree: all('tree')[0] ?? '',
    parents: all('parent'),
    author: parseSignature(all('author')[0] ?? ''),
    committer: parseSignature(all('committer')[0] ?? ''),
    message: text.slice(split + 2),
  };
}

export function encodeCommit(commit: Omit<CommitObject, 'oid'>): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${encodeSignature(commit.author)}`,
    `committer ${encodeSignature(commit.committer)}`,
  ];
  return Buffer.from(`${lines.join('\n')}\n\n${commit.message}`);
}

/** `Co-authored-by:` trailers, in order. */
export function coAuthors(message: string): readonly { readonly name: string; readonly email: string }[] {
  return [...message.matchAll(/^co-authored-by:\s*(.+?)\s*<([^>\s]+)>\s*$/gim)].map((found) => ({
    name: found[1] ?? '',
    email: found[2] ?? '',
  }));
}

function parseSignature(line: string): Signature {
  const found = /^(.*?) ?<([^>]*)> (-?\d+) [+-]\d{4}$/.exec(line);
  if (!found) return { name: '', email: '', date: '1970-01-01T00:00:00Z' };
  const date = `${new Date(Number(found[3]) * 1000).toISOString().slice(0, 19)}Z`;
  return { name: found[1] ?? '', email: found[2] ?? '', date };
}

function encodeSignature({ name, email, date }: Signature): string {
  const clean = (text: string) => text.replaceAll(/[<>\n\0]/g, '');
  return `${clean(name)} <${clean(email)}> ${Math.floor(Date.parse(date) / 1000)} +0000`;
}
