import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { systemClock } from '../action/clock.ts';
import { unreadablePolicy } from '../facts/main.ts';
import { policyReader, TRUST, wantPolicy } from '../facts/read-policy.ts';
import { localRepository } from '../git/repository.ts';
import { nameOfLedger, originOf } from '../ledger/checkpoint.ts';
import { ENGINE } from '../decision/engine.ts';
import { governedTrees } from '../facts/governed.ts';
import { createLedger } from '../ledger/create.ts';
import { keySigner, trustKeyOf } from '../ledger/signer-key.ts';
import { policyBegins } from '../lineage/policy-changed.ts';
import type { Run } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Clone, Origin, Snapshot } from '../ports.ts';
import { entitlementKinds } from '../providers/index.ts';
import { wantBelieved } from './believed.ts';
import { mainRefOf } from './here.ts';
import { gitSays } from './git-says.ts';
import { gitIn, ledgerRemote, urlToFillIn } from './ledger-remote.ts';
import { behindOrigin, upToDate } from './refs.ts';
import { remoteName } from './remote-name.ts';
import { print } from './terminal.ts';

const BRANCH = 'evidence';

interface Options {
  readonly repo: string;
  readonly key: string;
  readonly name?: string;
  /** `owner/name` of a repository of its own for the ledger. */
  readonly ledger?: string;
  readonly defaultBranch?: string;
}

/** Three steps, each done once and left alone when it stands: key, trust root, branch of the ledger. Says what is left to do. */
export async function init(options: Options): Promise<void> {
  const name = options.name ?? remoteName(options.repo);
  wantName('--name', name);
  if (options.ledger !== undefined) wantName('--ledger', options.ledger);
  const repository = localRepository(options.repo);
  const main = await mainHere(repository, options);
  if (main.trusts || existsSync(join(options.repo, TRUST))) return begin(repository, name, main, options);
  const known = existsSync(options.key);
  mkdirSync(join(options.repo, 'policies'), { recursive: true });
  const yaml = trustYaml(keyAt(options.key, options.repo), options.ledger);
  writeFileSync(join(options.repo, TRUST), yaml);
  print(
    `wrote ${relative('.', join(options.repo, TRUST))}. Merge it to the default branch, then run init again to make the ledger.`,
  );
  if (known)
    print(
      `${options.key} was there before. If its ${TRUST} was merged already, take this one away and bring the default branch of this clone up to date instead.`,
    );
}

/** The default branch of this clone, no older than what was fetched of it: else a second trust root would be written beside the first. */
async function mainHere(repository: Clone, { repo, defaultBranch }: Options): Promise<MainHere> {
  const ref = await mainRefOf(repository, repo, defaultBranch, 'commit policies/ first').catch(absent);
  if (ref instanceof Failure) return { ref, snapshot: null, trusts: false };
  const [behind] = behindOrigin(repo, ref);
  if (behind)
    throw new Failure(
      'MISSING',
      `branch ${ref} of this clone is older than what was fetched: origin/${ref} has commits that it lacks`,
      `${behind.fix}. Then run init again`,
    );
  const [snapshot = null] = await repository.read([wantPolicy(ref)]);
  return { ref, snapshot, trusts: snapshot?.files.some(({ path }) => path === TRUST) === true };
}

interface MainHere {
  /** Its name, or why there is none: a new repository has no commit yet. */
  readonly ref: string | Failure;
  readonly snapshot: Snapshot | null;
  /** Does it hold a trust root? */
  readonly trusts: boolean;
}

function absent(error: unknown): Failure {
  if (error instanceof Failure && error.code === 'MISSING') return error;
  throw error;
}

/** The last step: the ledger, by the key and the trust root that stand. */
async function begin(
  repository: Clone & Origin,
  name: string,
  { ref, snapshot: main, trusts }: MainHere,
  options: Options,
): Promise<void> {
  if (ref instanceof Failure) throw ref;
  if (!main || !trusts)
    throw new Failure(
      'MISSING',
      `${TRUST} lies in ${options.repo === '.' ? 'this folder' : options.repo}, and branch ${ref} of this clone does not have it`,
      `commit it and merge it to ${ref}; if it is merged already, bring ${ref} up to date: ${upToDate(options.repo, ref)}. Then run init again`,
    );
  const { policy } = await policyReader(entitlementKinds)(main);
  if (!policy.ok) throw unreadablePolicy(ref, policy.findings);
  const { trust, set } = policy.value;
  const { branch } = trust.ledger;
  const ledgerName = trust.ledger.repository ?? name;
  if (options.ledger !== undefined && options.ledger !== ledgerName)
    throw new Failure(
      'INPUT',
      `--ledger is ${options.ledger}, and policies/trust.yaml on ${ref} names ${trust.ledger.repository ?? 'no repository, so this one'}`,
      'write it there as ledger.repository, merge that, and run init again; a ledger that is in use is moved as docs/operators.md says',
    );
  const there = await branchAt(repository, branch);
  if (there === 'origin' && trust.ledger.repository === null) {
    await wantBelieved(options.repo, ref, branch);
    print(`branch ${branch} is there already, at origin: nothing is left to do`);
    return;
  }
  if (there === 'here') {
    await wantBelieved(options.repo, ref, branch);
    print(`branch ${branch} is there already`);
  } else {
    const signer = keySigner(keyThere(options.key, ref));
    await make(
      { repository, branch, trust, signer, clock: systemClock() },
      nameOfLedger(trust.ledger, name),
      main.commit,
    );
    await wantBelieved(options.repo, ref, branch, () => takeAway(options.repo, branch));
    print(`made branch ${branch}`);
    tellGoverned(options.repo, branch, set.changeRules);
  }
  tellNext(options, trust.ledger);
}

