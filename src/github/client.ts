// oxlint-disable typescript/no-unnecessary-type-parameters -- the caller says what its query asked for
import { Octokit } from '@octokit/rest';
import { Failure } from '../model/finding.ts';
import type { Instant, Seconds } from '../model/ids.ts';
import { epoch, fromEpoch } from '../model/time.ts';
import { tryAgain } from './again.ts';
import { appToken, type AppKey } from './app-token.ts';
import { failureOf, graphqlFailure, type GraphqlError } from './failure.ts';
import { type Asked, fetchWhole } from './fetch.ts';

export interface Connection {
  /** `https://api.github.com`, `https://<host>/api/v3`, or a stand-in's. */
  readonly apiUrl: string;
  readonly auth: { readonly token: string } | { readonly app: AppKey; readonly repository: string };
  /** One request, answer and all. 15 s when left out. */
  readonly timeout?: Seconds;
  /** Longest single wait that a rate limit may ask for; beyond, UNREACHABLE. 60 s when left out. */
  readonly patience?: Seconds;
  /** Milliseconds of the first pause between tries of a read; they grow with the square. 1000 when left out. */
  readonly pause?: number;
}

/** What a call needs, for the error that says so: `pull-requests: read`. `once`: not tried again, for it might happen twice. */
export interface Manner {
  readonly permission: string;
  readonly what: string;
  readonly once?: boolean;
}

export interface Client {
  /** Data and the server's clock; any GraphQL error is a `Failure`, but those that `accept` takes. Never half an answer. */
  graphql<Data>(
    query: string,
    variables: object,
    manner: Manner & { readonly accept?: (errors: readonly GraphqlError[]) => boolean },
  ): Promise<{ readonly data: Data; readonly at: Instant }>;
  /** `GET /repos/{owner}/{repo}/…` with its parameters. `absent`: statuses that are an answer, given back as null. */
  rest<Data>(
    route: string,
    parameters: object,
    manner: Manner & { readonly absent?: readonly number[] },
  ): Promise<Data | null>;
  /** By how much this machine's clock was ahead of GitHub's at the last GraphQL answer; 0: none came yet. */
  ahead(): Seconds;
}

/** A client that signs in with its first call. */
export function connect(connection: Connection): Client {
  let octokit: Promise<Octokit> | undefined;
  const ready = () =>
    (octokit ??= signIn(connection).catch((error: unknown) => {
      octokit = undefined;
      throw error;
    }));
  const graphqlUrl = `${connection.apiUrl.replace(/\/+$/, '').replace(/\/api\/v3$/, '/api')}/graphql`;

  async function request(route: string, parameters: object, manner: Manner) {
    const { request: send } = await ready();
    return send(route, { ...parameters, ...(manner.once ? { request: { retries: 0 } } : {}) });
  }

  let ahead = 0;
  return {
    ahead: () => ahead,

    async graphql<Data>(
      query: string,
      variables: object,
      manner: Manner & { accept?: (errors: readonly GraphqlError[]) => boolean },
    ) {
      const response = await request(`POST ${graphqlUrl}`, { query, variables }, manner).catch((error: unknown) => {
        throw failureOf(error, manner);
      });
      const body = response.data as { readonly data?: Data | null; readonly errors?: readonly GraphqlError[] };
      const errors = body.errors ?? [];
      if (errors.length > 0 && !manner.accept?.(errors)) throw graphqlFailure(errors, manner);
      if (body.data === undefined || body.data === null)
        throw graphqlFailure([{ message: 'an answer without data' }], manner);
      const at = dateOf(response.headers.date, manner);
      ahead = Math.round(Date.now() / 1_000 - epoch(at));
      return { data: body.data, at };
    },

    async rest<Data>(route: string, parameters: object, manner: Manner & { absent?: readonly number[] }) {
      try {
        return (await request(route, parameters, manner)).data as Data;
      } catch (error) {
        const status = error instanceof Error && 'status' in error ? error.status : undefined;
        if (typeof status === 'number' && manner.absent?.includes(status)) return null;
        throw failureOf(error, manner);
      }
    },
  };
}

async function signIn({ apiUrl, auth, timeout = 15, patience = 60, pause = 1_000 }: Connection): Promise<Octokit> {
  const inTime = (url: string, asked: Asked) => fetchWhole(url, asked, timeout);
  const plain = {
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent: 'access-lineage',
    log: SILENT,
    request: { fetch: inTime },
  };
  const trying = (octokit: Octokit): Octokit => {
    tryAgain(octokit, { patience, pause });
    return octokit;
  };
  const token =
    'token' in auth ? auth.token : await appToken(auth.app, auth.repository, trying(new Octokit(plain)).request);
  return trying(new Octokit({ ...plain, auth: token }));
}

const silence = () => {};
/** Failures say what there is to say; a log line here could carry what must not be printed. */
const SILENT = { debug: silence, info: silence, warn: silence, error: silence };

function dateOf(header: string | undefined, { what }: Manner): Instant {
  const at = Date.parse(header ?? '');
  if (Number.isNaN(at)) {
    throw new Failure(
      'UNREACHABLE',
      `the answer for ${what} came without GitHub's date`,
      'see what stands between this job and GitHub',
    );
  }
  return fromEpoch(at / 1_000);
}
