import { Failure } from '../../model/finding.ts';
import type { Claims } from '../../model/facts.ts';
import { kept, type Trouble, type Troubles, withoutTokens } from '../attempt.ts';
import { subjectForms } from '../subject-forms.ts';

/** What the exchange was about, for the sentences. */
interface About {
  readonly region: string;
  readonly account: string;
  readonly roleArn: string;
  readonly claims: Claims;
}

/** STS's errors in our words: which condition failed, and what to change. */
export function awsTroubles(about: About): Troubles {
  return {
    who: `AWS STS in ${about.region}`,
    read: readTrouble,
    passing: ({ code, message }) =>
      code.startsWith('IDPCommunicationError') ||
      (code.startsWith('InvalidIdentityToken') && message.includes("Couldn't retrieve verification key")),
    refusal: (trouble) =>
      trouble.code === NO_ANSWER
        ? noAnswerOf(about, trouble)
        : new Failure(
            'REFUSED',
            `AWS refused a session of ${about.roleArn}: ${trouble.code}: ${trouble.message}`,
            fixFor(trouble, about),
            kept(trouble),
          ),
  };
}

/** What a proxy or a login page says is no refusal of AWS, and is never recorded as one. */
export function noAnswerOf({ region }: Pick<About, 'region'>, trouble: Pick<Trouble, 'status'>): Failure {
  return new Failure(
    'UNREACHABLE',
    `AWS STS in ${region} answered with something that is no answer of STS (status ${trouble.status})`,
    'check which proxy or endpoint answered the runner, then run the step again',
    kept({ code: NO_ANSWER, message: '', status: trouble.status, requestId: null }),
  );
}

const NO_ANSWER = 'no answer of STS';

interface SdkError {
  readonly name?: string;
  readonly Code?: string;
  readonly code?: string;
  readonly message?: string;
  /** What STS writes: `<Error><Code>…</Code></Error>`. */
  readonly Error?: { readonly Code?: string };
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number };
}

function readTrouble(error: unknown): Trouble {
  const { name, Code, code, message, $metadata, $response } = (error ?? {}) as SdkError;
  const status = $metadata?.httpStatusCode ?? $response?.statusCode ?? null;
  if (status !== null && !isOfSts(error as SdkError))
    return { code: NO_ANSWER, message: `status ${status}`, status, requestId: null };
  return {
    code: Code ?? (code || name || 'Error'),
    message: withoutTokens(message ?? 'no message'),
    status,
    requestId: $metadata?.requestId ?? null,
  };
}

/** The SDK could read it, and it names an error. */
function isOfSts({ Code, Error: inner, message }: SdkError): boolean {
  return (Code ?? inner?.Code) !== undefined && !message?.includes('Deserialization error');
}

function fixFor({ code, message }: Trouble, { account, roleArn, region, claims }: About): string {
  if (code.startsWith('AccessDenied')) {
    const subjects = subjectForms(claims).map((one) => `"${one}"`);
    return (
      `check that ${roleArn} exists and that its trust policy allows sts:AssumeRoleWithWebIdentity for ` +
      `aud "${claims.aud}", repository_id "${claims.repositoryId}" and sub ${subjects.join(' or ')}; ` +
      `this job sent sub "${claims.sub}"`
    );
  }
  if (message.includes('No OpenIDConnect provider')) {
    return `create an IAM OIDC provider for ${claims.iss} in account ${account}`;
  }
  if (message.includes('audience')) return `add "${claims.aud}" to the client ids of the OIDC provider in ${account}`;
  if (code.startsWith('ExpiredToken')) return "run the step again: the job's token lives five minutes";
  if (message.includes('MaxSessionDuration')) {
    return `raise the role's MaxSessionDuration in AWS, or write what it is as the entitlement's maxSession`;
  }
  if (code.startsWith('PackedPolicyTooLarge')) {
    return 'ask for fewer actions and resources, or split the role into several entitlements';
  }
  if (code.startsWith('MalformedPolicyDocument')) return "correct the role's actions and resources";
  if (code.startsWith('RegionDisabled')) return `enable ${region} in account ${account}, or name another region`;
  return 'look the error up in the reference of AssumeRoleWithWebIdentity';
}
