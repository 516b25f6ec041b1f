import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that holds action.yml, policies/ and dist/: a level above the bundle, three above its source. */
export function ownFolder(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'action.yml'))) folder = dirname(folder);
  return folder;
}

export function distFolder(): string {
  return join(ownFolder(), 'dist');
}
