import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '../../action/clock.ts';
import { showEach } from '../../commands/show.ts';
import { Failure } from '../../model/finding.ts';
import type { RequestId } from '../../model/ids.ts';
import { here } from '../here.ts';
import { distFolder, ownFolder } from '../own-folder.ts';
import { tell } from '../show.ts';
import { print } from '../terminal.ts';
import { verifyThere } from '../verify.ts';
import { expectCode, type Scene, type Story } from './acts.ts';
import { inOrder } from './in-order.ts';
import { oneWaits } from './one-waits.ts';
import { otherwise, without } from './as-it-came.ts';
import { acts, idsOf } from './programme.ts';
import { openStage } from './stage.ts';

interface Options {
  /** An empty or new folder that keeps the repository. */
  readonly keep: string | null;
  /** Every lineage in full. */
  readonly full: boolean;
}

/** The whole lineage on the sandbox: stories, their timelines, and the ledger verified. 0 when everything came out as told. */
export async function demo({ keep, full }: Options): Promise<number> {
  const folder = keep === null ? mkdtempSync(join(tmpdir(), 'access-lineage-demo-')) : emptyFolder(keep);
  const source = ownFolder();
  try {
    return await lived(source, folder, { keep, full });
  } catch (error) {
    throw otherwise(error, source);
  } finally {
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  }
}

async function lived(source: string, folder: string, { keep, full }: Options): Promise<number> {
  const began = performance.now();
  const month = systemClock().now().slice(0, 7);
  const stage = await openStage({
    folder,
    source,
    files: without(source, idsOf(month)),
    dist: distFolder(),
    idlePosts: false,
    writes: 'editor',
    // The action is loaded fifty times here, and on GitHub once on each new machine.
    env: { NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  try {
    const name = `${stage.repository.owner.login}/${stage.repository.name}`;
    print(
      `Access Lineage demo. ${name} with its GitHub, AWS and Google at ${stage.sandbox.origin}, all on this machine.\n`,
    );
    const scene: Scene = { ...stage, recorded: oneWaits(() => expectCode(0, () => stage.record())) };
    const told: Told[] = [];
    for (const those of acts(month)) told.push(...(await sideBySide(those, scene)));
    const there = await here(stage.repository.git.dir);
    const lineages = await showEach(told.map(({ id }) => id) as RequestId[], there.main.ledger, systemClock().now());
    print('\nThe lineages, as `access-lineage show` tells them, most of them in short (`demo --full` tells all):');
    for (const [n, one] of lineages.entries()) {
      print('');
      tell(one, { short: !full && told[n]?.story.full !== true });
    }
    print('\nThe ledger, as `access-lineage verify --decisions` finds it:');
    const findings = await verifyThere(there, { decisions: true });
    print(`\nDone in ${((performance.now() - began) / 1000).toFixed(1)} s. ${left(keep, stage.repository.git.dir)}`);
    return findings;
  } finally {
    await stage.close();
  }
}

interface Told {
  readonly story: Story;
  /** The lineage to show. */
  readonly id: string;
}

/** Two cores are what a small machine has; a third story uses the time in which the others wait for each other. */
const AT_ONCE = 3;

/** Lived at the same time, told one after the other. */
async function sideBySide(those: readonly Story[], scene: Scene): Promise<readonly Told[]> {
  const { say, end } = inOrder(print);
  const waiting = [...those.entries()];
  const told = new Map<Story, string>();
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, story] = next;
      say(number, `● ${story.title}`);
      told.set(story, await story.live(scene, (line) => say(number, `    ${line}`)));
      end(number);
    }
  });
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
  return those.map((story) => ({ story, id: told.get(story) ?? '' }));
}

function left(keep: string | null, clone: string): string {
  if (keep === null) return 'Run it with `--keep DIR` to look at the repository.';
  return `The repository is ${clone}: git -C ${clone} log --stat evidence`;
}

function emptyFolder(path: string): string {
  const fix = 'name a new or an empty folder with --keep';
  if (path === '') throw new Failure('INPUT', '--keep is empty', fix);
  let held;
  try {
    mkdirSync(path, { recursive: true });
    held = readdirSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new Failure('INPUT', `${path} is no folder and cannot be made one${code}`, fix, error);
  }
  if (held.length > 0) throw new Failure('INPUT', `${path} is not empty`, fix);
  return resolve(path);
}
