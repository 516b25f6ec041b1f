import { setTimeout as sleep } from 'node:timers/promises';
import type { PullRequest } from '../../sandbox/nouns.ts';
import type { JobResult } from '../../sandbox/runner/run-job.ts';
import type { Stage } from './stage.ts';

/** What of a pull request starts a workflow when it changes. */
interface Seen {
  readonly heads: number;
  readonly reviews: string;
}

/** Runs the shipped workflows as GitHub would: check on pull requests and reviews, record after a push to main. Ends when `stopped`. */
export async function autopilot(stage: Stage, say: (line: string) => void, stopped: () => boolean): Promise<void> {
  const seen = new Map<number, Seen>();
  let pushes = stage.repository.pushes.length;
  while (!stopped()) {
    for (const pull of stage.repository.pulls.values()) {
      const before = seen.get(pull.number);
      const now = { heads: pull.heads.length, reviews: reviewsOf(pull) };
      seen.set(pull.number, now);
      if (pull.state !== 'OPEN') continue;
      if (before?.heads !== now.heads)
        tell(`check of #${pull.number}`, await stage.check(pull, before ? 'synchronize' : 'opened'));
      else if (before.reviews !== now.reviews)
        tell(`check of #${pull.number} after a review`, await stage.reviewed(pull));
    }
    const onMain = stage.repository.pushes.slice(pushes).filter(({ ref }) => ref === 'refs/heads/main');
    pushes = stage.repository.pushes.length;
    if (onMain.length > 0) tell('record', await stage.record());
    await sleep(300);
  }

  function tell(what: string, { code, log }: JobResult): void {
    const last = log.split('\n').filter((line) => line !== '' && !line.startsWith('::'));
    say(`${what}: ${code === 0 ? 'done' : `exit ${code ?? 'by signal'}`}`);
    for (const line of last) say(`    ${line}`);
  }
}

/** A review, its text and its state: submitted, edited, dismissed. */
function reviewsOf(pull: PullRequest): string {
  return JSON.stringify(pull.reviews.map(({ id, state, body }) => [id, state, body]));
}
