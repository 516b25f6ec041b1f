import type { Call, Handler } from '../http.ts';

/** Where in the life of a request the blow falls: before anything happened, or after it did and before anybody is told. */
export type Moment = 'arrived' | 'acted';

export interface Gate {
  /** The same handler, behind the gate. */
  guard(handler: (call: Call) => ReturnType<Handler>): Handler;
  /** Strikes at the n-th request from now (1 is the next). The answer takes the watch away again. */
  watch(request: number, moment: Moment, strike: () => Promise<void>): () => void;
}

/**
 * Lets a test kill a process at an exact request. It counts what reaches the handlers; what a fault answers before
 * them, and the sandbox's own `/_sandbox/` endpoints, do not count.
 */
export function createGate(): Gate {
  const watches = new Set<{ left: number; readonly moment: Moment; readonly strike: () => Promise<void> }>();
  return {
    guard: (handler) => async (call) => {
      if (call.url.pathname.startsWith('/_sandbox/')) return handler(call);
      for (const watch of watches) watch.left -= 1;
      const due = [...watches].filter(({ left }) => left === 0);
      for (const { moment, strike } of due) if (moment === 'arrived') await strike();
      if (due.some(({ moment }) => moment === 'arrived')) return { status: 503 };
      const answer = await handler(call);
      for (const { strike } of due) await strike();
      return answer;
    },
    watch(request, moment, strike) {
      const watch = { left: request, moment, strike };
      watches.add(watch);
      return () => void watches.delete(watch);
    },
  };
}
