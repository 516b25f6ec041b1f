import type { FaultRule } from './faults.ts';
import type { Answer, Handler, Hooks } from './http.ts';

/** The endpoints by which another process looks at the requests received and orders faults. */
export function control(hooks: Hooks): Handler {
  return ({ method, url, body }) => {
    if (url.pathname === '/_sandbox/received') {
      if (method === 'DELETE') hooks.received.clear();
      return json(200, hooks.received.requests);
    }
    if (url.pathname !== '/_sandbox/faults') return undefined;
    if (method === 'DELETE') hooks.faults.clear();
    if (method === 'POST') {
      const rules = rulesIn(body);
      if (!rules) return json(400, { message: WANTED });
      for (const rule of rules) hooks.faults.add(rule);
    }
    return json(200, hooks.faults.pending());
  };
}

const WANTED =
  'give a rule or a list of them: {"match": "graphql:trees", "times": 1, "do": "500"}. `match` is a part of an operation as /_sandbox/received names it, `pattern` a regular expression in its place; `do` is 500, 403-secondary, 429, hang, reset, lost-answer, stale-head, late-merge, half-page, or {"status": 503, "body": "..."}';

/** JSON knows no RegExp: `pattern` carries its source. */
interface WireRule extends Omit<FaultRule, 'match'> {
  readonly match?: string;
  readonly pattern?: string;
}

/** null: not such rules. */
function rulesIn(body: Uint8Array): readonly FaultRule[] | null {
  try {
    const wired = [JSON.parse(Buffer.from(body).toString('utf8')) as Partial<WireRule> | Partial<WireRule>[]].flat();
    return wired.map(({ match, pattern, times = 1, do: fault }) => {
      const named = pattern === undefined ? match : new RegExp(pattern);
      if (named === undefined || fault === undefined) throw new TypeError('match and do are needed');
      return { match: named, times, do: fault };
    });
  } catch {
    return null;
  }
}

function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
