import { gitHash } from '../../../src/model/git-hash.ts';
import type { SourceFile } from '../../../src/model/document.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { readPolicyFiles } from '../../../src/facts/read-policy.ts';
import type { Oid } from '../../../src/model/ids.ts';
import { compile } from '../../../src/policy/compile.ts';
import type { PolicySet } from '../../../src/policy/policy-set.ts';
import { entitlementKinds } from '../../../src/providers/index.ts';

/** A file as a commit would hold it. */
export function sourceFile(path: string, text: string): SourceFile {
  const bytes = Buffer.from(text);
  return { path, mode: '100644', blob: gitHash('blob', bytes), bytes };
}

/** The generated documents, through intake and compiled. No trust root: nothing is written here. */
export async function compiled(policies: ReadonlyMap<string, string>): Promise<PolicySet> {
  const { documents, findings } = readPolicyFiles(
    [...policies].map(([path, yaml]) => sourceFile(path, yaml)),
    'here',
  );
  const wrong = findings.filter(({ id }) => id !== 'L90');
  if (wrong.length > 0) throw new Error(told(wrong));
  const tree = gitHash('tree', Buffer.from([...policies.keys()].join('\n')));
  const set = await compile({ commit: COMMIT, tree, documents, kinds: await entitlementKinds(['aws']) });
  if (!set.ok) throw new Error(told(set.findings));
  return set.value;
}

const COMMIT = 'c'.repeat(40) as Oid;

function told(findings: readonly Finding[]): string {
  const lines = findings.slice(0, 10).map(({ id, message, at }) => `${id} ${at?.path}:${at?.line} ${message}`);
  return `the generated policy is none, for ${findings.length} reasons:\n${lines.join('\n')}`;
}
