import type { AccountId } from '../model/ids.ts';
import type { Needs } from './needs.ts';
import type { PolicySet } from './policy-set.ts';

/** What must be asked of GitHub before a change of policy can be judged. Each list sorted, nothing twice. */
export function changeNeeds(
  { directory, changeRules }: Pick<PolicySet, 'directory' | 'changeRules'>,
  accounts: readonly AccountId[],
): Pick<Needs, 'teams' | 'organisations' | 'accounts'> {
  const pools = changeRules.flatMap(({ body }) => body.require.flatMap(({ from }) => from));
  const teams = pools.flatMap(({ team, group }) => [
    ...(team === undefined ? [] : [team]),
    ...(group === undefined ? [] : (directory.group(group)?.teams ?? [])),
  ]);
  return {
    teams: [...new Set(teams)].sort(),
    organisations: [...new Set(directory.organisations)].sort(),
    accounts: accounts.filter((account) => !directory.byAccount(account)),
  };
}
