import type { Answer, Call } from '../http.ts';
import { googleRefusal, json, permissionDenied } from './answers.ts';
import { evaluate } from './expression.ts';
import type { GcpData, GcpServiceAccount } from './project.ts';
import { iso, type Tokens } from './tokens.ts';

const GET_TOKEN = 'iam.serviceAccounts.getAccessToken';
const DELEGATE = 'iam.serviceAccounts.implicitDelegation';

/** Which predefined roles carry the two permissions that matter here. */
const ROLES: Readonly<Record<string, readonly string[]>> = {
  'roles/iam.workloadIdentityUser': [GET_TOKEN],
  'roles/iam.serviceAccountTokenCreator': [GET_TOKEN, DELEGATE],
};

interface Body {
  readonly scope?: readonly string[];
  readonly lifetime?: string | { readonly seconds?: string | number };
  readonly delegates?: readonly string[];
}

/** `POST /v1/projects/-/serviceAccounts/{email}:generateAccessToken`. */
export function generateAccessToken(name: string, call: Call, data: GcpData, tokens: Tokens, now: number): Answer {
  const bearer = /^bearer (.+)$/i.exec(call.headers['authorization'] ?? '')?.[1];
  const who = bearer === undefined ? null : tokens.holder(bearer, now);
  if (who === null) return googleRefusal('UNAUTHENTICATED', NOT_AUTHENTICATED);
  const email = emailOf(name);
  if (email === null) {
    return googleRefusal(
      'INVALID_ARGUMENT',
      `Invalid form of account ID ${name}. Should be [Gaia ID |Email |Unique ID |] of the account`,
    );
  }
  const body = JSON.parse(Buffer.from(call.body).toString('utf8') || '{}') as Body;
  const delegates = (body.delegates ?? []).map((one) => emailOf(one) ?? one);
  const denied = walk(who.members, [...delegates, email], data, now);
  if (denied !== null) return permissionDenied(denied);
  const scopes = body.scope ?? [];
  if (scopes.length === 0)
    return googleRefusal('INVALID_ARGUMENT', 'Request contains an invalid argument: scope is required.');
  const seconds = lifetimeOf(body.lifetime);
  const longest = account(email, data)?.lifetimeExtension === true ? 43_200 : 3600;
  if (!(seconds > 0)) return googleRefusal('INVALID_ARGUMENT', 'Request contains an invalid argument.');
  if (seconds > longest) {
    return googleRefusal('INVALID_ARGUMENT', `The access token lifetime cannot exceed ${longest} seconds.`);
  }
  const expires = now + seconds * 1000;
  const what = { kind: 'service-account', principal: who.principal, serviceAccount: email, delegates, scopes } as const;
  const requestReason = call.headers['x-goog-request-reason'] ?? null;
  const member = { principal: who.principal, members: [`serviceAccount:${email}`] };
  const accessToken = tokens.issue({ ...what, lifetimeSeconds: seconds, requestReason }, member, now, expires);
  return json(200, { accessToken, expireTime: iso(expires) });
}

const NOT_AUTHENTICATED =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** `projects/-/serviceAccounts/x@y` → `x@y`. The `-` is mandatory. */
function emailOf(name: string): string | null {
  return /^projects\/-\/serviceAccounts\/([^/]+)$/.exec(name)?.[1] ?? null;
}

/** Each in the chain must let the one before him in; answers the permission that is missing. */
function walk(caller: readonly string[], chain: readonly string[], data: GcpData, now: number): string | null {
  let members = caller;
  for (const [index, email] of chain.entries()) {
    const permission = index === chain.length - 1 ? GET_TOKEN : DELEGATE;
    if (!allows(account(email, data), members, permission, now)) return permission;
    members = [`serviceAccount:${email}`];
  }
  return null;
}

function account(email: string, data: GcpData): GcpServiceAccount | undefined {
  return data.serviceAccounts.find((one) => one.email === email);
}

function allows(
  target: GcpServiceAccount | undefined,
  members: readonly string[],
  permission: string,
  now: number,
): boolean {
  if (target === undefined || target.disabled === true) return false;
  return target.bindings.some(
    (binding) =>
      (ROLES[binding.role] ?? []).includes(permission) &&
      binding.members.some((member) => members.includes(member)) &&
      inTime(binding.condition, now),
  );
}

function inTime(condition: string | undefined, now: number): boolean {
  if (condition === undefined) return true;
  try {
    return evaluate(condition, { request: { time: now } }) === true;
  } catch {
    return false;
  }
}

/** `"600s"`, `{seconds}`, or an hour when nothing is asked. */
function lifetimeOf(lifetime: Body['lifetime']): number {
  if (lifetime === undefined) return 3600;
  if (typeof lifetime === 'object') return Number(lifetime.seconds ?? 0);
  return Number(/^(\d+(?:\.\d+)?)s$/.exec(lifetime)?.[1] ?? Number.NaN);
}
