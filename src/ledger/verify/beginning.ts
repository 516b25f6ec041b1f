import type { PolicyChanged } from '../../model/event.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { entryPath } from '../entry.ts';
import { POLICY, RECORDED } from '../layout.ts';
import { found } from './finding.ts';
import { type MainHistory, placeOf } from './main-history.ts';

export const FIRST_EVENT = entryPath(POLICY, 1, 'policy-changed');

/** The commit of main up to which everything was granted before this ledger. */
export interface Beginning {
  readonly since: Oid | null;
  /** Does a signed event say so? A mark alone can be set by whoever may write the branch. */
  readonly signed: boolean;
  readonly findings: readonly Finding[];
}

/** What the first commit of the ledger holds of it. */
export interface Root {
  readonly mark: Oid | null;
  /** The event that a ledger begins with; null: an older release began it without. */
  readonly first: Uint8Array | null;
}

export async function rootAt(clone: Clone, commit: Oid | undefined): Promise<Root> {
  const [shot] = commit === undefined ? [] : await clone.read([{ ref: commit, paths: [RECORDED, FIRST_EVENT] }]);
  const files = new Map((shot?.files ?? []).map(({ path, bytes }) => [path, bytes]));
  return { mark: markOf(files.get(RECORDED)), first: files.get(FIRST_EVENT) ?? null };
}

/**
 * The first event of lineage `policy` names it. The mark of the first commit may only say the same: else a branch that is begun
 * anew from an old signed tree, with the mark at main's tip, would hide all that was ever recorded.
 */
export function beginning(
  { mark, first: begun }: Root,
  first: PolicyChanged | undefined,
  main: MainHistory,
): Beginning {
  if (!first) return { since: mark, signed: false, findings: [] };
  const { commit } = first.to;
  if (mark === null || mark === commit) return { since: commit, signed: true, findings: [] };
  // A ledger that was begun before there was a lineage `policy` has got its event later. An earlier mark hides nothing.
  const earlier = (main.place.get(mark) ?? Infinity) < placeOf(main, commit);
  if (earlier && begun === null) return { since: mark, signed: true, findings: [] };
  // Which of two is the earlier is not to be seen where main of this clone ends before both.
  if (main.newer.has(mark)) return { since: commit, signed: true, findings: [] };
  const finding = found(
    'V09',
    RECORDED,
    `the first commit of the ledger says that main is recorded up to ${mark}, and the signed ${FIRST_EVENT} that the ledger begins at ${commit}`,
    'somebody began the branch anew, or moved its mark: find the branch as it was, compare it with a checkpoint kept outside, and put it back',
  );
  return { since: commit, signed: true, findings: [finding] };
}

/** What `log/recorded` holds. */
export function markOf(bytes: Uint8Array | undefined): Oid | null {
  const text = Buffer.from(bytes ?? [])
    .toString('utf8')
    .trim();
  return text === '' ? null : (text as Oid);
}
