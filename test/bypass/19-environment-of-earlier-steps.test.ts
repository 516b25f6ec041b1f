import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  appInputs,
  approve,
  granted,
  issueCheckout,
  open,
  recorded,
  request,
  stage,
  unrecorded,
} from '../support/stage.ts';

const TRUST = 'policies/trust.yaml';

it('what earlier steps put into the environment leads no call and no credential elsewhere', async () => {
  const heard: string[] = [];
  const eavesdropper = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    response.writeHead(200).end('{}');
  });
  eavesdropper.on('connect', (request, socket) => {
    heard.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => eavesdropper.listen(0, '127.0.0.1', resolve));
  await using on = await stage();
  const { id } = await granted(on, { name: 'detour' });
  const there = `http://127.0.0.1:${(eavesdropper.address() as AddressInfo).port}`;
  const config = join(on.folder, 'aws-config');
  writeFileSync(config, `[default]\nregion = us-gov-west-1\nendpoint_url = ${there}\n`);
  const job = await issueCheckout(on, id, {
    env: {
      AWS_ENDPOINT_URL: there,
      AWS_ENDPOINT_URL_STS: there,
      AWS_CONFIG_FILE: config,
      AWS_PROFILE: 'default',
      AWS_REGION: 'us-gov-west-1',
      AWS_STS_REGIONAL_ENDPOINTS: 'legacy',
      HTTP_PROXY: there,
      HTTPS_PROXY: there,
      ALL_PROXY: there,
      http_proxy: there,
      https_proxy: there,
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: config,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
    },
  });
  eavesdropper.close();
  expect(heard).toEqual([]);
  expect(job.code, job.log).toBe(0);
  expect(unrecorded(on, id)).toEqual([]);
  expect(on.sandbox.clouds.aws.sessions).toHaveLength(1);
});

it.each([
  ['endpoints of its own', (trust: string) => trust, 'endpoints are named, and the mode is production'],
  [
    'a GitHub that is not HTTPS',
    (trust: string) => trust.replace(/^endpoints:[^]*$/m, ''),
    'GITHUB_API_URL is not HTTPS',
  ],
])('under a production trust root there is no room for %s', async (_, change, message) => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'knobs' });
  const asIs = execFileSync('git', ['--git-dir', on.repository.git.dir, 'show', `main:${TRUST}`], { encoding: 'utf8' });
  const files = { [TRUST]: change(asIs.replace('mode: sandbox', 'mode: production').replace(/^oidcIssuer:.*\n/m, '')) };
  await on.people.directPush(on.account('ines-calder'), files, 'Go to production');
  const job = await issueCheckout(on, id);
  expect(job.code).not.toBe(0);
  expect(job.log).toContain(message);
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

/** Node then writes the headers of each new connection into the log. */
it('an earlier step that makes Node tell what it sends sees no token', async () => {
  await using on = await stage({ env: { NODE_DEBUG: 'http,https,net' } });
  const inputs = appInputs(on);
  const ask = request({ name: 'told', subject: 'workload: revenue-report', role: 'ROLE-ANALYTICS-READ' });
  const pull = await open(on, 'mei-tanaka', [ask], 'told');
  await approve(on, pull, 'yuki-sato');
  await recorded(on, pull, { inputs });
  const job = await on.issue(ask.id, 'revenue-report', 'analytics-production', { inputs });
  expect(job.code, job.log.slice(-2000)).toBe(0);
  expect(job.log).toContain("authorization: 'token ***'");
  expect(job.log).toContain("authorization: 'Bearer ***'");
  // The App's own JWT, its token, and what Google gives on the way.
  expect(job.log.match(/authorization: '(?!token \*\*\*'|Bearer \*\*\*'|bearer \*\*\*')[^']*'/gi)).toBeNull();
});
