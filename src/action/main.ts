import { setFailed } from '@actions/core';
import { EXIT_CODE, Failure } from '../model/finding.ts';
import { runAction } from './run-action.ts';

try {
  await runAction(process.env);
} catch (error) {
  // The one place where a Failure becomes words of the log. Anything else is a defect of ours, and its text may carry anything.
  if (error instanceof Failure) {
    setFailed(`${error.message}\nFix: ${error.fix}`);
    process.exitCode = EXIT_CODE[error.code];
  } else {
    setFailed(
      `unexpected ${error instanceof Error ? `${error.name}: ${error.message}` : 'error'}\nFix: report it; nothing was released that is not recorded`,
    );
  }
}
