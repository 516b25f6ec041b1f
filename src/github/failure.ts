import { Failure } from '../model/finding.ts';
import type { Manner } from './client.ts';

export interface GraphqlError {
  readonly type?: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
}

/** What went wrong with a request, in our words. What it carried (headers, body, token) is left behind. */
export function failureOf(error: unknown, { permission, what }: Manner): Failure {
  if (error instanceof Failure) return error;
  const message = scrubbed(error instanceof Error ? error.message : String(error));
  const status = error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 0;
  const answered = error instanceof Error && 'response' in error && error.response !== undefined;
  if (/rate limit/i.test(message) || status === 429) return limited(what, message);
  if (status === 401) {
    return new Failure(
      'FORBIDDEN',
      `GitHub does not accept the token for ${what}: ${message}`,
      'pass a token that is still valid',
    );
  }
  if (status === 403) return forbidden(what, permission, message);
  if (status === 404 || status === 410 || status === 451) return missing(what, permission, message);
  if (status >= 400 && status < 500 && status !== 408) {
    return new Failure(
      'INPUT',
      `GitHub refuses ${what} (${status}): ${message}`,
      'correct what GitHub names, then run it again',
    );
  }
  const how = answered ? `answered ${status}` : 'did not answer';
  return new Failure(
    'UNREACHABLE',
    `GitHub ${how} for ${what}: ${message}`,
    'run it again; if it stays, see githubstatus.com',
  );
}

/** GraphQL says what went wrong in an answer of status 200. */
export function graphqlFailure(errors: readonly GraphqlError[], { permission, what }: Manner): Failure {
  const message = scrubbed(errors.map((error) => error.message).join('; '));
  const types = new Set(errors.map((error) => error.type));
  if (types.has('RATE_LIMITED') || /rate limit/i.test(message)) return limited(what, message);
  if (types.has('FORBIDDEN') || types.has('INSUFFICIENT_SCOPES') || /not accessible by/i.test(message)) {
    return forbidden(what, permission, message);
  }
  if (types.has('NOT_FOUND')) return missing(what, permission, message);
  if (types.has('BRANCH_PROTECTION_RULE_VIOLATION') || /rule violations? found/i.test(message)) {
    return new Failure(
      'FORBIDDEN',
      `a rule of the branch stopped ${what}: ${message}`,
      'write with the App that the rule lets by: inputs app-id and app-private-key',
    );
  }
  return new Failure(
    'UNREACHABLE',
    `GitHub could not answer for ${what}: ${message}`,
    'run it again; if it stays, see githubstatus.com',
  );
}

function limited(what: string, message: string): Failure {
  return new Failure(
    'UNREACHABLE',
    `GitHub's rate limit stopped ${what}: ${message}`,
    'wait until the limit is over, then run it again',
  );
}

function forbidden(what: string, permission: string, message: string): Failure {
  return new Failure('FORBIDDEN', `the token may not ${what}: ${message}`, `give the token \`${permission}\``);
}

function missing(what: string, permission: string, message: string): Failure {
  return new Failure(
    'MISSING',
    `GitHub has nothing for ${what}: ${message}`,
    `check the name, and that the token has \`${permission}\`: GitHub hides what it may not show`,
  );
}

/** A list of which the first `most` were asked for; throws when fewer came than there are. */
export function whole<Node>(
  list: { readonly totalCount: number; readonly nodes: readonly Node[] } | null | undefined,
  most: number,
  what: string,
): readonly Node[] {
  if (!list) return [];
  if (list.nodes.length !== Math.min(list.totalCount, most)) throw incomplete(what);
  return list.nodes;
}

/** Half an answer is none. */
export function incomplete(what: string): Failure {
  return new Failure(
    'UNREACHABLE',
    `GitHub gave back less than there is of ${what}`,
    'run it again: half an answer is not used',
  );
}

const TOKENS = /\b(?:gh[a-z]_|github_pat_)[A-Za-z0-9_]+|\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;

function scrubbed(text: string): string {
  return text.replaceAll(TOKENS, '***').slice(0, 500);
}
