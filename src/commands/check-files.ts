import { decide } from '../decision/decide.ts';
import { ask } from '../facts/ask.ts';
import { factsOn, touchOf } from '../facts/gathered.ts';
import { heldNow } from '../facts/held.ts';
import type { Main } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { usedBefore } from '../facts/violations.ts';
import { readDocument } from '../intake/read-document.ts';
import type { SourceFile } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { lasting } from '../policy/lasting.ts';
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
        const { set } = main.policy;
        const gathered = {
          document,
          pullRequest: null,
          reviews: [],
          violations: [],
          asked,
          set,
          now: sources.clock.now(),
        };
        const view = await heldNow(main.ledger, touchOf(gathered));
        const violations = usedBefore(view.lineage(document.body.id));
        const decision = decide(asked.policy, factsOn({ ...gathered, violations }, view, { phase: 'check' }));
        return { document, decision, duration: lasting(document.body, main.policy.set) };
      }),
  );
  return { judged, findings: read.flatMap((one) => (one.ok ? [] : one.findings)) };
}
