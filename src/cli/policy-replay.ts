import type { Command } from 'commander';

export function replayCommand(policy: Command): void {
  policy
    .command('replay')
    .description('every past decision of the ledger under the policies on this disk: what would come out otherwise')
    .requiredOption('--base <revision>', 'required: the policies to compare with, for instance main')
    .option('--repo <folder>', 'a clone that has the ledger', '.')
    .option('--json', 'print the counts as JSON')
    .action(async (options: { base: string; repo: string; json?: boolean }) => {
      const { replayHere } = await import('./replay.ts');
      process.exitCode = await replayHere(options);
    });
}
