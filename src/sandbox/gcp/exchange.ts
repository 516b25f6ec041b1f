import type { Answer, Call } from '../http.ts';
import { audiencesOf, claimedIssuer, type KeysOf, verifySignature } from '../oidc/verify.ts';
import { json, oauthRefusal } from './answers.ts';
import { evaluate } from './expression.ts';
import type { GcpData, GcpProvider, Principal } from './project.ts';
import type { Tokens } from './tokens.ts';

type Claims = ReadonlyMap<string, string | number | readonly string[]>;

const GRANT = 'urn:ietf:params:oauth:grant-type:token-exchange';
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const SUBJECT_TYPES = ['urn:ietf:params:oauth:token-type:jwt', 'urn:ietf:params:oauth:token-type:id_token'];

/** `POST /v1/token`: a token of an identity provider for a federated one that lives no longer than it. */
export async function exchange(
  call: Call,
  data: GcpData,
  keysOf: KeysOf,
  tokens: Tokens,
  now: number,
): Promise<Answer> {
  const form = readBody(call);
  if (form('grant_type') !== GRANT) return oauthRefusal('invalid_request', 'Invalid grant type.');
  if (!SUBJECT_TYPES.includes(form('subject_token_type'))) {
    return oauthRefusal('invalid_request', 'Invalid value for "subject_token_type".');
  }
  const provider = providerOf(form('audience'), data);
  if (typeof provider === 'string') return REFUSED_AUDIENCE[provider];
  const issuer = claimedIssuer(form('subject_token'));
  if (issuer !== null && issuer !== provider.issuer) {
    const message = `The issuer in ID Token ${issuer} does not match the expected ones: ${provider.issuer}`;
    return oauthRefusal('invalid_grant', message);
  }
  const verified = await verifySignature(form('subject_token'), keysOf);
  if ('problem' in verified) return oauthRefusal('invalid_grant', BAD_TOKEN[verified.problem]);
  const refusal = judge(verified.claims, provider, now);
  if (refusal !== null) return refusal;
  const who = principalOf(verified.claims, provider);
  if ('status' in who) return who;
  const expires = Number(verified.claims.get('exp')) * 1000;
  const seconds = Math.floor((expires - now) / 1000);
  const scopes = form('scope').split(' ').filter(Boolean);
  const what = { kind: 'federated', principal: who.principal, serviceAccount: null, delegates: [], scopes } as const;
  const requestReason = call.headers['x-goog-request-reason'] ?? null;
  const token = tokens.issue({ ...what, lifetimeSeconds: seconds, requestReason }, who, now, expires);
  return json(200, { access_token: token, issued_token_type: ACCESS_TOKEN, token_type: 'Bearer', expires_in: seconds });
}

/** The endpoint takes a form (OAuth's names) or JSON (Google's camelCase names). */
function readBody(call: Call): (name: string) => string {
  const text = Buffer.from(call.body).toString('utf8');
  if (!(call.headers['content-type'] ?? '').includes('json')) {
    const form = new URLSearchParams(text);
    return (name) => form.get(name) ?? '';
  }
  const body = JSON.parse(text || '{}') as Record<string, string | undefined>;
  return (name) => body[name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())] ?? body[name] ?? '';
}

const REFUSED_AUDIENCE = {
  form: oauthRefusal(
    'invalid_request',
    'Invalid value for "audience". This value should be the full resource name of the Identity Provider. See https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token for the list of possible formats.',
  ),
  absent: oauthRefusal(
    'invalid_target',
    'The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn\'t exist.',
  ),
};

/** The codes are Google's; of these sentences only `no-keys` is on public record. */
const BAD_TOKEN = {
  malformed: 'Unable to parse the ID Token.',
  'no-keys': "Error connecting to the given credential's issuer.",
  'unknown-key': 'Invalid JWT Signature: no key of the issuer has that key id.',
  signature: 'Invalid JWT Signature.',
} as const;

function providerOf(audience: string, { providers }: GcpData): GcpProvider | 'form' | 'absent' {
  const name =
    /^\/\/iam\.googleapis\.com\/(projects\/\d+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+)$/.exec(
      audience,
    )?.[1];
  if (name === undefined) return 'form';
  return providers.find((one) => one.name === name && one.disabled !== true) ?? 'absent';
}

/** Audience and times. */
function judge(claims: Claims, provider: GcpProvider, now: number): Answer | null {
  const own = `//iam.googleapis.com/${provider.name}`;
  const accepted = provider.allowedAudiences ?? [own, `https:${own}`];
  const audiences = audiencesOf(claims);
  if (!audiences.some((one) => accepted.includes(one))) {
    const message = `The audience in ID Token [${audiences.join(', ')}] does not match the expected audience.`;
    return oauthRefusal('invalid_grant', message);
  }
  const seconds = now / 1000;
  const [expires, notBefore] = [Number(claims.get('exp')), Number(claims.get('nbf') ?? 0)];
  if (!(seconds < expires) || seconds < notBefore) {
    return oauthRefusal('invalid_grant', `ID Token issued at ${String(claims.get('iat'))} is stale to sign-in.`);
  }
  return null;
}

/** Maps the claims and asks the condition. A claim that is not there makes either fail. */
function principalOf(claims: Claims, provider: GcpProvider): Principal | Answer {
  const assertion = Object.fromEntries(claims);
  const google: Record<string, string> = {};
  const attribute: Record<string, string> = {};
  try {
    for (const [target, expression] of Object.entries(provider.attributeMapping)) {
      const [space, name] = target.split('.', 2) as [string, string];
      (space === 'google' ? google : attribute)[name] = String(evaluate(expression, { assertion }));
    }
  } catch {
    return oauthRefusal('invalid_grant', 'The given credential cannot be mapped by the attribute mapping.');
  }
  if (!meets(provider.attributeCondition, { assertion, google, attribute })) {
    return oauthRefusal('unauthorized_client', 'The given credential is rejected by the attribute condition.');
  }
  const subject = google['subject'] ?? '';
  if (subject === '') return oauthRefusal('invalid_grant', 'Mapped attribute google.subject must not be empty.');
  if (Buffer.byteLength(subject) > 127) return oauthRefusal('invalid_request', SUBJECT_TOO_LONG);
  const pool = `iam.googleapis.com/${provider.name.split('/providers/', 1)[0]}`;
  const principal = `principal://${pool}/subject/${subject}`;
  const sets = Object.entries(attribute).map(([name, value]) => `principalSet://${pool}/attribute.${name}/${value}`);
  return { principal, members: [principal, `principalSet://${pool}/*`, ...sets] };
}

const SUBJECT_TOO_LONG =
  'The size of mapped attribute google.subject exceeds the 127 bytes limit. Either modify your attribute mapping or the incoming assertion to produce a mapped attribute that is less than 127 bytes.';

function meets(condition: string | undefined, names: Readonly<Record<string, unknown>>): boolean {
  if (condition === undefined) return true;
  try {
    return evaluate(condition, names) === true;
  } catch {
    return false;
  }
}
