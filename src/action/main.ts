import { setFailed } from '@actions/core';
import { EXIT_CODE, Failure } from '../model/finding.ts';
import { runAction } from './run-action.ts';

try {
  await runAction(process.env);
} catch (error) {
  // The one place where a Failure becomes words of the log. Anything else is a defect of ours, whose text may carry anything
  // and is left out: what it is and where it happened is enough to find it.
  if (error instanceof Failure) {
    setFailed(`${error.message}\nFix: ${error.fix}`);
    process.exitCode = EXIT_CODE[error.code];
  } else {
    setFailed(
      `unexpected ${error instanceof Error ? `${error.name} ${placeOf(error)}` : 'error'}\nFix: report it; nothing was released that is not recorded`,
    );
  }
}

/** `at ledger.js:120:7`, of the stack's first frame. */
function placeOf({ stack = '' }: Error): string {
  const [, file, at] = /\n\s+at .*?([\w.-]+\.[jt]s)(:\d+:\d+)/.exec(stack) ?? [];
  return file === undefined ? 'from somewhere' : `at ${file}${at}`;
}
