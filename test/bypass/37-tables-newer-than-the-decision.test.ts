import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import table from '../../src/providers/aws/actions.generated.json' with { type: 'json' };
import { DIST, issueCheckout, lineage, refusal, stage } from '../support/stage.ts';
import { unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

const NEWER = 'f'.repeat(64);

/** A release that came out between the decision and the job knows that one of the actions leads to more. */
it('what was decided by an older table names it, and is judged again by the newer one before anything is issued', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'access-lineage-dist-'));
  onTestFinished(() => rmSync(dist, { recursive: true }));
  cpSync(DIST, dist, { recursive: true });
  await using on = await stage({ dist, files: WITHOUT_DIGEST });
  const id = await unseen(on, { name: 'release' });
  await on.record();
  expect((await issueCheckout(on, id)).code).toBe(0);

  expect(renewed(join(dist, 'chunks'))).toBe(1);
  expect((await issueCheckout(on, id)).code).toBe(1);
  const { condition, decision, dropped } = refusal(on, id);
  // It is critical now: the lead who approved it is its owner's voice for that, and nobody spoke for the role.
  expect([condition, dropped, decision?.risk.level]).toEqual(['APPR-PROD-01', null, 'critical']);
  const tables = [lineage(on, id).decided?.decision, decision].map((one) =>
    one?.policy.data.find(({ name }) => name === table.name),
  );
  expect(tables).toMatchObject([{ sha256: table.sha256 }, { sha256: NEWER }]);
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});

/** In how many files of the bundle the table stood. */
function renewed(folder: string): number {
  const held = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes(table.sha256));
  for (const name of held) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(table.sha256, NEWER);
    writeFileSync(join(folder, name), text.replaceAll('iam:PassRole ', 'iam:PassRole ecs:UpdateService '));
  }
  return held.length;
}
