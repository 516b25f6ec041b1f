import type { Answer, Call } from '../http.ts';
import type { World } from '../world.ts';
import type { Caller } from './access.ts';
import { Refusal } from './refusal.ts';

interface Window {
  startedAt: number;
  count: number;
}

/** Counts requests by token and content-creating ones by actor, as GitHub does; refuses those over the limits. */
export function createLimiter(world: World): (call: Call, caller: Caller) => Answer['headers'] {
  const windows = new Map<string, Window>();
  const take = (key: string, seconds: number, limit: number) => {
    const now = world.clock.now().getTime();
    let window = windows.get(key);
    if (window === undefined || now - window.startedAt >= seconds * 1000) {
      window = { startedAt: now, count: 0 };
      windows.set(key, window);
    }
    window.count += 1;
    const left = Math.max(1, Math.ceil((window.startedAt + seconds * 1000 - now) / 1000));
    return { over: window.count > limit, remaining: Math.max(0, limit - window.count), used: window.count, left };
  };
  return (call, caller) => {
    const { limits } = world.settings;
    if (limits === null || caller.token === null) return {};
    const builtIn = caller.token.app?.slug === 'github-actions';
    const limit = builtIn ? limits.installationPerHour : limits.userPerHour;
    const hour = take(
      `hour ${caller.token.app ? caller.token.repositories.toString() : caller.token.actor.id} ${caller.token.actor.id}`,
      3_600,
      limit,
    );
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(hour.remaining),
      'x-ratelimit-used': String(hour.used),
      'x-ratelimit-reset': String(Math.floor(world.clock.now().getTime() / 1000) + hour.left),
    };
    if (hour.over) {
      throw new Refusal(403, `API rate limit exceeded for user ID ${caller.token.actor.id}.`, {}, headers);
    }
    if (!createsContent(call)) return headers;
    const minute = take(`minute ${caller.token.actor.id}`, 60, limits.contentPerMinute);
    const long = take(`content ${caller.token.actor.id}`, 3_600, limits.contentPerHour);
    if (minute.over || long.over) {
      const wait = long.over ? long.left : minute.left;
      const message = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';
      throw new Refusal(403, message, {}, { ...headers, 'retry-after': String(wait) });
    }
    return headers;
  };
}

/** GraphQL reads are POST too: only mutations create something. */
function createsContent(call: Call): boolean {
  if (call.method === 'GET' || call.method === 'HEAD') return false;
  if (!call.url.pathname.endsWith('/graphql')) return true;
  return /"query"\s*:\s*"(?:[^"\\]|\\.)*?(?:\\n|\b)mutation\b/.test(Buffer.from(call.body).toString('utf8'));
}
