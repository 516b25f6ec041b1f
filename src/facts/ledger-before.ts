import { canonicalJson } from '../model/canonical-json.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { readLedger } from '../ledger/ledger.ts';
import { TRUST, wantPolicy } from './read-policy.ts';
import type { Sources } from './sources.ts';

/**
 * The trust root of the ledger that main named before the one it names now, which is not there; null: a new one may begin.
 * Else whoever edits `policies/trust.yaml` would leave the old ledger, and every rule on changes with it. The move is honoured
 * once the old ledger says that it binds. Asked only while there is no ledger where main says.
 */
export async function ledgerBefore(tip: Oid, trust: Trust, sources: Sources): Promise<Trust | null> {
  const changes = await sources.repository.changes(null, tip, 'policies');
  const wanted = placeOf(trust);
  const asked = new Set([wanted]);
  for (const { path, status, commit } of changes.toReversed()) {
    if (path !== TRUST || status === 'D') continue;
    const older = await trustAt(commit, sources);
    if (!older || asked.has(placeOf(older))) continue;
    asked.add(placeOf(older));
    const named = await namedBy(older, sources);
    if (named !== 'no ledger' && named !== wanted) return older;
  }
  return null;
}

/** Which ledger is named by the policy that binds, as the ledger of that trust root tells. */
async function namedBy(trust: Trust, sources: Sources): Promise<string> {
  const ledger = sources.ledgerOf(trust);
  const [branch] = await ledger.repository.read([{ ref: ledger.branch }]);
  if (!branch) return 'no ledger';
  const { policy } = await readLedger(ledger, { requests: [], index: [] });
  const binding = policy ? await trustAt(policy.event.binding.commit, sources) : null;
  return binding ? placeOf(binding) : 'nobody knows';
}

/** Without what main says that it has seen of it. */
function placeOf({ ledger: { repository, branch } }: Trust): string {
  return canonicalJson({ repository, branch });
}

async function trustAt(commit: Oid, { repository, policyAt }: Sources): Promise<Trust | null> {
  const [snapshot] = await repository.read([wantPolicy(commit)]);
  return snapshot ? (await policyAt(snapshot)).trust : null;
}
