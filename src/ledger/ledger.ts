import type { LineageEvent } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import type { Clock, Repository, Signer, Snapshot } from '../ports.ts';
import type { IndexKey } from './layout.ts';
import { indexPath, TRUST_COPY } from './layout.ts';
import { gone } from './pin.ts';
import { plan, unseenIndex, type Composed, type Plan } from './plan.ts';
import { holdToRows, readIndexes, stateOf, wanted, type LedgerState, type Touch } from './state.ts';
import { fresh, stand, viewOf, type LedgerView } from './view.ts';

export type { Composed, IndexKey, LedgerView, Touch };

export interface Ledger {
  readonly repository: Repository;
  readonly branch: string;
  readonly trust: Trust;
  readonly signer: Signer;
  readonly clock: Clock;
  /** `originOf` each name that it may have: when given, a ledger copied from elsewhere is not believed. */
  readonly origins?: readonly string[];
}

/**
 * Look, decide, write: one commit, on exactly the head that was looked at. When the branch has moved, `compose` is asked again
 * with the new view, so two requests that exclude each other are never both granted, and nothing is issued after a revocation.
 * `seen`: a view of the same touch that was just read; the first attempt is made on it instead of on a second reading.
 * Answers with the ledger as it then stands: what stands is what happened, whoever wrote it. Calling twice writes once.
 */
export async function transact(
  ledger: Ledger,
  touch: Touch,
  compose: (view: LedgerView) => Composed,
  seen?: LedgerView,
): Promise<LedgerView> {
  // Every attempt is remembered, not the last alone: an answer may be lost, or come as `stale` after a retry further down.
  const sent: (readonly LineageEvent[])[] = [];
  let mark: Oid | null | undefined;
  for (let attempt = 0; ; attempt += 1) {
    const state = (attempt === 0 && seen && looked.get(seen)) || (await look(ledger, touch));
    mark = mark === undefined ? state.recordedUpTo : mark;
    const view = shown(state);
    if (sent.some((events) => stand(state, events))) return view;
    const composed = keepMark(compose(view), mark === state.recordedUpTo);
    const whole = await withIndex(ledger, state, unseenIndex(state, fresh(state, composed.events)));
    const planned = await plan(whole, composed, ledger.signer, ledger.trust, ledger.clock.now());
    if (planned.files.size === 0) return view;
    const head = await ledger.repository
      .commit(ledger.branch, state.head, planned.files, planned.message)
      .catch(lostAnswer);
    if (head !== 'stale') return shown(grown(whole, head, planned, composed));
    if (planned.entries.length > 0) sent.push(planned.entries.map(({ event }) => event));
    await ledger.clock.pause(attempt);
  }
}

/** The ledger as it stands, checked, for who only wants to look. */
export async function readLedger(ledger: Ledger, touch: Touch): Promise<LedgerView> {
  return shown(await look(ledger, touch));
}

/** What each view shows, for a transaction that goes on from it. */
const looked = new WeakMap<LedgerView, LedgerState>();

function shown(state: LedgerState): LedgerView {
  const view = viewOf(state);
  looked.set(view, state);
  return view;
}

async function look(ledger: Ledger, touch: Touch): Promise<LedgerState> {
  return stateOf(await snapshot(ledger, ledger.branch, touch), touch, ledger.trust, ledger.origins);
}

/** The same head again, for index files that only the events themselves name. */
async function withIndex(ledger: Ledger, state: LedgerState, keys: readonly IndexKey[]): Promise<LedgerState> {
  if (keys.length === 0) return state;
  const [at] = await ledger.repository.read([{ ref: state.head, paths: keys.map(indexPath) }]);
  if (!at) throw new Failure('UNREACHABLE', `commit ${state.head} of the ledger is gone`, 'run it again');
  const files = new Map(at.files.map((file) => [file.path, file.bytes]));
  const rows = readIndexes(keys, files);
  holdToRows(state.lineages, rows);
  return { ...state, index: new Map([...state.index, ...rows]) };
}

async function snapshot(ledger: Ledger, ref: string, touch: Touch): Promise<Snapshot> {
  const [at] = await ledger.repository.read([wanted(ref, touch, ledger.trust)]);
  if (!at) throw gone(ledger.trust.ledger);
  return at;
}

/** Two recorders: the one that read main earlier must not move the mark back. */
function keepMark(composed: Composed, unmoved: boolean): Composed {
  return unmoved ? composed : { events: composed.events };
}

/** What a fresh look at the new head would find. */
function grown(state: LedgerState, head: Oid, planned: Plan, composed: Composed): LedgerState {
  const lineages = new Map(state.lineages);
  for (const entry of planned.entries) {
    const before = lineages.get(entry.event.requestId);
    if (before) lineages.set(entry.event.requestId, { ...before, entries: [...before.entries, entry] });
  }
  return {
    ...state,
    head,
    log: planned.log,
    policy: planned.policy,
    trustCopy: planned.files.get(TRUST_COPY) ?? state.trustCopy,
    lineages,
    recordedUpTo: composed.recordedUpTo ?? state.recordedUpTo,
  };
}

function lostAnswer(error: unknown): 'stale' {
  if (error instanceof Failure && error.code === 'UNREACHABLE') return 'stale';
  throw error;
}
