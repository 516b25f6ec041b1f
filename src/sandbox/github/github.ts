import type { Answer, Call, Handler } from '../http.ts';
import type { World } from '../world.ts';
import { callerOf } from './access.ts';
import { gitHttp } from './git-http.ts';
import { answerGraphql } from './graphql/execute.ts';
import { createLimiter } from './limits.ts';
import { notFound, Refusal } from './refusal.ts';
import { appRoutes } from './rest/apps.ts';
import { commentRoutes } from './rest/comments.ts';
import { commitRoutes } from './rest/commits.ts';
import { contentRoutes } from './rest/contents.ts';
import { environmentRoutes } from './rest/environments.ts';
import { gitRoutes } from './rest/git.ts';
import { issueRoutes } from './rest/issues.ts';
import { organizationRoutes } from './rest/organizations.ts';
import { pullRoutes } from './rest/pulls.ts';
import { repositoryRoutes } from './rest/repositories.ts';
import type { Route } from './rest/router.ts';
import { statusRoutes } from './rest/statuses.ts';

/** In order: what catches whole sub-paths comes last. */
const ROUTES: readonly Route[] = [
  ...pullRoutes,
  ...issueRoutes,
  ...commentRoutes,
  ...statusRoutes,
  ...gitRoutes,
  ...contentRoutes,
  ...commitRoutes,
  ...organizationRoutes,
  ...appRoutes,
  ...environmentRoutes,
  ...repositoryRoutes,
];

const OWN =
  /^\/(?:api\/v3\/|api\/graphql$|graphql$|repos\/|orgs\/|users?(?:\/|$)|rate_limit$|app(?:\/|$)|installation\/)/;

/** GitHub: REST and GraphQL (also below `/api/v3` and `/api/graphql`), and git over smart HTTP. */
export function github(world: World): readonly Handler[] {
  const limited = createLimiter(world);
  const api: Handler = async (call) => {
    if (!OWN.test(call.url.pathname)) return undefined;
    try {
      const jwt = /^\/(?:api\/v3\/)?(?:app(?:\/|$)|repos\/[^/]+\/[^/]+\/installation$)/.test(call.url.pathname);
      const caller = jwt ? { token: null, actor: null } : callerOf(world, call);
      const headers = limited(call, caller);
      const answer = await (call.url.pathname.endsWith('/graphql')
        ? answerGraphql(call, { world, caller })
        : rest(world, call, caller));
      return { ...answer, headers: { 'x-github-media-type': 'github.v3; format=json', ...headers, ...answer.headers } };
    } catch (error) {
      if (error instanceof Refusal) return error.answer();
      throw error;
    }
  };
  return [gitHttp(world), api];
}

async function rest(world: World, call: Call, caller: ReturnType<typeof callerOf>): Promise<Answer> {
  const ghes = call.url.pathname.startsWith('/api/v3/');
  const path = ghes ? call.url.pathname.slice('/api/v3'.length) : call.url.pathname;
  const origin = `${call.url.origin}${ghes ? '/api/v3' : ''}`;
  for (const route of ROUTES) {
    const found = route.method === call.method ? route.pattern.exec(path) : null;
    if (!found) continue;
    const params = found.groups ?? {};
    return route.run({ world, call, caller, origin, params, query: call.url.searchParams, body: bodyOf(call) });
  }
  throw notFound();
}

function bodyOf(call: Call): Readonly<Record<string, unknown>> {
  if (call.body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.from(call.body).toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
  throw new Refusal(400, 'Body should be a JSON object');
}
