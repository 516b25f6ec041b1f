import { describe, expect, it } from 'vitest';
import { keeperOf, trustRootIn, wantMain } from '../../src/facts/keeper.ts';
import { TRUST as TRUST_FILE } from '../../src/facts/read-policy.ts';
import type { Sources } from '../../src/facts/sources.ts';
import { treeOid } from '../../src/facts/tree-oid.ts';
import { createLedger } from '../../src/ledger/create.ts';
import { type Ledger, readLedger, transact } from '../../src/ledger/ledger.ts';
import { keySigner, trustKeyOf } from '../../src/ledger/signer-key.ts';
import { policyBegins, policyChanged } from '../../src/lineage/policy-changed.ts';
import type { PolicyChanged } from '../../src/model/event.ts';
import type { Oid, Sha256 } from '../../src/model/ids.ts';
import type { Trust } from '../../src/model/trust.ts';
import type { Snapshot } from '../../src/ports.ts';
import { InMemoryRepository } from '../support/in-memory-repository.ts';
import { actor, newKey, NOW, REPOSITORY, RUN, still } from '../ledger/sample.ts';

const [OLD, NEW, THIRD, OWN] = [newKey(), newKey(), newKey(), newKey()] as const;
const NOTHING = { requests: [], index: [] };
const TOLD = { occurredAt: NOW, actor: actor('1'), run: RUN };
const GOVERNED = { 'policies/rules.yaml': 'ChangeRules\n' };

interface Root {
  readonly branch?: string;
  readonly keys: readonly string[];
  readonly pinned?: { readonly size: number; readonly root: Sha256 };
  readonly mode?: string;
}

function yaml({ branch = 'evidence', keys, pinned, mode = 'sandbox' }: Root): string {
  const pin = pinned
    ? `  pinned:\n    size: ${pinned.size}\n    root: "${Buffer.from(pinned.root, 'hex').toString('base64')}"\n`
    : '';
  const each = keys.map((pem) => {
    const { keyid, publicKey } = trustKeyOf(pem, NOW);
    const lines = publicKey.trim().replaceAll('\n', '\n      ');
    return `  - keyid: ${keyid}\n    algorithm: ed25519\n    publicKey: |\n      ${lines}\n    validFrom: 2026-01-01T00:00:00Z\n    purpose: [event, checkpoint]\n`;
  });
  return `apiVersion: access-lineage/v1\nkind: Trust\nmode: ${mode}\nledger:\n  branch: ${branch}\n${pin}keys:\n${each.join('')}`;
}

/** Main and its ledgers. Policy is as much of it as counts here: a trust root, and whether ChangeRules stand beside it. */
function company() {
  const main = new InMemoryRepository();
  const ledgers = new Map<string, InMemoryRepository>();
  const at = (branch: string): InMemoryRepository => ledgers.get(branch) ?? new InMemoryRepository();
  const ledgerOf = (trust: Trust, pem = OLD): Ledger & { readonly repository: InMemoryRepository } => {
    const { branch } = trust.ledger;
    return { repository: at(branch), branch, trust, signer: keySigner(pem), clock: still() };
  };
  const policyAt = (snapshot: Snapshot) => {
    const rules = snapshot.files.filter(({ path }) => path === 'policies/rules.yaml');
    const file = snapshot.files.find(({ path }) => path === TRUST_FILE);
    const trust = file ? trustRootIn(file) : null;
    const value = { set: { changeRules: rules }, trust };
    return Promise.resolve({
      ...snapshot,
      tree: treeOid(snapshot.files, 'policies'),
      trust,
      policy: { ok: true, value },
    });
  };
  const sources = {
    repository: main,
    mainBranch: 'main',
    name: REPOSITORY,
    ledgerOf: (trust: Trust) => ledgerOf(trust),
    policyAt,
  } as unknown as Sources;
  const shot = async (): Promise<Snapshot> => {
    const [one] = await main.read([wantMain('main')]);
    if (!one) throw new Error('main is there');
    return one;
  };
  const place = async () => {
    const { commit, files } = await shot();
    return { commit, trees: { policies: treeOid(files, 'policies'), schemas: null, workflows: null } };
  };
  const trustNow = async (): Promise<Trust> => (await policyAt(await shot())).trust as Trust;

  const merge = (root: Root | null, files: Readonly<Record<string, string>> = {}): Oid =>
    main.push(
      'main',
      new Map(
        Object.entries({ ...files, ...(root ? { [TRUST_FILE]: yaml(root) } : {}) }).map(([path, text]) => [
          path,
          Buffer.from(text),
        ]),
      ),
    );
  /** A ledger that says of main as it is now: this binds. Whatever was on the branch is gone. */
  const begin = async (pem: string): Promise<void> => {
    const trust = await trustNow();
    ledgers.set(trust.ledger.branch, new InMemoryRepository());
    expect(await createLedger(ledgerOf(trust, pem), REPOSITORY, null, policyBegins(TOLD, await place()))).toBe(
      'created',
    );
  };
  /** As `record` does: under a trust root that binds, with the key in its environment. */
  const tell = async (under: Trust, pem: string, binds: boolean): Promise<void> => {
    const to = await place();
    const ledger = ledgerOf(under, pem);
    const because = { rule: binds ? 'CHANGE-RULES' : 'CHANGE-OWNERS', message: '' };
    await transact(ledger, NOTHING, ({ policy }) => ({
      events: [
        policyChanged(TOLD, policy?.event as PolicyChanged, {
          place: to,
          pullRequest: null,
          mergedBy: null,
          classes: ['policies'],
          documents: [],
          approval: { required: [], counted: [], rejected: [] },
          binds,
          because,
          people: { persons: [], accounts: [] },
          cooldown: 0,
        }),
      ],
    }));
  };
  /** The branch that the keeper names, and its keys. Throws what whoever reads that ledger would be told. */
  const keeper = async () => {
    const one = await shot();
    const { tree, trust } = await policyAt(one);
    const kept = await keeperOf({ tree, trust: trust as Trust }, one, sources);
    await readLedger(ledgerOf(kept), NOTHING);
    return { branch: kept.ledger.branch, keys: kept.keys.map(({ keyid }) => keyid) };
  };
  return { main, ledgers, at, merge, begin, tell, keeper, trustNow };
}

