import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { systemClock } from '../action/clock.ts';
import { policyReader, wantPolicy } from '../facts/read-policy.ts';
import { localRepository } from '../git/repository.ts';
import { originOf } from '../ledger/checkpoint.ts';
import { ENGINE } from '../decision/engine.ts';
import { governedTrees } from '../facts/governed.ts';
import { createLedger } from '../ledger/create.ts';
import { keySigner, trustKeyOf } from '../ledger/signer-key.ts';
import { policyBegins } from '../lineage/policy-changed.ts';
import type { Run } from '../model/event.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { entitlementKinds } from '../providers/index.ts';
import { remoteName } from './remote-name.ts';
import { print } from './terminal.ts';

const BRANCH = 'evidence';

/** Three steps, each done once and left alone when it stands: key, trust root, branch of the ledger. Says what is left to do. */
export async function init(options: {
  readonly repo: string;
  readonly key: string;
  readonly name?: string;
}): Promise<void> {
  const clock = systemClock();
  const name = options.name ?? remoteName(options.repo);
  const pem = keyAt(options.key, options.repo);
  const trustFile = join(options.repo, 'policies', 'trust.yaml');
  if (!existsSync(trustFile)) {
    mkdirSync(join(options.repo, 'policies'), { recursive: true });
    writeFileSync(trustFile, trustYaml(pem));
    print(`wrote ${relative('.', trustFile)}. Merge it to the default branch, then run init again to make the ledger.`);
    return;
  }
  const repository = localRepository(options.repo);
  const main = (await repository.read([wantPolicy('main')]))[0] ?? (await repository.read([wantPolicy('master')]))[0];
  if (!main) throw new Failure('MISSING', `${options.repo} has no branch main`, 'commit policies/ first');
  const { policy } = await policyReader(entitlementKinds)(main);
  if (!policy.ok)
    throw new Failure(
      'INPUT',
      policy.findings[0]?.message ?? 'the policy cannot be read',
      policy.findings[0]?.fix ?? 'mend it',
    );
  const { trust } = policy.value;
  const ledgerName = trust.ledger.repository ?? name;
  const signer = keySigner(pem);
  const ledger = { repository, branch: trust.ledger.branch, trust, signer, clock, origin: originOf(ledgerName) };
  const trees = (await governedTrees(repository, [main.commit])).get(main.commit);
  const place = trees && { commit: main.commit, trees };
  const first = place ? policyBegins({ occurredAt: clock.now(), actor: null, run: ON_A_LAPTOP }, place) : null;
  const made = await createLedger(ledger, ledgerName, main.commit, first);
  print(made === 'exists' ? `branch ${trust.ledger.branch} is there already` : `made branch ${trust.ledger.branch}`);
  print(
    `next: git push origin ${trust.ledger.branch}; keep ${options.key} as secret ACCESS_LINEAGE_SIGNING_KEY of an environment limited to the default branch, and delete the file`,
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

function trustYaml(pem: string): string {
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
  branch: ${BRANCH}
keys:
  - keyid: "${key.keyid}"
    algorithm: ${key.algorithm}
    publicKey: |
${publicKey}
    validFrom: "${key.validFrom}"
    purpose: [event, checkpoint]
`;
}
