import type { Stage } from '../../src/cli/demo/stage.ts';
import type { ReceivedRequest } from '../../src/sandbox/received.ts';
import { approvedRequest, openCompany } from '../company.ts';
import { atMost, emptyNode, fetchingNode, interleaved, median, ms, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

/** The sample role yields twenty credentials a grant. */
const [ROUNDS, SLOW_ROUNDS] = [9, 3];
/** Long enough that calls made at the same time arrive well before the first of them is answered. */
const EVEN = 500;

/** A job that obtains AWS credentials under a recorded grant. */
export async function issueRows(setting: Setting): Promise<readonly Row[]> {
  setting.say('issue');
  let latency: (call: { readonly path: string; readonly body: Uint8Array }) => number = () => 0;
  const stage = await openCompany(setting, 'issue', {
    latency: ({ url, body }) => latency({ path: url.pathname, body }),
  });
  try {
    const { id, pull } = await approvedRequest(stage, 'issued');
    await stage.people.merge(stage.account('ines-calder'), pull.number);
    await stage.record();
    await issued(stage, id);
    const calls = (await arrivalsOf(stage, id)).map(({ operation }) => operation);
    setting.say(`  ${calls.join(', ')}`);
    const wall = await interleaved(ROUNDS, {
      issue: () => issued(stage, id),
      empty: () => emptyNode(setting.node),
      fetches: () => fetchingNode(setting.node, `${stage.sandbox.origin}/nothing`, calls.length),
    });
    latency = () => EVEN;
    const trips = await tripsOf(stage, id);
    latency = likeGitHub;
    const slow = median(await repeated(SLOW_ROUNDS, () => issued(stage, id)));
    const floor = `${ms(wall.empty)} empty Node, ${ms(wall.fetches)} with ${calls.length} fetches`;
    return [
      atMost('issue for AWS, stand-in at once', wall.issue, 200, floor),
      {
        what: '  round trips one after the other',
        measured: String(trips),
        reach: '≤ 6',
        floor: `${calls.length} calls`,
        ok: trips <= 6,
      },
      atMost('  REST 150 ms, GraphQL 350 ms, commit 1 s', slow, 5_000, 'their sum on the longest path'),
    ];
  } finally {
    await stage.close();
  }
}

function likeGitHub({ path, body }: { readonly path: string; readonly body: Uint8Array }): number {
  if (!path.endsWith('/graphql')) return 150;
  return Buffer.from(body).includes('createCommitOnBranch') ? 1_000 : 350;
}

/** Every call takes as long: those that arrive before an answer to the first of a wave are of that wave. */
async function tripsOf(stage: Stage, id: string): Promise<number> {
  const arrivals = (await arrivalsOf(stage, id)).map(({ at }) => at);
  let [waves, began] = [0, Number.NEGATIVE_INFINITY];
  for (const at of arrivals) {
    if (at < began + EVEN) continue;
    waves += 1;
    began = at;
  }
  return waves;
}

async function repeated(times: number, run: () => Promise<number>): Promise<readonly number[]> {
  const values: number[] = [];
  for (let n = 0; n < times; n += 1) values.push(await run());
  return values;
}

/** Of the main step alone; what the post step asks comes after the job's work. */
async function arrivalsOf(stage: Stage, id: string): Promise<readonly ReceivedRequest[]> {
  const { received } = stage.sandbox;
  received.clear();
  let seen: readonly ReceivedRequest[] = [];
  await stage.issue(id, 'checkout-deploy', 'checkout-production', {
    between: () => {
      seen = [...received.requests];
      return Promise.resolve();
    },
  });
  return seen;
}

async function issued(stage: Stage, id: string): Promise<number> {
  const { code, main, log } = await stage.issue(id, 'checkout-deploy', 'checkout-production');
  if (code !== 0) throw new Error(`issue ended with ${code}:\n${log}`);
  return main.durationMs;
}
