import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/ledger/create.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { verify } from '../../src/ledger/verify/verify.ts';
import { refused } from '../../src/lineage/events.ts';
import { policyBegins } from '../../src/lineage/policy-changed.ts';
import type { LineageEvent } from '../../src/model/event.ts';
import type { Instant, Oid, RequestId } from '../../src/model/ids.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import {
  BRANCH,
  fileOf,
  KEY,
  mergeEvents,
  newLedger,
  NOW,
  REPOSITORY,
  requestBody,
  revokedEvent,
  RUN,
  still,
  told,
  TRUST,
} from './sample.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';

const ONE = '2026-11-ledger-sync' as RequestId;
const SOON = '2026-11-22T12:00:00Z' as Instant;
const RECORDED = 'log/recorded';
type Files = readonly (readonly [string, Uint8Array])[];

/** A ledger as `init` begins it, on a main that had a request before. */
async function begun() {
  const repository = new InMemoryRepository();
  const start = repository.push('main', new Map([asked('2026-11-long-ago')]));
  const ledger = { repository, branch: BRANCH, trust: TRUST, signer: keySigner(KEY), clock: still() };
  const place = { commit: start, trees: { policies: null, schemas: null, workflows: null } };
  await createLedger(ledger, REPOSITORY, start, policyBegins({ occurredAt: NOW, actor: null, run: RUN }, place));
  return { ...ledger, start };
}

type On = Awaited<ReturnType<typeof begun>>;

function asked(id: string): readonly [string, Uint8Array] {
  const { path, bytes } = fileOf(requestBody(id));
  return [path, bytes];
}

const beside = (id: string, name: string): readonly [string, Uint8Array] => [
  `access-requests/2026/11/${id}.${name}.yaml`,
  Buffer.from(`${name} of ${id}\n`),
];

/** What comes to main in one commit, and what `record` then tells. */
async function lands({ repository, ...ledger }: On, files: Files, events: (commit: Oid) => readonly LineageEvent[]) {
  const commit = repository.push('main', new Map(files));
  await transact({ repository, ...ledger }, { requests: [ONE], index: [] }, () => ({
    events: events(commit),
    recordedUpTo: commit,
  }));
  return commit;
}

const request = (on: On) => lands(on, [asked(ONE)], () => mergeEvents(ONE));

async function found({ repository }: Pick<On, 'repository'>): Promise<readonly string[]> {
  const { findings } = await verify(repository, TRUST, SOON);
  return findings
    .map(({ id, severity, message }) => `${id} ${severity}: ${message.replace(/[0-9a-f]{40}/g, 'HEX')}`)
    .toSorted();
}

const setMark = ({ repository }: On, to: Oid) => repository.push(BRANCH, new Map([[RECORDED, Buffer.from(`${to}\n`)]]));

/** The branch made anew from a tree that it once had. */
function wipe({ repository }: On, tree: ReadonlyMap<string, Uint8Array>, mark: Oid): void {
  const other = 'anew';
  repository.push(other, new Map([...tree, [RECORDED, Buffer.from(`${mark}\n`)]]));
  repository.reset(BRANCH, repository.head(other));
}

const BEFORE =
  'V09 note: log/recorded: 1 request file was on main before the ledger began at HEX; what they granted is not told here';
const PATH = `access-requests/2026/11/${ONE}.yaml`;
const REVOKE = `access-requests/2026/11/${ONE}.revoke.yaml`;
const SETTLE = `access-requests/2026/11/${ONE}.settle-1.yaml`;
const LATE = (path: string) => `V09 warning: ${path}: it came with HEX and is not recorded yet`;

