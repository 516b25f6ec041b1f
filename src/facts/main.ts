import { canonicalJson } from '../model/canonical-json.ts';
import type { Run } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { nameOfLedger } from '../ledger/checkpoint.ts';
import { createLedger } from '../ledger/create.ts';
import { readLedger, transact, type LedgerView } from '../ledger/ledger.ts';
import { policyBegins } from '../lineage/policy-changed.ts';
import { bindingOver, type Unbound } from './binding.ts';
import { governedTrees } from './governed.ts';
import { keeperOf, wantMain } from './keeper.ts';
import type { Policy, PolicyAt } from './read-policy.ts';
import type { Sources } from './sources.ts';

/** The default branch as it is now, the policy that binds there, and the ledger that its trust root names. */
export interface Main {
  readonly tip: Oid;
  readonly policy: Policy;
  readonly ledger: ReturnType<Sources['ledgerOf']>;
  /** The ledger's head; null: there is none yet. */
  readonly head: LedgerView | null;
  /** The ledger that was named before, where that one is not begun: it goes on from there. */
  readonly before: LedgerView | null;
  /** Why main's newest policy is not `policy`; null: it is. */
  readonly unbound: Unbound | null;
  /** What main's newest policy says of ledger and keys, whether it binds or not. */
  readonly named: Trust;
}

const NOTHING = { requests: [], index: [] };

export async function mainNow(sources: Sources): Promise<Main> {
  const { main, policyAt, trust } = await newest(sources);
  const keeper = await keeperOf({ tree: policyAt.tree, trust }, main, sources);
  const told = await headOf(sources.ledgerOf(keeper, trust));
  const binding = await bindingOver(policyAt, told?.policy?.event ?? null, sources);
  const policy = readable(binding.policyAt, sources.mainBranch);
  const ledger = sources.ledgerOf(policy.trust, trust);
  // What binds may name other keys, or another ledger, than what was merged past the rules.
  const head = sameTrust(policy.trust, keeper) ? told : await headOf(ledger);
  return { tip: main.commit, policy, ledger, head, before: head ? null : told, unbound: binding.unbound, named: trust };
}

/** Where the ledger cannot be asked: what main holds, whether it binds or not. */
export async function mainUnasked(sources: Sources): Promise<Main> {
  const { main, policyAt, trust } = await newest(sources);
  const policy = readable(policyAt, sources.mainBranch);
  const ledger = sources.ledgerOf(policy.trust);
  return { tip: main.commit, policy, ledger, head: null, before: null, unbound: null, named: trust };
}

async function newest(sources: Sources) {
  const [[main]] = await Promise.all([sources.repository.read([wantMain(sources.mainBranch)]), sources.prepare?.()]);
  if (!main)
    throw new Failure(
      'MISSING',
      `branch ${sources.mainBranch} is not there`,
      'check the name of the default branch and `contents: read`',
    );
  const policyAt = await sources.policyAt(main);
  return { main, policyAt, trust: trustIn(policyAt, sources.mainBranch) };
}

/** A policy that is broken elsewhere still says where the ledger is, and the ledger which policy binds. */
export function trustIn({ policy, trust }: PolicyAt, branch: string): Trust {
  if (trust) return trust;
  throw unreadablePolicy(branch, policy.ok ? [] : policy.findings);
}

export function sameTrust(one: Trust, other: Trust): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

function readable({ policy }: PolicyAt, branch: string): Policy {
  if (!policy.ok) throw unreadablePolicy(branch, policy.findings);
  return policy.value;
}

/** null: there is no such branch yet. A repository that the token may not see is another matter, and throws. */
async function headOf(ledger: Main['ledger']): Promise<LedgerView | null> {
  try {
    return await readLedger(ledger, NOTHING);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'MISSING') throw error;
    return null;
  }
}

/**
 * The ledger's head, with a policy that binds. The first use makes the branch; what main held at `since` is then taken as granted
 * before it, and the policy there binds.
 */
export async function headOfLedger(main: Main, since: Oid, run: Run, sources: Sources): Promise<LedgerView> {
  const { policy, ledger, head } = main;
  if (head?.policy) return head;
  // A ledger that moved goes on where the old one says that the move binds: what came after is judged in the new one.
  const at = head?.recordedUpTo ?? main.before?.policy?.event.binding.commit ?? since;
  const trees = (await governedTrees(sources.repository, [at])).get(at);
  if (!trees) throw new TypeError(`the trees of ${at} were asked for`);
  const first = policyBegins({ occurredAt: sources.clock.now(), actor: null, run }, { commit: at, trees });
  if (head) return transact(ledger, NOTHING, (now) => ({ events: now.policy ? [] : [first] }), head);
  await createLedger(ledger, nameOfLedger(policy.trust.ledger, sources.name), at, first);
  return readLedger(ledger, NOTHING);
}

/** Without a policy there is no trust root, and without that nothing can be written. Nothing is lost: the next run catches up. */
export function unreadablePolicy(
  branch: string,
  findings: readonly {
    readonly message: string;
    readonly fix: string;
    readonly at?: { readonly path: string; readonly line: number };
  }[],
): Failure {
  const [first] = findings;
  const place = first?.at ? `${first.at.path}:${first.at.line}: ` : '';
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  return new Failure(
    'INPUT',
    `the policy on ${branch} cannot be read: ${place}${first?.message ?? 'no findings'}${more}`,
    first?.fix ?? 'mend the policy by pull request',
  );
}
