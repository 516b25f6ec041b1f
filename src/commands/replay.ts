import { approversMissing } from '../authoring/lint.ts';
import { replayed, type Replayed } from '../authoring/replay.ts';
import type { PastDecision } from '../facts/past-decision.ts';
import { type KindsOf, providersIn, readPolicyFiles } from '../facts/read-policy.ts';
import { treeOid } from '../facts/tree-oid.ts';
import type { SourceFile } from '../model/document.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { compile } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { prepared } from '../policy/runtime.ts';

export interface Replay {
  readonly decisions: readonly Replayed[];
  /** Roles for which somebody who may ask would find too few approvers, and did not under the base. */
  readonly left: readonly Finding[];
}

/** Two policies, as their files. */
export interface Sides {
  readonly base: readonly SourceFile[];
  readonly head: readonly SourceFile[];
}

interface Compiled {
  readonly base: PolicySet;
  readonly head: PolicySet;
}

/** Past decisions under two policies, each on the facts of its day. Neither policy needs to be the one it was made under. */
export async function replay(
  sides: Sides,
  past: AsyncIterable<PastDecision>,
  kindsOf: KindsOf,
  now: Instant,
): Promise<Result<Replay>> {
  const both = await compiled(sides, kindsOf);
  if (!both.ok) return both;
  const { base, head } = both.value;
  const decisions: Replayed[] = [];
  for await (const one of past) decisions.push(await under(one, base, head));
  return { ok: true, value: { decisions, left: newlyWithout(base, head, now) } };
}

/** The same of decisions that are at hand, without what lint tells of the two. */
export async function replayThese(
  sides: Sides,
  past: readonly PastDecision[],
  kindsOf: KindsOf,
): Promise<Result<readonly Replayed[]>> {
  const both = await compiled(sides, kindsOf);
  if (!both.ok) return both;
  const { base, head } = both.value;
  return { ok: true, value: await Promise.all(past.map((one) => under(one, base, head))) };
}

/** Conditions of the request itself are compiled for both: agents have some. */
async function under(past: PastDecision, base: PolicySet, head: PolicySet): Promise<Replayed> {
  const { body } = past.facts.request;
  return replayed(past, await prepared(base, body), await prepared(head, body));
}

async function compiled({ base, head }: Sides, kindsOf: KindsOf): Promise<Result<Compiled>> {
  const [one, other] = [await sideOf(base, kindsOf), await sideOf(head, kindsOf)];
  if (one.ok && other.ok) return { ok: true, value: { base: one.value, head: other.value } };
  return { ok: false, findings: [one, other].flatMap((side) => (side.ok ? [] : side.findings)) };
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
