import { execFileSync } from 'node:child_process';

/** What git prints of the repository there; null: it does not know, or there is none. */
export function gitSays(folder: string, ...words: readonly string[]): string | null {
  try {
    const out = execFileSync('git', ['-C', folder, ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.trim();
  } catch {
    return null;
  }
}
