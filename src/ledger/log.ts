import type { Sha256 } from '../model/ids.ts';
import { sha256 } from '../model/sha256.ts';
import { EDGES, TILES } from './layout.ts';

/** 256 hashes a tile. A full tile is written once and never again; the unfinished one of each level is its edge. */
export const TILE = 256;

/** The right edge of the tree: all that an append needs. `edges[level]` are the lines of that level's unfinished tile. */
export interface Log {
  readonly size: number;
  readonly edges: readonly (readonly string[])[];
}

export const EMPTY_LOG: Log = { size: 0, edges: [] };

/** RFC 6962: SHA-256(0x00 ‖ bytes). */
export function leafHash(bytes: Uint8Array): Sha256 {
  return sha256(Buffer.concat([LEAF, bytes]));
}

/** RFC 6962: SHA-256(0x01 ‖ left ‖ right). Of what is no hash as much counts as is hex: a spoilt log is found, and ends nothing. */
export function nodeHash(left: string, right: string): Sha256 {
  return sha256(Buffer.from(`01${left}${right}`, 'hex'));
}

const LEAF = Buffer.of(0);
const EMPTY_ROOT = sha256('');

/** Level 0 line of an event. */
export function logLine(leaf: Sha256, path: string): string {
  return `${leaf} ${path}`;
}

/** New leaves → the new edge, and the files that changed: edges, and tiles that are full now. */
export function appendToLog(
  log: Log,
  lines: readonly string[],
): { readonly log: Log; readonly files: ReadonlyMap<string, Uint8Array> } {
  const edges = log.edges.map((edge) => [...edge]);
  const files = new Map<string, Uint8Array>();
  const changed = new Set<number>();
  let size = log.size;
  const push = (level: number, line: string): void => {
    const edge = (edges[level] ??= []);
    edge.push(line);
    changed.add(level);
    if (edge.length < TILE) return;
    const index = Math.floor((size - 1) / TILE ** (level + 1));
    files.set(`${TILES}/${level}/${index}`, tileBytes(edge));
    edges[level] = [];
    push(level + 1, perfectRoot(edge.map(hashOf)));
  };
  for (const line of lines) {
    size += 1;
    push(0, line);
  }
  for (const level of changed) files.set(`${EDGES}/${level}`, tileBytes(edges[level] ?? []));
  return { log: { size, edges }, files };
}

/** Root over all leaves, from the edge alone. */
export function rootOf(log: Log): Sha256 {
  const subtrees = log.edges.toReversed().flatMap((edge) => perfectSubtrees(edge.map(hashOf)));
  const last = subtrees.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return subtrees.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** Edges from the files of `log/edge/`; null when they do not fit the size. */
export function readEdges(size: number, edge: (level: number) => Uint8Array | undefined): Log | null {
  const edges: string[][] = [];
  for (let level = 0; TILE ** level <= size; level += 1) {
    const lines = tileLines(edge(level) ?? new Uint8Array());
    if (lines.length !== Math.floor(size / TILE ** level) % TILE) return null;
    if (!lines.every((line) => (level === 0 ? LINE : HASH).test(line))) return null;
    edges.push(lines);
  }
  return { size, edges };
}

const HASH = /^[0-9a-f]{64}$/;
const LINE = /^[0-9a-f]{64} [\w./-]+$/;

export function tileLines(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

export function hashOf(line: string): string {
  return line.slice(0, 64);
}

/** Of a level 0 line. */
export function pathOf(line: string): string {
  return line.slice(65);
}

/** What is wrong with a leaf whose event is not there, or is another. */
export const TAKEN_AWAY = 'it is in the log and not in the ledger: an event was taken away';
export const NOT_THE_FILE = 'it is not the file that the log knows';

function tileBytes(lines: readonly string[]): Uint8Array {
  return Buffer.from(lines.map((line) => `${line}\n`).join(''));
}

/** Root of 2^n hashes. */
export function perfectRoot(hashes: readonly string[]): Sha256 {
  let row = hashes;
  while (row.length > 1) row = pairs(row);
  return (row[0] as Sha256 | undefined) ?? EMPTY_ROOT;
}

function pairs(row: readonly string[]): string[] {
  const above: string[] = [];
  for (let at = 0; at + 1 < row.length; at += 2) above.push(nodeHash(row[at] ?? '', row[at + 1] ?? ''));
  return above;
}

/** A row of any length as perfect subtrees, largest first. */
function perfectSubtrees(row: readonly string[]): Sha256[] {
  const roots: Sha256[] = [];
  let at = 0;
  for (let width = TILE / 2; width >= 1; width /= 2)
    if (row.length - at >= width) {
      roots.push(perfectRoot(row.slice(at, at + width)));
      at += width;
    }
  return roots;
}
