import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { localRepository } from '../../src/git/repository.ts';
import { createLedger } from '../../src/ledger/create.ts';
import { keySigner, trustKeyOf } from '../../src/ledger/signer-key.ts';
import { policyBegins } from '../../src/lineage/policy-changed.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import type { Trust } from '../../src/model/trust.ts';
import {
  changeRules,
  comment,
  denials,
  DIST,
  granted,
  issueCheckout,
  lineage,
  open,
  policyHead,
  recorded,
  request,
  stage,
  findings,
  type TestStage,
  unrecorded,
} from '../support/stage.ts';

const TRUST = 'policies/trust.yaml';
const ROLE = 'policies/roles/checkout-deploy.yaml';
const LOOSENED = { [ROLE]: readFileSync(ROLE, 'utf8').replace('max: PT8H', 'max: P7D') };
const THREE_DAYS = 'window:\n  duration: P3D\n';

const git = (on: TestStage, ...words: readonly string[]): string =>
  execFileSync('git', ['--git-dir', on.repository.git.dir, ...words], { encoding: 'utf8' }).trim();

const shownPolicy = (on: TestStage, ...flags: readonly string[]) =>
  spawnSync(process.execPath, [join(DIST, 'cli.js'), 'show', 'policy', ...flags, '--repo', on.repository.git.dir], {
    encoding: 'utf8',
  });

/** A key of one's own, as a trust root names it. */
function ownKey() {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const key = trustKeyOf(pem, '2026-01-01T00:00:00Z' as Instant);
  const publicKey = key.publicKey.trim().replaceAll('\n', '\n      ');
  const yaml = `keys:\n  - keyid: ${key.keyid}\n    algorithm: ed25519\n    publicKey: |\n      ${publicKey}\n    validFrom: 2026-01-01T00:00:00Z\n    purpose: [event, checkpoint]\n`;
  return { pem, key, yaml };
}

/** A trust root that names another branch and one's own key beside the others, or in their place. */
function moved(
  on: TestStage,
  branch: string,
  { yaml }: ReturnType<typeof ownKey>,
  others: 'kept' | 'gone' = 'kept',
): string {
  return git(on, 'show', `main:${TRUST}`)
    .concat('\n')
    .replace(/branch: \w+/, `branch: ${branch}`)
    .replace(others === 'kept' ? 'keys:\n' : /keys:\n(?: .*\n)+/, yaml);
}

/** A ledger on that branch that says of main's tip: this policy binds, and all before it is done. */
async function prepare(on: TestStage, branch: string, { pem, key }: ReturnType<typeof ownKey>): Promise<void> {
  const tip = git(on, 'rev-parse', 'main') as Oid;
  const [policies = null, schemas = null, workflows = null] = ['policies', 'schemas', '.github'].map(
    (path) => (git(on, 'ls-tree', '--object-only', 'main', path) as Oid) || null,
  );
  const at = new Date().toISOString().replace(/\.\d+/, '') as Instant;
  const run = { repositoryId: '', workflowRef: '', workflowSha: tip, runId: '1', attempt: '1', tool: 'own' };
  const trust = { keys: [key], ledger: { repository: null, origin: null, branch, pinned: null } } as unknown as Trust;
  const ledger = {
    repository: localRepository(on.repository.git.dir),
    branch,
    signer: keySigner(pem),
    clock: { now: () => at, pause: () => Promise.resolve() },
    trust,
  };
  const first = policyBegins(
    { occurredAt: at, actor: null, run },
    { commit: tip, trees: { policies, schemas, workflows } },
  );
  expect(await createLedger(ledger, `${on.repository.owner.login}/${on.repository.name}`, tip, first)).toBe('created');
}

/** Nobody may be judged by the loosened role: not on the pull request, not at the merge, not where a credential is asked for. */
async function staysWithTheRules(on: TestStage, id: string): Promise<void> {
  const ask = request({ name: 'three-days', more: THREE_DAYS });
  const pull = await open(on, 'sam-adeyemi', [ask], 'three-days');
  expect(comment(pull)).toContain('does not bind');
  expect(comment(pull)).toContain('TIME-CAP');
  await recorded(on, pull);
  expect(denials(on, ask.id)).toContain('TIME-CAP');
  expect(policyHead(on)).toMatchObject({
    binds: false,
    because: { rule: expect.stringMatching(/^CHANGE-(OWNERS|BASE)$/) },
  });
  // What was granted under the rules is issued under them, into the ledger that holds the grant.
  const job = await issueCheckout(on, id);
  expect(job.code, job.log).toBe(0);
  expect(lineage(on, id).events.map(({ kind }) => kind)).toContain('issued');
}

it('a ledger prepared on another branch, which main then names past the rules, is not believed', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const own = ownKey();
  await changeRules(on, { [TRUST]: moved(on, 'elsewhere', own), ...LOOSENED }, { approvers: ['ines-calder'] });
  await prepare(on, 'elsewhere', own);
  const prepared = git(on, 'rev-parse', 'elsewhere');
  await staysWithTheRules(on, id);
  expect(git(on, 'rev-parse', 'elsewhere')).toBe(prepared);
});

