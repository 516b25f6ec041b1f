import type { Answer } from '../http.ts';

/** Google's token endpoint speaks OAuth: `{error, error_description}`. */
export function oauthRefusal(error: string, description: string): Answer {
  return json(400, { error, error_description: description });
}

type Status = 'INVALID_ARGUMENT' | 'UNAUTHENTICATED' | 'PERMISSION_DENIED' | 'NOT_FOUND';

const CODES: Readonly<Record<Status, number>> = {
  INVALID_ARGUMENT: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
};

/** Every other API of Google: `{error: {code, message, status, details}}`. */
export function googleRefusal(status: Status, message: string, details: readonly unknown[] = []): Answer {
  const code = CODES[status];
  return json(code, { error: { code, message, status, ...(details.length > 0 ? { details } : {}) } });
}

/** What IAM answers when a permission is missing, and when the account does not exist: it does not tell which. */
export function permissionDenied(permission: string): Answer {
  return googleRefusal('PERMISSION_DENIED', `Permission '${permission}' denied on resource (or it may not exist).`, [
    {
      '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
      reason: 'IAM_PERMISSION_DENIED',
      domain: 'iam.googleapis.com',
      metadata: { permission },
    },
  ]);
}

export function json(status: number, body: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json; charset=UTF-8' }, body: JSON.stringify(body) };
}
