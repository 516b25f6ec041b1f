import type { Document, SourceFile } from '../model/document.ts';
import type { DeclarationDocument, Revocation, SettlementDocument } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import type { Beside, PullRequest } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { pullRequestKind, type PullRequestKind } from '../intake/pull-request-kind.ts';
import { readDocument } from '../intake/read-document.ts';
import { sibling } from '../intake/request-path.ts';
import type { Ledger, LedgerView, Touch } from '../ledger/ledger.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Want } from '../ports.ts';
import { needed } from './ask.ts';
import { bindingOver, type Unbound } from './binding.ts';
import { forDeclaration, type Declared } from './for-declaration.ts';
import { forSettlement, type Settling } from './for-settlement.ts';
import { gather, withYoung } from './gather.ts';
import { touchOf, type Gathered } from './gathered.ts';
import { heldNow } from './held.ts';
import { keeperOf, wantMain } from './keeper.ts';
import { besideWants, pendingBeside } from './pending.ts';
import type { Policy, PolicyAt } from './read-policy.ts';
import { blobsAtReviews, seenReviews } from './seen-reviews.ts';
import type { Sources } from './sources.ts';
import { revokedOnMain, shapeViolations } from './violations.ts';

/** What a pull request asks, as far as it can be told. */
export type Asking =
  | { readonly is: 'nothing'; readonly pullRequest: PullRequest }
  /** It changes what decides: judged apart. */
  | { readonly is: 'rules'; readonly pullRequest: PullRequest }
  /** The shape of the pull request, its files or the policy itself stand in the way of any decision. */
  | { readonly is: 'unreadable'; readonly pullRequest: PullRequest; readonly findings: readonly Finding[] }
  | {
      readonly is: 'requests';
      readonly pullRequest: PullRequest;
      readonly policy: Policy;
      /** Why main's newest policy is not that one. */
      readonly unbound: Unbound | null;
      readonly gathered: readonly Gathered[];
      readonly held: Pick<LedgerView, 'grants' | 'owing' | 'lineage'>;
      /** Of files beside the ones gathered. */
      readonly findings: readonly Finding[];
      readonly revocations: readonly Revoking[];
      readonly declared: readonly Declared[];
      readonly settling: readonly Settling[];
    };

/** A file that ends the access of another request. */
export interface Revoking {
  readonly document: Document<Revocation>;
  /** Does the default branch hold that request? It may not be recorded yet. */
  readonly onMain: boolean;
}

/** Policy from the tip of the default branch, request files from the head, as data. */
export async function forCheck(pullRequest: PullRequest, beside: Beside, sources: Sources): Promise<Asking> {
  const kind = pullRequestKind(pullRequest.files);
  if (kind.kind === 'none') return { is: 'nothing', pullRequest };
  if (kind.kind === 'policies') return { is: 'rules', pullRequest };
  if (kind.kind === 'refused') return { is: 'unreadable', pullRequest, findings: kind.findings };

  const paths = [...kind.requests, ...kind.revocations, ...kind.declarations, ...kind.settlements];
  const others = besideWants(beside);
  // What else is said of the same ids: a request that was revoked before it came, the request that is to be revoked.
  const related = [
    ...kind.requests.map((path) => sibling(path, 'revocation')),
    ...kind.revocations.map((path) => sibling(path, 'request')),
  ];
  const main = wantMain(sources.mainBranch);
  const wants: Want[] = [
    { ...main, paths: [...(main.paths ?? []), ...related] },
    { ref: pullRequest.head.oid, paths },
    ...others,
  ];
  const [[base, head, ...besides], blobAt] = await Promise.all([
    sources.repository.read(wants),
    blobsAtReviews(sources.repository, pullRequest, [...kind.requests, ...kind.declarations, ...kind.settlements]),
    sources.prepare?.(),
  ]);
  if (!base || !head)
    return { is: 'unreadable', pullRequest, findings: [gone(pullRequest, base ? 'its head' : sources.mainBranch)] };

  const policyAt = await sources.policyAt(base);
  const read = readAll(head.files, kind);
  const onMain = new Set(base.files.map(({ path }) => path));
  const revoked = new Set([...kind.revocations, ...onMain]);
  const unreadable = (findings: readonly Finding[]): Asking => ({
    is: 'unreadable',
    pullRequest,
    findings: [...read.findings, ...findings],
  });
  const { trust } = policyAt;
  if (!trust) return unreadable(policyAt.policy.ok ? [] : policyAt.policy.findings);

  const under = async (policy: PolicyAt['policy'], ledger: Ledger) => {
    const set = policy.ok ? policy.value.set : null;
    const about = [...read.settlements, ...read.revocations, ...read.declarations].map(({ body }) => body.id);
    const paid = { requests: about, index: [] };
    const touch = set ? together([touchOfAll(read.requests, set, pullRequest), paid]) : paid;
    const asking = (document: Document<AccessRequest>) => ({
      document,
      pullRequest,
      blobAt,
      violations: [
        ...[sibling(document.path, 'revocation')].filter((path) => revoked.has(path)).map(revokedOnMain),
        ...shapeViolations(pullRequest, document.path, sources.mainBranch),
      ],
      now: pullRequest.readAt,
    });
    const gathered = async (policySet: PolicySet, document: Document<AccessRequest>): Promise<Gathered> => ({
      ...(await gather(policySet, asking(document), sources)),
      pending: pullRequest.merge ? [] : pendingBeside(document.body, beside, besides, policySet, pullRequest.readAt),
    });
    const [all, held] = await Promise.all([
      Promise.all(set ? read.requests.map((document) => gathered(set, document)) : []),
      heldNow(ledger, touch),
    ]);
    return { gathered: all, held, touch };
  };
  const keeper = await keeperOf({ tree: policyAt.tree, trust }, base, sources);
  const first = await under(policyAt.policy, sources.ledgerOf(keeper, trust));
  const told = first.held.policy?.event ?? null;
  const binding = await bindingOver(policyAt, told, sources);
  const { policy } = binding.policyAt;
  if (!policy.ok) return unreadable(policy.findings);
  const ledger = sources.ledgerOf(policy.value.trust, trust);
  const { gathered, held, touch } = binding.unbound ? await under(policy, ledger) : first;
  const whole = await Promise.all(
    gathered.map((one) => withYoung(one, told?.recent ?? [], pullRequest.readAt, sources)),
  );
  const seen = (path: string) => ({
    pullRequest,
    reviews: seenReviews(pullRequest, path, blobAt, sources.salt),
    violations: shapeViolations(pullRequest, path, sources.mainBranch),
    now: pullRequest.readAt,
  });
  const { github } = sources;
  const [declared, settling] = await Promise.all([
    Promise.all(
      read.declarations.map((document) =>
        forDeclaration(document, policy.value.set, { ...seen(document.path), github }),
      ),
    ),
    Promise.all(
      read.settlements.map((document) =>
        forSettlement(document, policy.value.set, held.lineage(document.body.id), seen(document.path), sources),
      ),
    ),
  ]);
  return {
    is: 'requests',
    pullRequest,
    policy: policy.value,
    unbound: binding.unbound,
    gathered: whole,
    held: whole.some(({ changes }) => changes) ? await heldNow(ledger, together([touch, ...whole.map(touchOf)])) : held,
    findings: read.findings,
    revocations: read.revocations.map((document) => ({
      document,
      onMain: onMain.has(sibling(document.path, 'request')),
    })),
    declared,
    settling,
  };
}

