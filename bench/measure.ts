import { spawn } from 'node:child_process';

/** One line of the table. `value` and `reach` in the row's own unit; a row without `reach` is there to compare with. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly reach: string;
  readonly floor: string;
  /** null: nothing to reach. */
  readonly ok: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] = [sorted[sorted.length % 2 ? middle : middle - 1], sorted[middle]];
  return (low + high) / 2;
}

/** Each in turn, again and again, so that whatever else the machine does falls on all of them; medians of what they return. */
export async function interleaved<Name extends string>(
  rounds: number,
  samples: { readonly [name in Name]: () => Promise<number> },
): Promise<{ readonly [name in Name]: number }> {
  const names = Object.keys(samples) as Name[];
  const values = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) values.get(name)?.push(await samples[name]());
  }
  return Object.fromEntries(names.map((name) => [name, median(values.get(name) ?? [])])) as { [name in Name]: number };
}

/** Milliseconds from before a process is started until it has ended. */
export function processWall(node: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(node, args, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' });
    child.once('error', reject);
    child.once('close', () => resolve(performance.now() - began));
  });
}

export function emptyNode(node: string): Promise<number> {
  return processWall(node, ['--input-type=module', '-e', '']);
}

/** A Node process that does nothing but so many calls, one after the other, by plain `fetch`. */
export function fetchingNode(node: string, url: string, calls: number): Promise<number> {
  const script = `for (let n = 0; n < ${calls}; n += 1) await (await fetch(${JSON.stringify(url)}, { method: 'POST', body: '{}' })).text()`;
  return processWall(node, ['--input-type=module', '-e', script]);
}

export function ms(value: number): string {
  return value >= 10_000 ? `${(value / 1_000).toFixed(1)} s` : `${Math.round(value)} ms`;
}

/** Whether a median is within its reach, and both as text. */
export function atMost(what: string, value: number, reach: number, floor: string): Row {
  return { what, measured: ms(value), reach: `≤ ${ms(reach)}`, floor, ok: value <= reach };
}