const ids = (...pems: readonly string[]): readonly string[] => pems.map((pem) => trustKeyOf(pem, NOW).keyid);

describe('keys', () => {
  it('that main names past the rules sign nothing: the ledger is read with those before', async () => {
    const { merge, begin, keeper } = company();
    merge({ keys: [OLD] }, GOVERNED);
    await begin(OLD);
    for (const keys of [[OLD, OWN], [OWN], [OLD]]) {
      merge({ keys }, { 'policies/roles/a.yaml': `${keys.length}` });
      expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD) });
    }
  });

  it.each([
    { named: [OWN], rest: 'alone' },
    { named: [OLD, OWN], rest: 'beside the others' },
  ])('that main names past the rules, $rest, with the branch written anew, stop everything', async ({ named }) => {
    const { merge, begin, keeper } = company();
    merge({ keys: [OLD] }, GOVERNED);
    await begin(OLD);
    merge({ keys: named });
    await begin(OWN);
    await expect(keeper()).rejects.toMatchObject({
      code: 'UNRECORDED',
      message: expect.stringContaining(`${ids(OLD)[0]} signed no rules there`),
    });
  });

  it('are believed once the keys before say so, through several exchanges and a long lineage, at a bounded cost', async () => {
    const { main, at, merge, begin, tell, keeper, trustNow } = company();
    merge({ keys: [OLD] }, GOVERNED);
    await begin(OLD);
    const change = async (n: string, pem: string) => {
      merge(null, { 'policies/roles/a.yaml': n });
      await tell(await trustNow(), pem, true);
    };
    for (let n = 0; n < 40; n += 1) merge(null, { 'notes.txt': `${n}` });
    const exchange = async (keys: readonly string[], pem: string) => {
      const before = await trustNow();
      merge({ keys });
      await tell(before, pem, true);
    };
    await exchange([OLD, NEW], OLD);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW) });
    for (let n = 0; n < 45; n += 1) await change(`new ${n}`, NEW);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW) });
    await exchange([OLD, NEW, THIRD], NEW);
    for (let n = 0; n < 5; n += 1) await change(`third ${n}`, THIRD);
    const counts = [main, at('evidence')].map(({ counts: { reads } }) => reads);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW, THIRD) });
    // Main, and a policy for each key; the ledger's head with its first events, one more in search of the second key's last, and the reading itself.
    expect([main, at('evidence')].map(({ counts: { reads } }, n) => reads - (counts[n] ?? 0))).toEqual([3, 3]);

    merge({ keys: [OLD, NEW, THIRD, OWN] });
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW, THIRD) });
    await begin(OWN);
    await expect(keeper()).rejects.toMatchObject({ code: 'UNRECORDED' });
  });

  it('follow what is merged where nothing governs changes, and the ledger as it was then does not bring that time back', async () => {
    const { at, merge, begin, tell, keeper, trustNow } = company();
    merge({ keys: [OLD] });
    await begin(OLD);
    const then = at('evidence').files('evidence');
    merge({ keys: [OLD, NEW] });
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW) });
    await tell(await trustNow(), NEW, true);
    await expect(keeper()).rejects.toMatchObject({ code: 'UNRECORDED' });
    at('evidence').reset('evidence', at('evidence').push('evidence', then));
    await tell(await trustNow(), OLD, true);
    merge(null, GOVERNED);
    await tell(await trustNow(), NEW, true);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD, NEW) });

    merge({ keys: [OLD, NEW, OWN] });
    const before = at('evidence').files('evidence');
    await begin(OWN);
    const head = then.get('log/policy') as Uint8Array;
    at('evidence').push(
      'evidence',
      new Map([
        ['log/policy', head],
        ['policy/0001-policy-changed.json', before.get('policy/0001-policy-changed.json') as Uint8Array],
      ]),
    );
    await expect(keeper()).rejects.toMatchObject({ code: 'UNRECORDED' });
  });
});

