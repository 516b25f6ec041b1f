import type { PolicyChanged } from '../model/event.ts';
import type { Oid } from '../model/ids.ts';
import { wantPolicy, type PolicyAt } from './read-policy.ts';
import type { Sources } from './sources.ts';

/** Which policy decides, and why that is not the newest one of main. */
export interface Binding {
  readonly policyAt: PolicyAt;
  /** null: the policy that was asked about binds. */
  readonly unbound: Unbound | null;
}

export interface Unbound {
  /** Where main has the policy that does not bind. */
  readonly commit: Oid;
  readonly rule: string;
  readonly message: string;
}

/**
 * The policy that binds where main holds `at`, as the newest event of lineage `policy` tells. Another reading only where the
 * two differ. No event yet, or nothing that governs changes: what main holds binds.
 */
export async function bindingOver(
  at: PolicyAt,
  head: PolicyChanged | null,
  { repository, policyAt }: Pick<Sources, 'repository' | 'policyAt'>,
): Promise<Binding> {
  if (!head || head.binding.trees.policies === at.tree) return { policyAt: at, unbound: null };
  const binding = await boundBy(head, { repository, policyAt });
  if (!binding) return gone(at, head);
  if (!governs(binding, head)) return { policyAt: at, unbound: null };
  return { policyAt: binding, unbound: { commit: at.commit, ...whyNot(at, head) } };
}

/** The policy that binds. null: the commit is not there, or holds something else than the signed event tells. */
export async function boundBy(
  { binding }: PolicyChanged,
  { repository, policyAt }: Pick<Sources, 'repository' | 'policyAt'>,
): Promise<PolicyAt | null> {
  const [snapshot] = await repository.read([wantPolicy(binding.commit)]);
  const bound = snapshot ? await policyAt(snapshot) : null;
  return bound && bound.tree === (binding.trees.policies ?? bound.tree) ? bound : null;
}

/** Has it a say in what follows it? Where nothing governs changes, what is merged binds. */
export function governs({ policy }: PolicyAt, head: PolicyChanged): boolean {
  return policy.ok ? policy.value.set.changeRules.length > 0 : !adopted(head);
}

/** Taken as it was, readable or not, before anything governed it. What bound by a rule must be readable to judge by it. */
export function adopted({ binds, because }: PolicyChanged): boolean {
  return binds && (because.rule === 'CHANGE-ADOPTED' || because.rule === 'CHANGE-UNGOVERNED');
}

function whyNot(at: PolicyAt, { to, because, binds }: PolicyChanged): Pick<Unbound, 'rule' | 'message'> {
  if (to.trees.policies === at.tree && !binds) return because;
  return { rule: 'CHANGE-UNRECORDED', message: 'whether it binds is not recorded yet' };
}

/** Default deny: what binds cannot be read, so nothing is decided under anything else. */
function gone(at: PolicyAt, { binding }: PolicyChanged): Binding {
  const message = `commit ${binding.commit.slice(0, 12)}, whose policy binds, is not in the repository as the ledger tells it`;
  const finding = {
    id: 'L91',
    severity: 'error',
    message,
    fix: 'find out who rewrote the default branch, and put its commits back',
  } as const;
  return { policyAt: { ...at, policy: { ok: false, findings: [finding] } }, unbound: null };
}
