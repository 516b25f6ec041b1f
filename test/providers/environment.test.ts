import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Entitlement } from '../../src/model/entitlement.ts';
import { directAgents } from '../../src/providers/agents.ts';
import { AWS, GCP, openSetting, type Setting } from './setting.ts';

let at: Setting;
let trap: Server;
let trapped: string[] = [];
let folder: string;
let hostile: NodeJS.ProcessEnv;

beforeAll(async () => {
  at = await openSetting();
  trap = createServer((request, response) => {
    trapped.push(`${request.method} ${request.url}`);
    response.writeHead(500).end();
  });
  trap.on('connect', (request, socket) => {
    trapped.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
  folder = mkdtempSync(join(tmpdir(), 'environment-'));
  const config = join(folder, 'config');
  writeFileSync(
    config,
    `[profile trap]\nregion = us-gov-west-1\nendpoint_url = ${url}\nuse_fips_endpoint = true\nretry_mode = adaptive\n`,
  );
  const proxies = Object.fromEntries(
    ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [name, url]),
  );
  hostile = {
    PATH: process.env['PATH'],
    ...proxies,
    AWS_ENDPOINT_URL: url,
    AWS_ENDPOINT_URL_STS: url,
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: config,
    AWS_PROFILE: 'trap',
    AWS_REGION: 'us-gov-west-1',
    AWS_USE_FIPS_ENDPOINT: 'true',
    AWS_USE_DUALSTACK_ENDPOINT: 'true',
    AWS_CA_BUNDLE: config,
    AWS_MAX_ATTEMPTS: '9',
    AWS_ROLE_ARN: 'arn:aws:iam::999999999999:role/trap',
    AWS_ACCESS_KEY_ID: 'AKIATRAP',
    AWS_SECRET_ACCESS_KEY: 'trap',
    GOOGLE_CLOUD_UNIVERSE_DOMAIN: 'trap.example',
    GOOGLE_APPLICATION_CREDENTIALS: config,
    GOOGLE_CLOUD_QUOTA_PROJECT: 'trap',
    GOOGLE_API_USE_CLIENT_CERTIFICATE: 'true',
    GOOGLE_SDK_NODE_LOGGING: 'all',
    NODE_TLS_REJECT_UNAUTHORIZED: '0',
  };
});
afterAll(async () => {
  await at.close();
  trap.closeAllConnections();
  trap.close();
  rmSync(folder, { recursive: true });
});

/** `masks`: what the runner was told to hide, which it hides in both. */
async function inChild(entitlement: Entitlement, more: NodeJS.ProcessEnv = {}) {
  const order = await at.order(entitlement);
  const env = { ...hostile, ...more };
  const child = spawn(process.execPath, [fileURLToPath(new URL('./child.ts', import.meta.url))], { env });
  child.stdin.end(JSON.stringify({ order: { ...order, token: order.token.reveal() }, endpoints: at.endpoints }));
  const [said, error] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const masks = [...said.matchAll(/^::add-mask::(.+)$/gm)].map((one) => one[1] ?? '');
  return { out: said.replaceAll(/^::add-mask::.+\n/gm, ''), error, masks, jwt: order.token.reveal() };
}

/** Tokens in what the clouds answer from now on. */
function tokensAnswered(): readonly string[] {
  const tokens: string[] = [];
  at.alter = (answer) => {
    const found = String(answer.body).matchAll(
      /(?:"(?:access_token|accessToken)":"|<(?:SessionToken|SecretAccessKey)>)([^"<]+)/g,
    );
    tokens.push(...[...found].map((one) => one[1] ?? ''));
    return answer;
  };
  return tokens;
}

describe.each([
  ['aws', AWS],
  ['gcp', GCP],
])('%s', (name, entitlement) => {
  it('obeys no endpoint, proxy, profile or file of the environment, and logs no token', async () => {
    trapped = [];
    const tokens = tokensAnswered();
    const { out, error, jwt } = await inChild(entitlement);
    at.alter = (answer) => answer;
    const said = JSON.parse(out || '{}') as { issuance?: { provider: string; credential: unknown } };
    expect(said.issuance?.provider, out + error).toBe(name);
    expect(trapped).toEqual([]);
    expect(tokens).toHaveLength(2);
    expect([jwt, ...tokens].filter((secret) => (out + error).includes(secret))).toEqual([]);
    if (name === 'gcp') {
      const sha256 = createHash('sha256')
        .update(tokens[1] ?? '')
        .digest('hex');
      expect(said.issuance?.credential).toEqual({ tokenSha256: sha256 });
    }
  });

  it('has every token masked that Node writes into the log when it is told to', async () => {
    const tokens = tokensAnswered();
    const { out, error, masks, jwt } = await inChild(entitlement, { NODE_DEBUG: 'http,https,net' });
    at.alter = (answer) => answer;
    expect(error).toContain('HTTP ');
    expect([...tokens].filter((secret) => (out + error).includes(secret))).toEqual(masks);
    expect(out + error).not.toContain(jwt);
  });
});

describe('connections', () => {
  it('trust the certificates that Node ships, and verify them whatever the environment says', () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:1');
    const { httpsAgent } = directAgents();
    vi.unstubAllEnvs();
    expect(httpsAgent.options.rejectUnauthorized).toBe(true);
    expect(httpsAgent.options.ca).toEqual([...rootCertificates]);
  });
});
