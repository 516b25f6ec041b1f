import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { systemClock } from '../action/clock.ts';
import { policyReader, wantPolicy } from '../facts/read-policy.ts';
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
import type { Clone } from '../ports.ts';
import { entitlementKinds } from '../providers/index.ts';
import { mainRefOf } from './here.ts';
import { gitIn, ledgerRemote, urlToFillIn } from './ledger-remote.ts';
import { remoteName } from './remote-name.ts';
import { print } from './terminal.ts';

const BRANCH = 'evidence';

/** Three steps, each done once and left alone when it stands: key, trust root, branch of the ledger. Says what is left to do. */
export async function init(options: {
  readonly repo: string;
  readonly key: string;
  readonly name?: string;
  /** `owner/name` of a repository of its own for the ledger. */
  readonly ledger?: string;
  readonly defaultBranch?: string;
}): Promise<void> {
  const clock = systemClock();
  const name = options.name ?? remoteName(options.repo);
  wantName('--name', name);
  if (options.ledger !== undefined) wantName('--ledger', options.ledger);
  const pem = keyAt(options.key, options.repo);
  const trustFile = join(options.repo, 'policies', 'trust.yaml');
  if (!existsSync(trustFile)) {
    mkdirSync(join(options.repo, 'policies'), { recursive: true });
    writeFileSync(trustFile, trustYaml(pem, options.ledger));
    print(`wrote ${relative('.', trustFile)}. Merge it to the default branch, then run init again to make the ledger.`);
    return;
  }
  const repository = localRepository(options.repo);
  const mainRef = await mainRefOf(repository, options.repo, options.defaultBranch, 'commit policies/ first');
  const [main] = await repository.read([wantPolicy(mainRef)]);
  if (!main) throw new Failure('MISSING', `${options.repo} has no branch ${mainRef}`, 'commit policies/ first');
  const { policy } = await policyReader(entitlementKinds)(main);
  if (!policy.ok)
    throw new Failure(
      'INPUT',
      policy.findings[0]?.message ?? 'the policy cannot be read',
      policy.findings[0]?.fix ?? 'mend it',
    );
  const { trust, set } = policy.value;
  const { branch } = trust.ledger;
  const ledgerName = trust.ledger.repository ?? name;
  if (options.ledger !== undefined && options.ledger !== ledgerName)
    throw new Failure(
      'INPUT',
      `--ledger is ${options.ledger}, and policies/trust.yaml on ${mainRef} names ${trust.ledger.repository ?? 'no repository, so this one'}`,
      'write it there as ledger.repository, merge that, and run init again; a ledger that is in use is moved as docs/operators.md says',
    );
  if (trust.ledger.repository === null && (await atOrigin(repository, branch))) {
    print(`branch ${branch} is there already, at origin: nothing is left to do`);
    return;
  }
  const signer = keySigner(pem);
  const ledger = { repository, branch, trust, signer, clock, origin: originOf(nameOfLedger(trust.ledger, name)) };
  const trees = (await governedTrees(repository, [main.commit])).get(main.commit);
  const place = trees && { commit: main.commit, trees };
  const first = place ? policyBegins({ occurredAt: clock.now(), actor: null, run: ON_A_LAPTOP }, place) : null;
  const made = await createLedger(ledger, nameOfLedger(trust.ledger, name), main.commit, first);
  print(made === 'exists' ? `branch ${branch} is there already` : `made branch ${branch}`);
  if (made === 'created') tellGoverned(options.repo, branch, set.changeRules);
  tellNext(options, trust.ledger);
}

function wantName(flag: string, name: string): void {
  if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(name)) return;
  throw new Failure('INPUT', `${flag} is "${name.slice(0, 150)}"`, 'write owner/name, as in github.com/owner/name');
}

/** This clone's own branch comes first elsewhere; what was pushed and then deleted here must not be begun a second time. */
async function atOrigin(repository: Clone, branch: string): Promise<boolean> {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const [own, fetched] = await repository.read(refs.map((ref) => ({ ref, paths: [] })));
  return !own && Boolean(fetched);
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

function keyAt(file: string, repo: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  const inside = !relative(resolve(repo), resolve(file)).startsWith('..');
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
