import type { Document, SourceFile } from '../model/document.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { EntitlementKind } from '../model/entitlement.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument, type PolicyBody } from '../intake/read-document.ts';
import { compile } from '../policy/compile.ts';
import type { PolicyDocument } from '../policy/link.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { trustOf } from '../policy/trust.ts';
import type { Repository, Snapshot, Want } from '../ports.ts';
import { treeOid } from './tree-oid.ts';

const POLICIES = 'policies';
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
  /** Also where the rest of the policy cannot be read: it says where the ledger is. */
  readonly trust: Trust | null;
}

export function wantPolicy(ref: string): Want {
  return { ref, under: [POLICIES] };
}

/** Loads what the named providers know; a name nobody registered is not in the answer. */
export type KindsOf = (providers: Iterable<string>) => Promise<ReadonlyMap<string, EntitlementKind>>;

/** Reads and compiles each tree of policies once; two commits with the same tree share the work. */
export function policyReader(kindsOf: KindsOf): (snapshot: Snapshot) => Promise<PolicyAt> {
  const compiled = new Map<Oid, Promise<Compiled>>();
  return async (snapshot) => {
    const tree = treeOid(snapshot.files, POLICIES);
    const one = compiled.get(tree) ?? compilePolicy(snapshot, tree, kindsOf);
    compiled.set(tree, one);
    const { policy, trust } = await one;
    return { commit: snapshot.commit, tree, policy: at(policy, snapshot.commit), trust };
  };
}

/** The policy of any commit of a clone, each tree read once: a tree's name is cheap to ask for, its files are not. null: unknown commit. */
export function policyOfCommit(
  repository: Repository,
  policyAt: (snapshot: Snapshot) => Promise<PolicyAt>,
): (commit: Oid) => Promise<PolicyAt | null> {
  const known = new Map<Oid, PolicyAt>();
  return async (commit) => {
    const [tree] = await repository.oids([{ ref: commit, path: POLICIES }]);
    const same = tree ? known.get(tree) : undefined;
    if (same) return { ...same, commit, policy: at(same.policy, commit) };
    const [snapshot] = await repository.read([wantPolicy(commit)]);
    if (!snapshot) return null;
    const read = await policyAt(snapshot);
    known.set(read.tree, read);
    return read;
  };
}

/** The same tree at another commit: everything is shared but the name of the commit. */
function at(policy: Result<Policy>, commit: Oid): Result<Policy> {
  if (!policy.ok || policy.value.set.commit === commit) return policy;
  return { ok: true, value: { trust: policy.value.trust, set: { ...policy.value.set, commit } } };
}

/** Documents under policies/, each read by itself, and everything that is wrong with them so far. */
export interface PolicyFiles {
  readonly documents: readonly PolicyDocument[];
  readonly trust: Document<TrustDocument> | null;
  readonly findings: readonly Finding[];
}

/** `where` is what a missing trust root is missing at. */
export function readPolicyFiles(files: readonly SourceFile[], where: string): PolicyFiles {
  const documents: Document<PolicyBody>[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    if (!isPolicyFile(file.path)) continue;
    const read = readDocument(file, 'policy');
    if (read.ok) documents.push(read.value);
    else findings.push(...read.findings);
  }
  const trust = documents.find(({ path, body }) => path === TRUST && body.kind === 'Trust');
  if (!trust && !findings.some((finding) => finding.at?.path === TRUST)) findings.push(noTrust(where));
  return {
    documents: documents as readonly PolicyDocument[],
    trust: (trust as Document<TrustDocument> | undefined) ?? null,
    findings,
  };
}

type Compiled = Pick<PolicyAt, 'policy' | 'trust'>;

async function compilePolicy(snapshot: Snapshot, tree: Oid, kindsOf: KindsOf): Promise<Compiled> {
  const { commit } = snapshot;
  const { documents, trust, findings } = readPolicyFiles(snapshot.files, `at commit ${commit.slice(0, 12)}`);
  const rooted = trust && trustOf(trust);
  const root = rooted?.ok ? rooted.value : null;
  if (findings.length > 0 || !rooted) return { trust: root, policy: { ok: false, findings } };
  const kinds = await kindsOf(providersIn(documents));
  const set = await compile({ commit, tree, documents, kinds, tzdata: process.versions['tz'] ?? 'unknown' });
  if (rooted.ok && set.ok) return { trust: root, policy: { ok: true, value: { set: set.value, trust: rooted.value } } };
  const wrong = [...(rooted.ok ? [] : rooted.findings), ...(set.ok ? [] : set.findings)];
  return { trust: root, policy: { ok: false, findings: wrong } };
}

export function providersIn(documents: readonly PolicyDocument[]): readonly string[] {
  return documents.flatMap(({ body }) =>
    body.kind === 'Role' ? (body.entitlements ?? []).map((one) => one.provider) : [],
  );
}

/** Tests lie beside policies; everything else that is YAML is policy. */
function isPolicyFile(path: string): boolean {
  return path.startsWith(`${POLICIES}/`) && isYaml(path) && !path.endsWith('.test.yaml');
}

/** Policies and their tests, without what else lies beside them. */
export function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function noTrust(where: string): Finding {
  return {
    id: 'L90',
    severity: 'error',
    message: `${TRUST} is not there ${where}`,
    fix: 'run `access-lineage init`, which writes it, and merge the pull request it describes',
    at: { path: TRUST, line: 1, column: 1 },
  };
}
