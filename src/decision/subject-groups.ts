import type { Known } from '../model/facts.ts';
import type { PersonId } from '../model/ids.ts';
import type { Context } from './rule-kind.ts';

/** Which of these groups the subject is in, by file or by live team; unknown when a team that would decide it is. */
export function subjectGroups(context: Context, among: readonly string[]): Known<readonly string[]> {
  const { directory } = context.policy;
  const listed = directory.groups(context.holder.subject);
  const found: string[] = [];
  for (const id of among) {
    if (listed.has(id)) {
      found.push(id);
      continue;
    }
    const answers = (directory.group(id)?.teams ?? []).map((team) => inTeam(team, context));
    const unknown = answers.find((answer) => 'unknown' in answer);
    if (answers.some((answer) => 'known' in answer && answer.known)) found.push(id);
    else if (unknown && 'unknown' in unknown) return unknown;
  }
  return { known: found };
}

/** Is the subject an active member of that GitHub team? Only people are. */
export function inTeam(team: string, { policy, facts, holder }: Context): Known<boolean> {
  if (!holder.subject.startsWith('person:')) return { known: false };
  const id = holder.subject.slice('person:'.length) as PersonId;
  const person = policy.directory.find(id, facts.members);
  if ('unknown' in person) return person;
  const members = facts.teams[team];
  if (!members) return { unknown: `nobody asked who is in team ${team}` };
  if ('unknown' in members) return { unknown: `the members of team ${team} are not known: ${members.unknown}` };
  return { known: person.known?.accounts.some((account) => members.known.includes(account)) ?? false };
}
