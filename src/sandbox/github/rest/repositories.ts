import type { BranchRule, Repository } from '../../nouns.ts';
import { actorOf, atLeast, levelOf } from '../access.ts';
import { notFound } from '../refusal.ts';
import { fullRepository, htmlUrl, repositoryUrl } from './json-repository.ts';
import { json, page, repositoryRoute, type RestCall, type Route } from './router.ts';

export const repositoryRoutes: readonly Route[] = [
  repositoryRoute('GET', '', 'metadata', 'read', (rest, repository) =>
    json(200, { ...fullRepository(repository, rest.origin), permissions: permissions(rest, repository) }),
  ),
  repositoryRoute('GET', '/branches/{branch+}', 'contents', 'read', async (rest, repository) => {
    const name = decodeURIComponent(rest.params['branch'] ?? '');
    const oid = await repository.git.ref(`refs/heads/${name}`);
    if (oid === null) throw notFound();
    return json(200, {
      name,
      commit: { sha: oid, url: `${repositoryUrl(repository, rest.origin)}/commits/${oid}` },
      protected: repository.rules.some((rule) => rule.branch === name),
    });
  }),
  repositoryRoute('GET', '/rules/branches/{branch+}', 'metadata', 'read', (rest, repository) => {
    const name = decodeURIComponent(rest.params['branch'] ?? '');
    const rules = repository.rules.filter((rule) => rule.branch === name);
    return page(
      rest,
      rules.flatMap((rule) => rulesOf(rule, repository)),
      (rule) => rule,
    );
  }),
  repositoryRoute('GET', '/rulesets', 'metadata', 'read', (rest, repository) =>
    page(rest, repository.rules, (rule) => ruleset(rest, repository, rule, false)),
  ),
  repositoryRoute('GET', '/rulesets/{id}', 'metadata', 'read', (rest, repository) => {
    const rule = repository.rules.find((item) => item.id === Number(rest.params['id']));
    if (rule === undefined) throw notFound();
    return json(200, ruleset(rest, repository, rule, true));
  }),
];

function rulesOf(rule: BranchRule, repository: Repository): readonly object[] {
  const from = {
    ruleset_source_type: 'Repository',
    ruleset_source: `${repository.owner.login}/${repository.name}`,
    ruleset_id: rule.id,
  };
  const checks = (rule.requiredStatuses ?? []).map((context) => ({ context }));
  const parameters = {
    required_approving_review_count: rule.requiredApprovals ?? 0,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
  };
  return [
    ...(rule.restrictPushes === true ? [{ type: 'update', ...from }] : []),
    ...(rule.requirePullRequest === true ? [{ type: 'pull_request', parameters, ...from }] : []),
    ...(checks.length > 0
      ? [
          {
            type: 'required_status_checks',
            parameters: { required_status_checks: checks, strict_required_status_checks_policy: false },
            ...from,
          },
        ]
      : []),
  ];
}

/** `bypass_actors` is told only to those who may edit the ruleset: absent means "cannot be seen". */
function ruleset(rest: RestCall, repository: Repository, rule: BranchRule, whole: boolean): object {
  const { caller, world } = rest;
  const mayEdit =
    caller.token?.kind === 'installation'
      ? caller.token.permissions['administration'] === 'write'
      : atLeast(levelOf(world, repository, caller.actor), 'admin');
  const actors = rule.bypass.map((id) => {
    const app = world.apps.find(({ bot }) => bot.id === id);
    return { actor_id: app?.id ?? id, actor_type: app ? 'Integration' : 'User', bypass_mode: 'always' };
  });
  return {
    id: rule.id,
    name: rule.branch,
    target: 'branch',
    source_type: 'Repository',
    source: `${repository.owner.login}/${repository.name}`,
    enforcement: 'active',
    _links: {
      self: { href: `${repositoryUrl(repository, rest.origin)}/rulesets/${rule.id}` },
      html: { href: `${htmlUrl(repository)}/rules/${rule.id}` },
    },
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    ...(whole
      ? {
          ...(mayEdit ? { bypass_actors: actors } : {}),
          conditions: { ref_name: { include: [`refs/heads/${rule.branch}`], exclude: [] } },
          rules: rulesOf(rule, repository).map((item) => {
            const { type, parameters } = item as { type: string; parameters?: object };
            return parameters === undefined ? { type } : { type, parameters };
          }),
        }
      : {}),
  };
}

function permissions(rest: RestCall, repository: Repository): object {
  const { caller, world } = rest;
  const writes = caller.token?.permissions['contents'] === 'write';
  const level = caller.token?.kind === 'installation' ? null : levelOf(world, repository, actorOrNull(rest));
  return {
    admin: atLeast(level, 'admin'),
    maintain: atLeast(level, 'maintain'),
    push: writes || atLeast(level, 'write'),
    triage: writes || atLeast(level, 'triage'),
    pull: true,
  };
}

function actorOrNull(rest: RestCall) {
  return rest.caller.token === null ? null : actorOf(rest.caller);
}
