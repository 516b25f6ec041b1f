import { counted } from '../model/counted.ts';
import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { earlierRoot, tilesAt } from './earlier-root.ts';
import type { Log } from './log.ts';

type Place = Trust['ledger'];

/** What must be read beside the log's edge to hold it to the pin. */
export function tilesOfPin({ pinned }: Place): readonly string[] {
  return pinned ? tilesAt(pinned.size) : [];
}

/** Throws unless the log begins with what `policies/trust.yaml` has seen of it. */
export function holdToPin({ pinned }: Place, log: Log, tile: (path: string) => Uint8Array | undefined): void {
  if (!pinned) return;
  if (log.size < pinned.size)
    throw moved(
      `it holds ${counted(log.size, 'event')}, and policies/trust.yaml has seen ${pinned.size}: it was set back`,
    );
  if (earlierRoot(pinned.size, log, tile) !== pinned.root)
    throw moved(
      `it does not begin with the ${counted(pinned.size, 'event')} that policies/trust.yaml has seen: it was written anew`,
    );
}

function moved(problem: string): Failure {
  return new Failure(
    'UNRECORDED',
    `the ledger cannot be believed: ${problem}`,
    'in a clone, fetch it again; else put the branch back to a head that `access-lineage verify` finds good, and find out who moved it. Until then nothing is recorded and nothing is issued',
  );
}

/** No branch, or GitHub hides it. A pinned ledger is never begun anew: it would know nothing of what is held. */
export function gone({ branch, pinned }: Place): Failure {
  if (!pinned)
    return new Failure(
      'MISSING',
      `branch ${branch} is not there`,
      `in a clone, fetch it: \`git fetch origin ${branch}:${branch}\`; else see that the App, or the job's token, may read it (\`contents\`). Where there is no ledger yet, run the workflow that records, which begins it, or \`access-lineage init\` and push it`,
    );
  return new Failure(
    'MISSING',
    `branch ${branch} is not there, and policies/trust.yaml has seen it with ${counted(pinned.size, 'event')}`,
    `in a clone, fetch it: \`git fetch origin ${branch}:${branch}\`; else see that the App may read it, push it again from a clone that has it, and find out who deleted it. Until then nothing is recorded and nothing is issued`,
  );
}
