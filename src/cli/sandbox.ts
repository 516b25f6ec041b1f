import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unreadablePolicy } from '../facts/main.ts';
import { policyReader, wantPolicy } from '../facts/read-policy.ts';
import { localRepository } from '../git/repository.ts';
import { Failure } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { autopilot } from './demo/autopilot.ts';
import { openStage } from './demo/stage.ts';
import { distFolder, ownFolder } from './own-folder.ts';
import { print } from './terminal.ts';

/** Serves until it is interrupted. */
export async function sandbox(options: { readonly repo: string; readonly port?: string }): Promise<void> {
  const port = options.port === undefined ? undefined : Number(options.port);
  if (port !== undefined && !(Number.isSafeInteger(port) && port > 0 && port < 65_536)) {
    throw new Failure('INPUT', `--port is "${options.port}"`, 'give a number from 1 to 65535');
  }
  const source = resolve(options.repo);
  const policies = join(source, 'policies');
  if (statSync(policies, { throwIfNoEntry: false })?.isDirectory() !== true || readdirSync(policies).length === 0)
    throw new Failure(
      'INPUT',
      `${options.repo} has no folder policies/ with documents in it`,
      'name a folder that has one with --repo',
    );
  const folder = mkdtempSync(join(tmpdir(), 'access-lineage-sandbox-'));
  const stage = await openStage({
    folder,
    source,
    dist: distFolder(),
    action: join(ownFolder(), 'action.yml'),
    ...(port ? { port } : {}),
  }).catch((error: unknown) => {
    rmSync(folder, { recursive: true, force: true });
    throw taken(error, port);
  });
  // Before it says how to stop it.
  let stopped = false;
  const stop = (): void => void (stopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const { sandbox: world, repository } = stage;
  const name = `${repository.owner.login}/${repository.name}`;
  print(`GitHub, AWS and Google for ${name} at ${world.origin}`);
  print(`  clone it:       git clone ${world.origin.replace('://', '://x-access-token:TOKEN@')}/${name}.git`);
  print(`  REST, GraphQL:  ${world.endpoints.api}  ${world.endpoints.graphql}`);
  print(`  AWS STS:        ${world.endpoints.awsSts}`);
  print(`  Google:         ${world.endpoints.gcpSts}  ${world.endpoints.gcpIamCredentials}`);
  print(`  requests seen:  ${world.origin}/_sandbox/received   faults: POST ${world.origin}/_sandbox/faults`);
  print(`  repositories:   ${folder}`);
  const unreadable = await unreadableIn(repository.git.dir);
  if (unreadable) print(unreadable);
  if (stage.tokens.size === 0)
    print(
      '  nobody to act as: policies/ holds no Person with an account. A Directory names an organisation, whose members are known on GitHub only: add Person documents to rehearse with',
    );
  else print('  act as somebody with their token (worth something here only), and commit with their address:');
  for (const [login, token] of stage.tokens)
    print(`    ${login.padEnd(24)} ${token}  ${stage.account(login).emails.at(-1) ?? ''}`);
  print('Pull requests, reviews and merges run the workflows check and record by themselves.');
  print('Stop with Ctrl-C, which takes the repositories away: clone what you want to keep.');
  await autopilot(stage, print, () => stopped);
  await stage.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Why nothing will be allowed here; null: the policy can be read. */
async function unreadableIn(clone: string): Promise<string | null> {
  const [main] = await localRepository(clone).read([wantPolicy('main')]);
  const read = main && (await policyReader(entitlementKinds)(main));
  if (!read || read.policy.ok) return null;
  const { message, fix } = unreadablePolicy('main', read.policy.findings);
  return `  ${message}: until that is mended, every check fails. Fix: ${fix}`;
}

/** What a port that cannot be had means; anything else as it is. */
function taken(error: unknown, port: number | undefined): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return error;
  const why = code === 'EACCES' ? 'may not be listened on' : 'is in use';
  return new Failure('INPUT', `port ${port} of 127.0.0.1 ${why}`, 'give another with --port, or leave it out', error);
}
