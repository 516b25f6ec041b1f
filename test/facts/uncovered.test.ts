import { expect, it } from 'vitest';
import { uncovered } from '../../src/facts/for-issue.ts';
import type { Sources } from '../../src/facts/sources.ts';
import type { Oid } from '../../src/model/ids.ts';

const FROM = 'a'.repeat(40) as Oid;
const TIP = 'b'.repeat(40) as Oid;

function sources(...paths: readonly string[]): Sources {
  const status = 'A';
  const changes = paths.map((path) => ({
    path,
    status,
    blob: FROM,
    commit: TIP,
    parent: FROM,
    at: '2026-11-22T09:00:00Z',
  }));
  return { repository: { changes: () => Promise.resolve(changes) } } as unknown as Sources;
}

it.each([
  ['a request', 'access-requests/2026/11/2026-11-release.yaml', true],
  ['a revocation', 'access-requests/2026/11/2026-11-release.revoke.yaml', true],
  // `record` passes these over, so waiting for it would be for ever.
  ['a note', 'access-requests/2026/NOTES.md', false],
  ['a request in another month', 'access-requests/2026/12/2026-11-release.yaml', false],
])('waits for record to see %s: %s %s', async (_, path, waits) => {
  expect(await uncovered(FROM, TIP, sources(path))).toBe(waits);
});
