import type { Known } from '../model/facts.ts';
import type { PersonId, SubjectKey } from '../model/ids.ts';
import type { Pool } from '../policy/policy-set.ts';
import type { Context } from './rule-kind.ts';

/** Which of these groups the subject is in, by file or by live team; unknown when a team that would decide it is. */
export function subjectGroups(
  context: Context,
  among: readonly string[],
  subject: SubjectKey = context.holder.subject,
): Known<readonly string[]> {
  const { directory } = context.policy;
  const listed = directory.groups(subject);
  const found: string[] = [];
  for (const id of among) {
    if (listed.has(id)) {
      found.push(id);
      continue;
    }
    const answers = (directory.group(id)?.teams ?? []).map((team) => inTeam(team, context, subject));
    const unknown = answers.find((answer) => 'unknown' in answer);
    if (answers.some((answer) => 'known' in answer && answer.known)) found.push(id);
    else if (unknown && 'unknown' in unknown) return unknown;
  }
  return { known: found };
}

/** Is the subject an active member of that GitHub team? Only people are. */
function inTeam(team: string, { policy, facts }: Context, subject: SubjectKey): Known<boolean> {
  if (!subject.startsWith('person:')) return { known: false };
  const id = subject.slice('person:'.length) as PersonId;
  const person = policy.directory.find(id, facts.members);
  if ('unknown' in person) return person;
  const members = facts.teams[team];
  if (!members) return { unknown: `nobody asked who is in team ${team}` };
  if ('unknown' in members) return { unknown: `the members of team ${team} are not known: ${members.unknown}` };
  return { known: person.known?.accounts.some((account) => members.known.includes(account)) ?? false };
}

/** Is that subject in one of the pools that the role is open to? Unknown when only a team that nobody could read would tell. */
export function inPools(subject: SubjectKey, context: Context): Known<boolean> {
  const answers = context.role.eligible.anyOf.map((pool) => isIn(pool, subject, context));
  if (answers.some((answer) => 'known' in answer && answer.known)) return { known: true };
  return answers.find((answer) => 'unknown' in answer) ?? { known: false };
}

function isIn(pool: Pool, subject: SubjectKey, context: Context): Known<boolean> {
  if (pool.person !== undefined) return { known: subject === `person:${pool.person}` };
  if (pool.workload !== undefined) return { known: subject === `workload:${pool.workload}` };
  if (pool.agent !== undefined) return { known: subject === `agent:${pool.agent}` };
  if (pool.team !== undefined) return inTeam(pool.team, context, subject);
  const groups = subjectGroups(context, pool.group ? [pool.group] : [], subject);
  return 'unknown' in groups ? groups : { known: groups.known.length > 0 };
}

export function poolName({ group, team, person, workload, agent }: Pool): string {
  if (group !== undefined) return `group ${group}`;
  if (team !== undefined) return `team ${team}`;
  if (agent !== undefined) return `agent ${agent}`;
  return person === undefined ? `workload ${workload}` : `person ${person}`;
}
