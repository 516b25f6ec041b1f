import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../model/finding.ts';

/** The folder that holds action.yml, policies/ and dist/. */
export function ownFolder(): string {
  return upwards('action.yml');
}

/** The folder of the bundle this runs from; run from source, the committed one. */
export function distFolder(): string {
  return import.meta.url.endsWith('.ts') ? join(ownFolder(), 'dist') : upwards('post.js');
}

function upwards(name: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, name))) {
    if (folder === dirname(folder))
      throw new Failure(
        'MISSING',
        `${name} is in no folder above ${import.meta.dirname}`,
        'run it from a clone of the repository',
      );
    folder = dirname(folder);
  }
  return folder;
}
