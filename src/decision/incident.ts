import type { RuleResult } from '../model/decision.ts';
import type { Document } from '../model/document.ts';
import type { BreakGlassDocument } from '../model/documents.ts';
import type { Emergency, Hand, Incident } from '../model/facts.ts';
import type { AccountId, PersonId } from '../model/ids.ts';
import { agentByAccount } from '../policy/agent-accounts.ts';
import { engineRules } from './results.ts';
import type { Context } from './rule-kind.ts';

const { pass, fail } = engineRules('invariant', 'invariant');

/** `github-actions[bot]`: whatever a workflow opens, and who may push a branch can write one. */
const WORKFLOWS = '41898282' as AccountId;

/**
 * An id that was not looked up, is not there, or stands where only whoever breaks the glass has put it, stops nobody: it is said,
 * and whoever looks at it afterwards sees it.
 */
export function incident(
  context: Context,
  { incident: { id, seen, issues } }: Emergency,
  person: PersonId,
  { body }: Document<BreakGlassDocument>,
): readonly RuleResult[] {
  if (!context.policy.incidents.get(body.id)?.(id)) {
    return [
      fail('BG-INCIDENT', {
        message: `${id} is not what ${body.id} calls an incident: ${body.incident}`,
        fix: 'give the id of the incident as your tracker writes it',
        values: { incident: id, pattern: body.incident },
        field: '/breakGlass/incident',
      }),
    ];
  }
  if (seen === 'not-looked-up') return [unverified(id, seen, 'it was not looked up')];
  if (seen === 'not-found') return [unverified(id, seen, 'no issue of the repository bears it in its title')];
  // Releases before this one kept no hands.
  const doubts = (issues ?? []).map((issue) => doubtOf(issue, person, context));
  const [first] = doubts;
  if (first && doubts.every((one) => one !== null)) return [unverified(id, seen, first)];
  return [pass('BG-INCIDENT', 'the incident is in the tracker')];
}

function unverified(id: string, seen: Incident['seen'], why: string): RuleResult {
  return {
    ...fail('BG-INCIDENT', {
      message: `unverified: ${why}`,
      fix: 'whoever reviews it afterwards makes sure that the incident was one',
      values: { incident: id, seen },
      field: '/breakGlass/incident',
    }),
    mode: 'warn',
  };
}

/** Why an issue proves nothing; null: it does. Both who opened it and who wrote the id into its title have to be somebody else. */
function doubtOf(
  { number, opened, titled }: NonNullable<Incident['issues']>[number],
  person: PersonId,
  context: Context,
): string | null {
  const by = whose(opened, person, context);
  if (by !== null) return `issue ${number} was opened by ${by}`;
  const renamed = titled === undefined ? null : whose(titled, person, context);
  return renamed === null ? null : `issue ${number} got its title from ${renamed}`;
}

/** null: another person, or the App of a tracker. */
function whose(hand: Hand | null, breaking: PersonId, { policy, facts }: Context): string | null {
  if (!hand) return 'an account that is gone';
  const { databaseId: account, type } = hand;
  if (account === WORKFLOWS) return 'a workflow, which who broke the glass could have written';
  if (agentByAccount(policy, account)) return `an agent (account ${account})`;
  if (type === 'Bot') return null;
  const known = policy.directory.identify(account, facts.members);
  if ('unknown' in known) return `account ${account}, and whose it is could not be found out`;
  if (!known.known) return `account ${account}, which the policy does not know`;
  return known.known.id === breaking ? 'who broke the glass' : null;
}
