import { audiencesOf, claimedIssuer, type KeysOf, verifySignature } from '../oidc/verify.ts';
import { accountOf, type AwsData, type AwsProvider, type AwsRole } from './account.ts';
import type { Refusal } from './answers.ts';
import type { Asked } from './parameters.ts';
import { contextOf, trusts } from './trust-policy.ts';

export type Admitted = {
  readonly role: AwsRole;
  readonly provider: AwsProvider;
  readonly subject: string;
  readonly audience: string;
  readonly jti: string;
};

/** One sentence for an unknown role and for a trust policy that does not match: STS does not tell which. */
const NOT_AUTHORIZED: Refusal = {
  status: 403,
  code: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
};

/** Provider, signature, audience, times and trust policy, in that order. */
export async function admit(asked: Asked, data: AwsData, keysOf: KeysOf, now: Date): Promise<Admitted | Refusal> {
  const issuer = claimedIssuer(asked.token);
  if (issuer === null) {
    return refused(
      'InvalidIdentityToken',
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
  }
  const account = accountOf(asked.roleArn);
  const provider = data.providers.find((one) => accountOf(one.arn) === account && one.issuer === issuer);
  if (provider === undefined) {
    return refused('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${issuer}`);
  }
  const verified = await verifySignature(asked.token, keysOf);
  if ('problem' in verified) return tokenRefusal(verified.problem);
  const { claims } = verified;
  const audience = audiencesOf(claims).find((one) => provider.clientIds.includes(one));
  if (audience === undefined) return refused('InvalidIdentityToken', 'Incorrect token audience');
  const late = timeRefusal(claims, now);
  if (late !== null) return late;
  const role = data.roles.find(({ arn }) => arn === asked.roleArn);
  const context = contextOf(claims, provider, { roleSessionName: asked.roleSessionName, now });
  if (role === undefined || !trusts(role.trust, provider, context)) return NOT_AUTHORIZED;
  return { role, provider, audience, subject: String(claims.get('sub')), jti: String(claims.get('jti')) };
}

/** Also what STS says, now and then, of a perfectly good token: its fetch of the keys failed. */
export const KEY_NOT_RETRIEVED: Refusal = refused(
  'InvalidIdentityToken',
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
);

/** The code is AWS's. No public record has its sentences for a bad signature or an early token: those two are ours. */
function tokenRefusal(problem: 'malformed' | 'no-keys' | 'unknown-key' | 'signature'): Refusal {
  if (problem === 'signature') return refused('InvalidIdentityToken', 'Token signature invalid');
  if (problem === 'malformed') return refused('InvalidIdentityToken', 'The ID Token provided is not a valid JWT.');
  return KEY_NOT_RETRIEVED;
}

function timeRefusal(claims: ReadonlyMap<string, unknown>, now: Date): Refusal | null {
  const seconds = Math.floor(now.getTime() / 1000);
  const expires = Number(claims.get('exp'));
  if (!(seconds < expires)) {
    const times = `current date/time ${seconds} must be before the expiration date/time ${expires}`;
    return refused('ExpiredTokenException', `Token expired: ${times}`);
  }
  if (seconds < Number(claims.get('nbf') ?? 0)) return refused('InvalidIdentityToken', 'Token is not yet valid');
  return null;
}

function refused(code: string, message: string): Refusal {
  return { status: 400, code, message };
}
