import type { PolicyChanged } from '../model/event.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { policyBegins } from '../lineage/policy-changed.ts';
import type { Unbound } from './binding.ts';
import type { Gate } from './gate.ts';
import { governedTrees } from './governed.ts';
import { mainNow, type Main } from './main.ts';
import type { Sources } from './sources.ts';

/** Nothing is written with it. */
const NO_RUN = {
  repositoryId: '',
  workflowRef: '',
  workflowSha: '' as Oid,
  runId: '',
  attempt: '',
  tool: '',
};

export interface ChangeHead {
  readonly head: PolicyChanged;
  readonly tip: Oid;
  readonly unbound: Unbound | null;
  readonly gate: Gate;
  /** null: there is none yet. */
  readonly ledger: Main['ledger'] | null;
}

/** What a change of the rules is judged against: the newest event, or, before there is a ledger, what main holds. */
export async function changeHead(now: Instant, sources: Sources): Promise<ChangeHead> {
  const { tip, head, unbound, policy, ledger } = await mainNow(sources);
  const common = { tip, unbound, gate: policy.trust.gate, ledger: head && ledger };
  if (head?.policy) return { ...common, head: head.policy.event };
  const trees = (await governedTrees(sources.repository, [tip])).get(tip);
  if (!trees) throw new TypeError(`the trees of ${tip} were asked for`);
  return { ...common, head: policyBegins({ occurredAt: now, actor: null, run: NO_RUN }, { commit: tip, trees }) };
}
