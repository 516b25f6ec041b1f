import { expect, it } from 'vitest';
import { mayRunUnder } from '../../src/action/may-run.ts';
import type { Trust } from '../../src/model/trust.ts';
import { TRUST } from '../ledger/sample.ts';

const PRODUCTION: Trust = { ...TRUST, mode: 'production', endpoints: null, minVersion: '0.1.0' };
const SANDBOX: Trust = { ...PRODUCTION, mode: 'sandbox' };
const [GITHUB, LOOPBACK] = ['https://api.github.com', 'http://127.0.0.1:4000'];

it.each([
  ['production, over HTTPS', PRODUCTION, GITHUB, 0],
  ['a clock that is nearly right', PRODUCTION, GITHUB, -300],
  ['a sandbox, whatever its clock', SANDBOX, LOOPBACK, 86_400],
] as const)('%s may', (_, trust, url, ahead) => {
  expect(() => mayRunUnder(trust, url, ahead, 'access-lineage 0.1.0')).not.toThrow();
});

it.each([
  ['a sandbox elsewhere', SANDBOX, GITHUB, 0, '0.1.0', 'this is no sandbox'],
  ['production without HTTPS', PRODUCTION, LOOPBACK, 0, '0.1.0', 'is not HTTPS'],
  ['an older release', PRODUCTION, GITHUB, 0, '0.0.9', 'asks for 0.1.0 or newer'],
  ['a clock ahead', PRODUCTION, GITHUB, 660, '0.1.0', 'clock is 11 minutes ahead of GitHub'],
  ['a clock behind', PRODUCTION, GITHUB, -7_200, '0.1.0', 'clock is 120 minutes behind GitHub'],
] as const)('%s may not', (_, trust, url, ahead, release, says) => {
  expect(() => mayRunUnder(trust, url, ahead, `access-lineage ${release}`)).toThrow(
    expect.objectContaining({ code: 'INPUT', message: expect.stringContaining(says) }),
  );
});
