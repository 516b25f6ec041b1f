import type { PolicyChanged } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import type { Repository, Snapshot, Want } from '../ports.ts';
import { type Decoded, decodeEntry, decodeHead, entryPath } from './entry.ts';
import { POLICY, POLICY_HEAD } from './layout.ts';
import type { Ledger } from './ledger.ts';
import { signatureProblem, stateOf, wanted } from './state.ts';

/** What a ledger says of policy to those who trust these keys and no others. */
export interface Told {
  /** Is the ledger as it stands now theirs? */
  readonly whole: boolean;
  /** The newest event of lineage `policy` that they signed; null: none. */
  readonly event: PolicyChanged | null;
}

/** How many events one round trip asks for. */
const PARTS = 32;
const FIRST = spread(1, PARTS);
const NOTHING = { requests: [], index: [] };

/** What `toldUnder` looks at first, whatever the keys. */
export function wantTold({ branch, trust }: Ledger): Want {
  const want = wanted(branch, NOTHING, trust);
  return { ...want, paths: [...(want.paths ?? []), ...FIRST.map(pathOf)] };
}

/** Throws where these keys signed the whole, and it is not what people have seen. */
export async function toldUnder({ repository, trust, origins }: Ledger, at: Snapshot): Promise<Told> {
  const whole = isTheirs(at, trust, origins);
  if (!whole) return { whole, event: await newestOf(repository, at, trust) };
  return { whole, event: stateOf(at, NOTHING, trust, origins).policy?.event ?? null };
}

function isTheirs(at: Snapshot, trust: Trust, origins: Ledger['origins']): boolean {
  try {
    stateOf(at, NOTHING, { ...trust, ledger: { ...trust.ledger, pinned: null } }, origins);
    return true;
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'UNRECORDED') throw error;
    return false;
  }
}

/**
 * Keys follow each other along the lineage, so the last event of one is found in ever smaller parts of it. Mostly it is among
 * the first events, which were read with the head; else three round trips more at most, however long the lineage is.
 */
async function newestOf(repository: Repository, at: Snapshot, trust: Trust): Promise<PolicyChanged | null> {
  const copy = bytesIn(at, POLICY_HEAD);
  const head = copy ? decodeHead(copy) : 'it is not there';
  if (typeof head === 'string') return null;
  let newest = signed(head, trust);
  if (newest) return newest;
  let [from, to] = [1, head.entry.seq - 1];
  let numbers: readonly number[] = FIRST.filter((number) => number <= to);
  let shot: Snapshot | null = at;
  while (from <= to) {
    const events = numbers.map((number) => shot && eventAt(shot, number, trust));
    const last = events.findLastIndex((event) => event !== null);
    newest = events[last] ?? newest;
    [from, to] = [(numbers[last] ?? from - 1) + 1, (numbers[last + 1] ?? to + 1) - 1];
    numbers = spread(from, to);
    [shot = null] = numbers.length > 0 ? await repository.read([{ ref: at.commit, paths: numbers.map(pathOf) }]) : [];
  }
  return newest;
}

/** Evenly over the range, its end among them; all of a short one. */
function spread(from: number, to: number): readonly number[] {
  const span = to - from + 1;
  const parts = Math.min(PARTS, span);
  return Array.from({ length: parts }, (_, n) => from - 1 + Math.ceil(((n + 1) * span) / parts));
}

function pathOf(number: number): string {
  return entryPath(POLICY, number, 'policy-changed');
}

function eventAt(shot: Snapshot, number: number, trust: Trust): PolicyChanged | null {
  const path = pathOf(number);
  const bytes = bytesIn(shot, path);
  const decoded = bytes ? decodeEntry(path, bytes, new Map()) : 'it is not there';
  return typeof decoded === 'string' ? null : signed(decoded, trust);
}

function signed(decoded: Decoded, trust: Trust): PolicyChanged | null {
  const { event } = decoded.entry;
  return event.kind === 'policy-changed' && signatureProblem(decoded, trust) === null ? event : null;
}

function bytesIn({ files }: Snapshot, path: string): Uint8Array | undefined {
  return files.find((file) => file.path === path)?.bytes;
}
