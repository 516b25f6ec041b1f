import type { CommitObject } from '../../git-objects.ts';
import type { Repository } from '../../nouns.ts';
import { accountOfEmail, nodeId, type World } from '../../world.ts';
import { userOrNull } from './json-accounts.ts';
import { htmlUrl, repositoryUrl } from './json-repository.ts';

function verification(repository: Repository, commit: CommitObject): object {
  const verified = repository.verified.has(commit.oid);
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----\n(GitHub signed this)\n-----END PGP SIGNATURE-----\n' : null,
    payload: verified ? `tree ${commit.tree}\n` : null,
    verified_at: verified ? commit.committer.date : null,
  };
}

/** A `commit`: accounts are found by e-mail address, an unknown one is null. */
export function commitJson(world: World, repository: Repository, commit: CommitObject, origin: string): object {
  const url = `${repositoryUrl(repository, origin)}/commits/${commit.oid}`;
  return {
    sha: commit.oid,
    node_id: nodeId('C', Number.parseInt(commit.oid.slice(0, 8), 16)),
    commit: {
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      tree: { sha: commit.tree, url: `${repositoryUrl(repository, origin)}/git/trees/${commit.tree}` },
      url: `${repositoryUrl(repository, origin)}/git/commits/${commit.oid}`,
      comment_count: 0,
      verification: verification(repository, commit),
    },
    url,
    html_url: `${htmlUrl(repository)}/commit/${commit.oid}`,
    comments_url: `${url}/comments`,
    author: userOrNull(accountOfEmail(world, commit.author.email), origin),
    committer: userOrNull(accountOfEmail(world, commit.committer.email), origin),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${repositoryUrl(repository, origin)}/commits/${sha}`,
      html_url: `${htmlUrl(repository)}/commit/${sha}`,
    })),
  };
}

/** A `git-commit`, as the git database endpoints answer it. */
export function gitCommitJson(repository: Repository, commit: CommitObject, origin: string): object {
  const base = repositoryUrl(repository, origin);
  return {
    sha: commit.oid,
    node_id: nodeId('C', Number.parseInt(commit.oid.slice(0, 8), 16)),
    url: `${base}/git/commits/${commit.oid}`,
    html_url: `${htmlUrl(repository)}/commit/${commit.oid}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${base}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${base}/git/commits/${sha}`,
      html_url: `${htmlUrl(repository)}/commit/${sha}`,
    })),
    verification: verification(repository, commit),
  };
}
