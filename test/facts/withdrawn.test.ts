import { expect, it } from 'vitest';
import type { Sources } from '../../src/facts/sources.ts';
import { readClosed } from '../../src/facts/withdrawn.ts';
import type { Instant, Oid, RequestId } from '../../src/model/ids.ts';
import { TooLarge, type PullRequest } from '../../src/model/pull-request.ts';
import { fileOf, requestBody } from '../ledger/sample.ts';

it('tells a closed pull request that is too large to be looked at, instead of stopping at it', async () => {
  const id = '2026-11-ledger-sync' as RequestId;
  const shell = { number: 9, author: null, head: { oid: 'd'.repeat(40) as Oid } } as PullRequest;
  const sources = {
    github: { pullRequest: () => Promise.reject(new TooLarge(shell, 101, 1)) },
    repository: { read: () => Promise.resolve([{ files: [{ ...fileOf(requestBody(id)), mode: '100644' }] }]) },
  } as unknown as Sources;
  const told = await readClosed(9, [id], '2026-11-22T09:00:00Z' as Instant, sources);
  expect(told).toMatchObject([{ id, pullRequest: { number: 9 } }]);
});
