/** Chance that can be had again: the same seed and run give the same choices. */
export interface Random {
  /** From 0, below 1. */
  readonly next: () => number;
  /** From 0, below `below`. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** One time in `times`. */
  readonly oneIn: (times: number) => boolean;
}

/** Mulberry32, started from a mix of seed and run, so that any run can be had without those before it. */
export function randomOf(seed: number, run: number): Random {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(run + 1, 0xc2b2ae35);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { next, int, pick: (from) => from[int(from.length)]!, oneIn: (times) => int(times) === 0 };
}
