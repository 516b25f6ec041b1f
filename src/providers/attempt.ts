import { counted } from '../model/counted.ts';
import { cutText } from '../model/cut-text.ts';
import { Failure } from '../model/finding.ts';
import type { Clock } from '../ports.ts';

/** What is kept of an SDK's error. The error itself carries the request, and in it the job's token. */
export interface Trouble {
  /** The provider's own name for it: `AccessDenied`, `PERMISSION_DENIED`, `ECONNRESET`. */
  readonly code: string;
  readonly message: string;
  /** null: no answer came. */
  readonly status: number | null;
  readonly requestId: string | null;
}

/** How a provider reads its SDK's errors, which of them pass by themselves, and what a refusal means. */
export interface Troubles {
  /** `AWS STS in eu-west-1` */
  readonly who: string;
  read(error: unknown): Trouble;
  /** An identity error that is known to come and go. */
  passing(trouble: Trouble): boolean;
  refusal(trouble: Trouble): Failure;
}

/**
 * Calls until it is answered. Silence, throttling, 5xx and passing identity errors are tried again with jitter until the
 * clock's budget is spent; a refusal is an answer and never tried again.
 */
export async function answered<T>(clock: Clock, troubles: Troubles, call: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await call().then(
      (value) => ({ value }),
      (error: unknown) => ({ trouble: troubles.read(error) }),
    );
    if ('value' in outcome) return outcome.value;
    const { trouble } = outcome;
    if (!comesAndGoes(trouble) && !troubles.passing(trouble)) throw troubles.refusal(trouble);
    await clock.pause(attempt).catch(() => {
      throw new Failure(
        'UNREACHABLE',
        `${troubles.who} gave no good answer after ${counted(attempt + 1, 'attempt')}; the last was ${trouble.code}: ${trouble.message}`,
        'run the step again; a session that was made all the same is held by nobody and ends by itself',
        kept(trouble),
      );
    });
  }
}

/** A cause that holds nothing but the four fields. */
export function kept({ code, message, status, requestId }: Trouble): Trouble {
  return { code, message, status, requestId };
}

function comesAndGoes({ status, code }: Trouble): boolean {
  return (
    status === null || status === 429 || status >= 500 || /throttl|TooManyRequests|RequestLimitExceeded/i.test(code)
  );
}

/** Nothing that looks like a token stays in a message: some services quote what they were sent. */
export function withoutTokens(message: string): string {
  return cutText(message.replaceAll(/ey[\w-]{10,}\.[\w.-]+/g, '***').replaceAll(/ya29\.[\w.-]+/g, '***'), 600);
}
