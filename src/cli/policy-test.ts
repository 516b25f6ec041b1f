import { type Command, InvalidArgumentError } from 'commander';
import type { TestOptions } from './test.ts';

export function testCommand(policy: Command): void {
  policy
    .command('test')
    .description('run the cases that stand beside the policies, as *.test.yaml')
    .argument('[files...]', 'test files or folders of them; all below policies/ when left out')
    .option('--repo <folder>', 'folder that holds policies/', '.')
    .option('--coverage', 'what of the rules no case shows')
    .option('--min <percent>', 'how much must be covered; 100 when left out', percent)
    .option(
      '--mutate',
      'make every mistake in turn, and list those that no case notices; of named files, in the documents beside them',
    )
    .option('--json', 'print the report as JSON')
    .action(async (files: string[], options: TestOptions) => {
      const { testHere } = await import('./test.ts');
      process.exitCode = await testHere(files, options);
    });
}

function percent(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 100)
    throw new InvalidArgumentError('a whole number from 0 to 100');
  return value;
}