describe('main of this clone is older than the ledger', () => {
  const OLDER = (count: string) =>
    `V09 error: log/recorded: main of this clone is older than the ledger, which goes by ${count} that it lacks, HEX for one`;
  /** What the clone has of main ends where the ledger began. */
  const behind = async (fetched: boolean) => {
    const on = await begun();
    const tip = await request(on);
    if (fetched) on.repository.reset('refs/remotes/origin/main', tip);
    on.repository.reset('main', on.start);
    return { ...on, tip };
  };

  it('where the newer commits were fetched, and then nothing is called forged', async () => {
    expect(await found(await behind(true))).toEqual([OLDER('2 commits'), BEFORE]);
  });

  it('where nobody fetched them', async () => {
    const on = await behind(false);
    setMark(on, '9'.repeat(40) as Oid);
    expect(await found(on)).toEqual([OLDER('2 commits'), BEFORE]);
  });

  it('not where this clone holds the mark elsewhere: then somebody rewrote one of them', async () => {
    const on = await behind(false);
    on.repository.reset('elsewhere', on.tip);
    expect(await found(on)).toContain('V09 error: log/recorded: HEX is not in the history of main');
    on.repository.push('main', new Map([['README.md', Buffer.from('x')]]));
    on.repository.reset('refs/remotes/origin/main', on.tip);
    expect(await found(on)).toContain('V09 error: log/recorded: HEX is not in the history of main');
  });

  it('also where an older release began it, and its first event came later', async () => {
    const { repository, ...rest } = await newLedger(new InMemoryRepository());
    const old = repository.push('main', new Map());
    const start = repository.push('main', new Map());
    repository.push('anew', new Map([...repository.files(BRANCH), [RECORDED, Buffer.from(`${start}\n`)]]));
    repository.reset(BRANCH, repository.head('anew'));
    const on = { repository, ...rest, start };
    const commit = await request(on);
    const place = { commit, trees: { policies: null, schemas: null, workflows: null } };
    const first = policyBegins({ occurredAt: NOW, actor: null, run: RUN }, place);
    await transact(on, { requests: [], index: [] }, () => ({ events: [first] }));
    repository.reset('refs/remotes/origin/main', commit);
    for (const tip of [start, old]) {
      repository.reset('main', tip);
      expect(await found(on)).toEqual([expect.stringContaining('main of this clone is older than the ledger')]);
    }
  });

  it('also where the ledger began after all that it has', async () => {
    const repository = new InMemoryRepository();
    const old = repository.push('main', new Map([asked('2026-11-long-ago')]));
    const start = repository.push('main', new Map([asked('2026-11-later')]));
    const ledger = { repository, branch: BRANCH, trust: TRUST, signer: keySigner(KEY), clock: still() };
    const place = { commit: start, trees: { policies: null, schemas: null, workflows: null } };
    await createLedger(ledger, REPOSITORY, start, policyBegins({ occurredAt: NOW, actor: null, run: RUN }, place));
    repository.reset('refs/remotes/origin/main', start);
    repository.reset('main', old);
    expect(await found({ repository })).toEqual([OLDER('1 commit'), BEFORE]);
  });
});

