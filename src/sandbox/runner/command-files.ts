import { existsSync, readFileSync } from 'node:fs';

/**
 * Reads a file command file (`GITHUB_OUTPUT`, `GITHUB_ENV`, `GITHUB_STATE`): `name=value` lines and
 * `name<<DELIMITER` blocks, by the runner's rules; the last of a name wins. Throws where the runner fails the step.
 */
export function readPairs(path: string): Readonly<Record<string, string>> {
  const pairs: Record<string, string> = {};
  const lines = readText(path).split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      pairs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc >= 0) {
      const [name, delimiter] = [line.slice(0, heredoc), line.slice(heredoc + 2)];
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
      }
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      pairs[name] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else {
      throw new Error(`Invalid format '${line}'`);
    }
  }
  return pairs;
}

/** What stands in a file; nothing when there is none. */
export function readText(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Names that `GITHUB_ENV` may not set: the runner ignores or refuses them. */
export function settable(name: string): boolean {
  return !/^(GITHUB_|RUNNER_)/i.test(name) && name.toUpperCase() !== 'NODE_OPTIONS' && name.toUpperCase() !== 'CI';
}
