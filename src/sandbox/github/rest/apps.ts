import { importSPKI, jwtVerify } from 'jose';
import type { App } from '../../nouns.ts';
import { addInstallationToken, findRepository, nodeId } from '../../world.ts';
import { notFound, Refusal } from '../refusal.ts';
import { user } from './json-accounts.ts';
import { repository as repositoryJson } from './json-repository.ts';
import { json, route, type RestCall, type Route } from './router.ts';

/** An App proves itself with a JWT of its private key; these routes take nothing else. */
export const appRoutes: readonly Route[] = [
  route('GET', '/app', async (rest) => json(200, appJson(await appOf(rest), rest.origin))),
  route('GET', '/repos/{owner}/{repo}/installation', async (rest) => {
    const app = await appOf(rest);
    const repository = findRepository(rest.world, rest.params['owner'] ?? '', rest.params['repo'] ?? '');
    const inside = repository && (app.repositories === 'all' || app.repositories.includes(repository.id));
    if (!inside) throw notFound();
    return json(200, installationJson(app, rest.origin));
  }),
  route('POST', '/app/installations/{id}/access_tokens', async (rest) => {
    const app = await appOf(rest);
    if (app.installationId !== Number(rest.params['id'])) throw notFound();
    const names = rest.body['repositories'] as readonly string[] | undefined;
    const ids = rest.body['repository_ids'] as readonly number[] | undefined;
    const wanted = rest.world.repositories.filter((item) => names?.includes(item.name) || ids?.includes(item.id));
    const outside = wanted.some((item) => app.repositories !== 'all' && !app.repositories.includes(item.id));
    if (outside || wanted.length < Math.max(names?.length ?? 0, ids?.length ?? 0)) {
      throw new Refusal(
        422,
        'There is at least one repository that does not exist or is not accessible to the parent installation.',
      );
    }
    const permissions = (rest.body['permissions'] ?? app.permissions) as App['permissions'];
    for (const [name, need] of Object.entries(permissions)) {
      const held = app.permissions[name];
      if (held !== need && held !== 'write') {
        throw new Refusal(422, 'The permissions requested are not granted to this installation.');
      }
    }
    const narrowed = names !== undefined || ids !== undefined;
    const token = addInstallationToken(rest.world, app, {
      permissions,
      repositories: narrowed ? wanted.map(({ id }) => id) : app.repositories,
    });
    return json(201, {
      token: token.value,
      expires_at: token.expiresAt,
      permissions: { metadata: 'read', ...permissions },
      repository_selection: narrowed || app.repositories !== 'all' ? 'selected' : 'all',
      ...(narrowed ? { repositories: wanted.map((item) => repositoryJson(item, rest.origin)) } : {}),
    });
  }),
  route('DELETE', '/installation/token', (rest) => {
    const { token } = rest.caller;
    if (token?.kind !== 'installation')
      throw new Refusal(403, 'You must authenticate with an installation access token.');
    rest.world.tokens.delete(token.value);
    return { status: 204 };
  }),
];

async function appOf(rest: RestCall): Promise<App> {
  const [, jwt = ''] = (rest.call.headers['authorization'] ?? '').split(/\s+/, 2);
  for (const app of rest.world.apps) {
    if (app.publicKey === null) continue;
    const verified = await jwtVerify(jwt, await importSPKI(app.publicKey, 'RS256'), {
      algorithms: ['RS256'],
      currentDate: rest.world.clock.now(),
    }).catch(() => null);
    // `iss` may be a number or its text.
    if (verified === null || String(verified.payload.iss) !== String(app.id)) continue;
    if ((verified.payload.exp ?? Infinity) > rest.world.clock.now().getTime() / 1000 + 600) {
      throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
    }
    return app;
  }
  throw new Refusal(401, 'A JSON web token could not be decoded');
}

function appJson(app: App, origin: string): object {
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    owner: user(app.bot, origin),
    name: app.name,
    description: null,
    external_url: `https://github.com/apps/${app.slug}`,
    html_url: `https://github.com/apps/${app.slug}`,
    created_at: app.bot.createdAt,
    updated_at: app.bot.createdAt,
    permissions: app.permissions,
    events: [],
  };
}

function installationJson(app: App, origin: string): object {
  return {
    id: app.installationId,
    account: user(app.bot, origin),
    app_id: app.id,
    app_slug: app.slug,
    permissions: app.permissions,
    repository_selection: app.repositories === 'all' ? 'all' : 'selected',
  };
}
