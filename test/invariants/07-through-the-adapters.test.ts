import { expect, it } from 'vitest';
import { connect } from '../../src/github/client.ts';
import { remoteRepository } from '../../src/github/repository.ts';
import { localRepository } from '../../src/git/repository.ts';
import { type Ledger, transact } from '../../src/ledger/ledger.ts';
import { rootFiles } from '../../src/ledger/root-files.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import { refused } from '../../src/lineage/events.ts';
import type { RequestId } from '../../src/model/ids.ts';
import {
  BRANCH,
  effective,
  issuanceOf,
  issuedEvent,
  KEY,
  mergeEvents,
  NOW,
  REPOSITORY,
  revokedEvent,
  still,
  told,
  TRUST,
} from '../ledger/sample.ts';
import { startWorld } from '../sandbox/github/start.ts';

const ID = '2026-11-ledger-sync' as RequestId;
const TOUCH = { requests: [ID], index: [] };
const CAP = 2;

it('holds through GraphQL and real git: many writers, lost answers, stale heads and a revocation racing in', async () => {
  const started = await startWorld();
  try {
    const { origin: apiUrl, jobToken: token } = started;
    const far = () => remoteRepository(connect({ apiUrl, auth: { token }, pause: 1 }), 'acme/access');
    const writer = (): Ledger => ({
      repository: far(),
      branch: BRANCH,
      trust: TRUST,
      signer: keySigner(KEY),
      clock: still(),
    });
    await far().createBranch(BRANCH, await rootFiles(REPOSITORY, TRUST, keySigner(KEY), NOW), 'Begin');
    await transact(writer(), TOUCH, () => ({ events: mergeEvents(ID, { effective: effective({ maxUses: CAP }) }) }));

    for (const trouble of ['lost-answer', 'stale-head', 'lost-answer'] as const) {
      started.faults.add({ match: 'graphql:commitOnBranch', times: 1, do: trouble });
    }
    const exported: string[] = [];
    const job = async (name: string): Promise<void> => {
      const mine = issuanceOf(name).id;
      const view = await transact(writer(), TOUCH, (now) => {
        const { grant, issuances } = now.lineage(ID);
        const open = grant !== null && grant.ended === null && issuances.length < CAP;
        const why = { condition: 'cap', message: 'used up or revoked', dropped: issuanceOf(name) };
        return { events: [open ? issuedEvent(ID, name) : refused(told(ID), mine, why, null)] };
      });
      if (view.place(ID, `issued:${mine}`) !== null) exported.push(mine);
    };
    const revoke = (): Promise<unknown> => transact(writer(), TOUCH, () => ({ events: [revokedEvent(ID)] }));
    await Promise.all([...['one', 'two', 'three', 'four', 'five'].map(job), revoke()]);

    const { events } = (await transact(writer(), TOUCH, () => ({ events: [] }))).lineage(ID);
    const kinds = events.map(({ kind }) => kind);
    const recorded = events.flatMap((event) => (event.kind === 'issued' ? [event.issuance.id] : []));
    expect(recorded.length).toBeLessThanOrEqual(CAP);
    expect(kinds.lastIndexOf('issued')).toBeLessThan(kinds.indexOf('revoked'));
    expect(exported.toSorted()).toEqual(recorded.toSorted());
    expect(kinds.filter((kind) => kind === 'issued' || kind === 'refused')).toHaveLength(5);
    expect(new Set(events.map(({ key }) => key)).size).toBe(events.length);
    expect(started.faults.pending()).toEqual([]);
    const { findings } = await verify(localRepository(started.repository.git.dir), TRUST, NOW, { main: null });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    await started.close();
  }
});
