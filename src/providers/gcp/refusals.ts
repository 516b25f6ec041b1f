import { Failure } from '../../model/finding.ts';
import type { Claims } from '../../model/facts.ts';
import { kept, type Trouble, type Troubles, withoutTokens } from '../attempt.ts';
import { subjectForms } from '../subject-forms.ts';
import type { GcpEntitlement } from './entitlement.ts';

/** Google's errors in our words, for each of the two calls: which condition failed, and what to change. */
export function gcpTroubles(step: Step, entitlement: GcpEntitlement, claims: Claims): Troubles {
  const what =
    step === 'exchange'
      ? `the job's token at ${entitlement.workloadIdentityProvider}`
      : `a token of ${entitlement.serviceAccount}`;
  return {
    who: WHO[step],
    read: readTrouble,
    passing: ({ message }) => message.includes("Error connecting to the given credential's issuer"),
    refusal: (trouble) =>
      trouble.code === NO_ANSWER
        ? noAnswerOf(step, trouble)
        : new Failure(
            'REFUSED',
            `Google refused ${what}: ${trouble.code}: ${trouble.message}`,
            step === 'exchange' ? exchangeFix(trouble, claims) : impersonateFix(trouble, entitlement, claims),
            kept(trouble),
          ),
  };
}

export type Step = 'exchange' | 'impersonate';

const WHO = { exchange: "Google's token exchange", impersonate: 'Google IAM Credentials' } as const;

/** What a proxy or a login page says is no refusal of Google, and is never recorded as one. */
export function noAnswerOf(step: Step, { status }: Pick<Trouble, 'status'>): Failure {
  return new Failure(
    'UNREACHABLE',
    `${WHO[step]} answered with something that is no answer of Google (status ${status})`,
    'check which proxy or endpoint answered the runner, then run the step again',
    kept({ code: NO_ANSWER, message: '', status, requestId: null }),
  );
}

const NO_ANSWER = 'no answer of Google';

/** OAuth's `{error, error_description}` and Google's `{error: {status, message, details}}`. */
interface Body {
  readonly error?: string | { readonly status?: string; readonly message?: string };
  readonly error_description?: string;
}

interface SdkError {
  readonly code?: string | number;
  readonly status?: string | number;
  readonly message?: string;
  readonly response?: {
    readonly status?: number;
    readonly data?: unknown;
    readonly headers?: { get?: (name: string) => string | null };
  };
}

function readTrouble(error: unknown): Trouble {
  const { code, status, message, response } = (error ?? {}) as SdkError;
  // Google's client quotes what it could not read; it was answered with 200.
  const answered = error instanceof SyntaxError ? 200 : (response?.status ?? httpStatus(code) ?? httpStatus(status));
  const said = saidBy(parsed(response?.data) ?? parsed(message) ?? {});
  if (answered !== null && !said)
    return { code: NO_ANSWER, message: `status ${answered}`, status: answered, requestId: null };
  return {
    code: said?.code ?? String(code ?? status ?? 'no answer'),
    message: withoutTokens(said?.message ?? message ?? 'no message'),
    status: answered,
    requestId: response?.headers?.get?.('x-request-id') ?? null,
  };
}

/** Google's own words; null: they are somebody else's. */
function saidBy({ error, error_description: described }: Body): Pick<Trouble, 'code' | 'message'> | null {
  if (typeof error === 'string')
    return /^[a-z_]+$/.test(error) ? { code: error, message: described ?? 'no message' } : null;
  return /^[A-Z_]+$/.test(error?.status ?? '')
    ? { code: error?.status ?? '', message: error?.message ?? 'no message' }
    : null;
}

function parsed(data: unknown): Body | null {
  if (typeof data === 'object' && data !== null && !Buffer.isBuffer(data)) return data;
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    return JSON.parse(data) as Body;
  } catch {
    return null;
  }
}

function httpStatus(value: string | number | undefined): number | null {
  const number = Number(value);
  return number >= 100 && number < 600 ? number : null;
}

function exchangeFix({ code, message }: Trouble, claims: Claims): string {
  if (code === 'unauthorized_client') {
    const subjects = subjectForms(claims).map((one) => `"${one}"`);
    return (
      `make the provider's attribute condition accept repository_id "${claims.repositoryId}", repository_owner_id ` +
      `"${claims.repositoryOwnerId}" and, if it looks at sub, ${subjects.join(' or ')}; this job sent sub "${claims.sub}"`
    );
  }
  if (code === 'invalid_target')
    return 'check that pool and provider exist and are enabled, and that the project number is right';
  if (message.includes('audience')) return `allow the audience "${claims.aud}" at the provider`;
  if (message.includes('127 bytes'))
    return 'map google.subject to something shorter, such as repository_id, run_id and run_attempt';
  if (message.includes('issuer')) return `set the provider's issuer to ${claims.iss}`;
  if (message.includes('stale') || message.includes('expired')) {
    return "run the step again: the job's token lives five minutes";
  }
  return "compare the provider's mapping and condition with the claims of the job";
}

function impersonateFix({ code, message }: Trouble, entitlement: GcpEntitlement, claims: Claims): string {
  const { serviceAccount, delegates, workloadIdentityProvider } = entitlement;
  const [pool = ''] = workloadIdentityProvider.split('/providers/');
  if (message.includes('implicitDelegation')) {
    return `give each of ${delegates.join(', ')} roles/iam.serviceAccountTokenCreator on the next`;
  }
  if (code === 'PERMISSION_DENIED' || code === 'NOT_FOUND') {
    return (
      `give roles/iam.workloadIdentityUser on ${[...delegates, serviceAccount][0]} to ` +
      `principalSet://iam.googleapis.com/${pool}/${attribute(claims)}, and check that the account ` +
      'exists and is enabled; a new binding takes up to five minutes'
    );
  }
  if (message.includes('lifetime')) return 'give the role a shorter maxSession';
  return "correct the entitlement's service account, scopes and delegates";
}

/** The narrowest set that holds the job: the repository is held by the provider's condition, as docs/pipelines.md has it. */
function attribute({ environment, repositoryId }: Claims): string {
  return environment === null ? `attribute.repository_id/${repositoryId}` : `attribute.environment/${environment}`;
}
