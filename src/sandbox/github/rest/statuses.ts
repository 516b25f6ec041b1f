import type { CheckRun, Repository, Status } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { actorOf } from '../access.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCommit } from './git.ts';
import { checkApp, user, userOrNull } from './json-accounts.ts';
import { htmlUrl, repository as repositoryJson, repositoryUrl } from './json-repository.ts';
import { json, page, repositoryRoute, requiredText, type RestCall, type Route, text } from './router.ts';

const STATES = ['error', 'failure', 'pending', 'success'];

export const statusRoutes: readonly Route[] = [
  repositoryRoute('POST', '/statuses/{sha}', 'statuses', 'write', async (rest, repository) => {
    const sha = rest.params['sha'] ?? '';
    if ((await repository.git.commit(sha)) === null) throw new Refusal(422, `No commit found for SHA: ${sha}`);
    const state = requiredText(rest, 'state');
    if (!STATES.includes(state)) {
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'Status', code: 'invalid', field: 'state' }],
      });
    }
    const description = text(rest, 'description') ?? null;
    if ((description ?? '').length > 140) {
      const message = 'description is too long (maximum is 140 characters)';
      throw new Refusal(422, 'Validation Failed', {
        errors: [{ resource: 'Status', code: 'custom', field: 'description', message }],
      });
    }
    const context = text(rest, 'context') ?? 'default';
    if (repository.statuses.filter((item) => item.sha === sha && item.context === context).length >= 1000) {
      throw new Refusal(422, 'This SHA and context has reached the maximum number of statuses.');
    }
    const id = rest.world.nextId();
    const status: Status = {
      id,
      nodeId: nodeId('SC', id),
      sha,
      context,
      state: state as Status['state'],
      description,
      targetUrl: text(rest, 'target_url') ?? null,
      creator: actorOf(rest.caller),
      createdAt: rest.world.clock.iso(),
    };
    repository.statuses.push(status);
    return json(201, statusJson(repository, status, rest.origin));
  }),
  repositoryRoute('GET', '/commits/{ref}/statuses', 'statuses', 'read', async (rest, repository) => {
    const commit = await resolveCommit(repository, decodeURIComponent(rest.params['ref'] ?? ''));
    const found = repository.statuses.filter((item) => item.sha === commit?.oid).reverse();
    return page(rest, found, (item) => statusJson(repository, item, rest.origin));
  }),
  repositoryRoute('GET', '/commits/{ref}/status', 'statuses', 'read', async (rest, repository) => {
    const commit = await resolveCommit(repository, decodeURIComponent(rest.params['ref'] ?? ''));
    if (commit === null) throw notFound();
    const last = new Map(
      repository.statuses.filter((item) => item.sha === commit.oid).map((item) => [item.context, item]),
    );
    const states = [...last.values()].map(({ state }) => state);
    const bad = states.some((state) => state === 'failure' || state === 'error');
    const good = states.length > 0 && states.every((state) => state === 'success');
    const url = `${repositoryUrl(repository, rest.origin)}/commits/${commit.oid}`;
    return json(200, {
      state: bad ? 'failure' : good ? 'success' : 'pending',
      statuses: [...last.values()].map((item) => statusJson(repository, item, rest.origin)),
      sha: commit.oid,
      total_count: last.size,
      repository: repositoryJson(repository, rest.origin),
      commit_url: url,
      url: `${url}/status`,
    });
  }),
  repositoryRoute('POST', '/check-runs', 'checks', 'write', async (rest, repository) => {
    const { app } = rest.caller.token ?? {};
    if (!app) throw new Refusal(403, 'You must authenticate via a GitHub App.');
    const sha = requiredText(rest, 'head_sha');
    if ((await repository.git.commit(sha)) === null) throw new Refusal(422, `No commit found for SHA: ${sha}`);
    const id = rest.world.nextId();
    const run: CheckRun = {
      id,
      nodeId: nodeId('CR', id),
      suiteId: id - 1,
      sha,
      name: requiredText(rest, 'name'),
      status: 'queued',
      conclusion: null,
      title: null,
      summary: null,
      text: null,
      detailsUrl: null,
      externalId: '',
      startedAt: rest.world.clock.iso(),
      completedAt: null,
      annotations: [],
      app: { id: app.id, slug: app.slug, name: app.name, owner: app.bot },
    };
    change(rest, run);
    repository.checkRuns.push(run);
    return json(201, checkJson(repository, run, rest.origin));
  }),
  repositoryRoute('PATCH', '/check-runs/{id}', 'checks', 'write', (rest, repository) => {
    const run = checkOf(rest, repository);
    if (run.app.id !== rest.caller.token?.app?.id)
      throw new Refusal(403, 'Invalid app_id `check_run` belongs to another App');
    change(rest, run);
    return json(200, checkJson(repository, run, rest.origin));
  }),
  repositoryRoute('GET', '/check-runs/{id}', 'checks', 'read', (rest, repository) =>
    json(200, checkJson(repository, checkOf(rest, repository), rest.origin)),
  ),
  repositoryRoute('GET', '/check-runs/{id}/annotations', 'checks', 'read', (rest, repository) => {
    const run = checkOf(rest, repository);
    return page(rest, run.annotations, (item) => ({
      ...item,
      blob_href: `${htmlUrl(repository)}/blob/${run.sha}/${item.path}`,
    }));
  }),
  repositoryRoute('GET', '/commits/{ref}/check-runs', 'checks', 'read', async (rest, repository) => {
    const commit = await resolveCommit(repository, decodeURIComponent(rest.params['ref'] ?? ''));
    const name = rest.query.get('check_name');
    const found = repository.checkRuns.filter((run) => run.sha === commit?.oid && (name === null || run.name === name));
    return json(200, {
      total_count: found.length,
      check_runs: found.map((run) => checkJson(repository, run, rest.origin)),
    });
  }),
];

