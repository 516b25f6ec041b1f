import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { KEY, TRUST } from '../../test/ledger/sample.ts';
import { policiesBeside } from '../grown.ts';
import { trustSince, writeLedger, type Asks } from '../ledger.ts';
import { atMost, emptyNode, ms, processWall, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const DECISIONS = 10_000;
/** requested, approved, decided, issued, closed */
const EVENTS = 5 * DECISIONS;
const DOCUMENTS = 1_000;
const ASKS: readonly Asks[] = [
  { holder: 'checkout-deploy', role: 'ROLE-CHECKOUT-DEPLOY' },
  { holder: 'assets-publish', role: 'ROLE-ASSETS-PUBLISH' },
  { holder: 'ledger-sync', role: 'ROLE-LEDGER-POST' },
  { holder: 'ledger-sync', role: 'ROLE-LEDGER-RECONCILE' },
];

/** `policy replay` as its author runs it: a clone with ten thousand decisions, a thousand documents, and one cap lowered on the disk. */
export async function replayRows(setting: Setting): Promise<readonly Row[]> {
  setting.say(`replay: writing ${EVENTS} events`);
  const repo = setting.folder('replay');
  const git = (...words: string[]) => execFileSync('git', ['-C', repo, ...words], { stdio: 'ignore' });
  execFileSync('git', ['init', '-q', '-b', 'main', repo]);
  cpSync(join(setting.root, 'policies'), join(repo, 'policies'), { recursive: true });
  for (const [path, text] of Object.entries(policiesBeside(setting.root, DOCUMENTS))) {
    mkdirSync(dirname(join(repo, path)), { recursive: true });
    writeFileSync(join(repo, path), text);
  }
  git('add', '.');
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', 'Policies');
  await writeLedger(repo, EVENTS, KEY, trustSince(TRUST, 11), (n) => ASKS[n % ASKS.length] ?? ASKS[0]!);
  git('repack', '-adq');
  const role = join(repo, 'policies/roles/checkout-deploy.yaml');
  writeFileSync(role, readFileSync(role, 'utf8').replace(/max: \S+/, 'max: PT3H'));

  setting.say('replay: replaying');
  const words = [join(setting.dist, 'cli.js'), 'policy', 'replay', '--repo', repo, '--base', 'main', '--json'];
  const counts = JSON.parse(told(setting.node, words)) as { readonly decisions: number };
  if (counts.decisions !== DECISIONS) throw new Error(`replay told of ${JSON.stringify(counts)}`);
  const walls: number[] = [];
  for (let round = 0; round < 3; round += 1) walls.push(await processWall(setting.node, words));
  const wall = walls.toSorted((one, other) => one - other)[1] ?? 0;
  const what = `replay of ${DECISIONS.toLocaleString('en')} decisions, ${DOCUMENTS.toLocaleString('en')} documents`;
  return [atMost(what, wall, 5_000, `${ms(await emptyNode(setting.node))} empty Node`)];
}

/** Ends with 1 where something would come out otherwise, and that is meant. */
function told(node: string, words: readonly string[]): string {
  try {
    return execFileSync(node, words, { encoding: 'utf8' });
  } catch (error) {
    return (error as { readonly stdout: string }).stdout;
  }
}
