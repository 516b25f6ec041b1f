import type { Document } from '../model/document.ts';
import type { BreakGlassDocument } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { LONGEST_LOOK_BACK } from '../model/look-back.ts';
import { duration, seconds } from '../model/time.ts';
import { policyFinding } from './policy-finding.ts';

/** Does the text, as a whole, look like an incident of that document? */
export type IsIncident = (text: string) => boolean;

/** The patterns of incident ids by the id of their BreakGlass document. The library is loaded when there is one. */
export async function incidents(
  documents: readonly Document<BreakGlassDocument>[],
): Promise<{ readonly incidents: ReadonlyMap<string, IsIncident>; readonly findings: readonly Finding[] }> {
  const compiled = new Map<string, IsIncident>();
  const findings: Finding[] = [];
  if (documents.length === 0) return { incidents: compiled, findings };
  const { RE2JS } = await import('@bufbuild/re2');
  for (const document of documents) {
    const { id, incident } = document.body;
    try {
      const pattern = RE2JS.compile(incident);
      compiled.set(id, (text) => pattern.matches(text));
    } catch (error) {
      const why = error instanceof Error ? error.message : 'it cannot be read';
      const message = `${id}: the pattern of incidents is no RE2 expression: ${why}`;
      findings.push(policyFinding('L30', document, '/incident', message, 'write it like `INC-[0-9]{4,8}`'));
    }
    findings.push(...outOfReach(document));
  }
  return { incidents: compiled, findings };
}

/** A quota counts past emergencies, and the ledger's index finds them for so long. */
function outOfReach(document: Document<BreakGlassDocument>): readonly Finding[] {
  const { id, quota, cooldown } = document.body;
  return (['/quota/per', '/cooldown'] as const).flatMap((pointer) => {
    const asked = pointer === '/cooldown' ? cooldown : quota.per;
    if (seconds(asked) <= LONGEST_LOOK_BACK) return [];
    const longest = duration(LONGEST_LOOK_BACK);
    const message = `${id} looks back ${asked}, and emergencies are found for ${longest}`;
    return [policyFinding('L13', document, pointer, message, `make it ${longest} or less`)];
  });
}
