import type { Account, Issue, Repository } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { actorOf, atLeast, levelOf } from '../access.ts';
import { notFound, Refusal } from '../refusal.ts';
import { association, userOrNull } from './json-accounts.ts';
import { htmlUrl, repositoryUrl } from './json-repository.ts';
import { json, repositoryRoute, requiredText, type RestCall, type Route, text } from './router.ts';

export const issueRoutes: readonly Route[] = [
  repositoryRoute('POST', '/issues', 'issues', 'comment', (rest, repository) => {
    const author = actorOf(rest.caller);
    const labels = (rest.body['labels'] ?? []) as readonly string[];
    // Who may not write has labels dropped without a word.
    const app = rest.caller.token?.kind === 'installation';
    const kept = app || atLeast(levelOf(rest.world, repository, author), 'triage') ? labels : [];
    const id = rest.world.nextId();
    const issue: Issue = {
      id,
      nodeId: nodeId('I', id),
      // Issues and pull requests are counted together.
      number: repository.nextNumber,
      author,
      title: requiredText(rest, 'title'),
      body: text(rest, 'body') ?? '',
      labels: kept,
      createdAt: rest.world.clock.iso(),
      closed: null,
      renamings: [],
    };
    repository.nextNumber += 1;
    repository.issues.push(issue);
    return json(201, issueJson(rest, repository, issue));
  }),
  repositoryRoute('PATCH', '/issues/{number}', 'issues', 'comment', (rest, repository) => {
    const issue = repository.issues.find(({ number }) => number === Number(rest.params['number']));
    if (issue === undefined) throw notFound();
    const actor = actorOf(rest.caller);
    const app = rest.caller.token?.kind === 'installation';
    if (!app && actor !== issue.author && !atLeast(levelOf(rest.world, repository, actor), 'triage'))
      throw new Refusal(403, 'Must have admin rights to Repository.');
    rename(rest, issue, actor);
    const state = text(rest, 'state');
    if (state === 'closed') {
      issue.closed ??= { at: rest.world.clock.iso(), reason: text(rest, 'state_reason') ?? 'completed' };
    }
    if (state === 'open') issue.closed = null;
    return json(200, issueJson(rest, repository, issue));
  }),
];

/** The same title again is no event. */
function rename(rest: RestCall, issue: Issue, actor: Account): void {
  const to = text(rest, 'title') ?? issue.title;
  if (to === issue.title) return;
  issue.renamings.push({ id: rest.world.nextId(), actor, from: issue.title, to, at: rest.world.clock.iso() });
  issue.title = to;
}

/** An `issue`. */
function issueJson({ world, origin }: RestCall, host: Repository, issue: Issue): object {
  const url = `${repositoryUrl(host, origin)}/issues/${issue.number}`;
  return {
    url,
    repository_url: repositoryUrl(host, origin),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${htmlUrl(host)}/issues/${issue.number}`,
    id: issue.id,
    node_id: issue.nodeId,
    number: issue.number,
    title: issue.title,
    user: userOrNull(issue.author, origin),
    labels: issue.labels.map((name) => ({ name, color: 'ededed', default: false, description: null })),
    state: issue.closed ? 'closed' : 'open',
    locked: false,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 0,
    created_at: issue.createdAt,
    updated_at: issue.createdAt,
    closed_at: issue.closed?.at ?? null,
    author_association: association(world, host, issue.author),
    active_lock_reason: null,
    body: issue.body,
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
    state_reason: issue.closed?.reason ?? null,
  };
}
