import { addGithubToken, GITHUB_LIMITS } from '../../src/sandbox/world.ts';
import { systemClock } from '../../src/action/clock.ts';
import { connect } from '../../src/github/client.ts';
import { remoteRepository } from '../../src/github/repository.ts';
import { transact, type Ledger } from '../../src/ledger/ledger.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import type { RequestId } from '../../src/model/ids.ts';
import type { Stage } from '../../src/cli/demo/stage.ts';
import { BRANCH, KEY, mergeEvents, TRUST } from '../../test/ledger/sample.ts';
import { openCompany } from '../company.ts';
import { trustSince, writeLedger } from '../ledger.ts';
import { atMost, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const WRITERS = 20;
const LATENCY = 300;

/** Twenty jobs record at once, each with a client of its own, under GitHub's limits; and one append on ledgers of two sizes. */
export async function appendRows(setting: Setting): Promise<readonly Row[]> {
  const costs: { readonly events: number; readonly calls: number; readonly kilobytes: number }[] = [];
  const rows: Row[] = [];
  for (const events of [1_000, 100_000]) {
    setting.say(`append: writing ${events} events`);
    let latency = 0;
    let bytes = 0;
    const stage = await openCompany(setting, `append-${events}`, {
      latency: (call) => {
        bytes += call.body.length;
        return latency;
      },
    });
    try {
      await writeLedger(stage.repository.git.dir, events, KEY, trustSince(TRUST, 11));
      await append(stage, 'warm-up');
      stage.sandbox.received.clear();
      bytes = 0;
      await append(stage, 'measured');
      costs.push({ events, calls: stage.sandbox.received.requests.length, kilobytes: Math.round(bytes / 1024) });
      if (events > 1_000) continue;
      setting.say(`append: ${WRITERS} writers`);
      latency = LATENCY;
      Object.assign(stage.sandbox.world.settings, { limits: GITHUB_LIMITS });
      const began = performance.now();
      await Promise.all(Array.from({ length: WRITERS }, (_, n) => append(stage, `writer-${n}`)));
      const wall = performance.now() - began;
      Object.assign(stage.sandbox.world.settings, { limits: null });
      const { lost, doubled } = await tally(stage);
      const floor = `${WRITERS * 2} calls in a row take ${(WRITERS * 2 * LATENCY) / 1000} s`;
      rows.push(atMost(`append, ${WRITERS} writers at ${LATENCY} ms a call`, wall, 60_000, floor));
      rows.push({
        what: '  events lost, doubled',
        measured: `${lost}, ${doubled}`,
        reach: '0, 0',
        floor: '',
        ok: lost + doubled === 0,
      });
    } finally {
      await stage.close();
    }
  }
  const [small, large] = costs;
  const flat = small?.calls === large?.calls && (large?.kilobytes ?? 0) <= (small?.kilobytes ?? 0) + 4;
  const said = costs.map(
    ({ events, calls, kilobytes }) => `${events.toLocaleString('en')}: ${calls} calls, ${kilobytes} KB`,
  );
  rows.push({
    what: '  one append by size of the ledger',
    measured: said.join(' · '),
    reach: 'flat',
    floor: 'a look and a commit',
    ok: flat,
  });
  return rows;
}

function ledgerOf(stage: Stage): Ledger {
  const { sandbox, repository } = stage;
  const { value: token } = addGithubToken(sandbox.world, repository, { contents: 'write' });
  const client = connect({ apiUrl: sandbox.endpoints.api, auth: { token } });
  const far = remoteRepository(client, `${repository.owner.login}/${repository.name}`);
  return { repository: far, branch: BRANCH, trust: TRUST, signer: keySigner(KEY), clock: systemClock() };
}

async function append(stage: Stage, name: string): Promise<void> {
  const id = `2026-11-${name}` as RequestId;
  const events = mergeEvents(id, { holder: { subject: `workload:${name}`, countedTo: [`workload:${name}`] } });
  const index = [`holder/workload:${name}`, 'role/ROLE-LEDGER-DEPLOY'] as const;
  await transact(ledgerOf(stage), { requests: [id], index }, () => ({ events }));
}

/** What stands of the writers' events: each key once. */
async function tally(stage: Stage): Promise<{ readonly lost: number; readonly doubled: number }> {
  const { git } = stage.repository;
  const tip = await git.ref(`refs/heads/${BRANCH}`);
  const tree = (await git.commit(tip ?? ''))?.tree ?? '';
  let [lost, doubled] = [0, 0];
  for (let n = 0; n < WRITERS; n += 1) {
    const folder = await git.entry(tree, `requests/2026/11/2026-11-writer-${n}`);
    const kinds = folder ? (await git.tree(folder.oid)).map(({ name }) => name.slice(5)) : [];
    const expected = mergeEvents('2026-11-x').map(({ kind }) => `${kind}.json`);
    lost += expected.filter((kind) => !kinds.includes(kind)).length;
    doubled += kinds.length - new Set(kinds).size;
  }
  return { lost, doubled };
}
