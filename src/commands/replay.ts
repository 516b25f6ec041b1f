import { approversMissing } from '../authoring/lint.ts';
import { replayed, type Replayed } from '../authoring/replay.ts';
import { pastDecisions } from '../facts/past.ts';
import { type KindsOf, providersIn, readPolicyFiles } from '../facts/read-policy.ts';
import { treeOid } from '../facts/tree-oid.ts';
import type { SourceFile } from '../model/document.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { compile } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { prepared } from '../policy/runtime.ts';
import type { Clone } from '../ports.ts';

export interface Replay {
  readonly decisions: readonly Replayed[];
  /** Roles for which somebody who may ask would find too few approvers, and did not under the base. */
  readonly left: readonly Finding[];
}

/** All past decisions of the ledger under two policies, each on the facts of its day. Neither policy needs to be the one it was made under. */
export async function replay(
  { base, head }: { readonly base: readonly SourceFile[]; readonly head: readonly SourceFile[] },
  clone: Clone,
  ledger: string,
  kindsOf: KindsOf,
  now: Instant,
): Promise<Result<Replay>> {
  const [one, other] = [await sideOf(base, kindsOf), await sideOf(head, kindsOf)];
  if (!one.ok || !other.ok)
    return { ok: false, findings: [one, other].flatMap((side) => (side.ok ? [] : side.findings)) };
  const decisions: Replayed[] = [];
  for await (const past of pastDecisions(clone, ledger, now))
    decisions.push(
      replayed(
        past,
        await prepared(one.value, past.facts.request.body),
        await prepared(other.value, past.facts.request.body),
      ),
    );
  return { ok: true, value: { decisions, left: newlyWithout(one.value, other.value, now) } };
}

async function sideOf(files: readonly SourceFile[], kindsOf: KindsOf): Promise<Result<PolicySet>> {
  const { documents, findings } = readPolicyFiles(files, 'there');
  if (findings.length > 0) return { ok: false, findings };
  const kinds = await kindsOf(providersIn(documents));
  const commit = '0'.repeat(40) as Oid;
  return compile({ commit, tree: treeOid(files, 'policies'), documents, kinds });
}

function newlyWithout(base: PolicySet, head: PolicySet, now: Instant): readonly Finding[] {
  const before = new Set(approversMissing(base, now).map(({ message }) => message));
  return approversMissing(head, now).filter(({ message }) => !before.has(message));
}
