import type { EnvironmentLimit } from '../model/facts.ts';
import type { Client } from './client.ts';
import { incomplete } from './failure.ts';

interface Settings {
  readonly deployment_branch_policy?: {
    readonly protected_branches: boolean;
    readonly custom_branch_policies: boolean;
  } | null;
}

/** `type` is left out by servers that know no rules for tags. */
interface Policies {
  readonly total_count: number;
  readonly branch_policies: readonly { readonly name?: string; readonly type?: 'branch' | 'tag' }[];
}

const MOST = 100;

/** Settings and patterns at the same time: GitHub keeps no patterns of an environment that has other rules, and says 404. */
export async function environmentLimit(
  client: Client,
  { owner, name: repo }: { readonly owner: string; readonly name: string },
  name: string,
): Promise<EnvironmentLimit | null> {
  const what = `the rules of environment ${name}`;
  const manner = { permission: 'actions: read', what: `read ${what}`, absent: [404] };
  const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}';
  const asked = { owner, repo, environment_name: name };
  const [settings, policies] = await Promise.all([
    client.rest<Settings>(route, asked, manner),
    client.rest<Policies>(`${route}/deployment-branch-policies`, { ...asked, per_page: MOST }, manner),
  ]);
  if (!settings) return null;
  const limit = settings.deployment_branch_policy;
  if (limit?.protected_branches) return { from: 'protected', selected: [] };
  if (!limit?.custom_branch_policies) return { from: 'any', selected: [] };
  if (policies?.branch_policies.length !== Math.min(policies?.total_count ?? 0, MOST)) throw incomplete(what);
  const selected = (policies?.branch_policies ?? []).map(({ name: pattern = '', type = 'branch' }) => ({
    type,
    name: pattern,
  }));
  return { from: 'selected', selected };
}
