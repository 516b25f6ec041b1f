import type { ApprovalRuleDocument } from '../model/documents.ts';
import type { Instant } from '../model/ids.ts';
import { attestation } from '../decision/approvals/attestation.ts';
import { slotsAsked } from '../decision/approvals/count.ts';
import { exclusions } from '../decision/approvals/exclusions.ts';
import { type Demanded, type Need, demanded } from '../decision/approvals/requirements.ts';
import { type Slot, unfillable } from '../decision/approvals/slots.ts';
import type { Context } from '../decision/rule-kind.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { type Asker, type Cell, askersOf, contextOf } from './cells.ts';

/** The approvals of one cell, as the engine would count them for each who may ask. */
export interface Rehearsal {
  readonly cell: Cell;
  readonly askers: readonly Asker[];
  /** null: no approval rule that binds matches, which the engine refuses. */
  readonly demanded: Demanded | null;
  readonly trials: readonly Trial[];
}

export interface Trial {
  readonly asker: Asker;
  readonly slots: readonly Slot[];
  /** Slots that not even all candidates together can fill, with the places that stay empty. */
  readonly short: ReadonlyMap<Slot, number>;
  /** Whose approval would not count. */
  readonly excluded: ReadonlySet<string>;
}

/** Nobody holds anything yet and nothing is reviewed, so this is the best that can happen. */
export function rehearse(cells: readonly Cell[], policy: PolicySet, now: Instant): readonly Rehearsal[] {
  const part = new Map<string, Part | null>();
  return cells.map((cell) => {
    const { matching } = policy.rules<ApprovalRuleDocument>('ApprovalRule', cell.bundle.target);
    const askers = askersOf(cell, policy);
    const asked = demanded(matching, cell.bundle.risk.level);
    if (asked.binding.length === 0) return { cell, askers, demanded: null, trials: [] };
    const context = (asker: Asker): Context | null => contextOf(cell, asker, policy, now);
    const partOf = (asker: Asker): Part | null => {
      const key = JSON.stringify(asker.subject);
      const known = part.get(key);
      const found = known === undefined ? playedBy(context(asker)) : known;
      part.set(key, found);
      return found;
    };
    return { cell, askers, demanded: asked, trials: trialsOf(askers, asked, partOf, context) };
  });
}

/** What follows from the subject alone, whatever is asked for. */
interface Part {
  readonly excluded: ReadonlySet<string>;
  readonly attested: boolean;
}

/** null: the engine refuses them for their names, or cannot tell whom they exclude. */
function playedBy(context: Context | null): Part | null {
  const excluded = context && exclusions(context);
  if (!context || !excluded || 'unknown' in excluded) return null;
  return { excluded: new Set(excluded.known.persons.keys()), attested: attestation(context) !== null };
}

/** Whoever excludes the same members of the pools fares the same, unless the pools themselves follow from who asks. */
function trialsOf(
  askers: readonly Asker[],
  { needs }: Demanded,
  partOf: (asker: Asker) => Part | null,
  contextOf: (asker: Asker) => Context | null,
): readonly Trial[] {
  const fates = new Map<string, Pick<Trial, 'slots' | 'short'>>();
  const following = needs.some(followsAsker);
  let members: ReadonlySet<string> = new Set();
  const keyOf = (persons: ReadonlySet<string>): string =>
    [...persons]
      .filter((person) => members.has(person))
      .toSorted()
      .join(' ');
  return askers.flatMap((asker) => {
    const part = partOf(asker);
    if (!part) return [];
    const { excluded, attested } = part;
    const alike = !attested && !following;
    const known = alike ? fates.get(keyOf(excluded)) : undefined;
    if (known) return [{ asker, excluded, ...known }];
    const context = contextOf(asker);
    if (!context) return [];
    const slots = slotsAsked(context);
    const short = slots.some(({ unknown }) => unknown) ? new Map<Slot, number>() : unfillable(slots);
    if (alike) {
      members = new Set(slots.flatMap((slot) => [...slot.members.keys()]));
      fates.set(keyOf(excluded), { slots, short });
    }
    return [{ asker, excluded, slots, short }];
  });
}

/** Fewer people than places, whoever asks. */
export function isTooSmall(need: Need, members: Slot['members']): boolean {
  return members.size < need.count && !followsAsker(need);
}

/** Are its pools other people for each who asks? */
function followsAsker({ from }: Pick<Need, 'from'>): boolean {
  return from.some(({ managerOf }) => managerOf !== undefined);
}
