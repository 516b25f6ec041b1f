import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { transact } from '../../src/ledger/ledger.ts';
import type { RequestId } from '../../src/model/ids.ts';
import { BRANCH, mergeEvents, newLedger } from '../ledger/sample.ts';
import { blocks } from '../support/pages.ts';

const ID = '2026-11-ledger-sync' as RequestId;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auditors-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('the commands of docs/auditors.md work in a checkout of a ledger', async () => {
  const ledger = await newLedger();
  await transact(ledger, { requests: [ID], index: [] }, () => ({ events: mergeEvents(ID) }));
  for (const [path, bytes] of ledger.repository.files(BRANCH)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const text = readFileSync('docs/auditors.md', 'utf8');
  const script = blocks('sh', [{ path: 'docs/auditors.md', text }]).map((one) => one.text);
  expect(script).toHaveLength(2);
  const said = execFileSync('bash', ['-euo', 'pipefail', '-c', script.join('\n').replaceAll('/tmp/', `${folder}/`)], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(said).toContain(`["${ID}",`);
  expect(said).toMatch(new RegExp(`^${ID}\\tallow\\t[0-9a-f]{12}$`, 'm'));
  expect(said).toMatch(/^3\n[A-Za-z0-9+/]{43}=$/m);
});
