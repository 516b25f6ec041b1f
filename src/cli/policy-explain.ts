import type { Command } from 'commander';
import type { ExplainOptions } from './explain.ts';

export function explainCommand(policy: Command): void {
  policy
    .command('explain')
    .description('why a request is decided as it is, rule by rule, and the smallest change that would pass')
    .argument('<request>', 'a request file in this clone, or the id of a recorded request')
    .option('--repo <folder>', 'the clone to read', '.')
    .option(
      '--base <ref>',
      'the branch or commit whose policies decide on a file, never those on the disk; the default branch when left out',
    )
    .option('--json', 'print it as JSON')
    .option('--markdown', 'print it as Markdown')
    .action(async (request: string, options: ExplainOptions) => {
      const { explainHere } = await import('./explain.ts');
      process.exitCode = await explainHere(request, options);
    });
}
