import { digestOf } from '../model/canonical-json.ts';
import type { Claims, Moment } from '../model/facts.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Issuance } from '../model/issuance.ts';

/** What a job declares of its task may hold anything, so it decides and is not kept: its digest is. */
export function taskDigest({ declared: { task } }: Pick<Claims, 'declared'>): Sha256 | null {
  return task === undefined ? null : digestOf(task);
}

export function withoutTask(issuance: Issuance): Issuance {
  return { ...issuance, claims: bare(issuance.claims) };
}

export function withoutTaskIn(moment: Moment): Moment {
  return moment.phase === 'issue' ? { ...moment, claims: bare(moment.claims) } : moment;
}

function bare(claims: Claims): Claims {
  const { task, ...declared } = claims.declared;
  return task === undefined ? claims : { ...claims, declared: { ...declared, taskSha256: digestOf(task) } };
}
