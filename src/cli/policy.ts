import type { Command } from 'commander';
import { lintCommand } from './policy-lint.ts';

/** `policy …`: for those who write policy. One line a sub-command. */
export function policyCommands(program: Command): void {
  const policy = program.command('policy').description('for those who write policy');
  lintCommand(policy);
}