/** At most 50 annotations a call; they add up. */
function change(rest: RestCall, run: CheckRun): void {
  const output = (rest.body['output'] ?? {}) as {
    title?: string;
    summary?: string;
    text?: string;
    annotations?: readonly Partial<CheckRun['annotations'][number]>[];
  };
  const annotations = output.annotations ?? [];
  if (annotations.length > 50) {
    throw new Refusal(
      422,
      `Invalid request.\n\nNo more than 50 items are allowed; ${annotations.length} were supplied.`,
    );
  }
  for (const item of annotations) {
    if (!item.path || !item.start_line || !item.end_line || !item.annotation_level || !item.message) {
      throw new Refusal(
        422,
        'Invalid request.\n\nAn annotation needs path, start_line, end_line, annotation_level, message.',
      );
    }
    run.annotations.push({
      path: item.path,
      start_line: item.start_line,
      end_line: item.end_line,
      start_column: item.start_column ?? null,
      end_column: item.end_column ?? null,
      annotation_level: item.annotation_level,
      title: item.title ?? null,
      message: item.message,
      raw_details: item.raw_details ?? null,
    });
  }
  run.name = text(rest, 'name') ?? run.name;
  run.title = output.title ?? run.title;
  run.summary = output.summary ?? run.summary;
  run.text = output.text ?? run.text;
  run.detailsUrl = text(rest, 'details_url') ?? run.detailsUrl;
  run.externalId = text(rest, 'external_id') ?? run.externalId;
  run.conclusion = text(rest, 'conclusion') ?? run.conclusion;
  run.status = run.conclusion === null ? (text(rest, 'status') ?? run.status) : 'completed';
  if (run.status === 'completed') run.completedAt ??= rest.world.clock.iso();
}

function checkOf(rest: RestCall, repository: Repository): CheckRun {
  const run = repository.checkRuns.find((item) => item.id === Number(rest.params['id']));
  if (run === undefined) throw notFound();
  return run;
}

function statusJson(repository: Repository, status: Status, origin: string): object {
  const creator = user(status.creator, origin) as { avatar_url: string };
  return {
    url: `${repositoryUrl(repository, origin)}/statuses/${status.sha}`,
    avatar_url: creator.avatar_url,
    id: status.id,
    node_id: status.nodeId,
    state: status.state,
    description: status.description,
    target_url: status.targetUrl,
    context: status.context,
    created_at: status.createdAt,
    updated_at: status.createdAt,
    creator: userOrNull(status.creator, origin),
  };
}

function checkJson(repository: Repository, run: CheckRun, origin: string): object {
  const url = `${repositoryUrl(repository, origin)}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: run.nodeId,
    head_sha: run.sha,
    name: run.name,
    url,
    html_url: `${htmlUrl(repository)}/runs/${run.id}`,
    details_url: run.detailsUrl,
    external_id: run.externalId,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: run.suiteId },
    app: checkApp(run.app, origin),
    pull_requests: [],
  };
}
