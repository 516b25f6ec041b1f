import { expect, it } from 'vitest';
import { withEnd } from '../../src/facts/for-issue.ts';
import type { Gathered } from '../../src/facts/gathered.ts';
import { revokedOnMain } from '../../src/facts/violations.ts';
import type { Instant } from '../../src/model/ids.ts';

const gathered = { violations: [] } as unknown as Gathered;
const revoked = { ended: { at: '2026-11-22T09:00:00Z' as Instant, how: 'revoked' as const } };

it('an end that only the ledger knows denies, and so does a ledger without a grant', () => {
  expect(withEnd(gathered, { ended: null }).violations).toEqual([]);
  for (const grant of [revoked, null])
    expect(withEnd(gathered, grant).violations.map(({ rule }) => rule)).toEqual(['INV-ENDED']);
});

it('what main says of the end is not said twice', () => {
  const onMain = { ...gathered, violations: [revokedOnMain('access-requests/2026/11/2026-11-x.revoke.yaml')] };
  expect(withEnd(onMain, revoked).violations).toHaveLength(1);
});
