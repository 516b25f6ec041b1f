import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from '../../model/finding.ts';
import { showHere } from '../show.ts';
import { distFolder, ownFolder } from '../own-folder.ts';
import { print } from '../terminal.ts';
import { verifyHere } from '../verify.ts';
import { inOrder } from './in-order.ts';
import { openStage, type Stage } from './stage.ts';
import { stories, type Story } from './stories.ts';

interface Options {
  /** An empty or new folder that keeps the repository. */
  readonly keep: string | null;
}

/** The whole lineage on the sandbox: six stories, their timelines, and the ledger verified. 0 when everything came out as told. */
export async function demo({ keep }: Options): Promise<number> {
  const began = performance.now();
  const folder = keep === null ? mkdtempSync(join(tmpdir(), 'access-lineage-demo-')) : emptyFolder(keep);
  const stage = await openStage({ folder, source: ownFolder(), dist: distFolder() });
  try {
    const name = `${stage.repository.owner.login}/${stage.repository.name}`;
    print(
      `Access Lineage demo. ${name} with its GitHub, AWS and Google at ${stage.sandbox.origin}, all on this machine.\n`,
    );
    const { first, race } = stories(stage.sandbox.world.clock.iso().slice(0, 7));
    await sideBySide(first, stage);
    await sideBySide(race, stage);
    const clone = stage.repository.git.dir;
    print('\nThe lineages, as `access-lineage show` tells them:');
    for (const { id } of [...first, ...race]) {
      print('');
      await showHere(id, { repo: clone });
    }
    print('\nThe ledger, as `access-lineage verify --decisions` finds it:');
    const findings = await verifyHere({ repo: clone, decisions: true });
    print(`\nDone in ${((performance.now() - began) / 1000).toFixed(1)} s. ${left(keep, clone)}`);
    return findings;
  } finally {
    await stage.close();
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  }
}

/** Two cores are what a small machine has; a third story uses the time in which the others wait for each other. */
const AT_ONCE = 3;

/** Lived at the same time, told one after the other. */
async function sideBySide(those: readonly Story[], stage: Stage): Promise<void> {
  const { say, end } = inOrder(print);
  const waiting = [...those.entries()];
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [number, story] = next;
      say(number, `● ${story.title}`);
      await story.live(stage, (line) => say(number, `    ${line}`));
      end(number);
    }
  });
  for (const lane of await Promise.allSettled(lanes)) if (lane.status === 'rejected') throw lane.reason;
}

function left(keep: string | null, clone: string): string {
  if (keep === null) return 'Run it with `--keep DIR` to look at the repository.';
  return `The repository is ${clone}: git -C ${clone} log --stat evidence`;
}

function emptyFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  if (readdirSync(path).length > 0) throw new Failure('INPUT', `${path} is not empty`, 'name a new folder with --keep');
  return resolve(path);
}
