import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import type { Stage } from '../../src/cli/demo/stage.ts';
import { localRepository } from '../../src/git/repository.ts';
import { transact, type Ledger } from '../../src/ledger/ledger.ts';
import { keySigner, trustKeyOf } from '../../src/ledger/signer-key.ts';
import type { Decided, LineageEvent, Requested } from '../../src/model/event.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { Trust } from '../../src/model/trust.ts';
import { granted, issueCheckout, kinds, lineage, open, refusal, request, stage } from '../support/stage.ts';

/** Whoever stole the signing key can say in the ledger whatever he likes, and it all checks out. */
it.each([
  { how: 'merged without an approval', merged: true, condition: 'APPR-HIGH-01' },
  { how: 'pushed without a pull request', merged: false, condition: 'INV-ADDED' },
])(
  'a verdict signed with the stolen key grants nothing that was $how',
  async ({ merged, condition }) => {
    await using on = await stage();
    const good = await granted(on, { name: 'good' });
    const { id, path, yaml } = request({ name: 'forged' });
    const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'forged');
    if (merged) await on.people.merge(on.account('sam-adeyemi'), pull.number);
    else await on.people.directPush(on.account('sam-adeyemi'), { [path]: yaml }, 'Nothing to see');
    const commit = git(on, 'rev-parse', 'main');

    const told = lineage(on, good.id).events.filter(
      (event): event is Requested | Decided => event.kind === 'requested' || event.kind === 'decided',
    );
    const number = merged ? pull.number : good.pull.number;
    const events = told.map((event) => forged(event, id, path, git(on, 'rev-parse', `main:${path}`), number));
    const touch = { requests: [events[0]?.requestId ?? ('' as Requested['requestId'])], index: [] };
    await transact(ledgerOf(on), touch, () => ({ events, recordedUpTo: commit as Oid }));
    expect(kinds(on, id)).toBe('requested decided');
    expect(lineage(on, id).grant).not.toBeNull();

    const job = await issueCheckout(on, id);
    expect(job.code, job.log).toBe(1);
    expect(refusal(on, id).condition).toBe(condition);
    expect(on.sandbox.clouds.aws.sessions).toEqual([]);
  },
  120_000,
);

function forged(event: Requested | Decided, id: string, path: string, blob: string, number: number): LineageEvent {
  const requestId = id as Requested['requestId'];
  if (event.kind === 'requested')
    return { ...event, requestId, pullRequest: number, file: { ...event.file, path, blob: blob as Oid } };
  return { ...event, requestId };
}

/** The ledger as its own writer sees it. */
function ledgerOf(on: Stage): Ledger {
  const trust = {
    mode: 'sandbox',
    ledger: { repository: null, origin: null, branch: 'evidence', pinned: null },
    keys: [trustKeyOf(on.signingKey, '2026-01-01T00:00:00Z' as Instant)],
  } as Partial<Trust> as Trust;
  return {
    repository: localRepository(on.repository.git.dir),
    branch: 'evidence',
    trust,
    signer: keySigner(on.signingKey),
    clock: { now: () => on.sandbox.world.clock.iso() as Instant, pause: () => Promise.resolve() },
  };
}

function git(on: Stage, ...words: readonly string[]): string {
  return execFileSync('git', ['--git-dir', on.repository.git.dir, ...words], { encoding: 'utf8' }).trim();
}
