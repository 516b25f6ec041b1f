import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import type { Instant, Oid, PersonId, RequestId } from '../../src/model/ids.ts';
import { encodeEntry, fileDigest } from '../../src/ledger/entry.ts';
import { createLedger } from '../../src/ledger/create.ts';
import { transact } from '../../src/ledger/ledger.ts';
import { keySigner } from '../../src/ledger/signer-key.ts';
import { decidedEvents, verify } from '../../src/ledger/verify/verify.ts';
import { declared, obliged } from '../../src/lineage/emergency.ts';
import { closed } from '../../src/lineage/events.ts';
import { policyBegins } from '../../src/lineage/policy-changed.ts';
import type { LineageEvent, Run } from '../../src/model/event.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import {
  BRANCH,
  fileOf,
  issuanceOf,
  issuedEvent,
  KEY,
  mergeEvents,
  newKey,
  newLedger,
  NOW,
  requestBody,
  revokedEvent,
  RUN,
  still,
  told,
  TRUST,
} from './sample.ts';

const ONE = '2026-11-ledger-sync' as RequestId;
const TWO = '2026-11-other-sync' as RequestId;
const FOLDER = `requests/2026/11/${ONE}`;
const SOON = '2026-11-22T12:00:00Z' as Instant;
const ORIGIN = 'access-lineage.dev/payco/access';

/** Two requests on main and in the ledger, one of them used and closed. */
async function sound() {
  const ledger = await newLedger();
  const { repository } = ledger;
  for (const id of [ONE, TWO]) {
    const { path, bytes } = fileOf(requestBody(id));
    const main = repository.push('main', new Map([[path, bytes]]));
    await transact(ledger, { requests: [id], index: [] }, () => ({ events: mergeEvents(id), recordedUpTo: main }));
  }
  const done = closed(told(ONE, '2026-11-22T09:30:00Z' as Instant), issuanceOf('a').id, 'job-ended');
  await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [issuedEvent(ONE, 'a')] }));
  await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [done] }));
  return ledger;
}

async function ids(repository: InMemoryRepository, now = SOON) {
  const { findings } = await verify(repository, TRUST, now, { origin: ORIGIN });
  return [...new Set(findings.map(({ id }) => id))].toSorted();
}

const text = (repository: InMemoryRepository, path: string) =>
  Buffer.from(repository.files(BRANCH).get(path) ?? []).toString();

describe('verify', () => {
  it('finds nothing in a sound ledger, and counts it', async () => {
    const { repository } = await sound();
    const { findings, counts } = await verify(repository, TRUST, SOON, { origin: ORIGIN });
    expect(findings).toEqual([]);
    expect(counts).toEqual({ commits: 5, requests: 2, events: 8 });
  });

  it('finds nothing after all text was removed', async () => {
    const { repository } = await sound();
    const gone = [...repository.files(BRANCH).keys()].filter((path) => path.startsWith('text/'));
    expect(gone.length).toBeGreaterThan(2);
    repository.push(BRANCH, new Map(gone.map((path) => [path, null])));
    expect(await ids(repository)).toEqual([]);
    for await (const { event } of decidedEvents(repository, BRANCH))
      expect(event.facts.reviews.map(({ body }) => [body.text, body.salt])).toEqual([[null, '']]);
  });

  it('hands over each decision with the texts it rested on', async () => {
    const { repository } = await sound();
    const seen: string[] = [];
    for await (const { event } of decidedEvents(repository, BRANCH))
      seen.push(`${event.requestId}: ${event.facts.reviews[0]?.body.text}`);
    expect(seen).toEqual([ONE, TWO].map((id) => `${id}: Checked the run book and the change ticket.`));
  });
});

