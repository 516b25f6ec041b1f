import { setTimeout as sleep } from 'node:timers/promises';
import type { Octokit } from '@octokit/rest';
import type { Seconds } from '../model/ids.ts';

export interface Patience {
  /** Longest single wait that a rate limit may ask for. */
  readonly patience: Seconds;
  /** Milliseconds of the first pause between tries; they grow with the square. */
  readonly pause: number;
}

interface Answer {
  readonly headers: { readonly [name: string]: string | number | undefined };
  readonly data?: { readonly errors?: readonly { readonly type?: string; readonly message?: string }[] };
}

interface Trouble {
  readonly message: string;
  /** 500 when no answer came. */
  readonly status?: number;
  readonly response?: Answer;
}

const TRIES = 3;
/** Asking once more changes nothing. */
const FINAL = new Set([400, 401, 403, 404, 410, 422, 451]);
const WAITS = 3;
/** What GitHub asks of who is told of a secondary limit without a time. */
const UNSAID: Seconds = 60;

/**
 * Requests of this client are tried again where that can help: after silence and faults of the server, unless `retries` of
 * the request is 0, and after a rate limit, which turns a request away before anything happens. Octokit's own plugins for
 * this let each call pass through limiters that take a millisecond a door, ten of them a call.
 */
export function tryAgain(octokit: Pick<Octokit, 'hook'>, { patience, pause }: Patience): void {
  octokit.hook.wrap('request', (send, options) => {
    const isGraphql = options.url.endsWith('/graphql');
    const retries = (options.request as { readonly retries?: number } | undefined)?.retries ?? TRIES;
    const once = async () => {
      const answer = await send(options);
      if (isGraphql) refuseFault(answer as Answer);
      return answer;
    };
    return afterLimits(() => inTurn(() => afterFaults(once, retries, pause)), isGraphql, patience);
  });
}

async function afterFaults<T>(send: () => Promise<T>, retries: number, pause: number): Promise<T> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await send();
    } catch (error) {
      const { status = 0 } = error as Trouble;
      if (tried >= retries || status < 400 || FINAL.has(status)) throw error;
      await sleep(pause * (tried + 1) ** 2);
    }
  }
}

async function afterLimits<T>(send: () => Promise<T>, isGraphql: boolean, patience: Seconds): Promise<T> {
  for (let waited = 0; ; waited += 1) {
    try {
      const answer = await send();
      if (isGraphql) refuseLimit(answer as Answer);
      return answer;
    } catch (error) {
      const seconds = askedToWait(error as Trouble, isGraphql);
      if (seconds === null || seconds > patience || waited >= WAITS) throw error;
      await sleep(seconds * 1_000);
    }
  }
}

/** null: no limit stopped it. */
function askedToWait({ status, message, response }: Trouble, isGraphql: boolean): Seconds | null {
  if (!response || (status !== 403 && status !== 429 && (!isGraphql || status === 401))) return null;
  const { headers } = response;
  if (/\bsecondary rate\b/i.test(message)) return Number(headers['retry-after']) || UNSAID;
  if (headers['x-ratelimit-remaining'] !== '0' && !isLimited(response)) return null;
  const reset = Number(headers['x-ratelimit-reset'] ?? 0);
  // The limit is lifted after that second, not in it.
  return Math.max(Math.ceil(reset - Date.now() / 1_000) + 1, 0);
}

/** GraphQL tells of its own faults, and of limits, in answers of status 200. */
function refuseFault(answer: Answer): void {
  const said = answer.data?.errors?.[0]?.message ?? '';
  if (said.includes('Something went wrong while executing your query'))
    throw Object.assign(new Error(said), { status: 500, response: answer });
}

function refuseLimit(answer: Answer): void {
  if (isLimited(answer)) throw Object.assign(new Error('GraphQL Rate Limit Exceeded'), { response: answer });
}

function isLimited({ data }: Answer): boolean {
  return (data?.errors ?? []).some(({ type }) => type === 'RATE_LIMITED');
}

/** Of all clients together, a pause after a fault included. */
const AT_ONCE = 10;
const waiting: (() => void)[] = [];
let busy = 0;

async function inTurn<T>(send: () => Promise<T>): Promise<T> {
  if (busy < AT_ONCE) busy += 1;
  else await new Promise<void>((go) => void waiting.push(go));
  try {
    return await send();
  } finally {
    const next = waiting.shift();
    // Whoever goes next takes this turn over.
    if (next) next();
    else busy -= 1;
  }
}
