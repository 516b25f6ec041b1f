import { createHash } from 'node:crypto';
import type { AccountId, Instant, Oid } from '../../../src/model/ids.ts';
import type { Actor, Merge, PullRequest } from '../../../src/model/pull-request.ts';
import { plus } from '../../../src/model/time.ts';
import { isBot } from '../found.ts';
import { accountIdOf } from '../names.ts';
import { REVIEWERS } from '../people.ts';
import type { Step } from '../translate.ts';

const HOUR = 3_600;

export function mergeOf(step: Step): Merge {
  const commit = oid(`merge ${step.row.seq}`);
  const merger = step.merger ?? step.author;
  return { commit, base: oid(`base ${step.row.seq}`), landed: [commit], at: at(step), by: actor(merger) };
}

/** Opened an hour before its merge; null where git names none. `digest`: what its approvers echo; null: nobody approves. */
export function pullRequestOf(step: Step, digest: string | null): PullRequest | null {
  if (step.how === 'direct') return null;
  const head = oid(`head ${step.row.seq}`);
  const author = actor(step.author);
  const reviewed = plus(at(step), -HOUR / 2);
  const text = `Invented for the rehearsal: the level was compared with what the team does.\n\ndigest: ${digest}`;
  return {
    number: step.row.pr ?? step.row.seq,
    nodeId: `PR_${step.row.seq}`,
    author,
    base: { ref: 'main', oid: oid(`base ${step.row.seq}`) },
    head: { oid: head, fork: false },
    merge: mergeOf(step),
    openedAt: plus(at(step), -HOUR),
    closedAt: at(step),
    files: step.requests.map(({ path }) => ({ path, mode: '100644', change: 'added' as const })),
    contributors: [{ as: 'author', commit: head, actor: author }],
    reviews: (digest === null ? [] : Object.values(REVIEWERS).flat()).map((login, n) => ({
      databaseId: String(step.row.seq * 10 + n + 1),
      by: actor(login, 'User'),
      state: 'APPROVED',
      submittedAt: reviewed,
      commit: head,
      body: text,
      editedAt: null,
      editedBy: null,
    })),
    readAt: at(step),
  };
}

export function at({ mergedAt }: Step): Instant {
  return mergedAt as Instant;
}

function actor(login: string, type: Actor['type'] = isBot(login) ? 'Bot' : 'User'): Actor {
  const databaseId = String(accountIdOf(login)) as AccountId;
  return { databaseId, nodeId: `U_${databaseId}`, loginAtTime: login, type };
}

function oid(of: string): Oid {
  return createHash('sha1').update(of).digest('hex') as Oid;
}
