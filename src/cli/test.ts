import { passed, type PolicyTestReport } from '../authoring/report.ts';
import { policyTest } from '../commands/policy-test.ts';
import { Failure } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { terminal } from '../report/render/terminal.ts';
import { policyTestBlocks } from '../report/views/policy-test.ts';
import { policyFiles } from './policy-files.ts';
import { colours, print } from './terminal.ts';

export interface TestOptions {
  readonly repo: string;
  readonly coverage?: boolean;
  readonly min?: number;
  readonly mutate?: boolean;
  readonly json?: boolean;
}

/** 0: all passed, covered and killed. 1: not so. */
export async function testHere(named: readonly string[], options: TestOptions): Promise<number> {
  const files = policyFiles(options.repo);
  const only = named.map((name) => files.find(({ path }) => name.endsWith(path))?.path ?? missing(name));
  const least = options.coverage || options.min !== undefined ? (options.min ?? 100) : null;
  const began = performance.now();
  const report = await policyTest(files, entitlementKinds, { least, mutate: options.mutate === true, only });
  if (options.json) print(JSON.stringify(plain(report), null, 2));
  else {
    print(terminal(policyTestBlocks(report), colours()));
    print(`${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return passed(report) ? 0 : 1;
}

function missing(name: string): never {
  throw new Failure('INPUT', `${name} is not a test file below policies/`, 'name a file that ends in .test.yaml');
}

/** The report without whole policies and documents. */
function plain({ findings, runs, coverage, mutation, notes }: PolicyTestReport): unknown {
  return {
    findings,
    cases: runs.map(({ case: { name, at }, decision, misses }) => ({
      name,
      at: at(),
      verdict: decision?.verdict ?? null,
      misses,
    })),
    coverage,
    notes,
    mutation: mutation && {
      ...mutation,
      survivors: mutation.survivors.map(({ name, what, wanted, at, accepted }) => ({
        name,
        what,
        wanted,
        at,
        accepted,
      })),
    },
  };
}
