// A small action that does with GitHub's own toolkit what a real one does. INPUT_MODE chooses.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';

const mode = core.getInput('mode');
if (mode === 'environment') core.setOutput('environment', JSON.stringify(process.env));
if (mode === 'identity') {
  const token = await core.getIDToken('sts.amazonaws.com');
  console.log(`the token is ${token}`);
  core.setOutput('claims', Buffer.from(token.split('.')[1], 'base64url').toString());
}
if (mode === 'credential') {
  const secret = 'first-line-of-it\nsecond-line-of-it';
  console.log('first-line-of-it came too early');
  core.setSecret(secret);
  console.log('leak: second-line-of-it');
  core.exportVariable('GOOGLE_TOKEN', secret);
  core.exportVariable('NODE_OPTIONS', '--no-warnings');
  core.exportVariable('GITHUB_SHA', 'forged');
  const file = join(process.env['RUNNER_TEMP'], 'credential.json');
  writeFileSync(file, secret, { mode: 0o600 });
  core.saveState('file', file);
  core.error('no such role\nat all', { file: 'access-requests/x.yaml', startLine: 3, title: 'role: unknown' });
  core.debug('for nobody');
  await core.summary.addRaw('**allow**').write();
}
if (mode === 'count') {
  for (let n = 1; n <= 4; n += 1) {
    await fetch(`${process.env['GITHUB_API_URL']}/count/${n}`);
    core.setOutput('answered', String(n));
  }
}
if (mode === 'fail') core.setFailed('denied');
