import { setImmediate } from 'node:timers/promises';

const TURNS = 2;

/** Lets what was asked of the network leave: a connection takes one turn of the event loop, and what goes over it another. */
export async function turn(): Promise<void> {
  for (let n = 0; n < TURNS; n += 1) await setImmediate();
}