function together(touches: readonly Touch[]): Touch {
  return {
    requests: touches.flatMap(({ requests }) => requests),
    index: [...new Set(touches.flatMap(({ index }) => index))],
  };
}

/** What all of them look at, in one reading of the ledger. */
function touchOfAll(documents: readonly Document<AccessRequest>[], set: PolicySet, pullRequest: PullRequest): Touch {
  return {
    requests: documents.map(({ body }) => body.id),
    index: [...new Set(documents.flatMap(({ body }) => needed(set, body, pullRequest).index))],
  };
}

interface ReadFiles {
  readonly requests: readonly Document<AccessRequest>[];
  readonly declarations: readonly Document<DeclarationDocument>[];
  readonly settlements: readonly Document<SettlementDocument>[];
  readonly revocations: readonly Document<Revocation>[];
  readonly findings: readonly Finding[];
}

function readAll(
  files: readonly SourceFile[],
  { requests, revocations, declarations, settlements }: Extract<PullRequestKind, { kind: 'requests' }>,
): ReadFiles {
  const at = (path: string): readonly SourceFile[] => files.filter((one) => one.path === path);
  const named = [...requests, ...revocations, ...declarations, ...settlements];
  const absent = named.filter((path) => at(path).length === 0).map(missing);
  const read = requests.flatMap(at).map((file) => readDocument(file, 'request'));
  const ends = revocations.flatMap(at).map((file) => readDocument(file, 'revocation'));
  const told = declarations.flatMap(at).map((file) => readDocument(file, 'declaration'));
  const paid = settlements.flatMap(at).map((file) => readDocument(file, 'settlement'));
  return {
    requests: read.flatMap((one) => (one.ok ? [one.value] : [])),
    declarations: told.flatMap((one) => (one.ok ? [one.value] : [])),
    settlements: paid.flatMap((one) => (one.ok ? [one.value] : [])),
    revocations: ends.flatMap((one) => (one.ok ? [one.value] : [])),
    findings: [...absent, ...[...read, ...ends, ...told, ...paid].flatMap((one) => (one.ok ? [] : one.findings))],
  };
}

function missing(path: string): Finding {
  return {
    id: 'Y090',
    severity: 'error',
    message: `${path} is named by the pull request but is not at its head`,
    fix: 'push the file again',
    at: { path, line: 1, column: 1 },
  };
}

function gone(pullRequest: PullRequest, what: string): Finding {
  return {
    id: 'Y091',
    severity: 'error',
    message: `${what} of pull request #${pullRequest.number} could not be found in the repository`,
    fix: 'push again; the commit may have been removed meanwhile',
  };
}
