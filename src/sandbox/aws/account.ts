import type { Condition } from './condition.ts';

export type OneOrMany<T> = T | readonly T[];

/** A role's trust policy document, as IAM writes it. */
export interface TrustPolicy {
  readonly Version: '2012-10-17';
  readonly Statement: OneOrMany<TrustStatement>;
}

export interface TrustStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: {
    readonly Federated?: OneOrMany<string>;
    readonly [kind: string]: OneOrMany<string> | undefined;
  };
  readonly Action: OneOrMany<string>;
  readonly Condition?: Condition;
}

export interface AwsRole {
  /** `arn:aws:iam::111122223333:role/path/Name` */
  readonly arn: string;
  /** `AROA…`; made from the ARN when absent. */
  readonly id?: string;
  /** Seconds, 3600 to 43200; 3600 when absent. */
  readonly maxSessionDuration?: number;
  readonly trust: TrustPolicy;
}

/** An OIDC provider registered in an account. The name after `oidc-provider/` prefixes the condition keys. */
export interface AwsProvider {
  /** `arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com` */
  readonly arn: string;
  /** `iss` of its tokens. */
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

export interface AwsData {
  readonly roles: readonly AwsRole[];
  readonly providers: readonly AwsProvider[];
}

/** A session that was handed out: what tests compare with what was recorded. No secret is kept. */
export interface AwsSession {
  readonly accessKeyId: string;
  readonly roleArn: string;
  readonly assumedRoleArn: string;
  readonly assumedRoleId: string;
  readonly roleSessionName: string;
  /** The inline session policy as sent; null: the whole role. */
  readonly policy: string | null;
  readonly policyArns: readonly string[];
  readonly subject: string;
  readonly audience: string;
  readonly jti: string;
  readonly durationSeconds: number;
  /** ISO 8601, whole seconds. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly requestId: string;
}

/** `111122223333` of an ARN. */
export function accountOf(arn: string): string {
  return arn.split(':')[4] ?? '';
}
