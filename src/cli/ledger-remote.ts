import type { Trust } from '../model/trust.ts';
import { remoteUrl } from './remote-name.ts';

/** Where the branch of the ledger is fetched from and pushed to. In a repository of its own it lies where origin does, under its own name. */
export function ledgerRemote(folder: string, { repository }: Pick<Trust['ledger'], 'repository'>): string {
  const origin = remoteUrl(folder);
  if (repository === null) return origin === '' ? 'URL' : 'origin';
  const elsewhere = origin.replace(/(?<=[/:])[^/:]+\/[^/:]+?(\.git)?\/?$/, `${repository}$1`);
  return elsewhere === origin ? `https://github.com/${repository}` : elsewhere;
}

/** To be said behind a command that names it. */
export function urlToFillIn(remote: string): string {
  return remote === 'URL' ? ', with the URL of the repository: this clone has no remote origin' : '';
}

/** `git`, in that folder, to the letter, so that it can be pasted. */
export function gitIn(folder: string): string {
  if (folder === '.') return 'git';
  return `git -C ${/^[\w./@:-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`}`;
}
