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
      const rules = [JSON.parse(Buffer.from(body).toString('utf8')) as WireRule | WireRule[]].flat();
      for (const { match, pattern, ...rest } of rules) {
        hooks.faults.add({ ...rest, match: pattern === undefined ? (match ?? '') : new RegExp(pattern) });
      }
    }
    return json(200, hooks.faults.pending());
  };
}

/** JSON knows no RegExp: `pattern` carries its source. */
interface WireRule extends Omit<FaultRule, 'match'> {
  readonly match?: string;
  readonly pattern?: string;
}

function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
