/**
 * One process that reads so many policy documents once and tells the milliseconds. Arguments: how many, and how: `documents` with
 * limits, schema and the place of every part, or `yaml` alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { readDocument } from '../src/intake/read-document.ts';
import type { SourceFile } from '../src/model/document.ts';
import { gitHash } from '../src/model/git-hash.ts';
import { policiesBeside } from './grown.ts';

const [count = '', how = ''] = process.argv.slice(2);
const root = join(import.meta.dirname, '..');
const own = readdirSync(join(root, 'policies'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.test.yaml'))
  .map((name) => [`policies/${name}`, readFileSync(join(root, 'policies', name), 'utf8')] as const);
const all = [...own, ...Object.entries(policiesBeside(root, Number(count)))].slice(0, Number(count));
const files = all.map(([path, text]): SourceFile => {
  const bytes = Buffer.from(text);
  return { path, mode: '100644', blob: gitHash('blob', bytes), bytes };
});

const began = performance.now();
for (const file of files) {
  if (how === 'yaml') load(Buffer.from(file.bytes).toString('utf8'));
  else placed(file);
}
console.log(performance.now() - began);

function placed(file: SourceFile): void {
  const read = readDocument(file, 'policy');
  if (!read.ok) throw new Error(read.findings[0]?.message);
  // Places are worked out for the whole document when one is asked for.
  read.value.locate('/kind');
}
