import type { Call, Handler } from '../http.ts';
import { operationOf } from '../received.ts';

/** Where in the life of a request the blow falls: before anything happened, or after it did and before anybody is told. */
export type Moment = 'arrived' | 'acted';

export interface Place {
  /** The n-th request from now (1 is the next): of all, or of those of one operation. */
  readonly request: number;
  readonly operation?: string;
  readonly moment: Moment;
}

export interface Gate {
  /** The same handler, behind the gate. */
  guard(handler: (call: Call) => ReturnType<Handler>): Handler;
  /** Strikes at the place of the watch. The answer takes the watch away again. */
  watch(at: Place, strike: () => Promise<void>): () => void;
}

/**
 * Lets a test kill a process at an exact request. It counts what reaches the handlers; what a fault answers before
 * them, and the sandbox's own `/_sandbox/` endpoints, do not count.
 */
export function createGate(): Gate {
  const watches = new Set<{ left: number; readonly at: Place; readonly strike: () => Promise<void> }>();
  return {
    guard: (handler) => async (call) => {
      if (call.url.pathname.startsWith('/_sandbox/')) return handler(call);
      const counted = [...watches].filter(({ at }) => at.operation === undefined || at.operation === operationOf(call));
      for (const watch of counted) watch.left -= 1;
      const due = counted.filter(({ left }) => left === 0);
      for (const { at, strike } of due) if (at.moment === 'arrived') await strike();
      if (due.some(({ at }) => at.moment === 'arrived')) return { status: 503 };
      const answer = await handler(call);
      for (const { strike } of due) await strike();
      return answer;
    },
    watch(at, strike) {
      const watch = { left: at.request, at, strike };
      watches.add(watch);
      return () => void watches.delete(watch);
    },
  };
}
