/**
 * `npm run fuzz`: changed requests and policies against what intake, policy and the evaluator promise. Ends with 1 at the first
 * broken promise, and prints how to have it again.
 *
 *   npm run fuzz -- --seed 7 --runs 1000000     another walk, a longer one
 *   npm run fuzz -- --seed 7 --only 4711        one run of it, with the file
 */
import { parseArgs } from 'node:util';
import type { SourceFile } from '../../src/model/document.ts';
import { samples, type Sample } from '../support/samples.ts';
import { sourceFile } from '../support/source-file.ts';
import { answerTo } from './oracle.ts';
import { wrongPolicy } from './policy-sets.ts';
import { type Random, randomOf } from './random.ts';
import { mutated } from './structure.ts';
import { bitten, tricked, written } from './text.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: '200000' },
    only: { type: 'string' },
    /** Milliseconds a document may take. The slowest of three counts only if all three are slow. */
    bound: { type: 'string', default: '500' },
  },
});
const [seed, runs, bound] = [Number(options.seed), Number(options.runs), Number(options.bound)];
/** Compiling a policy takes as long as reading fifty documents. */
const POLICY_EVERY = 50;
const SAY_EVERY_MS = 5_000;
const all = samples();
const requests = all.filter(({ expect }) => expect !== 'policy');

interface Attempt {
  readonly file: SourceFile;
  readonly expect: Sample['expect'];
}

function attempt(random: Random): Attempt {
  const sample = random.pick(random.oneIn(2) ? all : requests);
  const base = random.oneIn(3)
    ? sample.text
    : written(random.oneIn(3) ? sample.body : mutated(sample.body, random), sample.text, random);
  const text = random.oneIn(2) ? tricked(base, random) : base;
  const bytes = new TextEncoder().encode(text);
  const file = sourceFile(
    random.oneIn(20) ? random.pick(all).path : sample.path,
    random.oneIn(4) ? bitten(bytes, random) : bytes,
    random.oneIn(50) ? random.pick(['100755', '120000', '160000'] as const) : '100644',
  );
  return { file, expect: random.oneIn(20) ? random.pick(['request', 'revocation', 'policy'] as const) : sample.expect };
}

/** Sentence of the promise that broke; null when all hold. */
async function broken(run: number, { file, expect }: Attempt): Promise<string | null> {
  try {
    let fastest = Number.POSITIVE_INFINITY;
    for (let times = 0; times < 3; times += 1) {
      const began = performance.now();
      const answer = answerTo(file, expect);
      if (answer.wrong) return answer.wrong;
      if (times === 0 && answer.accepted) accepted += 1;
      fastest = Math.min(fastest, performance.now() - began);
      if (fastest <= bound) break;
    }
    if (fastest > bound) return `it takes ${Math.round(fastest)} ms`;
    return run % POLICY_EVERY === 0 ? await wrongPolicy(all, randomOf(seed, -run - 2)) : null;
  } catch (error) {
    return `it throws ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

const began = performance.now();
let said = began;
let accepted = 0;
const [first, end] = options.only === undefined ? [0, runs] : [Number(options.only), Number(options.only) + 1];
for (let run = first; run < end; run += 1) {
  const { file, expect } = attempt(randomOf(seed, run));
  const wrong = await broken(run, { file, expect });
  if (wrong !== null || options.only !== undefined) {
    console.log(
      `${file.path} (${file.mode}), read as ${expect}:\n${JSON.stringify(Buffer.from(file.bytes).toString('latin1'))}\n`,
    );
  }
  if (wrong !== null) {
    console.log(`BROKEN in run ${run}: ${wrong}\nAgain: npm run fuzz -- --seed ${seed} --only ${run}`);
    process.exit(1);
  }
  if (performance.now() - said > SAY_EVERY_MS) {
    said = performance.now();
    console.log(`… ${run + 1} of ${end}, ${pace(run + 1)} runs a second`);
  }
}
console.log(
  `${end - first} runs with seed ${seed}, ${pace(end - first)} a second, ${accepted} documents accepted: every promise held`,
);

function pace(done: number): number {
  return Math.round((done * 1_000) / (performance.now() - began));
}
