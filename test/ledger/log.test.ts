import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sha256 } from '../../src/model/ids.ts';
import {
  appendToLog,
  EMPTY_LOG,
  leafHash,
  logLine,
  nodeHash,
  readEdges,
  rootOf,
  tileLines,
} from '../../src/ledger/log.ts';

/** RFC 6962 §2.1 as it is written there. */
function naiveRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  if (leaves.length === 1) return leaves[0] ?? '';
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, half)), naiveRoot(leaves.slice(half)));
}

const leaves = (count: number) => Array.from({ length: count }, (_, at) => leafHash(Buffer.from(`leaf ${at}`)));
const lines = (hashes: readonly Sha256[]) => hashes.map((leaf, at) => logLine(leaf, `requests/2026/11/x/${at}`));

describe('the log', () => {
  it('knows the vectors of RFC 6962: the empty tree, the empty leaf, a tree of its test leaves', () => {
    expect(rootOf(EMPTY_LOG)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(leafHash(new Uint8Array())).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const known = inputs.map((hex) => leafHash(Buffer.from(hex, 'hex')));
    expect(rootOf(appendToLog(EMPTY_LOG, lines(known)).log)).toBe(
      '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
    );
  });

  it('has the root of the naive tree however the leaves come in', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 6 }), (batches) => {
        const all = leaves(batches.reduce((sum, one) => sum + one, 0));
        let log = EMPTY_LOG;
        let from = 0;
        for (const count of batches) {
          log = appendToLog(log, lines(all).slice(from, from + count)).log;
          from += count;
        }
        expect(log.size).toBe(all.length);
        expect(rootOf(log)).toBe(naiveRoot(all));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the root right across the second level, 65,536 leaves and three more', () => {
    const all = leaves(65_539);
    const { log, files } = appendToLog(EMPTY_LOG, lines(all));
    expect(rootOf(log)).toBe(naiveRoot(all));
    expect(log.edges.map((edge) => edge.length)).toEqual([3, 0, 1]);
    expect(files.has('log/tile/1/0')).toBe(true);
    expect(files.has('log/tile/0/255')).toBe(true);
    expect(files.has('log/tile/0/256')).toBe(false);
  });

  it('writes a full tile once, and touches only the edge afterwards', () => {
    const all = lines(leaves(600));
    const first = appendToLog(EMPTY_LOG, all.slice(0, 599));
    const second = appendToLog(first.log, all.slice(599));
    expect([...second.files.keys()]).toEqual(['log/edge/0']);
    expect([...first.files.keys()].toSorted()).toEqual(['log/edge/0', 'log/edge/1', 'log/tile/0/0', 'log/tile/0/1']);
    expect(tileLines(first.files.get('log/tile/0/1') ?? new Uint8Array())).toEqual(all.slice(256, 512));
  });

  it('reads its own edge back, and refuses one of another size', () => {
    const { log, files } = appendToLog(EMPTY_LOG, lines(leaves(700)));
    const edge = (level: number) => files.get(`log/edge/${level}`);
    expect(readEdges(700, edge)).toEqual(log);
    expect(readEdges(699, edge)).toBeNull();
    expect(readEdges(700 + 256, edge)).toBeNull();
  });
});
