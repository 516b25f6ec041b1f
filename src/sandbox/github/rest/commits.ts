import { diff, history } from '../../git-history.ts';
import { pullsOfCommit } from '../associations.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCommit } from './git.ts';
import { commitJson } from './json-commit.ts';
import { pullSimple } from './json-pull.ts';
import { fileJson } from './pulls.ts';
import { json, page, repositoryRoute, type Route } from './router.ts';

export const commitRoutes: readonly Route[] = [
  repositoryRoute('GET', '/commits/{ref}/pulls', 'pull_requests', 'read', async (rest, repository) => {
    const commit = await resolveCommit(repository, decodeURIComponent(rest.params['ref'] ?? ''));
    if (commit === null) throw new Refusal(422, `No commit found for SHA: ${rest.params['ref'] ?? ''}`);
    const found = pullsOfCommit(rest.world, repository, commit.oid, rest.call.fault === 'late-merge');
    return page(rest, found, (pull) => pullSimple(rest.world, repository, pull, rest.origin));
  }),
  repositoryRoute('GET', '/commits/{ref+}', 'contents', 'read', async (rest, repository) => {
    const name = decodeURIComponent(rest.params['ref'] ?? '');
    const commit = await resolveCommit(repository, name);
    if (commit === null) throw new Refusal(422, `No commit found for SHA: ${name}`);
    const parent = commit.parents[0];
    const files = parent === undefined ? [] : await diff(repository.git, parent, commit.oid);
    const additions = files.reduce((sum, file) => sum + file.additions, 0);
    const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
    return json(200, {
      ...commitJson(rest.world, repository, commit, rest.origin),
      stats: { total: additions + deletions, additions, deletions },
      files: files.slice(0, 300).map((file) => fileJson(repository, file, commit.oid, rest.origin)),
    });
  }),
  repositoryRoute('GET', '/commits', 'contents', 'read', async (rest, repository) => {
    const start = await resolveCommit(repository, rest.query.get('sha') ?? repository.defaultBranch);
    if (start === null) throw notFound();
    const oids = await history(repository.git, start.oid, rest.query.get('path'));
    return page(rest, oids, async (oid) => {
      const commit = await repository.git.commit(oid);
      return commit && commitJson(rest.world, repository, commit, rest.origin);
    });
  }),
];