it('nor through a ledger in between, nor behind a pile of commits', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const [between, last] = [ownKey(), ownKey()];
  await changeRules(on, { [TRUST]: moved(on, 'between', between) }, { approvers: ['ines-calder'] });
  for (let n = 0; n < 9; n += 1) await on.people.directPush(on.account('joan-ferris'), { 'notes.txt': `${n}` }, 'Note');
  await changeRules(on, { [TRUST]: moved(on, 'last', last), ...LOOSENED }, { approvers: ['ines-calder'] });
  // The one in between says that the last one binds; the honest one does not.
  await prepare(on, 'between', between);
  await prepare(on, 'last', last);
  await staysWithTheRules(on, id);
});

it('a move that met the rules is followed, and what is merged past them meanwhile does not become what the new ledger begins with', async () => {
  await using on = await stage();
  await on.recordHourly();
  const trust = git(on, 'show', `main:${TRUST}`);
  await changeRules(on, { [TRUST]: `${trust.replace('branch: evidence', 'branch: elsewhere')}\n` });
  const job = await on.record();
  expect(job.code, job.log).toBe(0);
  expect(policyHead(on)).toMatchObject({ binds: true, classes: ['policies', 'trust'] });
  await changeRules(on, LOOSENED, { approvers: [], branch: 'loosen' });
  const next = await on.recordHourly();
  expect(next.code, next.log).toBe(0);
  const ask = request({ name: 'after-the-move', more: THREE_DAYS });
  await recorded(on, await open(on, 'sam-adeyemi', [ask], 'after-the-move'));
  expect(git(on, 'ls-tree', '-r', '--name-only', 'elsewhere')).toContain(`${ask.id}/0001-requested.json`);
  expect(git(on, 'ls-tree', '-r', '--name-only', 'evidence')).not.toContain(ask.id);
  expect(denials(on, ask.id)).toContain('TIME-CAP');
  // It begins where its first event says, so that nothing of what came since is left to neither ledger.
  expect(findings(on).filter((one) => /^V(09|14) error/.test(one))).toEqual([]);
});

it('a key that main names past the rules signs nothing, and a branch that is written anew with it stops everything', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'release' });
  const honest = git(on, 'rev-parse', 'evidence');
  const own = ownKey();
  await changeRules(on, { [TRUST]: moved(on, 'evidence', own, 'gone'), ...LOOSENED }, { approvers: ['ines-calder'] });
  await staysWithTheRules(on, id);

  expect(findings(on)).toContainEqual(
    expect.stringMatching(/^V14 warning: commit \w+ names another ledger, or other keys/),
  );
  const kept = git(on, 'rev-parse', 'evidence');
  git(on, 'update-ref', '-d', 'refs/heads/evidence');
  await prepare(on, 'evidence', own);
  const inputs = { 'signing-key': own.pem };
  for (const job of [
    await on.recordHourly(),
    await on.recordHourly({ inputs }),
    await issueCheckout(on, id, { inputs }),
  ]) {
    expect(job.code, job.log).toBe(4);
    expect(job.log).toMatch(/the ledger on evidence cannot be believed: .* signed no rules there/);
  }
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'later', more: THREE_DAYS })], 'later');
  const advice = await on.check(pull);
  expect(advice.code).toBe(4);
  expect(advice.log).toContain('the ledger on evidence cannot be believed');
  // Whole in itself, and yet nobody is told that it is good.
  expect(findings(on)).toContainEqual(expect.stringMatching(/^V14 error: the ledger on evidence cannot be believed/));
  // Nor does anybody read a lineage of it without being told.
  const shown = shownPolicy(on);
  expect(shown.status).toBe(1);
  expect(shown.stdout.split('\n')[0]).toContain('the ledger on evidence cannot be believed');
  const asJson = shownPolicy(on, '--json');
  expect([asJson.status, asJson.stderr]).toEqual([1, expect.stringContaining('evidence cannot be believed')]);
  expect(JSON.parse(asJson.stdout)).toMatchObject({ requestId: 'policy' });

  git(on, 'update-ref', 'refs/heads/evidence', kept);
  expect(git(on, 'merge-base', honest, kept)).toBe(honest);
  expect((await on.recordHourly()).code).toBe(0);
  expect(unrecorded(on, id)).toEqual([]);
});

it('a key is exchanged in two steps: named by the rules and told with the old one, then used', async () => {
  await using on = await stage();
  const first = await granted(on, { name: 'before' });
  const own = ownKey();
  const inputs = { 'signing-key': own.pem };
  await changeRules(on, { [TRUST]: moved(on, 'evidence', own) });
  const early = await on.record({ inputs });
  expect(early.code).toBe(2);
  expect(early.log).toContain('a new one signs once `record` has told with an old one that it does');
  expect((await on.record()).code).toBe(0);
  expect(policyHead(on)).toMatchObject({ binds: true, classes: ['policies', 'trust'] });
  const second = await granted(on, { name: 'after', with: { inputs } });
  await changeRules(on, { 'policies/notes.md': 'Exchanged.\n' });
  expect((await on.record({ inputs })).code).toBe(0);
  expect(policyHead(on)).toMatchObject({ binds: true });
  for (const { id } of [first, second]) {
    const job = await issueCheckout(on, id, { inputs });
    expect(job.code, job.log).toBe(0);
  }
  expect(findings(on).filter((finding) => !finding.includes(' note: '))).toEqual([]);
});