describe('places', () => {
  it('that people have seen are not given up for another when they are gone', async () => {
    const { ledgers, merge, begin, keeper } = company();
    merge({ keys: [OLD] }, GOVERNED);
    await begin(OLD);
    const pinned = { size: 1, root: 'ab'.repeat(32) as Sha256 };
    merge({ keys: [OLD], pinned });
    merge({ keys: [OLD], branch: 'elsewhere' });
    await begin(OLD);
    ledgers.delete('evidence');
    await expect(keeper()).rejects.toMatchObject({
      code: 'MISSING',
      message: 'branch evidence is not there, and policies/trust.yaml has seen it with 1 event',
    });
  });

  it('are held to what was last seen there, also when main names another', async () => {
    const { merge, begin, keeper } = company();
    merge({ keys: [OLD] }, GOVERNED);
    await begin(OLD);
    merge({ keys: [OLD], pinned: { size: 9, root: 'ab'.repeat(32) as Sha256 } });
    merge({ keys: [OLD], branch: 'elsewhere' });
    await begin(OLD);
    await expect(keeper()).rejects.toMatchObject({ code: 'UNRECORDED', message: expect.stringContaining('set back') });
  });

  it('that were named and never begun stand in nobody’s way; a lost one is begun anew where its pin is taken out', async () => {
    const { ledgers, merge, begin, keeper } = company();
    merge({ keys: [OWN], branch: 'sample' }, GOVERNED);
    merge({ keys: [OLD] });
    await begin(OLD);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD) });
    merge({ keys: [OLD], pinned: { size: 1, root: 'ab'.repeat(32) as Sha256 } });
    ledgers.delete('evidence');
    merge({ keys: [OLD] });
    await expect(keeper()).rejects.toMatchObject({ code: 'MISSING', message: 'branch evidence is not there' });
  });

  it('of a rehearsal are none of production', async () => {
    const { merge, begin, keeper } = company();
    merge({ keys: [OWN] }, GOVERNED);
    merge({ keys: [OLD], mode: 'production' });
    await begin(OLD);
    expect(await keeper()).toEqual({ branch: 'evidence', keys: ids(OLD) });
  });
});

it('asks nothing where main always named one place and the same keys', async () => {
  const { main, at, merge, begin } = company();
  merge({ keys: [OLD] }, GOVERNED);
  await begin(OLD);
  merge({ keys: [OLD], pinned: { size: 1, root: 'ab'.repeat(32) as Sha256 } });
  const [shot] = await main.read([wantMain('main')]);
  const counts = [main, at('evidence')].map(({ counts: { reads } }) => reads);
  const trust = { keys: [], ledger: {} } as unknown as Trust;
  expect(shot?.before?.filter((file) => file !== null)).toHaveLength(1);
  const file = shot?.files.find(({ path }) => path === TRUST_FILE);
  const now = file ? (trustRootIn(file) ?? trust) : trust;
  const nobody = { name: REPOSITORY, mainBranch: 'main' } as unknown as Sources;
  expect(await keeperOf({ tree: '' as Oid, trust: now }, shot as Snapshot, nobody)).toBe(now);
  expect([main, at('evidence')].map(({ counts: { reads } }) => reads)).toEqual(counts);
});