async function make(ledger: Parameters<typeof createLedger>[0], name: string, at: Oid): Promise<void> {
  const { repository, branch, clock } = ledger;
  const trees = (await governedTrees(repository, [at])).get(at);
  const place = trees && { commit: at, trees };
  const first = place ? policyBegins({ occurredAt: clock.now(), actor: null, run: ON_A_LAPTOP }, place) : null;
  const made = await createLedger({ ...ledger, origins: [originOf(name)] }, name, at, first);
  if (made === 'exists')
    throw new Failure('UNRECORDED', `branch ${branch} came in between`, 'find out who made it, and run init again');
}

function takeAway(repo: string, branch: string): void {
  gitSays(repo, 'update-ref', '-d', `refs/heads/${branch}`);
}

function wantName(flag: string, name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(name)) return;
  throw new Failure('INPUT', `${flag} is "${name.slice(0, 150)}"`, 'write owner/name, as in github.com/owner/name');
}

/** This clone's own branch comes first elsewhere; what was pushed and then deleted here must not be begun a second time. */
async function branchAt(repository: Clone, branch: string): Promise<'here' | 'origin' | null> {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const [own, fetched] = await repository.read(refs.map((ref) => ({ ref, paths: [] })));
  if (own) return 'here';
  return fetched ? 'origin' : null;
}

/** Whoever copied the sample may not know that its people now decide over every change. */
function tellGoverned(repo: string, branch: string, rules: PolicySet['changeRules']): void {
  if (rules.length === 0) return;
  const ids = rules.map(({ body }) => body.id).join(', ');
  print(`From now on a change of the rules binds only with the approvals that ${ids} of the policy ask for.`);
  print(
    `  Not what you want yet? \`${gitIn(repo)} branch -D ${branch}\`, take the ChangeRules from main, and run init again before you push.`,
  );
}

function tellNext({ repo, key }: { readonly repo: string; readonly key: string }, place: Trust['ledger']): void {
  const remote = ledgerRemote(repo, place);
  print('next: push the branch, delete it here, where it would only grow old, and hand the key over:');
  print(`  ${gitIn(repo)} push ${remote} ${place.branch}${urlToFillIn(remote)}`);
  print(`  ${gitIn(repo)} branch -D ${place.branch}`);
  print(
    `  keep ${key} as secret ACCESS_LINEAGE_SIGNING_KEY of an environment limited to the default branch, and delete the file`,
  );
}

/** No run wrote it: somebody did, by hand. */
const ON_A_LAPTOP: Run = {
  repositoryId: '',
  workflowRef: '',
  workflowSha: '' as Oid,
  runId: 'init',
  attempt: '1',
  tool: ENGINE,
};

/** Made where it is not there. */
function keyAt(file: string, repo: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const inside = !relative(realpathSync(repo), inRealFolder(file)).startsWith('..');
  if (inside)
    throw new Failure(
      'INPUT',
      `${file} would lie inside the clone`,
      'name a file elsewhere with --key; a private key must never be committed',
    );
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  writeFileSync(file, pem, { mode: 0o600, flag: 'wx' });
  print(`made ${file}`);
  return pem;
}

/** A file that is not there yet, where its folder really is. */
function inRealFolder(file: string): string {
  const folder = dirname(resolve(file));
  if (!existsSync(folder))
    throw new Failure('INPUT', `${folder} is not there`, 'name a file in a folder that is with --key');
  return join(realpathSync(folder), basename(file));
}

/** The key whose public half main names: another one, made now, would sign nothing that anybody trusts. */
function keyThere(file: string, main: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new Failure(
    'INPUT',
    `${file} is not there, and ${TRUST} on ${main} names a key already`,
    'name the file of that key with --key; where nobody has it and no ledger was begun with it, take the file from the default branch and run init again, which makes both',
  );
}

function trustYaml(pem: string, repository: string | undefined): string {
  const key = trustKeyOf(pem, systemClock().now());
  const publicKey = key.publicKey
    .trim()
    .split('\n')
    .map((line) => `      ${line}`)
    .join('\n');
  return `# yaml-language-server: $schema=../schemas/trust.schema.json
# Whose signatures the ledger bears and where it lives. Read from the default branch only.
apiVersion: access-lineage/v1
kind: Trust
mode: production
ledger:
${repository === undefined ? '' : `  repository: ${repository}\n`}  branch: ${BRANCH}
keys:
  - keyid: "${key.keyid}"
    algorithm: ${key.algorithm}
    publicKey: |
${publicKey}
    validFrom: "${key.validFrom}"
    purpose: [event, checkpoint]
`;
}
