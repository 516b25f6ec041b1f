import { fetchWhole } from '../github/fetch.ts';
import { Failure } from '../model/finding.ts';
import type { Seconds } from '../model/ids.ts';
import { Secret } from '../model/issuance.ts';
import type { Clock } from '../ports.ts';

const TIMEOUT: Seconds = 15;
const PASSING = new Set([408, 429, 500, 502, 503, 504]);
const FIX = 'add `permissions: id-token: write` to the job; pull requests from forks never get one';

/**
 * The job's identity token for an audience, asked of the address that GitHub gave the job. `@actions/core` has a call for
 * it, but that brings an HTTP library of 0.6 MB into every start, and its errors carry the answer's body.
 */
export async function identityToken(environment: NodeJS.ProcessEnv, audience: string, clock: Clock): Promise<Secret> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
  if (!url || !bearer) throw new Failure('FORBIDDEN', 'the job has no identity: GitHub gave it no id-token', FIX);
  const asked = new URL(url);
  asked.searchParams.set('audience', audience);
  for (let attempt = 0; ; attempt += 1) {
    const answer = await answerOf(asked, bearer);
    if (answer.token) return new Secret(answer.token);
    if (answer.status !== null && !PASSING.has(answer.status))
      throw new Failure('FORBIDDEN', `GitHub refused the job's identity token (HTTP ${answer.status})`, FIX);
    await clock.pause(attempt);
  }
}

/** `status` null: no answer came, or none that can be read. What came instead of a token is not kept. */
async function answerOf(
  url: URL,
  bearer: string,
): Promise<{ readonly token?: string; readonly status: number | null }> {
  try {
    const headers = { authorization: `Bearer ${bearer}`, accept: 'application/json' };
    const answer = await fetchWhole(url.href, { headers }, TIMEOUT);
    if (answer.status !== 200) return { status: answer.status };
    const { value } = JSON.parse(await answer.text()) as { readonly value?: unknown };
    return typeof value === 'string' && value !== '' ? { token: value, status: 200 } : { status: null };
  } catch {
    return { status: null };
  }
}
