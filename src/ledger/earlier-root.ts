import type { Sha256 } from '../model/ids.ts';
import { TILES } from './layout.ts';
import { hashOf, type Log, perfectRoot, rootOf, TILE, tileLines } from './log.ts';

/** A full tile of the fourth level takes four thousand million events. */
const LEVELS = 3;

/** The tiles that held the end of the log when it was so long: they may have filled since, and one a level tells all of it. */
export function tilesAt(size: number): readonly string[] {
  return Array.from({ length: LEVELS }, (_, level) => tilePath(level, indexAt(size, level)));
}

/**
 * The root over the first `size` events of today's log, or null where it cannot be proven. Each tile must be what the level
 * above says of it, up to the level where both ends lie in one tile: that one is today's edge, which the signed root covers.
 */
export function earlierRoot(size: number, log: Log, tile: (path: string) => Uint8Array | undefined): Sha256 | null {
  if (size > log.size) return null;
  const rows: (readonly string[])[] = [];
  for (let level = 0; indexAt(size, level) < indexAt(log.size, level); level += 1) {
    const row = tileLines(tile(tilePath(level, indexAt(size, level))) ?? new Uint8Array()).map(hashOf);
    if (row.length !== TILE) return null;
    rows.push(row);
  }
  const whole = [...rows, ...log.edges.slice(rows.length).map((edge) => edge.map(hashOf))];
  const held = rows.every((row, level) => perfectRoot(row) === whole[level + 1]?.[indexAt(size, level) % TILE]);
  if (!held) return null;
  const edges = whole.map((row, level) => row.slice(0, Math.floor(size / TILE ** level) % TILE));
  return rootOf({ size, edges });
}

function indexAt(size: number, level: number): number {
  return Math.floor(size / TILE ** (level + 1));
}

function tilePath(level: number, index: number): string {
  return `${TILES}/${level}/${index}`;
}
