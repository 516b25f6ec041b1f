import type { Stage } from '../../src/cli/demo/stage.ts';
import { approvedRequest, openCompany } from '../company.ts';
import { atMost, emptyNode, fetchingNode, interleaved, median, ms, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

/** The sample role yields twenty credentials a grant. */
const [ROUNDS, SLOW_ROUNDS, EVEN_ROUNDS] = [9, 3, 3];
const EVEN = 200;

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
    const { received } = stage.sandbox;
    const calls = await callsOf(stage, id);
    setting.say(`  ${calls.join(', ')}`);
    const wall = await interleaved(ROUNDS, {
      issue: () => issued(stage, id),
      empty: () => emptyNode(setting.node),
      fetches: () => fetchingNode(setting.node, `${stage.sandbox.origin}/nothing`, calls.length),
    });
    received.clear();
    latency = () => EVEN;
    const even = median(await repeated(EVEN_ROUNDS, () => issued(stage, id)));
    latency = likeGitHub;
    const slow = median(await repeated(SLOW_ROUNDS, () => issued(stage, id)));
    const trips = Math.round((even - wall.issue) / EVEN);
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

async function repeated(times: number, run: () => Promise<number>): Promise<readonly number[]> {
  const values: number[] = [];
  for (let n = 0; n < times; n += 1) values.push(await run());
  return values;
}

/** Of the main step alone; what the post step asks comes after the job's work. */
async function callsOf(stage: Stage, id: string): Promise<readonly string[]> {
  const { received } = stage.sandbox;
  received.clear();
  let seen: readonly string[] = [];
  await stage.issue(id, 'checkout-deploy', 'checkout-production', {
    between: () => {
      seen = received.requests.map(({ operation }) => operation);
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