describe('workflows of the trust root', () => {
  const { workflowRef, workflowSha } = RUN;
  const under = async (...workflows: readonly { workflowRef: string; workflowSha?: Oid }[]) => {
    const { repository } = await sound();
    const trust = { ...TRUST, workflows: workflows.map((one) => ({ issuer: TRUST.oidcIssuer, ...one })) };
    const { findings } = await verify(repository, trust, SOON, { origin: ORIGIN });
    return findings.map(({ id, severity, message }) => `${id} ${severity}: ${message}`);
  };

  it('may be any when none is named', async () => {
    expect(await under()).toEqual([]);
  });

  it('are those that are named, at their commit where one is', async () => {
    const other = { workflowRef: workflowRef.replace('record', 'release') };
    expect(await under(other, { workflowRef })).toEqual([]);
    expect(await under({ workflowRef, workflowSha: 'b'.repeat(40) as Oid }, { workflowRef, workflowSha })).toEqual([]);
  });

  it('let the event stand that init begins a ledger with, and no other that no workflow wrote', async () => {
    const byHand = { ...RUN, workflowRef: '', workflowSha: '' as Oid, runId: 'init' };
    const begunBy = async (run: Run, ...more: readonly Run[]) => {
      const repository = new InMemoryRepository();
      const commit = repository.push('main', new Map([['policies/a.yaml', Buffer.from('a')]]));
      const trust = { ...TRUST, workflows: [{ issuer: TRUST.oidcIssuer, workflowRef }] };
      const ledger = { repository, branch: BRANCH, trust, signer: keySigner(KEY), clock: still() };
      const [policies = null] = await repository.oids([{ ref: commit, path: 'policies' }]);
      const place = { commit, trees: { policies, schemas: null, workflows: null } };
      const first = policyBegins({ occurredAt: NOW, actor: null, run }, place);
      await createLedger(ledger, 'payco/access', commit, first);
      for (const later of more) {
        const event = { ...closed(told(ONE), issuanceOf('a').id, 'job-ended'), run: later };
        await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [event] }));
      }
      const { findings } = await verify(repository, trust, SOON, { origin: ORIGIN });
      return findings.filter(({ id }) => id === 'V13').map(({ message }) => message);
    };
    const none = 'no workflow wrote it, and policies/trust.yaml names 1 that may';
    expect(await begunBy(byHand, RUN)).toEqual([]);
    expect(await begunBy(byHand, byHand)).toEqual([`requests/2026/11/${ONE}/0001-closed.json: ${none}`]);
    expect(await begunBy({ ...byHand, runId: '900' })).toEqual([`policy/0001-policy-changed.json: ${none}`]);
    expect(await begunBy({ ...byHand, workflowRef: 'x' })).toHaveLength(1);
  });

  it('let it stand in the first commit alone', async () => {
    const byHand = { ...RUN, workflowRef: '', workflowSha: '' as Oid, runId: 'init' };
    const ledger = await sound();
    const commit = ledger.repository.head('main');
    const place = { commit, trees: { policies: null, schemas: null, workflows: null } };
    const late = policyBegins({ occurredAt: NOW, actor: null, run: byHand }, place);
    await transact(ledger, { requests: [], index: [] }, () => ({ events: [late] }));
    const trust = { ...TRUST, workflows: [{ issuer: TRUST.oidcIssuer, workflowRef }] };
    const { findings } = await verify(ledger.repository, trust, SOON, { origin: ORIGIN });
    expect(findings.map(({ id }) => id)).toContain('V13');
  });

  it.each([
    ['another file', { workflowRef: workflowRef.replace('record', 'release') }, /record\.yml@refs\/heads\/main is not/],
    ['another branch', { workflowRef: workflowRef.replace('main', 'release') }, /is not among the 1 of policies/],
    ['another commit', { workflowRef, workflowSha: 'b'.repeat(40) as Oid }, /is at commit aaaa.* names another/],
  ])('make every event of %s an error', async (_, named, says) => {
    const found = await under(named);
    expect(found).toHaveLength(8);
    for (const one of found) expect(one).toMatch(/^V13 error: requests\//);
    expect(found[0]).toMatch(says);
  });
});

interface Tamper {
  readonly what: string;
  readonly finds: readonly string[];
  readonly by: (ledger: Awaited<ReturnType<typeof sound>>) => Promise<void> | void;
  readonly now?: Instant;
}

const write =
  (files: Record<string, string | Uint8Array | null>) =>
  ({ repository }: { repository: InMemoryRepository }) => {
    const bytes = Object.entries(files).map(
      ([path, file]) => [path, file === null ? null : Buffer.from(file)] as const,
    );
    repository.push(BRANCH, new Map(bytes));
  };