describe('the ledger begins where a signed event says', () => {
  it('and what was on main before is a note', async () => {
    const on = await begun();
    await request(on);
    expect(await found(on)).toEqual([BEFORE]);
  });

  it('a branch begun anew with the mark at the tip of main hides nothing', async () => {
    const on = await begun();
    const early = new Map(on.repository.files(BRANCH));
    wipe(on, early, await request(on));
    expect(await found(on)).toEqual([
      `V09 error: ${PATH}: it came with HEX and has no lineage`,
      expect.stringMatching(
        /^V09 error: log\/recorded: the first commit of the ledger says .* the signed policy\/0001-policy-changed\.json that the ledger begins at HEX$/,
      ),
      BEFORE,
    ]);
  });

  it('nor does a mark that is moved in a second commit, or left as it was', async () => {
    const on = await begun();
    const early = new Map(on.repository.files(BRANCH));
    const tip = await request(on);
    wipe(on, early, on.start);
    expect(await found(on)).toEqual([BEFORE, LATE(PATH)]);
    setMark(on, tip);
    expect(await found(on)).toEqual([`V09 error: ${PATH}: it came with HEX and has no lineage`, BEFORE]);
  });

  it('a mark put back does not make late what signed events have passed', async () => {
    const on = await begun();
    on.repository.push('main', new Map([asked('2026-11-passed-over')]));
    await request(on);
    setMark(on, on.start);
    expect(await found(on)).toEqual([
      expect.stringMatching(/^V09 error: .*2026-11-passed-over\.yaml: it came with HEX and has no lineage$/),
      BEFORE,
    ]);
  });

  it('where an older release began it, its first mark counts as far as it is earlier', async () => {
    const { repository, ...rest } = await newLedger(new InMemoryRepository());
    const start = repository.push('main', new Map());
    repository.push('anew', new Map([...repository.files(BRANCH), [RECORDED, Buffer.from(`${start}\n`)]]));
    repository.reset(BRANCH, repository.head('anew'));
    const on = { repository, ...rest, start };
    const commit = await request(on);
    const place = { commit, trees: { policies: null, schemas: null, workflows: null } };
    const first = policyBegins({ occurredAt: NOW, actor: null, run: RUN }, place);
    await transact(on, { requests: [], index: [] }, () => ({ events: [first] }));
    expect(await found(on)).toEqual([]);
  });

  it('without a signed word on it, a first mark that leaves files out is a warning', async () => {
    const { repository, ...rest } = await newLedger();
    const start = repository.push('main', new Map([asked('2026-11-long-ago')]));
    wipe({ repository, ...rest, start }, repository.files(BRANCH), start);
    expect(await found({ repository })).toEqual([
      expect.stringMatching(/^V09 warning: log\/recorded: 1 request file was on main .* no signed event says so$/),
    ]);
  });

  it('a change of the rules that the mark has passed and nobody told is an error', async () => {
    const on = await begun();
    const change = on.repository.push('main', new Map([['policies/a.yaml', Buffer.from('a: 1\n')]]));
    on.repository.push('main', new Map([['policies/a.yaml', null]]));
    const V14 = 'log/recorded: commit HEX of main touches what decides and has no event';
    expect(await found(on)).toEqual([BEFORE, `V14 warning: ${V14}`, `V14 warning: ${V14}`]);
    setMark(on, change);
    expect(await found(on)).toEqual([BEFORE, `V14 error: ${V14}`, `V14 warning: ${V14}`]);
  });
});

describe('a request that main holds otherwise than it was recorded', () => {
  const [path, bytes] = asked(ONE);
  const told = (did: string) =>
    expect.stringMatching(new RegExp(`^V09 warning: ${path}: ${ONE} was ${did} on main by HEX after it was recorded`));

  it.each([
    ['edited', Buffer.from('x: 1\n')],
    ['deleted', null],
  ] as const)('was %s there, until it is put back', async (did, instead) => {
    const on = await begun();
    await request(on);
    on.repository.push('main', new Map([[path, instead]]));
    expect(await found(on)).toEqual([BEFORE, told(did)]);
    on.repository.push('main', new Map([['else', Buffer.from('e')]]));
    expect(await found(on)).toEqual([BEFORE, told(did)]);
    on.repository.push('main', new Map([[path, bytes]]));
    expect(await found(on)).toEqual([BEFORE]);
  });

  it('is late where it was edited before it is recorded', async () => {
    const on = await begun();
    on.repository.push('main', new Map([[path, bytes]]));
    on.repository.push('main', new Map([[path, Buffer.from('x: 1\n')]]));
    expect(await found(on)).toEqual([BEFORE, LATE(PATH)]);
  });
});

describe('a file that a rebase lands', () => {
  const [path, bytes] = asked(ONE);
  const wrong = asked('2026-11-wrong-name');
  /** Its first commit has the file otherwise, and one beside it; its last commit is told. */
  const rebases = async (on: On, last: readonly (readonly [string, Uint8Array | null])[]) => {
    on.repository.push('main', new Map([[path, Buffer.from('x: 1\n')], wrong]));
    const commit = on.repository.push('main', new Map(last));
    const merged = { pullRequest: 17, mergeCommit: commit };
    const events = mergeEvents(ONE).map((event) => (event.kind === 'requested' ? { ...event, ...merged } : event));
    await transact(on, { requests: [ONE], index: [] }, () => ({ events, recordedUpTo: commit }));
    return merged;
  };
  const PASSED = expect.stringMatching(/^V09 error: .*wrong-name\.yaml: it came with HEX and has no lineage$/);

  it('is told as its last commit has it, and what was gone again by then as refused', async () => {
    const on = await begun();
    const { bytes: _, ...file } = fileOf(requestBody('2026-11-wrong-name'));
    const merged = await rebases(on, [
      [path, bytes],
      [wrong[0], null],
    ]);
    expect(await found(on)).toEqual([PASSED, BEFORE]);
    const why = { condition: 'INV-ADDED', message: 'it was gone again', dropped: null, came: { file, ...merged } };
    const id = '2026-11-wrong-name' as RequestId;
    await transact(on, { requests: [id], index: [] }, () => ({ events: [refused(told(id), 'a', why, null)] }));
    expect(await found(on)).toEqual([BEFORE]);
  });

  it('hides neither a version that stood alone nor what was changed after it', async () => {
    const on = await begun();
    await rebases(on, [
      [path, null],
      [wrong[0], null],
    ]);
    on.repository.push('main', new Map([[path, bytes]]));
    const first = `V09 error: ${PATH}: it came with HEX and has no lineage`;
    expect(await found(on)).toEqual([first, PASSED, BEFORE]);
  });
});

