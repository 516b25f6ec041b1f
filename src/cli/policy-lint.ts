import { type Command, Option } from 'commander';
import type { LintOptions } from './lint.ts';

export function lintCommand(policy: Command): void {
  policy
    .command('lint')
    .description('everything that is wrong, risky or odd in the documents under policies/, as they lie on this disk')
    .option('--repo <folder>', 'folder with policies/', '.')
    .addOption(
      new Option('--format <format>', 'how to print').choices(['text', 'json', 'sarif', 'github']).default('text'),
    )
    .addOption(
      new Option('--min-severity <severity>', 'leave out what is milder')
        .choices(['error', 'warning', 'note'])
        .default('note'),
    )
    .action(async (options: LintOptions) => {
      const { lintHere } = await import('./lint.ts');
      process.exitCode = await lintHere(options);
    });
}
