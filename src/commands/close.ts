import { mainNow } from '../facts/main.ts';
import type { Sources } from '../facts/sources.ts';
import { transact } from '../ledger/ledger.ts';
import { closed } from '../lineage/events.ts';
import type { Run } from '../model/event.ts';
import type { RequestId } from '../model/ids.ts';
import type { Actor } from '../model/pull-request.ts';

/** The job has ended: what it was given is not used any more, though the cloud may honour it until it expires. */
export async function close(
  id: RequestId,
  issuances: readonly string[],
  sources: Sources,
  run: Run,
  actor: Actor,
): Promise<void> {
  const { ledger } = await mainNow(sources);
  const occurredAt = sources.clock.now();
  await transact(ledger, { requests: [id], index: [] }, (view) => {
    const { grant, issuances: recorded } = view.lineage(id);
    const ours = issuances.filter((one) => recorded.some(({ issued }) => issued.issuance.id === one));
    return {
      events: ours.map((one) =>
        closed({ requestId: id, occurredAt, actor, run, marks: grant?.marks ?? [] }, one, 'job-ended'),
      ),
    };
  });
}
