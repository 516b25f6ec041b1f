import type { Command } from 'commander';
import { explainCommand } from './policy-explain.ts';
import { lintCommand } from './policy-lint.ts';
import { replayCommand } from './policy-replay.ts';
import { testCommand } from './policy-test.ts';

/** `policy …`: for those who write policy. One line a sub-command. */
export function policyCommands(program: Command): void {
  const policy = program.command('policy').description('for those who write policy');
  lintCommand(policy);
  replayCommand(policy);
  testCommand(policy);
  explainCommand(policy);
}