/** An event written past the recording job: signed with `key`, in its place in the chain, not in the log. */
async function forge(repository: InMemoryRepository, event: LineageEvent, key: string, recordedAt = NOW) {
  const folder = `requests/2026/11/${event.requestId}/`;
  const files = [...repository.files(BRANCH)]
    .filter(([path]) => path.startsWith(folder))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const prev = fileDigest(files.at(-1)?.[1] ?? new Uint8Array());
  const { path, bytes } = await encodeEntry(event, { seq: files.length + 1, prev, recordedAt }, null, keySigner(key));
  repository.push(BRANCH, new Map([[path, bytes]]));
}

const flip = (digit: string | undefined) => (digit === '0' ? '1' : '0');

const TAMPERS: readonly Tamper[] = [
  { what: 'a file no ledger has', finds: ['V01'], by: write({ 'requests.sh': 'rm -rf /' }) },
  {
    what: 'an event that is no envelope',
    finds: ['V01'],
    by: write({ [`${FOLDER}/0006-revoked.json`]: '{}\n' }),
  },
  {
    what: 'an event taken away in the middle',
    finds: ['V02', 'V05', 'V06', 'V07', 'V11'],
    by: write({ [`${FOLDER}/0002-approved.json`]: null }),
  },
  {
    what: 'the newest event taken away',
    finds: ['V02', 'V07'],
    by: write({ [`${FOLDER}/0005-closed.json`]: null }),
  },
  {
    what: 'an event changed and signed again by a stranger',
    finds: ['V02', 'V04', 'V05', 'V07'],
    by: async ({ repository }) => {
      const [requested] = mergeEvents(ONE);
      if (!requested) throw new Error('no event');
      const place = { seq: 1, prev: '0'.repeat(64) as never, recordedAt: NOW };
      const { path, bytes } = await encodeEntry(requested, place, null, keySigner(newKey()));
      repository.push(BRANCH, new Map([[path, bytes]]));
    },
  },
  {
    what: 'an event added past the log with the right key',
    finds: ['V07', 'V08'],
    by: ({ repository }) => forge(repository, revokedEvent(TWO), KEY, SOON),
  },
  {
    what: 'an event of a key that main does not trust',
    finds: ['V04', 'V07', 'V08'],
    by: ({ repository }) => forge(repository, revokedEvent(TWO), newKey(), SOON),
  },
  {
    what: 'a credential after the revocation',
    finds: ['V06'],
    by: async (ledger) => {
      for (const event of [revokedEvent(TWO), issuedEvent(TWO, 'late')])
        await transact(ledger, { requests: [TWO], index: [] }, () => ({ events: [event] }));
    },
  },
  {
    what: 'a history that was cut and written anew',
    finds: ['V02', 'V07'],
    by: async (ledger) => {
      const { repository } = ledger;
      const kept = repository.head(BRANCH);
      repository.reset(BRANCH, await parentOf(repository, kept));
      const other = closed(told(ONE, SOON), issuanceOf('a').id, 'handed-back');
      await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [other] }));
      const forked = new Map(repository.files(BRANCH));
      repository.reset(BRANCH, kept);
      repository.push(BRANCH, forked);
    },
  },
  {
    what: 'a log line exchanged',
    finds: ['V07'],
    by: (ledger) => write({ 'log/edge/0': text(ledger.repository, 'log/edge/0').replace(/^./, flip) })(ledger),
  },
  {
    what: 'a log line cut short',
    finds: ['V07'],
    by: (ledger) => write({ 'log/edge/0': text(ledger.repository, 'log/edge/0').replace(/^.*$/m, 'short') })(ledger),
  },
  {
    what: 'a checkpoint nobody signed',
    finds: ['V07'],
    by: (ledger) => write({ 'log/checkpoint': text(ledger.repository, 'log/checkpoint').replace(/^8$/m, '7') })(ledger),
  },
  { what: 'an index that hides a grant', finds: ['V08'], by: write({ 'index/holder/person.p-1042.json': '[]\n' }) },
  {
    what: 'an index that shows an ended grant as open',
    finds: ['V08'],
    by: async (ledger) => {
      const path = 'index/holder/person.p-1042.json';
      const before = text(ledger.repository, path);
      await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [revokedEvent(ONE)] }));
      write({ [path]: before })(ledger);
    },
  },
  {
    what: 'an index that invents a grant',
    finds: ['V08'],
    by: (ledger) =>
      write({ 'index/holder/person.p-9.json': text(ledger.repository, 'index/role/ROLE-LEDGER-DEPLOY.json') })(ledger),
  },
  ...['index/owed/person.p-1042.json', 'index/holder/person.p-7.json'].map((path) => ({
    what: `an empty ${path} where nothing was ever filed`,
    finds: ['V08'],
    by: write({ [path]: '[\n]\n' }),
  })),
  {
    what: 'an index with a row twice',
    finds: ['V08'],
    by: (ledger) => rewrite(ledger, ROLE, (file) => file.replace(/^(\{.*?),?$/m, '$1,\n$1,')),
  },
  {
    what: 'an index in another order',
    finds: ['V08'],
    by: (ledger) => rewrite(ledger, ROLE, (file) => file.replace(/^(\{.*),\n(\{.*)$/m, '$2,\n$1')),
  },
  {
    what: 'an index whose rows are written otherwise',
    finds: ['V08'],
    by: (ledger) => rewrite(ledger, ROLE, (file) => file.replace(/^\{/m, '{ ')),
  },
  {
    what: 'an index on one line',
    finds: ['V08'],
    by: (ledger) => rewrite(ledger, ROLE, (file) => JSON.stringify(JSON.parse(file))),
  },
  {
    what: 'an index that hides what a declaration owes',
    finds: ['V08'],
    by: async (ledger) => {
      await declare(ledger);
      expect(text(ledger.repository, DEBTOR)).toContain('"owedBy":"p-9"');
      write({ [DEBTOR]: '[]\n' })(ledger);
    },
  },
  {
    what: 'a request on main that was passed over',
    finds: ['V09'],
    by: ({ repository }) => {
      const { path, bytes } = fileOf(requestBody('2026-11-passed-over'));
      const main = repository.push('main', new Map([[path, bytes]]));
      repository.push(BRANCH, new Map([['log/recorded', Buffer.from(`${main}\n`)]]));
    },
  },
  {
    what: 'a lineage of a request that main never had',
    finds: ['V09'],
    by: async (ledger) => {
      const id = '2026-11-never-merged' as RequestId;
      await transact(ledger, { requests: [id], index: [] }, () => ({ events: mergeEvents(id) }));
    },
  },
  { what: 'a mark that is not on main', finds: ['V09'], by: write({ 'log/recorded': `${'9'.repeat(40)}\n` }) },
  {
    what: 'keys beside the ledger that main does not have',
    finds: ['V03'],
    by: write({ 'trust/keys.json': canonicalJson([]) }),
  },
  { what: 'a guide that says that all is well', finds: ['V03'], by: write({ 'VERIFY.md': 'All is well.\n' }) },
  { what: 'a front page that leads elsewhere', finds: ['V03'], by: write({ 'README.md': 'See elsewhere.\n' }) },
  { what: 'a guide taken away', finds: ['V02', 'V03'], by: write({ 'VERIFY.md': null }) },
  {
    what: 'a commit by the token of any workflow',
    finds: ['V03'],
    by: ({ repository }) =>
      void repository.push(
        BRANCH,
        new Map(),
        'x',
        'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
      ),
  },
  {
    what: 'a grant nobody ended',
    finds: ['V10'],
    by: () => {},
    now: '2026-11-24T12:00:00Z' as Instant,
  },
  {
    what: 'a text exchanged for another',
    finds: ['V11'],
    by: (ledger) => {
      const path = `text/2026/11/${ONE}/0002-approved.json`;
      write({ [path]: text(ledger.repository, path).replace('Checked', 'Skipped') })(ledger);
    },
  },
  ...['0003-decided', '0009-notes'].map((name) => ({
    what: `a text without any text: ${name}`,
    finds: ['V11'],
    by: write({ [`text/2026/11/${ONE}/${name}.json`]: '{}\n' }),
  })),
  { what: 'a text that is no JSON', finds: ['V11'], by: write({ [`text/2026/11/${ONE}/0001-requested.json`]: 'x' }) },
  {
    what: 'the first words of a text moved into its salt',
    finds: ['V11'],
    by: (ledger) => {
      const path = `text/2026/11/${ONE}/0002-approved.json`;
      write({
        [path]: text(ledger.repository, path).replace(/"salt":"(\w+)","text":"Checked/, '"salt":"$1Checked","text":"'),
      })(ledger);
    },
  },
];

const ROLE = 'index/role/ROLE-LEDGER-DEPLOY.json';

function rewrite(ledger: Awaited<ReturnType<typeof sound>>, path: string, change: (file: string) => string): void {
  const before = text(ledger.repository, path);
  const after = change(before);
  if (after === before) throw new Error(`${path} stayed as it was`);
  write({ [path]: after })(ledger);
}

const DEBTOR = 'index/owed/person.p-9.json';

/** A declaration that came to main, and the review that it owes. */
async function declare({ repository, ...ledger }: Awaited<ReturnType<typeof sound>>): Promise<void> {
  const id = '2026-11-root-login' as RequestId;
  const { bytes, ...file } = fileOf(requestBody(id));
  const path = file.path.replace('.yaml', '.declared.yaml');
  const main = repository.push('main', new Map([[path, bytes]]));
  const body = {
    apiVersion: 'access-lineage/v1',
    kind: 'Declaration',
    id,
    person: 'p-9' as PersonId,
    environment: 'prod',
    what: 'Root login of the account.',
    from: NOW,
    until: NOW,
    incident: 'INC-4711',
    how: 'The envelope in the safe.',
  } as const;
  const salts = { what: '1a'.repeat(16), how: '1b'.repeat(16) };
  const due = '2026-11-29T09:00:00Z' as Instant;
  const owed = { obligation: 'review', due, owedBy: body.person, under: null, of: body.incident } as const;
  await transact({ repository, ...ledger }, { requests: [id], index: [] }, () => ({
    events: [
      declared(told(id), { ...file, path }, body, salts, { pullRequest: 17, mergeCommit: main }),
      obliged(told(id), owed),
    ],
    recordedUpTo: main,
  }));
}

it('finds nothing in a ledger with a debt', async () => {
  const ledger = await sound();
  await declare(ledger);
  expect(await ids(ledger.repository)).toEqual([]);
});

describe('verify catches', () => {
  for (const { what, finds, by, now } of TAMPERS)
    it(`${finds.join(', ')}: ${what}`, async () => {
      const ledger = await sound();
      await by(ledger);
      expect(await ids(ledger.repository, now)).toEqual(finds);
    });

  it('what is wrong with a text, in words', async () => {
    const { repository } = await sound();
    const folder = `text/2026/11/${ONE}`;
    write({
      [`${folder}/0001-requested.json`]: 'x',
      [`${folder}/0003-decided.json`]: '{}\n',
      [`${folder}/0009-notes.json`]: '{}\n',
    })({ repository });
    const { findings } = await verify(repository, TRUST, SOON, { origin: ORIGIN });
    expect(findings.map(({ id, message }) => `${id} ${message}`)).toEqual([
      `V11 ${folder}/0001-requested.json: it cannot be read as JSON, so it holds no text that was signed`,
      `V11 ${folder}/0003-decided.json: it holds no text`,
      `V11 ${folder}/0009-notes.json: no event of that name stands beside it`,
    ]);
  });

  it('a branch that was rewound and written anew, by a checkpoint kept outside', async () => {
    const ledger = await sound();
    const { repository } = ledger;
    const kept = [Buffer.from(text(repository, 'log/checkpoint'))];
    const other = closed(told(ONE, SOON), issuanceOf('a').id, 'handed-back');
    repository.reset(BRANCH, await parentOf(repository, repository.head(BRANCH)));
    await transact(ledger, { requests: [ONE], index: [] }, () => ({ events: [other] }));
    expect((await verify(repository, TRUST, SOON)).findings).toEqual([]);
    const { findings } = await verify(repository, TRUST, SOON, { kept });
    expect(findings.map(({ id, message }) => `${id} ${message}`)).toEqual([
      'V07 log/checkpoint: the log does not begin with the 8 events of a checkpoint kept outside',
    ]);
  });

  it('a request that is merged and not recorded yet as a warning', async () => {
    const { repository } = await sound();
    const { path, bytes } = fileOf(requestBody('2026-11-just-merged'));
    repository.push('main', new Map([[path, bytes]]));
    const { findings } = await verify(repository, TRUST, SOON);
    expect(findings.map(({ id, severity }) => `${id} ${severity}`)).toEqual(['V09 warning']);
  });
});

async function parentOf(repository: InMemoryRepository, oid: Oid): Promise<Oid> {
  for await (const { oid: one, parents } of repository.commits(oid)) if (one === oid && parents[0]) return parents[0];
  throw new Error(`${oid} has no parent`);
}
