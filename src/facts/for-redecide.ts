import { emergencyBranches } from '../model/emergency-branches.ts';
import type { Decided } from '../model/event.ts';
import type { Finding } from '../model/finding.ts';
import type { Oid, RequestId } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { readDocument } from '../intake/read-document.ts';
import type { Repository } from '../ports.ts';
import type { PolicyAt, policyOfCommit } from './read-policy.ts';

/** What a past decision was made of: its policy, and the request as it was merged. null: no longer in this clone. */
export interface MadeOf {
  /** With the policies before young changes that its facts name. */
  readonly policyAt: PolicyAt;
  readonly request: AccessRequest | null;
  /** Why the request could not be read as one. */
  readonly findings: readonly Finding[];
}

export async function madeOf(
  { decision, facts }: Pick<Decided, 'decision' | 'facts'>,
  repository: Repository,
  policyOf: ReturnType<typeof policyOfCommit>,
  main: string,
): Promise<MadeOf | null> {
  const { moment, request } = facts;
  const refs =
    moment.phase === 'record'
      ? [landedWith(moment.merge)]
      : moment.phase === 'emergency'
        ? placesOfEmergency(request.path, main)
        : [];
  const [policyAt, shots] = await Promise.all([
    policyOf(decision.policy.commit),
    repository.read(refs.map((ref) => ({ ref, paths: [request.path] }))),
  ]);
  const file = shots
    .flatMap((shot) => shot?.files ?? [])
    .find(({ path, blob }) => path === request.path && blob === request.blob);
  if (!policyAt || !file) return null;
  const read = readDocument(file, 'request');
  const before = await Promise.all(
    (facts.changes ?? []).map(async (change) => [change.before, await policyOf(change.before)] as const),
  );
  const earlier = new Map(
    before.flatMap(([commit, one]) => (one?.policy.ok ? [[commit, one.policy.value.set] as const] : [])),
  );
  return {
    policyAt: earlier.size > 0 ? withEarlier(policyAt, earlier) : policyAt,
    request: read.ok ? read.value.body : null,
    findings: read.ok ? [] : read.findings,
  };
}

/** On main once its review is merged; before that on a branch of its own, as far as that was fetched. */
function placesOfEmergency(path: string, main: string): readonly string[] {
  const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length) as RequestId;
  return [main, ...emergencyBranches(id).flatMap((branch) => [branch, `origin/${branch}`])];
}

function withEarlier(at: PolicyAt, earlier: ReadonlyMap<Oid, PolicySet>): PolicyAt {
  if (!at.policy.ok) return at;
  const { set, trust } = at.policy.value;
  return { ...at, policy: { ok: true, value: { trust, set: { ...set, earlier } } } };
}

/** The last landed commit holds every file of the pull request. */
function landedWith({ commit, landed }: { readonly commit: string; readonly landed: readonly string[] }): string {
  return landed.at(-1) ?? commit;
}
