import { decide } from '../decision/decide.ts';
import { ask } from '../facts/ask.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import type { Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { readDocument } from '../intake/read-document.ts';
import { readLedger, type LedgerView } from '../ledger/ledger.ts';
import type { SourceFile } from '../model/document.ts';
import { Failure, type Finding } from '../model/finding.ts';
import type { Judged } from './check.ts';

/** What policy says of request files on this disk, before anybody has seen them: teams and memberships are unknown here. */
export async function checkFiles(
  files: readonly SourceFile[],
  main: Main,
  sources: Sources,
): Promise<{ readonly judged: readonly Judged[]; readonly findings: readonly Finding[] }> {
  const read = files.map((file) => readDocument(file, 'request'));
  const judged = await Promise.all(
    read
      .flatMap((one) => (one.ok ? [one.value] : []))
      .map(async (document): Promise<Judged> => {
        const asked = await ask(main.policy.set, document.body, null, sources.github);
        const gathered = { document, pullRequest: null, reviews: [], violations: [], asked, now: sources.clock.now() };
        const view = await lookUp(touchOf(gathered), main);
        return { document, decision: decide(main.policy.set, factsOn(gathered, view, { phase: 'check' })) };
      }),
  );
  return { judged, findings: read.flatMap((one) => (one.ok ? [] : one.findings)) };
}

/** A clone without the ledger is common; then nothing is known to be held. */
async function lookUp(touch: ReturnType<typeof touchOf>, { ledger }: Main): Promise<Pick<LedgerView, 'grants'>> {
  try {
    return await readLedger(ledger, touch);
  } catch (error) {
    if (error instanceof Failure && error.code === 'MISSING') return { grants: () => [] };
    throw error;
  }
}
