import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import { encodeEntry } from '../../src/ledger/entry.ts';
import { ZEROS } from '../../src/ledger/layout.ts';
import { keySigner, trustKeyOf } from '../../src/ledger/signer-key.ts';
import type { Decided } from '../../src/model/event.ts';
import type { Instant } from '../../src/model/ids.ts';
import { findings, granted, issueCheckout, kinds, lineage, request, revoke, stage } from '../support/stage.ts';

it('a verdict signed by a key that the branch itself vouches for is not believed', async () => {
  await using on = await stage();
  const good = await granted(on, { name: 'good' });
  // The attacker's request is merged by direct push and denied. He writes a verdict of his own after it.
  const { id, path, yaml } = request({ name: 'forged' });
  await on.people.directPush(on.account('joan-ferris'), { [path]: yaml }, 'Nothing to see');
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const decided = lineage(on, good.id).events.find((event): event is Decided => event.kind === 'decided');
  if (!decided) throw new Error('the good request was decided');
  const entry = await encodeEntry(
    { ...decided, requestId: id as typeof decided.requestId },
    { seq: 1, prev: ZEROS, recordedAt: '2026-11-22T00:00:00Z' as Instant },
    null,
    keySigner(pem),
  );
  const keys = JSON.stringify([trustKeyOf(pem, '2026-01-01T00:00:00Z' as Instant)]);
  const main = git(on, 'rev-parse', 'main');
  const files = { [entry.path]: Buffer.from(entry.bytes), 'trust/keys.json': keys, 'log/recorded': `${main}\n` };
  await on.people.directPush(on.account('joan-ferris'), files, 'Add a key', 'evidence');

  const job = await issueCheckout(on, id);
  expect(job.code).toBe(4);
  expect(job.log).toMatch(/the ledger cannot be believed: .*0001-decided.json: key \w+ is not in the trust root/);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  expect(findings(on).join('\n')).toMatch(
    /V03 warning: trust\/keys.json: it differs.*[^]*V04 error: .*0001-decided.json/,
  );
});

it('a revocation that is dropped from the ledger is missed; rolled back, it still stands on main', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'dropped' });
  const before = git(on, 'rev-parse', 'evidence');
  await revoke(on, id);
  await on.record();
  expect(kinds(on, id)).toMatch(/revoked$/);

  const event = `requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}/0005-revoked.json`;
  await on.people.directPush(on.account('joan-ferris'), { [event]: null }, 'Drop it', 'evidence');
  const missed = `${event}: it is in the log and not in the ledger: an event was taken away`;
  expect(() => kinds(on, id)).toThrow(missed);
  expect(findings(on).join('\n')).toContain(`${event}: it was deleted`);
  const job = await issueCheckout(on, id);
  expect([job.code, job.log]).toEqual([4, expect.stringContaining(missed)]);

  git(on, 'update-ref', 'refs/heads/evidence', before);
  expect((await issueCheckout(on, id)).log).toContain('INV-REVOKED');
  expect(kinds(on, id)).toMatch(/revoked refused$/);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

function git(on: Stage, ...words: readonly string[]): string {
  return execFileSync('git', ['--git-dir', on.repository.git.dir, ...words], { encoding: 'utf8' }).trim();
}
