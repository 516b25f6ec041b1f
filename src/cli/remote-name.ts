import { Failure } from '../model/finding.ts';
import { gitSays } from './git-says.ts';

/** `owner/name` of remote origin. */
export function remoteName(folder: string): string {
  const url = remoteUrl(folder);
  const match = /[/:]([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(url);
  if (!match?.[1])
    throw new Failure(
      'INPUT',
      `${folder} has no remote origin on GitHub`,
      'name the repository with --name owner/name',
    );
  return match[1];
}

/** `owner/name` where that is a repository on github.com; null: it lies elsewhere, so GitHub has no page for it. */
export function nameOnGitHub(url: string): string | null {
  const match =
    /^(?:https:\/\/(?:[^/@]+@)?github\.com\/|(?:ssh:\/\/)?git@(?:ssh\.)?github\.com(?::443)?[/:])([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(
      url,
    );
  return match?.[1] ?? null;
}

/** Of remote origin; empty: there is none. */
export function remoteUrl(folder: string): string {
  return gitSays(folder, 'remote', 'get-url', 'origin') ?? '';
}
