import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openStage, type Stage } from '../../src/cli/demo/stage.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { createClock } from '../../src/sandbox/clock.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { addAccount } from '../../src/sandbox/world.ts';
import { type Reader, readerOf, type Tale } from './lineages.ts';
import type { Outcome } from './outcomes.ts';
import { REVIEWERS } from './people.ts';
import type { Step } from './translate.ts';

/** What became of one merge of the history. */
export interface Played extends Outcome {
  /** null: nothing was left to ask. */
  readonly pullRequest: number | null;
  /** At the moment of the merge; revocations have none. */
  readonly verdicts: ReadonlyMap<RequestId, Tale['verdict']>;
  readonly checkMs: number;
  readonly recordMs: number;
  /** From opening to recorded, people included. */
  readonly totalMs: number;
}

export interface Rehearsal {
  readonly stage: Stage;
  readonly reader: Reader;
  play(step: Step): Promise<Played>;
}

/** A stage with these policies, its clock set to shortly before the first merge. */
export async function openRehearsal(setting: {
  readonly folder: string;
  readonly dist: string;
  readonly action: string;
  readonly policies: ReadonlyMap<string, string>;
  readonly start: string;
  /** Invent approvals even where somebody merged their own change. */
  readonly approveAll: boolean;
}): Promise<Rehearsal> {
  const source = join(setting.folder, 'source');
  for (const [path, yaml] of setting.policies) write(join(source, path), yaml);
  cpSync(setting.action, join(source, 'action.yml'));
  const stage = await openStage({
    folder: join(setting.folder, 'sandbox'),
    source,
    dist: setting.dist,
    clock: createClock(minutesBefore(setting.start, 90)),
  });
  const reader = readerOf(stage.repository.git.dir);
  // A run over an empty folder begins the ledger before the first request.
  await stage.people.directPush(
    stage.account(REVIEWERS.platform[0] ?? ''),
    { 'README.md': 'Access by pull request.\n' },
    'Say what this is',
  );
  await ran(stage.record(), async () => (await stage.repository.git.ref('refs/heads/evidence')) !== null);
  const granted = new Map<RequestId, string>();
  return { stage, reader, play: (step) => play(step, { stage, reader, granted, approveAll: setting.approveAll }) };
}

/** `granted`: what stands, and until when. */
interface Going {
  readonly stage: Stage;
  readonly reader: Reader;
  readonly granted: Map<RequestId, string>;
  readonly approveAll: boolean;
}

async function play(step: Step, { stage, reader, granted, approveAll }: Going): Promise<Played> {
  const revoked = step.revocations.filter(({ of }) => granted.has(of));
  const files = Object.fromEntries([...step.requests, ...revoked].map(({ path, yaml }) => [path, yaml]));
  const common = {
    step,
    revoked: revoked.map(({ of }) => of),
    neverGranted: step.revocations.map(({ of }) => of).filter((of) => !granted.has(of)),
    overAlready: revoked.map(({ of }) => of).filter((of) => (granted.get(of) ?? '') <= step.mergedAt),
  };
  if (Object.keys(files).length === 0)
    return { ...common, pullRequest: null, verdicts: new Map(), approved: false, checkMs: 0, recordMs: 0, totalMs: 0 };

  const began = performance.now();
  let checkMs = 0;
  let pull: PullRequest | null = null;
  const approved = step.how !== 'direct' && step.requests.length > 0 && (approveAll || step.author !== step.merger);
  forward(stage, minutesBefore(step.mergedAt, 60));
  if (step.how === 'direct') {
    forward(stage, step.mergedAt);
    await stage.people.directPush(someone(stage, step.author), files, `Change access ${step.row.seq}`);
  } else {
    const title = `Change access ${step.row.seq}`;
    pull = await stage.people.openPullRequest(someone(stage, step.author), {
      branch: `c-${step.row.seq}`,
      files,
      title,
    });
    const opened = pull;
    checkMs = await timed(() => ran(stage.check(opened), () => comment(opened) !== ''));
    if (approved) {
      await approve(stage, pull);
      await ran(stage.reviewed(opened), () => comment(opened) !== '');
    }
    forward(stage, step.mergedAt);
    await stage.people.merge(someone(stage, step.merger ?? MERGER), pull.number, step.how);
  }
  const ids = [...step.requests.map(({ id }) => id), ...common.revoked];
  const recordMs = await timed(() => ran(stage.record(), () => reader.knows(ids)));
  const totalMs = performance.now() - began;

  for (const { of } of revoked) granted.delete(of);
  const verdicts = new Map<RequestId, Tale['verdict']>();
  for (const { id } of step.requests) {
    const tale = await reader.tell(id, step.mergedAt);
    verdicts.set(id, tale.verdict);
    if (tale.until !== null) granted.set(id, tale.until);
  }
  return { ...common, pullRequest: pull?.number ?? null, verdicts, approved, checkMs, recordMs, totalMs };
}

/** All whom the rules may ask: one for the platform, one for security, and the two owners who attest. */
async function approve(stage: Stage, pull: PullRequest): Promise<void> {
  const digests = /digests?: ([0-9a-f]{8}(?: [0-9a-f]{8})*)/.exec(comment(pull))?.[1] ?? '';
  const text = `Invented for the rehearsal: the account and the level were compared with what the team runs.\n\ndigest: ${digests}`;
  for (const login of Object.values(REVIEWERS).flat())
    await stage.people.review(stage.account(login), pull.number, 'APPROVE', text);
}

function comment(pull: PullRequest): string {
  return pull.comments.find(({ body }) => body.startsWith('<!-- access-lineage -->'))?.body ?? '';
}

/** Merges where the history does not say who did. */
const MERGER = REVIEWERS.platform[1] ?? '';

/** A person of the policies, or a bot of the history, which no policy knows. */
function someone(stage: Stage, name: string): ReturnType<Stage['account']> {
  if (!name.endsWith('[bot]')) return stage.account(name);
  const { world } = stage.sandbox;
  const known = [...world.accounts.values()].find(({ login }) => login === name);
  const bot = known ?? addAccount(world, { login: name, type: 'Bot' });
  stage.repository.collaborators.set(bot.id, 'write');
  return bot;
}

/** Never back: what happened after it must not seem to have come before. */
function forward(stage: Stage, to: string): void {
  const { clock } = stage.sandbox.world;
  if (to > clock.iso()) clock.set(to);
}

/** The step's exit does not tell a denial from work that was not done; its traces on the pull request and in the ledger do. */
async function ran(job: ReturnType<Stage['record']>, left: () => Promise<boolean> | boolean): Promise<void> {
  const { code, signal, log } = await job;
  if (signal !== null || !(await left()))
    throw new Error(`the action ended with ${signal ?? code} and left nothing:\n${log}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function minutesBefore(instant: string, minutes: number): string {
  return `${new Date(Date.parse(instant) - minutes * 60_000).toISOString().slice(0, 19)}Z`;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
