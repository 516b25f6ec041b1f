import { describe, expect, it } from 'vitest';
import { which } from '../../src/decision/which.ts';
import type { Entitlement } from '../../src/model/entitlement.ts';
import { entitlementKinds } from '../../src/providers/index.ts';

const kinds = await entitlementKinds(['aws', 'gcp']);
const aws = (iamRole: string, account = '111122223333'): Entitlement => ({ provider: 'aws', account, iamRole });
const gcp = (serviceAccount: string): Entitlement => ({ provider: 'gcp', project: 'pay', serviceAccount });

const publish = aws('jit-publish');
const purge = aws('jit-purge');
const elsewhere = aws('jit-publish', '012345678901');
const load = gcp('load@pay.iam.gserviceaccount.com');

const TAKEN: readonly (readonly [string, readonly Entitlement[], readonly string[], readonly Entitlement[]])[] = [
  ['the only one, unasked', [publish], [], [publish]],
  ['the only one, named', [publish], ['jit-publish'], [publish]],
  ['one of each cloud, unasked', [publish, load], [], [publish, load]],
  ['one of two', [publish, purge], ['jit-purge'], [purge]],
  [
    'one of two, and the other cloud',
    [publish, purge, load],
    ['jit-purge', load['serviceAccount'] as string],
    [purge, load],
  ],
  ['the other cloud alone', [publish, purge, load], [load['serviceAccount'] as string], [load]],
  ['by account, where two accounts have the name', [publish, elsewhere], ['012345678901/jit-publish'], [elsewhere]],
  ['nothing of nothing', [], [], []],
];

const REFUSED: readonly (readonly [string, readonly Entitlement[], readonly string[], RegExp, RegExp])[] = [
  [
    'two of one cloud, unasked',
    [publish, purge, load],
    [],
    /2 aws .*: jit-publish, jit-purge$/,
    /`cloud-role: jit-publish`/,
  ],
  ['two of one cloud, named', [publish, purge], ['jit-purge', 'jit-publish'], /2 aws/, /one of them/],
  [
    'a name of two accounts',
    [publish, elsewhere],
    ['jit-publish'],
    /: 111122223333\/jit-publish, 012345678901\/jit-publish$/,
    /cloud-role: 111122223333\/jit-publish/,
  ],
  ['two lines for one cloud role', [publish, publish], [], /: 111122223333\/jit-publish, /, /no name tells them apart/],
  [
    'a slip of the pen',
    [publish, purge],
    ['jit-publsh'],
    /names "jit-publsh", and the grant holds jit-publish, jit-purge/,
    /^did you mean jit-publish\?$/,
  ],
  [
    'something else altogether',
    [publish, load],
    ['admin'],
    /the grant holds jit-publish, load@pay/,
    /^name one of them: jit-publish, load@pay/,
  ],
  ['a good name and a bad one', [publish, purge], ['jit-purge', 'jit-prge'], /"jit-prge"/, /did you mean jit-purge/],
];

describe('which entitlements of a grant a step takes', () => {
  it.each(TAKEN)('%s', (_, granted, named, taken) => {
    expect(which(granted, named, kinds)).toEqual(taken);
  });

  it.each(REFUSED)('refuses %s', (_, granted, named, message, fix) => {
    expect(which(granted, named, kinds)).toEqual({
      condition: 'ENT-WHICH',
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix),
    });
  });
});
