import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierRoot, tilesAt } from '../../src/ledger/earlier-root.ts';
import { appendToLog, EMPTY_LOG, hashOf, leafHash, logLine, rootOf } from '../../src/ledger/log.ts';
import { prefixRoots } from '../../src/ledger/verify/prefix-roots.ts';

const lines = (count: number, of = 'leaf') =>
  Array.from({ length: count }, (_, at) => logLine(leafHash(Buffer.from(`${of} ${at}`)), `requests/2026/11/x/${at}`));

/** A log of so many events, and only those of its tiles that `tilesAt` asks for. */
function read(all: readonly string[], size: number, { log, files } = appendToLog(EMPTY_LOG, all)) {
  const asked = new Map(tilesAt(size).flatMap((path) => (files.has(path) ? [[path, files.get(path)!] as const] : [])));
  return { log, asked, tile: (path: string) => asked.get(path) };
}

describe('the root of an earlier log', () => {
  it('comes from the tiles that were asked for, at any two sizes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.integer({ min: 0, max: 1300 }), (more, size) => {
        const all = lines(size + more);
        const { log, tile } = read(all, size);
        expect(earlierRoot(size, log, tile)).toBe(prefixRoots(all.map(hashOf))(size));
      }),
      {
        numRuns: 60,
        examples: [
          [0, 256],
          [1, 256],
          [256, 256],
          [255, 1],
          [1024, 255],
          [0, 0],
        ],
      },
    );
  });

  it('holds across the second level', () => {
    const all = lines(65_536 + 700);
    const rootAt = prefixRoots(all.map(hashOf));
    const today = appendToLog(EMPTY_LOG, all);
    for (const size of [1, 255, 256, 300, 65_279, 65_280, 65_535, 65_536, 65_537, 66_000, all.length]) {
      const { log, asked, tile } = read(all, size, today);
      expect([size, earlierRoot(size, log, tile)]).toEqual([size, rootAt(size)]);
      expect(asked.size).toBeLessThanOrEqual(2);
    }
  });

  it('is not proven for a longer log, without a tile, or with one that today’s root does not cover', () => {
    const all = lines(600);
    const { log, asked, tile } = read(all, 300);
    expect(earlierRoot(601, log, tile)).toBeNull();
    expect(earlierRoot(300, log, () => undefined)).toBeNull();
    // The tile of the log that was pinned, slipped under the root of another: its prefix would be right.
    const other = read([...lines(299, 'leaf'), ...lines(301, 'other')], 300);
    expect(earlierRoot(300, other.log, tile)).toBeNull();
    expect([...asked.keys()]).toEqual(['log/tile/0/1']);
  });

  it('differs for a log that was written anew', () => {
    const written = read([...lines(299), ...lines(301, 'other')], 300);
    expect(earlierRoot(300, written.log, written.tile)).not.toBe(rootOf(read(lines(300), 300).log));
  });
});
