import { createHash, generateKeyPairSync, type KeyObject, randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, type JSONWebKeySet, SignJWT } from 'jose';
import type { Answer, Call, Handler } from '../http.ts';
import { claimsOf } from './claims.ts';
import { type Job, mayHaveIdentity, ownerOf } from './job.ts';

/** What a runner hands to a job: `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`. */
export interface Invitation {
  readonly url: string;
  readonly token: string;
}

/** Ways to make a wrong token: other claims, a key nobody published, or the right key id on a wrong key. */
export interface Forgery {
  readonly claims?: Readonly<Record<string, string | number>>;
  readonly key?: 'unpublished' | 'wrong-signature';
}

export interface Issuer {
  /** The `iss` of every honest token; discovery stands below it. */
  readonly issuer: string;
  readonly jwks: JSONWebKeySet;
  readonly handler: Handler;
  /** Opens the token endpoint for one job; null for jobs that may have no identity. */
  invite(job: Job): Invitation | null;
  /** The job is over: its bearer token opens nothing any more. */
  dismiss(invitation: Invitation): void;
  /** Mints without asking anybody; with a forgery, something nobody should accept. */
  mint(job: Job, audience: string, forgery?: Forgery): Promise<string>;
}

const LIFETIME = 300;
/** GitHub dates `nbf` ten minutes back for verifiers with slow clocks. */
const TOLERANCE = 600;

/**
 * GitHub's OIDC issuer with a fresh RS256 key. `base` is an absolute URL whose path carries the endpoints;
 * `issuer` is what tokens say (the base itself unless given). `now` is the sandbox's clock.
 */
export async function openIssuer(options: {
  readonly base: string;
  readonly issuer?: string;
  readonly now: () => Date;
}): Promise<Issuer> {
  const { base, now } = options;
  const issuer = options.issuer ?? base;
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const kid = createHash('sha256')
    .update(key.publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  const jwks = { keys: [{ ...(await exportJWK(key.publicKey)), kid, alg: 'RS256', use: 'sig' }] };
  const jobs = new Map<string, { readonly id: string; readonly job: Job }>();
  let foreign: KeyObject | undefined;

  const mint = async (job: Job, audience: string, forgery: Forgery = {}): Promise<string> => {
    const iat = Math.floor(now().getTime() / 1000);
    const times = { nbf: iat - TOLERANCE, exp: iat + LIFETIME, iat };
    const body = { jti: randomUUID(), aud: audience, iss: issuer, ...claimsOf(job), ...times, ...forgery.claims };
    if (forgery.key !== undefined) foreign ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const header = { alg: 'RS256', typ: 'JWT', kid: forgery.key === 'unpublished' ? 'nobody-published-this' : kid };
    return new SignJWT(body).setProtectedHeader(header).sign(forgery.key === undefined ? key.privateKey : foreign!);
  };

  const root = new URL(base).pathname.replace(/\/$/, '');
  return {
    issuer,
    jwks,
    mint,
    invite(job) {
      if (!mayHaveIdentity(job)) return null;
      const id = randomUUID();
      const token = randomBytes(24).toString('base64url');
      jobs.set(token, { id, job });
      return { url: `${base}/jobs/${id}/idtoken?api-version=2.0`, token };
    },
    dismiss: (invitation) => void jobs.delete(invitation.token),
    handler(call) {
      if (!call.url.pathname.startsWith(`${root}/`)) return undefined;
      const path = call.url.pathname.slice(root.length);
      if (path === '/.well-known/openid-configuration') return json(200, discovery(issuer, base));
      if (path === '/.well-known/jwks') return json(200, jwks);
      const asked = /^\/jobs\/([^/]+)\/idtoken$/.exec(path)?.[1];
      if (asked === undefined || call.method !== 'GET') return undefined;
      return answerJob(call, asked, jobs, mint);
    },
  };
}

/** A bearer token opens the endpoint of its own job only. */
async function answerJob(
  call: Call,
  asked: string,
  jobs: ReadonlyMap<string, { readonly id: string; readonly job: Job }>,
  mint: Issuer['mint'],
): Promise<Answer> {
  const known = jobs.get(/^bearer (.+)$/i.exec(call.headers['authorization'] ?? '')?.[1] ?? '');
  if (known === undefined || known.id !== asked) return json(401, { message: 'Unauthorized' });
  const audience = call.url.searchParams.get('audience') ?? `https://github.com/${ownerOf(known.job)}`;
  const value = await mint(known.job, audience);
  return json(200, { count: value.length, value });
}

function discovery(issuer: string, base: string): unknown {
  return {
    issuer,
    jwks_uri: `${base}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf', 'ref', 'repository', 'repository_id'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}

function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) };
}
