import { inspect } from 'node:util';
import { Failure } from '../../src/model/finding.ts';

/** Runs what must fail, and answers with its Failure. */
export async function failureOf(run: Promise<unknown>): Promise<Failure> {
  const error: unknown = await run.then(
    () => undefined,
    (one: unknown) => one,
  );
  if (error instanceof Failure) return error;
  throw new Error('no Failure was thrown', { cause: error });
}

/** Every text reachable from a value: own properties of any visibility, prototypes, maps, buffers, getters, stacks, causes. */
export function textsIn(value: unknown): readonly string[] {
  const texts: string[] = [inspect(value, { depth: Infinity, showHidden: true, getters: true })];
  const seen = new Set<unknown>();
  const walk = (one: unknown): void => {
    if (typeof one === 'string') texts.push(one);
    if (one === null || (typeof one !== 'object' && typeof one !== 'function') || seen.has(one)) return;
    seen.add(one);
    if (ArrayBuffer.isView(one)) texts.push(Buffer.from(one.buffer).toString('latin1'));
    if (one instanceof Map || one instanceof Set) [...one].forEach(walk);
    for (const key of Reflect.ownKeys(one)) {
      walk(Reflect.get(one, key));
    }
  };
  walk(value);
  return texts;
}

/** Pieces of a secret, so that a part of it is found too. */
function piecesOf(secret: string): readonly string[] {
  return secret.match(/.{40}/g) ?? [secret];
}

/** Which of these texts hold a piece of a secret. */
export function leaks(texts: readonly string[], secrets: readonly string[]): readonly string[] {
  const pieces = secrets.flatMap(piecesOf);
  return texts.filter((text) => pieces.some((piece) => text.includes(piece)));
}
