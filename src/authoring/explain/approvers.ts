import { countingOf } from '../../decision/approvals/counting.ts';
import { counterparts } from '../../decision/approvals/counterparts.ts';
import { type Exclusions, exclusions } from '../../decision/approvals/exclusions.ts';
import { poolMembers } from '../../decision/approvals/pools.ts';
import { demanded, type Need, poolName } from '../../decision/approvals/requirements.ts';
import type { Context } from '../../decision/rule-kind.ts';
import type { ApprovalRuleDocument } from '../../model/documents.ts';
import type { Known } from '../../model/facts.ts';
import type { PersonId } from '../../model/ids.ts';

/** Who could fill a slot, and who of its pool could not. */
export interface Approvers {
  readonly rule: string;
  readonly slot: string;
  readonly count: number;
  readonly pool: string;
  readonly candidates: readonly PersonId[];
  /** Members of the pool who are taken out, and by what. */
  readonly removed: readonly { readonly person: PersonId; readonly because: string }[];
  /** Why nobody can say who belongs to it. */
  readonly unknown: string | null;
}

export function approversOf(context: Context): readonly Approvers[] {
  const { matching } = context.policy.rules<ApprovalRuleDocument>('ApprovalRule', context.target);
  const excluded = exclusions(context);
  const counterpart = counterparts(context);
  const barring = (person: PersonId): string | null => barred(person, excluded, counterpart);
  return demanded(matching, context.risk.level).needs.map((need) => slotOf(need, context, barring));
}

function slotOf(need: Need, context: Context, barring: (person: PersonId) => string | null): Approvers {
  const members = poolMembers(need, countingOf(context));
  const people = 'known' in members ? [...members.known.keys()].sort() : [];
  const judged = people.map((person) => ({ person, because: barring(person) }));
  return {
    rule: need.rule.body.id,
    slot: need.slot,
    count: need.count,
    pool: need.from.map(poolName).join(' or '),
    candidates: judged.filter(({ because }) => because === null).map(({ person }) => person),
    removed: judged.flatMap(({ person, because }) => (because === null ? [] : [{ person, because }])),
    unknown: 'unknown' in members ? members.unknown : null,
  };
}

function barred(
  person: PersonId,
  excluded: Known<Exclusions>,
  counterpart: ReturnType<typeof counterparts>,
): string | null {
  if ('unknown' in excluded) return `who is excluded is not known: ${excluded.unknown}`;
  const because = excluded.known.persons.get(person);
  if (because !== undefined) return because;
  const held = counterpart(person);
  if (held === 'unknown') return 'what they hold is not known';
  return held && `holds ${held.role}, the counterpart by ${held.set}`;
}
