import type { JobResult } from '../../src/sandbox/runner/run-job.ts';
import type { Moment } from '../../src/sandbox/runner/gate.ts';
import type { FaultRule } from '../../src/sandbox/faults.ts';
import type { Stage } from '../../src/cli/demo/stage.ts';
import { APPROVERS, digest, REASON, request, stage, type TestStage } from '../support/stage.ts';

/** Trouble that is steered by the number of a call: 1 is the first that a run makes. */
export interface Line {
  readonly on: TestStage;
  /** The next run meets this at each of these calls, once. A call that is tried again keeps its number. */
  arm(fault: FaultRule['do'], ...calls: readonly number[]): void;
  /** Faults that nobody met are taken away; answers whether there were any. */
  disarm(): boolean;
}

/** The call is answered, though not with the whole truth: it is not tried again, so the next one has the next number. */
const ANSWERED: ReadonlySet<unknown> = new Set<FaultRule['do']>(['late-merge', 'half-page', 'stale-head']);

/** A company on the sandbox of its own. `await using` closes it. */
export async function line(): Promise<Line & AsyncDisposable> {
  const left = new Set<number>();
  let seen = 0;
  let fault: FaultRule['do'] = '500';
  const before = (call: number): void => {
    if (left.delete(call)) on.sandbox.faults.add({ match: /./, times: 1, do: fault });
  };
  const on = await stage({
    latency: (call) => {
      if (!call.fault || ANSWERED.has(call.fault)) seen += 1;
      before(seen + 1);
      return 0;
    },
  });
  return {
    on,
    arm(kind, ...calls) {
      seen = 0;
      fault = kind;
      for (const call of calls) left.add(call);
      before(1);
    },
    disarm() {
      const unmet = left.size > 0 || on.sandbox.faults.pending().length > 0;
      left.clear();
      on.sandbox.faults.clear();
      return unmet;
    },
    [Symbol.asyncDispose]: () => on[Symbol.asyncDispose](),
  };
}

/** What a run asked the world for, in order, as the sandbox received it. */
export async function callsOf(on: Stage, run: () => Promise<JobResult>): Promise<readonly string[]> {
  on.sandbox.received.clear();
  const { code, log } = await run();
  if (code !== 0) throw new Error(`the clean run ended with ${code}:\n${log}`);
  return on.sandbox.received.requests.map(({ operation }) => operation.replace(/[0-9a-f]{8}[0-9a-f-]{28,}/, '…'));
}

export interface Blow {
  readonly call: number;
  readonly what: string;
  readonly moment: Moment;
}

/** One death at each call: before anything happened there, and after it did. */
export function blows(calls: readonly string[]): readonly Blow[] {
  const moments: readonly Moment[] = ['arrived', 'acted'];
  return calls.flatMap((what, n) => moments.map((moment) => ({ call: n + 1, what, moment })));
}

/** Every call once, in as few runs as `apart` says: 1, 4, 7 … then 2, 5, 8 … */
export function spread(
  calls: readonly string[],
  apart: number,
): readonly { readonly numbers: readonly number[]; readonly list: string }[] {
  const all = calls.map((_, n) => n + 1);
  return Array.from({ length: Math.min(apart, all.length) }, (_, offset) => {
    const numbers = all.filter((number) => number % apart === (offset + 1) % apart);
    return { numbers, list: numbers.join(', ') };
  });
}

/** Runs until it is through. Each end before that must say what happened and that trying again helps. */
export async function untilDone(run: () => Promise<JobResult>): Promise<readonly JobResult[]> {
  const results: JobResult[] = [];
  for (;;) {
    const result = await run();
    results.push(result);
    if (result.code === 0) return results;
    const said = result.annotations.map(({ message }) => message).join('\n');
    if (result.code !== 4 || !/Fix: \S/.test(said) || said.includes('unexpected')) {
      throw new Error(`ended with ${result.code ?? result.signal}:\n${result.log}`);
    }
    if (results.length > 12) throw new Error(`does not get through:\n${result.log}`);
  }
}

/** What is asked for, by whom, who approves it, and the job that uses it. */
export interface Play {
  readonly id: string;
  readonly path: string;
  readonly yaml: string;
  readonly by: string;
  readonly approvers: readonly string[];
  readonly job: readonly [workflow: string, environment: string];
}

export const AWS: Play = {
  ...request({ name: 'faulty' }),
  by: 'sam-adeyemi',
  approvers: APPROVERS,
  job: ['checkout-deploy', 'checkout-production'],
};
export const GCP: Play = {
  ...request({ name: 'faulty-gcp', subject: 'workload: revenue-report', role: 'ROLE-ANALYTICS-READ' }),
  by: 'mei-tanaka',
  approvers: ['yuki-sato'],
  job: ['revenue-report', 'analytics-production'],
};

const digests = new Map<Play, string>();

/** A merged pull request, approved. The text to echo is the same in every world, so `check` is asked for it once. */
export async function merged({ on }: Line, play: Play, method: 'merge' | 'rebase' = 'merge'): Promise<void> {
  const { path, yaml, by, approvers } = play;
  const branch = 'faulty';
  const pull = await on.people.openPullRequest(on.account(by), { branch, files: { [path]: yaml }, title: 'Ask' });
  if (!digests.has(play)) {
    await on.check(pull);
    digests.set(play, digest(pull));
  }
  const text = `${REASON}\n\ndigest: ${digests.get(play)}`;
  for (const login of approvers) await on.people.review(on.account(login), pull.number, 'APPROVE', text);
  await on.people.merge(on.account(approvers[0] ?? ''), pull.number, method);
}

interface Told {
  readonly kind: string;
  readonly key: string;
  readonly issuance?: {
    readonly id: string;
    readonly credential: { readonly accessKeyId?: string; readonly tokenSha256?: string };
  };
}

/** The events of the request as they stand on the branch, oldest first, read with git alone; none when there is no ledger. */
export async function told({ on }: Line, { path }: Play): Promise<readonly Told[]> {
  const { git } = on.repository;
  const head = await git.ref('refs/heads/evidence');
  const commit = head === null ? null : await git.commit(head);
  if (!commit) return [];
  const folder = await git.entry(commit.tree, path.replace('access-requests', 'requests').replace(/\.yaml$/, ''));
  const files = folder ? await git.tree(folder.oid) : [];
  return Promise.all(
    files.map(async ({ oid }) => {
      const { payload } = JSON.parse(Buffer.from((await git.read(oid))?.bytes ?? []).toString('utf8')) as {
        payload: string;
      };
      return (JSON.parse(Buffer.from(payload, 'base64').toString('utf8')) as { predicate: Told }).predicate;
    }),
  );
}

/** `requested approved approved decided` */
export async function kindsTold(at: Line, play: Play): Promise<string> {
  const events = await told(at, play);
  const keys = events.map(({ key }) => key);
  if (new Set(keys).size !== keys.length) throw new Error(`recorded twice: ${keys.join(' ')}`);
  return events.map(({ kind }) => kind).join(' ');
}
