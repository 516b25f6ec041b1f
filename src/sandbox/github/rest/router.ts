import type { Answer, Call } from '../../http.ts';
import type { Repository } from '../../nouns.ts';
import { findRepository, type World } from '../../world.ts';
import { type Caller, demand, type Permission } from '../access.ts';
import { notFound, Refusal } from '../refusal.ts';

/** What a REST handler works on. */
export interface RestCall {
  readonly world: World;
  readonly call: Call;
  readonly caller: Caller;
  /** Of the API, for the links in the answers. */
  readonly origin: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  run(call: RestCall): Answer | Promise<Answer>;
}

/** `/repos/{owner}/{repo}/git/ref/{ref+}`: `{name}` is one segment, `{name+}` one or more. */
export function route(method: string, path: string, run: Route['run']): Route {
  const source = path.replaceAll(/\{(\w+)(\+?)\}/g, (_all, name: string, more: string) =>
    more === '' ? `(?<${name}>[^/]+)` : `(?<${name}>.+)`,
  );
  return { method, pattern: new RegExp(`^${source.replaceAll('...', '\\.\\.\\.')}$`), run };
}

/** A route below `/repos/{owner}/{repo}` that first asks whether the caller may. */
export function repositoryRoute(
  method: string,
  path: string,
  permission: Permission,
  need: 'read' | 'write' | 'comment',
  run: (call: RestCall, repository: Repository) => Answer | Promise<Answer>,
): Route {
  return route(method, `/repos/{owner}/{repo}${path}`, (rest) => {
    const repository = findRepository(rest.world, rest.params['owner'] ?? '', rest.params['repo'] ?? '');
    if (repository === undefined) throw notFound();
    // Whoever may read may comment, review and open pull requests.
    const level = need === 'write' ? 'write' : 'read';
    demand(rest.world, rest.caller, repository, permission, need === 'read' ? 'read' : 'write', level);
    return run(rest, repository);
  });
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer {
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return { status, headers: { ...type, ...headers }, body: JSON.stringify(value) };
}

/** One page with GitHub's `Link` header; at most 100 a page. */
export async function page<T>(rest: RestCall, items: readonly T[], show: (item: T) => unknown): Promise<Answer> {
  const size = Math.min(Math.max(positive(rest.query.get('per_page'), 30), 1), 100);
  const number = Math.max(positive(rest.query.get('page'), 1), 1);
  const last = Math.max(Math.ceil(items.length / size), 1);
  let shown = items.slice((number - 1) * size, number * size);
  const half = rest.call.fault === 'half-page';
  if (half) shown = shown.slice(0, Math.floor(shown.length / 2));
  const link = (to: number, rel: string) => {
    const query = new URLSearchParams(rest.query);
    query.set('page', String(to));
    query.set('per_page', String(size));
    return `<${rest.origin}${rest.call.url.pathname.replace(/^\/api\/v3/, '')}?${query.toString()}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last && !half ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  const headers = links.length === 0 ? {} : { link: links.join(', ') };
  return json(200, await Promise.all(shown.map(show)), headers);
}

export function text(rest: RestCall, field: string): string | undefined {
  const value = rest.body[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw invalidField(field, value);
  return value;
}

export function requiredText(rest: RestCall, field: string): string {
  const value = text(rest, field);
  if (value === undefined) throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`);
  return value;
}

function invalidField(field: string, value: unknown): Refusal {
  const said = `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`;
  return new Refusal(422, said);
}

function positive(given: string | null, otherwise: number): number {
  const value = Number(given ?? otherwise);
  return Number.isInteger(value) ? value : otherwise;
}
