import type { Stage } from '../../src/cli/demo/stage.ts';
import { approvedRequest, openCompany } from '../company.ts';
import { pastRequests, policiesBeside } from '../grown.ts';
import { atMost, emptyNode, fetchingNode, interleaved, ms, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const ROUNDS = 7;

/** A check of an approved pull request: policy, approvals, comment, status. The stand-in answers at once. */
export async function checkRows(setting: Setting): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { documents, past, reach } of [
    { documents: 150, past: 0, reach: null },
    { documents: 150, past: 100_000, reach: 250 },
    { documents: 1_000, past: 100_000, reach: 450 },
  ]) {
    setting.say(`check: ${documents} documents, ${past} past requests`);
    const files = { ...pastRequests(past), ...policiesBeside(setting.root, documents) };
    const stage = await openCompany(setting, `check-${documents}-${past}`, { files });
    try {
      const { pull } = await approvedRequest(stage, 'checked');
      await withLedger(stage);
      await checked(stage, pull);
      const { received } = stage.sandbox;
      received.clear();
      await checked(stage, pull);
      const calls = received.requests.length;
      const operations = received.requests.map(({ operation }) => operation).join(', ');
      setting.say(`  ${operations}`);
      const wall = await interleaved(ROUNDS, {
        check: () => checked(stage, pull),
        empty: () => emptyNode(setting.node),
        fetches: () => fetchingNode(setting.node, `${stage.sandbox.origin}/nothing`, calls),
      });
      const what = `check, ${documents} documents, ${past.toLocaleString('en')} past requests`;
      const floor = `${ms(wall.empty)} empty Node, ${ms(wall.fetches)} with ${calls} fetches`;
      rows.push(
        reach === null
          ? { what, measured: ms(wall.check), reach: 'to compare', floor, ok: null }
          : atMost(what, wall.check, reach, floor),
      );
      if (reach !== null)
        rows.push({ what: '  GitHub calls', measured: String(calls), reach: '≤ 8', floor: '', ok: calls <= 8 });
    } finally {
      await stage.close();
    }
  }
  return rows;
}

/** As on any day but the first: something is recorded already. */
async function withLedger(stage: Stage): Promise<void> {
  const { pull } = await approvedRequest(stage, 'recorded');
  await stage.people.merge(stage.account('ines-calder'), pull.number);
  const { code, log } = await stage.record();
  if (code !== 0) throw new Error(`record ended with ${code}:\n${log}`);
}

async function checked(stage: Stage, pull: Parameters<Stage['check']>[0]): Promise<number> {
  const { code, main, log, outputs } = await stage.check(pull, 'synchronize');
  if (code !== 0 || outputs['verdict'] !== 'allow')
    throw new Error(`check ended with ${code}, ${outputs['verdict']}:\n${log}`);
  return main.durationMs;
}
