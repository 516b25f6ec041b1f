import type { Environment, Repository } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { notFound } from '../refusal.ts';
import { htmlUrl, repositoryUrl } from './json-repository.ts';
import { json, repositoryRoute, type RestCall, type Route } from './router.ts';

/** Names come URL-encoded, with their slashes. */
const ONE = '/environments/{environment}';

export const environmentRoutes: readonly Route[] = [
  repositoryRoute('GET', ONE, 'actions', 'read', (rest, repository) => {
    const environment = named(rest, repository);
    const { id, name, limit } = environment;
    const shown = encodeURIComponent(name);
    return json(200, {
      id,
      node_id: nodeId('EN', id),
      name,
      url: `${repositoryUrl(repository, rest.origin)}/environments/${shown}`,
      html_url: `${htmlUrl(repository)}/deployments/activity_log?environments_filter=${shown}`,
      created_at: repository.createdAt,
      updated_at: repository.createdAt,
      can_admins_bypass: true,
      protection_rules: limit === 'any' ? [] : [{ id, node_id: nodeId('GA', id), type: 'branch_policy' }],
      deployment_branch_policy:
        limit === 'any'
          ? null
          : { protected_branches: limit === 'protected', custom_branch_policies: limit !== 'protected' },
    });
  }),
  repositoryRoute('GET', `${ONE}/deployment-branch-policies`, 'actions', 'read', (rest, repository) => {
    const { id, limit } = named(rest, repository);
    if (typeof limit === 'string') throw notFound();
    const all = limit.map(({ type, name }, n) => ({ id: id + n, node_id: nodeId('GABP', id + n), name, type }));
    const size = Number(rest.query.get('per_page') ?? 30);
    const half = rest.call.fault === 'half-page';
    return json(200, { total_count: all.length, branch_policies: half ? [] : all.slice(0, size) });
  }),
];

function named({ params }: RestCall, { environments }: Repository): Environment {
  const found = environments.get(decodeURIComponent(params['environment'] ?? '').toLowerCase());
  if (!found) throw notFound();
  return found;
}
