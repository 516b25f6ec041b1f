import type { LineageEvent } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Grant } from '../model/grant.ts';
import type { Oid, RequestId, SubjectKey } from '../model/ids.ts';
import type { Lineage } from '../lineage/lineage.ts';
import type { Clock, Repository, Signer, Snapshot, Want } from '../ports.ts';
import type { Trust } from '../model/trust.ts';
import type { Entry } from './entry.ts';

export interface Ledger {
  readonly repository: Repository;
  readonly branch: string;
  readonly trust: Trust;
  readonly signer: Signer;
  readonly clock: Clock;
}

/** What a run will look at and write under: known before it starts. */
export interface Touch {
  readonly requests: readonly RequestId[];
  readonly index: readonly IndexKey[];
}
export type IndexKey = `holder/${SubjectKey}` | `role/${string}` | `exception/${string}`;

/** The ledger at one head, signatures and chain of the touched lineages checked. */
export interface LedgerView {
  readonly head: Oid;
  readonly recordedUpTo: Oid | null;
  lineage(id: RequestId): Lineage;
  grants(keys: readonly IndexKey[]): readonly Grant[];
  /** As if these stood already: two requests of one push see each other. */
  after(events: readonly LineageEvent[]): LedgerView;
}

export interface Composed {
  readonly events: readonly LineageEvent[];
  readonly recordedUpTo?: Oid;
}

declare function wanted(branch: string, touch: Touch): Want;
declare function viewOf(at: Snapshot, trust: Trust): LedgerView;
declare function stand(view: LedgerView, events: readonly LineageEvent[]): boolean; // by key
/** Pure but for the signature: leaves out events whose key already stands; numbers, chains, signs and files the rest, log and index with them. */
declare function plan(
  at: Snapshot,
  composed: Composed,
  signer: Signer,
): Promise<{
  readonly entries: readonly Entry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly message: string;
}>;

/**
 * Look, decide, write: one commit, on exactly the head that was looked at. When the branch has moved, `compose` is asked again
 * with the new view, so two requests that exclude each other are never both granted, and nothing is issued after a revocation.
 * Answers with the ledger as it then stands: what stands is what happened, whoever wrote it. Calling twice writes once.
 */
export async function transact(
  ledger: Ledger,
  touch: Touch,
  compose: (view: LedgerView) => Composed,
): Promise<LedgerView> {
  let sent: readonly LineageEvent[] = [];
  for (let attempt = 0; ; attempt += 1) {
    const at = await snapshot(ledger, touch);
    const view = viewOf(at, ledger.trust);
    if (sent.length > 0 && stand(view, sent)) return view; // the answer was lost, the commit was not
    const composed = compose(view);
    const { files, message } = await plan(at, composed, ledger.signer);
    if (files.size === 0) return view;
    const head = await ledger.repository.commit(ledger.branch, at.commit, files, message).catch(lostAnswer);
    if (head !== 'stale') return view.after(composed.events);
    sent = composed.events;
    await ledger.clock.pause(attempt);
  }
}

export async function readLedger(ledger: Ledger, touch: Touch): Promise<LedgerView> {
  return viewOf(await snapshot(ledger, touch), ledger.trust);
}

async function snapshot(ledger: Ledger, touch: Touch): Promise<Snapshot> {
  const [at] = await ledger.repository.read([wanted(ledger.branch, touch)]);
  if (!at) throw new Failure('MISSING', `branch ${ledger.branch} is not there`, 'run `access-lineage init`');
  return at;
}

function lostAnswer(error: unknown): 'stale' {
  if (error instanceof Failure && error.code === 'UNREACHABLE') return 'stale';
  throw error;
}
