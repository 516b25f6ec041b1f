import { lint as lintPolicy } from '../authoring/lint.ts';
import { type KindsOf, providersIn, readPolicyFiles } from '../facts/read-policy.ts';
import { treeOid } from '../facts/tree-oid.ts';
import type { SourceFile } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Instant, Oid } from '../model/ids.ts';
import { compile } from '../policy/compile.ts';
import { trustOf } from '../policy/trust.ts';

/** Git's name for what is not committed. */
const NOWHERE = '0'.repeat(40) as Oid;

export interface Linted {
  readonly findings: readonly Finding[];
  readonly documents: number;
}

/**
 * What intake refuses, what `compile` refuses, and what lint has to say. A document that cannot be read hides what it would
 * have been to the others, so names are resolved only when all of them can.
 */
export async function lint(files: readonly SourceFile[], kindsOf: KindsOf, now: Instant): Promise<Linted> {
  const { documents, trust, findings } = readPolicyFiles(files, 'in this folder');
  const tests = files
    .filter(({ path }) => path.endsWith('.test.yaml'))
    .map(({ bytes }) => Buffer.from(bytes).toString());
  const unread = findings.some(({ at }) => at?.path !== 'policies/trust.yaml');
  const kinds = await kindsOf(providersIn(documents));
  const compiled = unread
    ? null
    : await compile({ commit: NOWHERE, tree: treeOid(files, 'policies'), documents, kinds });
  const rooted = trust ? trustOf(trust) : null;
  return {
    documents: documents.length,
    findings: [
      ...findings,
      ...(rooted && !rooted.ok ? rooted.findings : []),
      ...(compiled && !compiled.ok ? compiled.findings : []),
      ...(await lintPolicy({ documents, whole: !unread, tests, now }, compiled?.ok ? compiled.value : null)),
    ],
  };
}
