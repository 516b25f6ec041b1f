import { generateKeyPairSync } from 'node:crypto';

/**
 * Texts in the form of keys, drawn from a seed: none was ever anybody's. They are put together here, so that no scanner stumbles
 * over this repository.
 */
export function keyShapes(seed = 1): { readonly [name: string]: string } {
  const draw = drawing(seed);
  const letters = (count: number, from = BASE62) => Array.from({ length: count }, () => draw(from)).join('');
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const id = `AKIA${letters(16, BASE32)}`;
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' });
  return {
    'GitHub, classic': `ghp_${letters(36)}`,
    'GitHub, of an App': `ghs_${letters(36)}`,
    'GitHub, refresh': `ghr_${letters(76)}`,
    'GitHub, fine-grained': `github_pat_${letters(22)}_${letters(59)}`,
    GitLab: `glpat-${letters(20)}`,
    'Slack, bot': `xoxb-${letters(12, DIGITS)}-${letters(13, DIGITS)}-${letters(24)}`,
    'Slack, hook': `https://hooks.slack.com/services/T${letters(9, BASE32)}/B${letters(9, BASE32)}/${letters(24)}`,
    'Google, API': `AIza${letters(35)}`,
    'Google, access': `ya29.a0${letters(120)}`,
    'Google, client': `GOCSPX-${letters(28)}`,
    'Google, service account': JSON.stringify({ type: 'service_account', private_key: pem.toString() }),
    'private key': pem.toString().trim(),
    'AWS, id and secret': `${id} ${letters(40)}`,
    'AWS, file': `aws_access_key_id = ${id}\naws_secret_access_key = ${letters(40)}`,
    'AWS, secret named': `"SecretAccessKey": "${letters(38)}a9"`,
    'AWS, session': `IQoJb3JpZ2lu${letters(300)}`,
    JWT: `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ sub: 'repo:x' })}.${letters(86)}`,
    Stripe: `sk_live_${letters(24)}`,
    npm: `npm_${letters(36)}`,
    SendGrid: `SG.${letters(22)}.${letters(43)}`,
    Azure: `DefaultEndpointsProtocol=https;AccountName=x;AccountKey=${letters(86)}==;EndpointSuffix=core.windows.net`,
    OpenAI: `sk-proj-${letters(48)}a1B`,
    Vault: `hvs.${letters(90)}aB1`,
    'password in a URL': `postgres://migrator:${letters(14)}@db.internal:5432/payments`,
  };
}

const DIGITS = '0123456789';
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The same letters for the same seed (xorshift). */
function drawing(seed: number): (from: string) => string {
  let state = seed >>> 0 || 1;
  return (from) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return from[(state >>> 0) % from.length] ?? '';
  };
}
