/** One part of the bench in a process of its own: what ran before it has left neither heap nor compiled code behind. Prints its rows. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PARTS } from './parts.ts';

const [name = '', temp = ''] = process.argv.slice(2);
const rows = await PARTS[name]?.({
  node: process.execPath,
  dist: join(temp, 'dist'),
  root: join(import.meta.dirname, '..'),
  folder(own) {
    const path = join(temp, own);
    mkdirSync(path, { recursive: true });
    return path;
  },
  say: (text) => console.error(`… ${text}`),
});
console.log(JSON.stringify(rows));
