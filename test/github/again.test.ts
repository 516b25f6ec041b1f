import type { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { tryAgain } from '../../src/github/again.ts';

type Send = (options: object) => Promise<unknown>;
const GRAPHQL = 'https://api.github.com/graphql';
const REST = 'https://api.github.com/repos/{owner}/{repo}';

/** What a client does whose answers are these, one after the other; an error is thrown. */
function client(answers: readonly unknown[], patience = 60) {
  let wrap: (send: Send, options: object) => Promise<unknown> = () => Promise.reject(new Error('no hook'));
  const hook = { wrap: (_name: string, own: typeof wrap) => void (wrap = own) } as unknown as Octokit['hook'];
  tryAgain({ hook }, { patience, pause: 1 });
  let asked = 0;
  const send = () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
  return {
    ask: (url = GRAPHQL, request: object = {}) => wrap(send, { url, request }),
    asked: () => asked,
  };
}

function trouble(status: number, headers: object = {}, message = 'no'): Error {
  return Object.assign(new Error(message), { status, response: { headers, data: {} } });
}

const GOOD = { headers: {}, data: { data: {} } };
const FAULT = { headers: {}, data: { errors: [{ message: 'Something went wrong while executing your query on …' }] } };
const LIMITED = { headers: { 'x-ratelimit-reset': '0' }, data: { errors: [{ type: 'RATE_LIMITED' }] } };
const SECONDARY = trouble(403, { 'retry-after': '0.001' }, 'You have exceeded a secondary rate limit');

test.each([
  ['a fault of the server', REST, [trouble(502), GOOD], 2],
  ['silence', REST, [Object.assign(new Error('reset'), { status: 500 }), GOOD], 2],
  ['a fault that GraphQL tells with status 200', GRAPHQL, [FAULT, GOOD], 2],
  ['a limit that GraphQL tells with status 200', GRAPHQL, [LIMITED, GOOD], 2],
  ['a limit that says how long', REST, [SECONDARY, GOOD], 2],
  [
    'a limit that is used up',
    REST,
    [trouble(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }), GOOD],
    2,
  ],
] as const)('%s is tried again', async (_what, url, answers, calls) => {
  const { ask, asked } = client(answers);
  expect(await ask(url)).toBe(GOOD);
  expect(asked()).toBe(calls);
});

test.each([
  ['a fault that stays', [trouble(502)], 4, '502'],
  ['a fault that GraphQL stays with', [FAULT], 4, '500'],
  ['a limit that stays', [SECONDARY], 4, '403'],
  ['a no', [trouble(403)], 1, '403'],
  ['what is not there', [trouble(404)], 1, '404'],
] as const)('%s is told after its tries', async (_what, answers, calls, status) => {
  const { ask, asked } = client(answers);
  await expect(ask()).rejects.toMatchObject({ status: Number(status) });
  expect(asked()).toBe(calls);
});

test('what might happen twice is sent once, but after a limit again: it did not happen', async () => {
  const once = client([trouble(502)]);
  await expect(once.ask(GRAPHQL, { retries: 0 })).rejects.toMatchObject({ status: 502 });
  expect(once.asked()).toBe(1);
  const limited = client([SECONDARY, GOOD]);
  expect(await limited.ask(GRAPHQL, { retries: 0 })).toBe(GOOD);
});

test('a wait that is longer than the patience is not begun', async () => {
  const { ask, asked } = client([trouble(403, { 'retry-after': '61' }, 'secondary rate limit')]);
  await expect(ask()).rejects.toMatchObject({ status: 403 });
  expect(asked()).toBe(1);
});

test('ten calls are under way at a time, and each gets its turn', async () => {
  let [now, most] = [0, 0];
  let wrap: (send: Send, options: object) => Promise<unknown> = () => Promise.reject(new Error('no hook'));
  const hook = { wrap: (_name: string, own: typeof wrap) => void (wrap = own) } as unknown as Octokit['hook'];
  tryAgain({ hook }, { patience: 1, pause: 1 });
  const send = async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    now -= 1;
    return GOOD;
  };
  await Promise.all(Array.from({ length: 35 }, () => wrap(send, { url: REST })));
  expect([most, now]).toEqual([10, 0]);
});