describe('a revocation or settlement on main', () => {
  const settling = refused(told(ONE), 'settle-1', { condition: 'DEBT-PAYER', message: 'nobody', dropped: null }, null);

  it('has its event', async () => {
    const on = await begun();
    await request(on);
    await lands(on, [beside(ONE, 'revoke'), beside(ONE, 'settle-1')], (commit) => [
      revokedEvent(ONE, commit),
      settling,
    ]);
    expect(await found(on)).toEqual([BEFORE]);
  });

  it('may be of a pull request whose last commit came later', async () => {
    const on = await begun();
    await request(on);
    on.repository.push('main', new Map([beside(ONE, 'revoke')]));
    await lands(on, [['notes.txt', Buffer.from('x')]], (commit) => [revokedEvent(ONE, commit)]);
    expect(await found(on)).toEqual([BEFORE]);
  });

  it('is late before the mark, and an error once the mark has passed it', async () => {
    const on = await begun();
    await request(on);
    const commit = on.repository.push('main', new Map([beside(ONE, 'revoke'), beside(ONE, 'settle-1')]));
    expect(await found(on)).toEqual([BEFORE, LATE(REVOKE), LATE(SETTLE)].toSorted());
    setMark(on, commit);
    expect(await found(on)).toEqual([
      `V09 error: ${REVOKE}: it came with HEX and the ledger does not hold that it revoked ${ONE}`,
      `V09 error: ${SETTLE}: it came with HEX and the ledger does not hold what became of it: neither settled, rotated nor refused settle-1`,
      BEFORE,
    ]);
  });

  it('is not told by what revoked it before', async () => {
    const on = await begun();
    await request(on);
    await lands(on, [beside(ONE, 'revoke')], (commit) => [revokedEvent(ONE, commit)]);
    on.repository.push('main', new Map([[REVOKE, null]]));
    setMark(on, on.repository.push('main', new Map([beside(ONE, 'revoke')])));
    expect(await found(on)).toEqual([expect.stringMatching(/^V09 error: .*revoke\.yaml/), BEFORE]);
  });

  it('of an emergency counts as any other', async () => {
    const on = await begun();
    const events = mergeEvents(ONE).map((event) =>
      event.kind === 'requested' ? { ...event, pullRequest: null, mergeCommit: null } : event,
    );
    await lands(on, [], () => events);
    setMark(on, on.repository.push('main', new Map([beside(ONE, 'revoke')])));
    expect(await found(on)).toEqual([expect.stringMatching(/^V09 error: .*revoke\.yaml/), BEFORE]);
  });

  it('of an id that was not in the ledger then is about nothing, and that is a note', async () => {
    const on = await begun();
    const never = '2026-11-never-asked';
    await lands(on, [beside(never, 'revoke'), beside(ONE, 'revoke'), beside(ONE, 'settle-1')], () => []);
    await request(on);
    expect(await found(on)).toEqual(
      [
        `V09 note: access-requests/2026/11/${never}.revoke.yaml: it came with HEX, when the ledger held no ${never}: it revokes nothing known`,
        `V09 note: ${REVOKE}: it came with HEX, when the ledger held no ${ONE}: it revokes nothing known`,
        `V09 note: ${SETTLE}: it came with HEX, when the ledger held no ${ONE}: it settles nothing known`,
        BEFORE,
      ].toSorted(),
    );
  });
});
