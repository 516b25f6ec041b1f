import { type Command, InvalidArgumentError } from 'commander';
import { passed, type PolicyTestReport } from '../authoring/report.ts';
import { policyTest } from '../commands/policy-test.ts';
import { Failure } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { terminal } from '../report/render/terminal.ts';
import { policyTestBlocks } from '../report/views/policy-test.ts';
import { policyFiles } from './policy-files.ts';
import { colours, print } from './terminal.ts';

interface Options {
  readonly repo: string;
  readonly coverage?: boolean;
  readonly min?: number;
  readonly mutate?: boolean;
  readonly json?: boolean;
}

export function testCommand(policy: Command): void {
  policy
    .command('test')
    .description('run the cases that stand beside the policies, as *.test.yaml')
    .argument('[files...]', 'test files; all below policies/ when left out')
    .option('--repo <folder>', 'folder that holds policies/', '.')
    .option('--coverage', 'what of the rules no case shows')
    .option('--min <percent>', 'how much must be covered; 100 when left out', percent)
    .option('--mutate', 'make every mistake in turn, and list those that no case notices')
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], options: Options) => {
      process.exitCode = await testHere(files, options);
    });
}

/** 0: all passed, covered and killed. 1: not so. */
async function testHere(named: readonly string[], options: Options): Promise<number> {
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

function percent(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 100)
    throw new InvalidArgumentError('a whole number from 0 to 100');
  return value;
}

/** The report without whole policies and documents. */
function plain({ findings, runs, coverage, mutation }: PolicyTestReport): unknown {
  return {
    findings,
    cases: runs.map(({ case: { name, at }, decision, misses }) => ({
      name,
      at: at(),
      verdict: decision?.verdict ?? null,
      misses,
    })),
    coverage,
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
