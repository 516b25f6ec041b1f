import { createHash, randomBytes } from 'node:crypto';
import type { Answer, Call, Handler } from '../http.ts';
import type { KeysOf } from '../oidc/verify.ts';
import { accountOf, type AwsData, type AwsRole, type AwsSession } from './account.ts';
import { newRequestId, type Refusal, xmlAnswer, xmlRefusal } from './answers.ts';
import { type Asked, durationRefusal, packedPercent, readParameters } from './parameters.ts';
import { policyRefusal } from './session-policy.ts';
import { admit, type Admitted, KEY_NOT_RETRIEVED } from './web-identity.ts';

/** Troubles that come and go on the real STS. */
export type AwsTrouble = 'IDPCommunicationError' | 'Throttling' | 'KeyNotRetrieved' | 'ServiceUnavailable';

export interface Aws {
  readonly handler: Handler;
  /** Every session handed out, in order. */
  readonly sessions: readonly AwsSession[];
  /** The next calls meet these, one each. */
  readonly troubles: AwsTrouble[];
}

const TROUBLES: Readonly<Record<AwsTrouble, Refusal>> = {
  IDPCommunicationError: {
    status: 400,
    code: 'IDPCommunicationError',
    message: 'Error communicating with the identity provider. Please retry.',
  },
  Throttling: { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  KeyNotRetrieved: KEY_NOT_RETRIEVED,
  ServiceUnavailable: { status: 503, code: 'ServiceUnavailable', message: 'Service is unavailable.' },
};

/** AWS STS under one path prefix (`/aws/sts`). `data` is read at every call, so a test may change it in between. */
export function openAws(options: {
  readonly prefix: string;
  readonly data: AwsData;
  readonly keysOf: KeysOf;
  readonly now: () => Date;
}): Aws {
  const sessions: AwsSession[] = [];
  const tokens = new Map<string, string>();
  const troubles: AwsTrouble[] = [];

  const assume = async (form: URLSearchParams, requestId: string): Promise<Answer> => {
    const now = options.now();
    const asked = readParameters(form);
    if ('code' in asked) return xmlRefusal(asked, requestId);
    const malformed = asked.policy === null ? null : policyRefusal(asked.policy);
    if (malformed !== null) return xmlRefusal(malformed, requestId);
    const admitted = await admit(asked, options.data, options.keysOf, now);
    if ('code' in admitted) return xmlRefusal(admitted, requestId);
    const tooLong = durationRefusal(asked, admitted.role);
    if (tooLong !== null) return xmlRefusal(tooLong, requestId);
    const packed = packedPercent(asked);
    if (packed !== null && packed > 100) return xmlRefusal(tooLarge(packed), requestId);
    const session = newSession(asked, admitted, now, requestId);
    const secrets = {
      SecretAccessKey: randomBytes(30).toString('base64'),
      SessionToken: randomBytes(360).toString('base64'),
    };
    sessions.push(session);
    tokens.set(session.accessKeyId, sha256(secrets.SessionToken));
    return xmlAnswer('AssumeRoleWithWebIdentity', answerOf(session, admitted, secrets, packed), requestId);
  };

  const identity = (call: Call, requestId: string): Answer => {
    const key = /Credential=([A-Z0-9]+)\//.exec(call.headers['authorization'] ?? '')?.[1] ?? '';
    const session = sessions.find(({ accessKeyId }) => accessKeyId === key);
    if (session === undefined || tokens.get(key) !== sha256(call.headers['x-amz-security-token'] ?? '')) {
      const message = 'The security token included in the request is invalid.';
      return xmlRefusal({ status: 403, code: 'InvalidClientTokenId', message }, requestId);
    }
    if (options.now() >= new Date(session.expiresAt)) {
      const message = 'The security token included in the request is expired';
      return xmlRefusal({ status: 403, code: 'ExpiredToken', message }, requestId);
    }
    const result = {
      Arn: session.assumedRoleArn,
      UserId: session.assumedRoleId,
      Account: accountOf(session.assumedRoleArn),
    };
    return xmlAnswer('GetCallerIdentity', result, requestId);
  };

  return {
    sessions,
    troubles,
    async handler(call) {
      if (call.method !== 'POST' || call.url.pathname.replace(/\/$/, '') !== options.prefix) return undefined;
      const requestId = newRequestId();
      const trouble = troubles.shift();
      if (trouble !== undefined) return xmlRefusal(TROUBLES[trouble], requestId);
      const form = new URLSearchParams(Buffer.from(call.body).toString('utf8'));
      const action = form.get('Action') ?? '';
      if (action === 'AssumeRoleWithWebIdentity') return assume(form, requestId);
      if (action === 'GetCallerIdentity') return identity(call, requestId);
      const message = `Could not find operation ${action} for version ${form.get('Version') ?? 'NO_VERSION_SPECIFIED'}`;
      return xmlRefusal({ status: 400, code: 'InvalidAction', message }, requestId);
    },
  };
}

function newSession(asked: Asked, admitted: Admitted, now: Date, requestId: string): AwsSession {
  const name = admitted.role.arn.slice(admitted.role.arn.lastIndexOf('/') + 1);
  const seconds = Math.floor(now.getTime() / 1000) * 1000;
  return {
    accessKeyId: `ASIA${base32(randomBytes(16))}`,
    roleArn: admitted.role.arn,
    assumedRoleArn: `arn:aws:sts::${accountOf(admitted.role.arn)}:assumed-role/${name}/${asked.roleSessionName}`,
    assumedRoleId: `${roleIdOf(admitted.role)}:${asked.roleSessionName}`,
    roleSessionName: asked.roleSessionName,
    policy: asked.policy,
    policyArns: asked.policyArns,
    subject: admitted.subject,
    audience: admitted.audience,
    jti: admitted.jti,
    durationSeconds: asked.durationSeconds,
    issuedAt: iso(seconds),
    expiresAt: iso(seconds + asked.durationSeconds * 1000),
    requestId,
  };
}

function answerOf(
  session: AwsSession,
  { provider }: Admitted,
  secrets: { readonly SecretAccessKey: string; readonly SessionToken: string },
  packed: number | null,
) {
  return {
    AssumedRoleUser: { AssumedRoleId: session.assumedRoleId, Arn: session.assumedRoleArn },
    Audience: session.audience,
    Credentials: { AccessKeyId: session.accessKeyId, ...secrets, Expiration: session.expiresAt },
    PackedPolicySize: packed ?? undefined,
    Provider: provider.arn,
    SubjectFromWebIdentityToken: session.subject,
  };
}

function tooLarge(percent: number): Refusal {
  const message = `Packed policy consumes ${percent}% of allotted space, please use smaller policy.`;
  return { status: 400, code: 'PackedPolicyTooLarge', message };
}

/** The unique id of a role; the same in every session of it. */
function roleIdOf(role: AwsRole): string {
  return role.id ?? `AROA${base32(createHash('sha256').update(role.arn).digest()).slice(0, 17)}`;
}

function base32(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32]).join('');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
