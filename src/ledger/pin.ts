import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { earlierRoot, tilesAt } from './earlier-root.ts';
import type { Log } from './log.ts';

type Place = Trust['ledger'];

/** What must be read beside the log's edge to hold it to the pin. */
export function tilesOfPin({ pinned }: Place): readonly string[] {
  return pinned ? tilesAt(pinned.size) : [];
}

/** Does the log begin with what `policies/trust.yaml` has seen of it? null: it does, or nothing is pinned. */
export function pinProblem({ pinned }: Place, log: Log, tile: (path: string) => Uint8Array | undefined): string | null {
  if (!pinned) return null;
  if (log.size < pinned.size)
    return `it holds ${log.size} events, and policies/trust.yaml has seen ${pinned.size}: it was set back`;
  if (earlierRoot(pinned.size, log, tile) === pinned.root) return null;
  return `it does not begin with the ${pinned.size} events that policies/trust.yaml has seen: it was written anew`;
}

/** No branch, or GitHub hides it. A pinned ledger is never begun anew: it would know nothing of what is held. */
export function gone({ branch, pinned }: Place): Failure {
  if (!pinned) return new Failure('MISSING', `branch ${branch} is not there`, 'run `access-lineage init`');
  return new Failure(
    'MISSING',
    `branch ${branch} is not there, and policies/trust.yaml has seen it with ${pinned.size} events`,
    `push the branch again from a clone that has it (on a laptop: fetch it), and find out who deleted it; until then nothing is recorded and nothing is issued`,
  );
}
