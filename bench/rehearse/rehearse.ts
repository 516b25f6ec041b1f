import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openRehearsal, type Played } from './drive.ts';
import { readApplications, readHistory } from './history.ts';
import { mojDialect } from './moj.ts';
import { policiesFor } from './policies.ts';
import { counted, told } from './report.ts';
import { translate } from './translate.ts';
import { verified } from './verified.ts';

const root = join(import.meta.dirname, '..', '..');
const fixture = join(root, 'test', 'fixtures', 'access-replay');
const USAGE = `npm run rehearse -- [--data FILE.ndjson --environments FILE.json] [--take 60] [--minutes 20] [--approve-all] [--json] [--keep DIR]

Plays a history of access changes as pull requests through the built action. Without files: the 20 merges of the fixture.
--minutes ends the play after so long and reports what was played.
--approve-all invents approvals even where somebody merged their own change; without it those are played without one.
Exit: 0 every lineage can be read and the ledger checks out · 1 not so · 2 bad usage
`;

const options = argumentsOf();
if (options) process.exitCode = await rehearse(options);
else {
  process.stderr.write(USAGE);
  process.exitCode = 2;
}

interface Options {
  readonly data: string;
  readonly environments: string;
  readonly take: number;
  readonly minutes: number;
  readonly approveAll: boolean;
  readonly json: boolean;
  readonly keep: string | null;
}

async function rehearse({ data, environments, take, minutes, approveAll, json, keep }: Options): Promise<number> {
  const rows = readHistory(data).slice(0, take);
  const applications = readApplications(environments);
  const steps = translate(rows, mojDialect(applications));
  const [first] = steps;
  if (!first) throw new Error(`${data} holds no merge`);
  const folder = keep ?? mkdtempSync(join(tmpdir(), 'access-lineage-rehearse-'));
  const policies = policiesFor(rows, applications);
  const rehearsal = await openRehearsal({
    folder,
    dist: process.env['DIST_UNDER_TEST'] ?? join(root, 'dist'),
    action: join(root, 'action.yml'),
    policies,
    start: first.mergedAt,
    approveAll,
  });
  try {
    const began = performance.now();
    const played: Played[] = [];
    for (const step of steps) {
      if (performance.now() - began > minutes * 60_000) break;
      played.push(await rehearsal.play(step));
      if (!json) progress(played.length, steps.length, performance.now() - began);
    }
    const seconds = (performance.now() - began) / 1000;
    const at = rehearsal.stage.sandbox.world.clock.iso();
    const tales = [];
    for (const { step } of played) for (const { id } of step.requests) tales.push(await rehearsal.reader.tell(id, at));
    const ledger = await verified(rehearsal.stage.repository.git.dir);
    const report = counted({
      played,
      tales,
      ledger,
      policies: policies.size,
      seconds,
    });
    process.stdout.write(json ? `${JSON.stringify(report, null, 2)}\n` : told(report, tales));
    if (!json && keep !== null) process.stdout.write(`\nThe repository is ${rehearsal.stage.repository.git.dir}\n`);
    return report.unreadable.length === 0 && report.ledger.errors.length === 0 ? 0 : 1;
  } finally {
    await rehearsal.stage.close();
    if (keep === null) rmSync(folder, { recursive: true, force: true });
  }
}

function progress(done: number, all: number, ms: number): void {
  const line = `${done} of ${all} merges, ${(ms / 1000).toFixed(0)} s`;
  if (process.stderr.isTTY) process.stderr.write(`\r${line}${done === all ? '\n' : ''}`);
  else if (done % 20 === 0 || done === all) process.stderr.write(`${line}\n`);
}

/** null: not understood. */
function argumentsOf(): Options | null {
  try {
    const { values } = parseArgs({
      options: {
        data: { type: 'string' },
        environments: { type: 'string' },
        take: { type: 'string' },
        minutes: { type: 'string' },
        'approve-all': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        keep: { type: 'string' },
      },
    });
    const take = Number(values.take ?? Number.POSITIVE_INFINITY);
    const minutes = Number(values.minutes ?? Number.POSITIVE_INFINITY);
    if ((values.data === undefined) !== (values.environments === undefined)) return null;
    if (!(take >= 1) || !(minutes > 0)) return null;
    return {
      data: there(values.data ?? join(fixture, 'history.ndjson')),
      environments: there(values.environments ?? join(fixture, 'environments.json')),
      take,
      minutes,
      approveAll: values['approve-all'],
      json: values.json,
      keep: values.keep === undefined ? null : emptyFolder(values.keep),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}

function there(file: string): string {
  if (!existsSync(file)) throw new Error(`${file} is not there`);
  return file;
}

function emptyFolder(path: string): string {
  mkdirSync(path, { recursive: true });
  if (readdirSync(path).length > 0) throw new Error(`${path} is not empty: name a new folder with --keep`);
  return resolve(path);
}
