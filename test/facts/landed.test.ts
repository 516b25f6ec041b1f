import { describe, expect, it } from 'vitest';
import { landedSince } from '../../src/facts/landed.ts';
import type { Sources } from '../../src/facts/sources.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { PullRequest } from '../../src/model/pull-request.ts';
import { fromEpoch, epoch, plus } from '../../src/model/time.ts';

const NOW = '2026-11-22T12:00:00Z' as Instant;
const minutes = (count: number): Instant => fromEpoch(epoch(NOW) + count * 60);
const oid = (n: number): Oid => n.toString(16).padStart(40, '0') as Oid;

interface Pushed {
  /** Minutes from now: what the commit says. */
  readonly dated: number;
  readonly path?: string;
  /** Minutes from now: GitHub's word on its pull request. */
  readonly mergedAt?: number;
  /** GitHub says nothing of it the first so many times it is asked. */
  readonly late?: number;
  /** It breaks off when it is asked. */
  readonly broken?: true;
}

/** What became of each commit in turn; `waits` ends the walk. */
async function walk(
  commits: readonly Pushed[],
  now = NOW,
  pause = (): unknown => null,
  told: string[] = [],
): Promise<readonly string[]> {
  const asked = new Map<Oid, number>();
  const rows = commits.map(({ dated, path }, n) => ({
    path: path ?? `access-requests/2026/11/2026-11-push-${n}.yaml`,
    status: 'A' as const,
    blob: oid(100 + n),
    commit: oid(n + 1),
    parent: oid(n),
    at: minutes(dated),
  }));
  const merged = (commit: Oid): PullRequest | null => {
    const { mergedAt, late = 0, broken } = commits[Number.parseInt(commit, 16) - 1] ?? {};
    asked.set(commit, (asked.get(commit) ?? 0) + 1);
    if (broken) throw new Error(`asked for commit ${Number.parseInt(commit, 16)}`);
    if (mergedAt === undefined || (asked.get(commit) ?? 0) <= late) return null;
    const merge = { commit, base: oid(0), landed: [commit], at: minutes(mergedAt), by: null };
    return {
      merge,
      readAt: now,
      head: { oid: commit },
      base: { ref: 'main' },
      files: [],
      reviews: [],
      contributors: [],
    } as unknown as PullRequest;
  };
  const sources = {
    repository: {
      changes: () => Promise.resolve(rows),
      read: (wants: readonly { readonly ref: Oid; readonly paths?: readonly string[] }[]) =>
        Promise.resolve(
          wants.map(({ ref, paths = [] }) => ({
            commit: ref,
            files: paths.map((path) => ({ path, mode: '100644', blob: oid(9), bytes: new Uint8Array() })),
          })),
        ),
      oids: (wants: readonly unknown[]) => Promise.resolve(wants.map(() => null)),
    },
    github: { mergedAs: (commit: Oid) => Promise.resolve().then(() => merged(commit)) },
    clock: { now: () => now, pause: () => Promise.resolve(pause()) },
    policyAt: () => Promise.resolve({}),
    mainBranch: 'main',
  } as unknown as Sources;
  for await (const one of landedSince(oid(0), oid(commits.length), sources)) {
    if ('waitingFor' in one) told.push('waits');
    else if ('kind' in one && one.kind !== 'change') told.push(`pushed ${one.merge.at}`);
    else if ('kind' in one) told.push(one.young ? 'young' : 'old');
  }
  return told;
}

describe('a commit without a pull request', () => {
  it.each([
    [-5, ['waits']],
    [5, ['waits']],
    [-16, ['pushed 2026-11-22T11:44:00Z']],
    // Not later than it was seen: what it is dated at would end a cooldown.
    [16, ['pushed 2026-11-22T12:00:00Z']],
    [60 * 24 * 365 * 70, ['pushed 2026-11-22T12:00:00Z']],
  ])('dated %d minutes from now: %s', async (dated, expected) => {
    expect(await walk([{ dated }])).toEqual(expected);
  });

  it('never waits for more than half an hour, whatever it is dated', async () => {
    const dated = 600;
    const waited = Array.from({ length: 700 }, (_, minute) => minute).map(async (minute) => {
      const [first] = await walk([{ dated }], plus(NOW, minute * 60 + 1));
      return first === 'waits';
    });
    expect((await Promise.all(waited)).filter(Boolean).length).toBeLessThanOrEqual(30);
  });

  it('waits for none of a row of pushes that a merge followed a quarter of an hour ago', async () => {
    const row = [{ dated: -14 }, { dated: 10 }, { dated: -1 }];
    expect(await walk([...row, { dated: -10, mergedAt: -10, path: 'README.md' }])).toEqual(['waits']);
    const told = await walk([...row, { dated: -20, mergedAt: -20, path: 'README.md' }]);
    expect(told.map((one) => one.split(' ')[0])).toEqual(['pushed', 'pushed', 'pushed']);
  });

  it('does not take the word of a later push for its age', async () => {
    expect(await walk([{ dated: -5 }, { dated: -60 }])).toEqual(['waits']);
    expect(await walk([{ dated: -5 }, { dated: -60, mergedAt: -5 }])).toEqual(['waits']);
  });

  it('is told of the rules alike', async () => {
    const path = 'policies/trust.yaml';
    expect(await walk([{ dated: -5, path }])).toEqual(['young']);
    expect(await walk([{ dated: 500, path }])).toEqual(['old']);
    expect(
      await walk([
        { dated: -5, path },
        { dated: -20, mergedAt: -20, path: 'README.md' },
      ]),
    ).toEqual(['old']);
  });
});

describe('a row of commits that GitHub says nothing of', () => {
  const rows = (count: number) => Array.from({ length: count }, () => ({ dated: -60 }));

  it.each([1, 5, 11])('%d of them are waited for as long as one', async (count) => {
    let pauses = 0;
    expect(await walk(rows(count), NOW, () => (pauses += 1))).toHaveLength(count);
    expect(pauses).toBe(6);
  });

  it('each is asked with the same patience, also one that was asked ahead', async () => {
    const late = [{ dated: -60 }, { dated: -60, mergedAt: -59, late: 6 }, { dated: -60, mergedAt: -59, late: 7 }];
    expect(await walk(late)).toEqual([
      'pushed 2026-11-22T11:00:00Z',
      'pushed 2026-11-22T11:01:00Z',
      'pushed 2026-11-22T11:00:00Z',
    ]);
  });

  it('what goes wrong with a later one does not keep an earlier one from being told', async () => {
    const told: string[] = [];
    const walking = walk([{ dated: -60 }, { dated: -60, broken: true }], NOW, () => null, told);
    await expect(walking).rejects.toThrow('asked for commit 2');
    expect(told).toEqual(['pushed 2026-11-22T11:00:00Z']);
  });
});
