import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RequestId } from '../../src/model/ids.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { parseCheckpoint } from '../../src/ledger/checkpoint.ts';
import { VERIFY } from '../../src/ledger/verify-guide.ts';
import { trustCopy } from '../../src/ledger/root-files.ts';
import { BRANCH, issuedEvent, KEY, mergeEvents, newKey, newLedger, trustOf } from './sample.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const OTHER = '2026-11-other-sync' as RequestId;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Every shell block of VERIFY.md, one after the other, as an auditor runs them; scratch files in the folder above the checkout. */
function runGuide(only?: number, before = ''): string {
  const blocks = [...VERIFY.matchAll(/```sh\n([^]*?)```/g)].map(([, code]) => code ?? '');
  const script = (only === undefined ? blocks : [before, blocks[only - 1] ?? ''])
    .join('\n')
    .replaceAll('/tmp/', `${folder}/`);
  const checkout = join(folder, 'checkout');
  return execFileSync('bash', ['-c', script], { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

async function checkout(change: (files: Map<string, Uint8Array>) => void = () => {}): Promise<Map<string, Uint8Array>> {
  const ledger = await newLedger();
  for (const id of [ID, OTHER])
    await transact(ledger, { requests: [id], index: [] }, () => ({ events: mergeEvents(id) }));
  await transact(ledger, { requests: [ID], index: [] }, () => ({ events: [issuedEvent(ID, 'a')] }));
  const files = new Map(ledger.repository.files(BRANCH));
  change(files);
  for (const [path, bytes] of files) {
    const at = join(folder, 'checkout', path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, bytes);
  }
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: join(folder, 'checkout'),
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-q', '-m', 'ledger');
  return files;
}

describe('VERIFY.md', () => {
  it('checks signature, chain, texts, log and checkpoint with openssl, jq and sha256sum', async () => {
    const files = await checkout();
    const said = runGuide();
    const head = parseCheckpoint(files.get('log/checkpoint') ?? new Uint8Array());
    expect(said.match(/Signature Verified Successfully/g)).toHaveLength(2);
    expect(said).not.toContain('BROKEN');
    expect(said.match(/^good requests/gm)).toHaveLength(4);
    expect(said.match(/^good text/gm)).toHaveLength(6);
    expect(said).toContain('good: 7 events');
    expect(said.split(Buffer.from(head?.root ?? '', 'hex').toString('base64'))).toHaveLength(3);
  });

  it('takes the key that signed, whichever of the keys it is', async () => {
    await checkout((files) => void files.set('trust/keys.json', trustCopy(trustOf(newKey(), KEY, newKey()))));
    expect(runGuide().match(/Signature Verified Successfully/g)).toHaveLength(2);
  });

  it('verifies nothing by keys that signed nothing', async () => {
    await checkout((files) => void files.set('trust/keys.json', trustCopy(trustOf(newKey()))));
    expect(runGuide()).not.toContain('Signature Verified Successfully');
  });

  it('follows a chain without the blocks before, and that of another event', async () => {
    await checkout();
    expect(
      runGuide(3)
        .match(/^good .*/gm)
        ?.join(),
    ).toContain(ID);
    const other = `event=requests/2026/11/${OTHER}/0001-requested.json\n`;
    expect(
      runGuide(3, other)
        .match(/^good .*/gm)
        ?.join(),
    ).toContain(OTHER);
  });

  it('says BROKEN where an event was exchanged', async () => {
    await checkout((files) => {
      const path = `requests/2026/11/${ID}/0002-approved.json`;
      files.set(path, files.get(`requests/2026/11/${OTHER}/0002-approved.json`) ?? new Uint8Array());
    });
    const said = runGuide();
    expect(said).toMatch(/^BROKEN requests.*0003-decided/m);
    expect(said).toMatch(/^BROKEN requests.*0002-approved/m);
  });
});
