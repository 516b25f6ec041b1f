import type { AccountId } from '../model/ids.ts';
import type { Finding } from '../model/finding.ts';
import type { Shelf } from './link.ts';
import { policyFinding } from './policy-finding.ts';
import type { Agent, PolicySet } from './policy-set.ts';

const kept = new WeakMap<PolicySet['agents'], ReadonlyMap<AccountId, Agent>>();

/** Whose account is it, if it is an agent's? */
export function agentByAccount({ agents }: Pick<PolicySet, 'agents'>, account: AccountId): Agent | undefined {
  const known =
    kept.get(agents) ?? new Map([...agents.values()].flatMap((agent) => agent.accounts.map((one) => [one, agent])));
  kept.set(agents, known);
  return known.get(account);
}

/** An account that is a person's or another agent's as well: nobody could tell who asks, or who approves. */
export function sharedAccounts({ Agent: documents, Person }: Pick<Shelf, 'Agent' | 'Person'>): readonly Finding[] {
  const owners = new Map<string, string>(
    Person.flatMap(({ body }) => body.accounts.map(({ github }) => [github, body.id] as const)),
  );
  return documents.flatMap((document) =>
    (document.body.accounts ?? []).flatMap(({ github }, index) => {
      const other = owners.get(github);
      owners.set(github, document.body.id);
      if (other === undefined) return [];
      const message = `account ${github} already belongs to ${other}`;
      const fix = 'give the agent an account of its own, that of its GitHub App';
      return [policyFinding('L09', document, `/accounts/${index}/github`, message, fix)];
    }),
  );
}
