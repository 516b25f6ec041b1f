import type { Document } from '../model/document.ts';
import type { EntitlementKind } from '../model/entitlement.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument } from '../intake/read-document.ts';
import { compile } from '../policy/compile.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { trustOf } from '../policy/trust.ts';
import type { Snapshot, Want } from '../ports.ts';
import { treeOid } from './tree-oid.ts';

export const POLICIES = 'policies';
export const TRUST = `${POLICIES}/trust.yaml`;
/** What decides: policy, the schemas of its documents, and the workflows that run the decision. */
export const GOVERNED = [POLICIES, 'schemas', '.github'] as const;

/** Policy and trust root as they stand in one tree of `policies/`. */
export interface Policy {
  readonly set: PolicySet;
  readonly trust: Trust;
}

/** The policy of one commit, or why there is none: a decision without a policy is a denial with these findings. */
export interface PolicyAt {
  readonly commit: Oid;
  readonly tree: Oid;
  readonly policy: Result<Policy>;
}

export function wantPolicy(ref: string): Want {
  return { ref, under: [POLICIES] };
}

/** Reads and compiles each tree of policies once; two commits with the same tree share the work. */
export function policyReader(kinds: ReadonlyMap<string, EntitlementKind>): (snapshot: Snapshot) => PolicyAt {
  const compiled = new Map<Oid, Result<Policy>>();
  return (snapshot) => {
    const tree = treeOid(snapshot.files, POLICIES);
    const known = compiled.get(tree);
    const policy = known ?? compilePolicy(snapshot, tree, kinds);
    if (!known) compiled.set(tree, policy);
    return { commit: snapshot.commit, tree, policy: at(policy, snapshot.commit) };
  };
}

/** The same tree at another commit: everything is shared but the name of the commit. */
function at(policy: Result<Policy>, commit: Oid): Result<Policy> {
  if (!policy.ok || policy.value.set.commit === commit) return policy;
  return { ok: true, value: { trust: policy.value.trust, set: { ...policy.value.set, commit } } };
}

function compilePolicy(snapshot: Snapshot, tree: Oid, kinds: ReadonlyMap<string, EntitlementKind>): Result<Policy> {
  const documents: Document<PolicyBody>[] = [];
  const findings: Finding[] = [];
  for (const file of snapshot.files) {
    if (!isPolicyFile(file.path)) continue;
    const read = readDocument(file, 'policy');
    if (read.ok) documents.push(read.value as Document<PolicyBody>);
    else findings.push(...read.findings);
  }
  const trust = documents.find((document) => document.path === TRUST);
  if (!trust && !findings.some((finding) => finding.at?.path === TRUST)) findings.push(noTrust(snapshot.commit));
  if (findings.length > 0 || !trust) return { ok: false, findings };
  const rooted = trustOf(trust as Parameters<typeof trustOf>[0]);
  const set = compile({
    commit: snapshot.commit,
    tree,
    documents: documents.filter((one) => one !== trust),
    kinds,
  } as Parameters<typeof compile>[0]);
  if (!rooted.ok || !set.ok)
    return { ok: false, findings: [...(rooted.ok ? [] : rooted.findings), ...(set.ok ? [] : set.findings)] };
  return { ok: true, value: { set: set.value, trust: rooted.value } };
}

type PolicyBody = { readonly kind: string };

/** Tests lie beside policies; everything else that is YAML is policy. */
function isPolicyFile(path: string): boolean {
  return path.startsWith(`${POLICIES}/`) && /\.ya?ml$/.test(path) && !path.endsWith('.test.yaml');
}

function noTrust(commit: Oid): Finding {
  return {
    id: 'L90',
    severity: 'error',
    message: `${TRUST} is not there at commit ${commit.slice(0, 12)}`,
    fix: 'run `access-lineage init`, which writes it, and merge the pull request it describes',
    at: { path: TRUST, line: 1, column: 1 },
  };
}
