import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Failure } from '../model/finding.ts';
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
  const folder = mkdtempSync(join(tmpdir(), 'access-lineage-sandbox-'));
  const stage = await openStage({
    folder,
    source: resolve(options.repo),
    dist: distFolder(),
    action: join(ownFolder(), 'action.yml'),
    ...(port ? { port } : {}),
  });
  const { sandbox: world, repository } = stage;
  const name = `${repository.owner.login}/${repository.name}`;
  print(`GitHub, AWS and Google for ${name} at ${world.origin}`);
  print(`  clone it:       git clone ${world.origin.replace('://', '://x-access-token:TOKEN@')}/${name}.git`);
  print(`  REST, GraphQL:  ${world.endpoints.api}  ${world.endpoints.graphql}`);
  print(`  AWS STS:        ${world.endpoints.awsSts}`);
  print(`  Google:         ${world.endpoints.gcpSts}  ${world.endpoints.gcpIamCredentials}`);
  print(`  requests seen:  ${world.origin}/_sandbox/received   faults: POST ${world.origin}/_sandbox/faults`);
  print(`  repositories:   ${folder}`);
  print('  act as somebody with their token (worth something here only):');
  for (const [login, token] of stage.tokens) print(`    ${login.padEnd(24)} ${token}`);
  print('Pull requests, reviews and merges run the workflows check and record by themselves. Stop with Ctrl-C.');
  let stopped = false;
  const stop = (): void => void (stopped = true);
  process.once('SIGINT', stop).once('SIGTERM', stop);
  await autopilot(stage, print, () => stopped);
  await stage.close();
}
