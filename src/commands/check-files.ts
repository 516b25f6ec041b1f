import { decide } from '../decision/decide.ts';
import { ask } from '../facts/ask.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { heldNow } from '../facts/held.ts';
import type { Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { usedBefore } from '../facts/violations.ts';
import { readDocument } from '../intake/read-document.ts';
import { requestPath } from '../intake/request-path.ts';
import { wouldHold } from '../lineage/would-hold.ts';
import type { Document, SourceFile } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Grant } from '../model/grant.ts';
import type { AccessRequest } from '../model/request.ts';
import { lasting } from '../policy/lasting.ts';
import type { Judged } from './check.ts';

/** What policy says of request files on this disk, before anybody has seen them: teams and memberships are unknown here. */
export async function checkFiles(
  files: readonly SourceFile[],
  main: Main,
  sources: Sources,
): Promise<{
  readonly judged: readonly Judged[];
  /** Revocations, declarations and settlements: of them the shape alone can be told here. */
  readonly beside: readonly string[];
  readonly findings: readonly Finding[];
}> {
  const kinds = files.map((file) => ({ file, what: requestPath(file.path)?.what ?? 'request' }));
  const read = kinds.flatMap(({ file, what }) => (what === 'request' ? [readDocument(file, what)] : []));
  const others = kinds.flatMap(({ file, what }) =>
    what === 'request' ? [] : [{ path: file.path, read: readDocument(file, what) }],
  );
  const judged: Judged[] = [];
  const earlier: Grant[] = [];
  for (const one of read) {
    if (!one.ok) continue;
    const { told, held } = await judge(one.value, earlier, main, sources);
    judged.push(told);
    if (held) earlier.push(held);
  }
  return {
    judged,
    beside: others.flatMap((one) => (one.read.ok ? [one.path] : [])),
    findings: [...read, ...others.map((one) => one.read)].flatMap((one) => (one.ok ? [] : one.findings)),
  };
}

/** As on a pull request: each as if those before it were granted. */
async function judge(
  document: Document<AccessRequest>,
  earlier: readonly Grant[],
  { policy: { set }, ledger }: Main,
  { github, clock }: Sources,
): Promise<{ readonly told: Judged; readonly held: Grant | null }> {
  const asked = await ask(set, document.body, null, github);
  const now = clock.now();
  const gathered = { document, pullRequest: null, reviews: [], violations: [], asked, set, now };
  const view = await heldNow(ledger, touchOf(gathered));
  const violations = usedBefore(view.lineage(document.body.id), document);
  const facts = factsOn({ ...gathered, violations }, view, { phase: 'check' }, earlier);
  const decision = decide(asked.policy, facts);
  const duration = lasting(document.body, set);
  return { told: { document, decision, duration }, held: wouldHold(facts, decision, duration) };
}
