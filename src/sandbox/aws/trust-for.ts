import type { AwsProvider, TrustPolicy } from './account.ts';

/** Who a role shall trust; what is absent is not asked for. */
export interface Trusted {
  readonly provider: Pick<AwsProvider, 'arn'>;
  readonly audience: string;
  readonly repositoryId: string;
  /** Full subjects, in both forms where a repository may send either. */
  readonly subjects?: readonly string[];
  readonly environment?: string;
  readonly ref?: string;
  /** Exact `owner/name/.github/workflows/x.yml@ref`. */
  readonly jobWorkflowRef?: string;
  /** Patterns of session names. */
  readonly sessionNames?: readonly string[];
}

/** The trust policy of the documentation: exact strings, no wildcard but in the session's name. */
export function trustFor(trusted: Trusted): TrustPolicy {
  const name = trusted.provider.arn.slice(trusted.provider.arn.indexOf('/') + 1);
  const exact = Object.entries({
    aud: trusted.audience,
    sub: trusted.subjects,
    repository_id: trusted.repositoryId,
    environment: trusted.environment,
    ref: trusted.ref,
    job_workflow_ref: trusted.jobWorkflowRef,
  }).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined);
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: trusted.provider.arn },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: Object.fromEntries(exact.map(([key, value]) => [`${name}:${key}`, value])),
          ...(trusted.sessionNames === undefined
            ? {}
            : { StringLike: { 'sts:RoleSessionName': trusted.sessionNames } }),
        },
      },
    ],
  };
}
