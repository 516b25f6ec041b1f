import { counted } from '../../model/counted.ts';
import { Failure } from '../../model/finding.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import { epoch, fromEpoch } from '../../model/time.ts';

/** What was asked, to hold the answer against. */
export interface Expected {
  readonly roleArn: string;
  readonly sessionArn: string;
  readonly sessionName: string;
  readonly lifetime: Seconds;
  readonly subject: string;
  readonly audience: string;
}

/** STS's answer as the SDK reads it; `at` by STS's own clock. */
export interface Answer {
  readonly credentials:
    | {
        readonly AccessKeyId?: string | undefined;
        readonly SecretAccessKey?: string | undefined;
        readonly SessionToken?: string | undefined;
        readonly Expiration?: Date | undefined;
      }
    | undefined;
  readonly user: { readonly Arn?: string | undefined; readonly AssumedRoleId?: string | undefined } | undefined;
  readonly provider: string | undefined;
  readonly subject: string | undefined;
  readonly audience: string | undefined;
  readonly requestId: string | undefined;
  readonly at: Instant;
}

export interface Session {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly names: { readonly [name: string]: string };
}

/** Whole seconds that STS's two clocks may differ. */
const SKEW = 60;

/** The session, when it is exactly the one that was asked for. Otherwise it is dropped: REFUSED, naming every difference. */
export function validate(answer: Answer, expected: Expected): Session {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = answer.credentials ?? {};
  const roleId = answer.user?.AssumedRoleId ?? '';
  const expires = Math.floor((Expiration?.getTime() ?? Number.NaN) / 1000);
  const life = expires - epoch(answer.at);
  const wrong = [
    differs('session', answer.user?.Arn, expected.sessionArn),
    differs('subject', answer.subject, expected.subject),
    differs('audience', answer.audience, expected.audience),
    /^AROA[A-Z0-9]+:/.test(roleId) && roleId.endsWith(`:${expected.sessionName}`)
      ? null
      : `AssumedRoleId ${JSON.stringify(roleId)} does not end in the session name`,
    /^ASIA[A-Z0-9]{12,}$/.test(AccessKeyId) ? null : 'the access key id is not one of a session',
    SecretAccessKey && SessionToken ? null : 'secret key or session token is missing',
    life > 0 && life <= expected.lifetime + SKEW
      ? null
      : `it lives ${Number.isNaN(life) ? 'for an unknown time' : counted(life, 'second')}, asked were ${expected.lifetime}`,
  ].filter((one) => one !== null);
  if (wrong.length > 0) {
    throw new Failure(
      'REFUSED',
      `the session that STS gave for ${expected.roleArn} is not the one that was asked for, so it was dropped: ${wrong.join('; ')}`,
      'check which endpoint answered and who changed the role',
      { requestId: answer.requestId ?? null },
    );
  }
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    issuedAt: answer.at,
    expiresAt: fromEpoch(expires),
    names: {
      sessionName: expected.sessionName,
      assumedRoleId: roleId,
      assumedRoleArn: expected.sessionArn,
      requestId: answer.requestId ?? '',
      identityProvider: answer.provider ?? '',
      subject: expected.subject,
      audience: expected.audience,
    },
  };
}

function differs(what: string, have: string | undefined, want: string): string | null {
  return have === want ? null : `${what} is ${JSON.stringify(have ?? null)}, not ${JSON.stringify(want)}`;
}
