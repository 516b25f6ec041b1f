import { passed, type PolicyTestReport } from '../authoring/report.ts';
import { policyTest } from '../commands/policy-test.ts';
import type { SourceFile } from '../model/document.ts';
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
  const only = named.flatMap((name) => testsAt(name, files));
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

/** One file, or all of a folder. */
function testsAt(name: string, files: readonly SourceFile[]): readonly string[] {
  const tests = files.map(({ path }) => path).filter((path) => path.endsWith('.test.yaml'));
  const place = name.replace(/^\.\//, '').replace(/\/+$/, '');
  const found = tests.filter((path) => place.endsWith(path) || path.startsWith(`${place}/`));
  if (found.length > 0) return found;
  throw new Failure(
    'INPUT',
    `${name} is no test file below policies/, and no folder there that holds one`,
    'name a file that ends in .test.yaml, or its folder',
  );
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
