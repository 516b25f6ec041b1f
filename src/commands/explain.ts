import { explain, type Explanation } from '../authoring/explain.ts';
import { ask } from '../facts/ask.ts';
import { madeOf } from '../facts/for-redecide.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { heldNow } from '../facts/held.ts';
import type { Main } from '../facts/main.ts';
import { policyOfCommit } from '../facts/read-policy.ts';
import type { Sources } from '../facts/sources.ts';
import { readDocument } from '../intake/read-document.ts';
import { readLedger } from '../ledger/ledger.ts';
import type { SourceFile } from '../model/document.ts';
import type { Decided } from '../model/event.ts';
import { Failure, type Result } from '../model/finding.ts';
import type { RequestId } from '../model/ids.ts';
import { prepared } from '../policy/runtime.ts';

/** A request file on this disk, by the policy of the default branch: what `check` says, and why. */
export async function explainFile(
  file: SourceFile,
  { policy, ledger }: Main,
  sources: Sources,
): Promise<Result<Explanation>> {
  const read = readDocument(file, 'request');
  if (!read.ok) return read;
  const asked = await ask(policy.set, read.value.body, null, sources.github);
  const gathered = {
    document: read.value,
    pullRequest: null,
    reviews: [],
    violations: [],
    asked,
    now: sources.clock.now(),
  };
  const view = await heldNow(ledger, touchOf(gathered));
  return { ok: true, value: explain(asked.policy, factsOn(gathered, view, { phase: 'check' })) };
}

/** A recorded request, from what its decision looked at and by the policy of its commit. */
export async function explainRecorded(id: RequestId, { ledger }: Main, sources: Sources): Promise<Result<Explanation>> {
  const { repository, policyAt } = sources;
  const view = await readLedger(ledger, { requests: [id], index: [] });
  const decided = view.lineage(id).events.find((event): event is Decided => event.kind === 'decided');
  if (!decided)
    throw new Failure(
      'MISSING',
      `the ledger has no decision on ${id}`,
      `check the id, and fetch the branch of the ledger: git fetch origin ${ledger.branch}:${ledger.branch}`,
    );
  const of = await madeOf(decided, repository, policyOfCommit(repository, policyAt), sources.mainBranch);
  if (!of)
    throw new Failure(
      'MISSING',
      `the policy or the request that ${id} was decided by is not in this clone`,
      'fetch the whole history of the default branch',
    );
  if (!of.policyAt.policy.ok) return of.policyAt.policy;
  if (!of.request) return { ok: false, findings: of.findings };
  const facts = { ...decided.facts, request: { ...decided.facts.request, body: of.request } };
  return { ok: true, value: explain(await prepared(of.policyAt.policy.value.set, of.request), facts) };
}
