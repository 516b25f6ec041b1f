import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, interleaved, ms, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const DOCUMENTS = 1_000;
const ROUNDS = 7;
const REACH = 300;

/** Policy documents from bytes to what is judged by, each part with its line and column, in processes that do it for the first time. */
export async function loadRows({ node, root, say }: Setting): Promise<readonly Row[]> {
  say('load');
  const child = (how: string) => () =>
    Promise.resolve(Number(execFileSync(node, [join(root, 'bench/load-child.ts'), String(DOCUMENTS), how])));
  const took = await interleaved(ROUNDS, { documents: child('documents'), yaml: child('yaml') });
  const what = `loading ${DOCUMENTS.toLocaleString('en')} policy documents with positions`;
  return [atMost(what, took.documents, REACH, `${ms(took.yaml)} reading them as YAML alone`)];
}
