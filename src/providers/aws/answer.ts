import { counted } from '../../model/counted.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import { epoch, fromEpoch } from '../../model/time.ts';
import { kind } from './entitlement.ts';

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

/** Every difference from what was asked for. None: the session is exactly that. */
export function differences(answer: Answer, expected: Expected): readonly string[] {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.credentials ?? {};
  const roleId = answer.user?.AssumedRoleId ?? '';
  const life = expiryOf(answer) - epoch(answer.at);
  return [
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
}

/** As it was answered, whether it is what was asked for or not. */
export function sessionOf(answer: Answer, expected: Expected): Session {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = answer.credentials ?? {};
  const expires = expiryOf(answer);
  return {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    sessionToken: SessionToken,
    issuedAt: answer.at,
    // Where STS did not say, it is the longest that there is.
    expiresAt: fromEpoch(Number.isNaN(expires) ? epoch(answer.at) + kind.session.max : expires),
    names: {
      sessionName: expected.sessionName,
      assumedRoleId: answer.user?.AssumedRoleId ?? '',
      assumedRoleArn: expected.sessionArn,
      requestId: answer.requestId ?? '',
      identityProvider: answer.provider ?? '',
      subject: expected.subject,
      audience: expected.audience,
    },
  };
}

function expiryOf({ credentials }: Answer): Seconds {
  return Math.floor((credentials?.Expiration?.getTime() ?? Number.NaN) / 1000);
}

function differs(what: string, have: string | undefined, want: string): string | null {
  return have === want ? null : `${what} is ${JSON.stringify(have ?? null)}, not ${JSON.stringify(want)}`;
}
