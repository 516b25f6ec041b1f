import { expect, it } from 'vitest';
import { createClock } from '../../src/sandbox/clock.ts';
import { issueCheckout, kinds, pathFor, policyHead, request, stage } from '../support/stage.ts';
import { told, unseen, WITHOUT_DIGEST } from '../support/unseen.ts';

/** The same rules, and they need nobody. */
const NOBODY = Object.fromEntries(
  Object.entries(WITHOUT_DIGEST).map(([path, yaml]) => [
    path,
    yaml.replace(/require:[^]*?rationale:/, 'require: []\nrationale:'),
  ]),
);
/** Longer ago than GitHub may be late about the pull request of a commit. */
const EARLIER = new Date(Date.now() - 20 * 60_000).toISOString();

it('what an administrator pushes past the pull request neither loosens, nor grants, nor brings back', async () => {
  await using on = await stage({ files: WITHOUT_DIGEST, clock: createClock(EARLIER) });
  const admin = on.account('ines-calder');
  const good = await unseen(on, { name: 'release' });
  await on.record();
  expect(told(on, good)).toEqual(['allow']);

  const own = request({ name: 'own' });
  await on.people.directPush(admin, { ...NOBODY, [own.path]: own.yaml }, 'Ask, and nobody need approve');
  const alone = await unseen(on, { name: 'alone', approvers: [] });
  await on.record();
  expect(policyHead(on)).toMatchObject({ binds: false, because: { rule: 'CHANGE-PULL-REQUEST' } });
  expect(kinds(on, own.id)).toBe('requested decided');
  expect(told(on, own.id)[0]).toContain('INV-PULL-REQUEST');
  expect(told(on, alone)[0]).toBe('pending APPR-HIGH-01 APPR-PROD-01');

  // The file of a grant is taken away.
  await on.people.directPush(admin, { [pathFor(good)]: null }, 'Tidy up');
  const { code, log } = await issueCheckout(on, good);
  expect([code, log]).toEqual([
    1,
    expect.stringContaining(`INV-ON-MAIN: there is no request on main at ${pathFor(good)}`),
  ]);
  expect(kinds(on, good)).toMatch(/ refused$/);
  // What nobody recorded is only not there.
  expect(await issueCheckout(on, `${good}-2`)).toMatchObject({ code: 4 });
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});
