import { type Counts, some, tally } from './counts.ts';
import type { Step } from './translate.ts';

/** More changes than this in one merge are more than a reviewer reads. */
const MANY = 10;

/** What an auditor finds in the history itself, whatever is decided here. */
export interface Found {
  readonly selfMerged: number;
  readonly grantsSelfMerged: number;
  readonly mergerUnknown: number;
  readonly byBots: number;
  readonly withoutPullRequest: number;
  readonly massChanges: number;
  readonly largest: number;
  readonly oddities: Counts;
  readonly ofPolicy: number;
}

export function foundIn(steps: readonly Step[]): Found {
  const self = steps.filter(({ author, merger }) => author === merger);
  return {
    selfMerged: self.length,
    grantsSelfMerged: self.reduce((all, { requests }) => all + requests.length, 0),
    mergerUnknown: steps.filter(({ merger, how }) => merger === null && how !== 'direct').length,
    byBots: steps.filter(({ author }) => isBot(author)).length,
    withoutPullRequest: steps.filter(({ how }) => how === 'direct').length,
    massChanges: steps.filter(({ row }) => row.changes.length > MANY).length,
    largest: Math.max(...steps.map(({ row }) => row.changes.length)),
    oddities: tally(steps.flatMap(({ requests }) => requests.flatMap(({ oddity }) => oddity ?? []))),
    ofPolicy: steps.reduce((all, { ofPolicy }) => all + ofPolicy, 0),
  };
}

/** People are pseudonyms; bots and organisations keep their names. */
export function isBot(name: string): boolean {
  return !/^p-[0-9a-f]{10}$/.test(name);
}

export function foundLines(found: Found): readonly string[] {
  return [
    `  ${found.selfMerged} merges by their own author, with ${found.grantsSelfMerged} grants`,
    `  ${found.mergerUnknown} squashed changes of which git does not say who merged them`,
    `  ${found.byBots} changes whose author is a bot: nobody answers for the request`,
    `  ${found.withoutPullRequest} pushes for which git names no pull request`,
    `  ${found.massChanges} merges with more than ${MANY} changes, the largest with ${found.largest}`,
    `  names that are none: ${some(found.oddities)}`,
    `  ${found.ofPolicy} changes of what is policy here, so not played as requests`,
  ];
}
