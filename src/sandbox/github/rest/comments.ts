import type { Comment, PullRequest, Repository } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { actorOf, demand } from '../access.ts';
import { findPull } from '../pulls.ts';
import { notFound, Refusal } from '../refusal.ts';
import { commentJson } from './json-pull.ts';
import { json, page, repositoryRoute, requiredText, type RestCall, type Route } from './router.ts';

export const commentRoutes: readonly Route[] = [
  repositoryRoute('GET', '/issues/{number}/comments', 'issues', 'read', (rest, repository) => {
    const pull = findPull(repository, Number(rest.params['number']));
    return page(rest, pull.comments, (item) => commentJson(rest.world, repository, pull, item, rest.origin));
  }),
  repositoryRoute('POST', '/issues/{number}/comments', 'metadata', 'read', createComment),
  repositoryRoute('GET', '/issues/comments/{id}', 'issues', 'read', (rest, repository) => {
    const { pull, comment } = commentOf(rest, repository);
    return json(200, commentJson(rest.world, repository, pull, comment, rest.origin));
  }),
  repositoryRoute('PATCH', '/issues/comments/{id}', 'metadata', 'read', (rest, repository) => {
    const { pull, comment } = commentOf(rest, repository);
    mayComment(rest, repository, comment.author === rest.caller.actor ? 'read' : 'write');
    comment.body = limited(requiredText(rest, 'body'));
    comment.editor = actorOf(rest.caller);
    comment.lastEditedAt = rest.world.clock.iso();
    comment.updatedAt = comment.lastEditedAt;
    return json(200, commentJson(rest.world, repository, pull, comment, rest.origin));
  }),
  repositoryRoute('DELETE', '/issues/comments/{id}', 'metadata', 'read', (rest, repository) => {
    const { pull, comment } = commentOf(rest, repository);
    mayComment(rest, repository, comment.author === rest.caller.actor ? 'read' : 'write');
    pull.comments.splice(pull.comments.indexOf(comment), 1);
    return { status: 204 };
  }),
];

function createComment(rest: RestCall, repository: Repository) {
  const pull = findPull(repository, Number(rest.params['number']));
  mayComment(rest, repository, 'read');
  const now = rest.world.clock.iso();
  const id = rest.world.nextId();
  const comment: Comment = {
    id,
    nodeId: nodeId('IC', id),
    author: actorOf(rest.caller),
    body: limited(requiredText(rest, 'body')),
    createdAt: now,
    updatedAt: now,
    lastEditedAt: null,
    editor: null,
  };
  pull.comments.push(comment);
  pull.updatedAt = now;
  return json(201, commentJson(rest.world, repository, pull, comment, rest.origin));
}

/** For comments on pull requests an App needs `issues` or `pull_requests`. */
function mayComment(rest: RestCall, repository: Repository, level: 'read' | 'write'): void {
  const held = rest.caller.token?.permissions['pull_requests'] === 'write' ? 'pull_requests' : 'issues';
  demand(rest.world, rest.caller, repository, held, 'write', level);
}

function limited(body: string): string {
  if (body.length > 65_536) {
    const message = 'body is too long (maximum is 65536 characters)';
    throw new Refusal(422, 'Validation Failed', {
      errors: [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }],
    });
  }
  return body;
}

function commentOf(rest: RestCall, repository: Repository): { pull: PullRequest; comment: Comment } {
  for (const pull of repository.pulls.values()) {
    const comment = pull.comments.find((item) => item.id === Number(rest.params['id']));
    if (comment !== undefined) return { pull, comment };
  }
  throw notFound();
}
