import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, distance } from '../../src/model/did-you-mean.ts';

describe('didYouMean', () => {
  it.each([
    ['enviroment', ['environment', 'actions'], 'environment'],
    ['ownre', ['owner', 'role'], 'owner'],
    ['ROLE-PAY-APROVER', ['ROLE-PAY-APPROVER', 'ROLE-PAY-READ'], 'ROLE-PAY-APPROVER'],
    ['Workload', ['workload', 'human'], 'workload'],
    ['ab', ['cd'], null],
    ['prod', ['staging', 'production'], 'production'],
    ['deployment', ['deploy', 'operate'], 'deploy'],
    ['prod', ['production', 'products'], null],
    ['p-bw1', ['p-bw190'], null],
    ['pr', ['production'], null],
    ['p-bw999', ['p-bw101', 'p-bw190'], null],
    ['p-bw191', ['p-bw190', 'p-bw111'], null],
    ['p-bw109', ['p-bw190', 'p-bw131'], 'p-bw190'],
    ['P-BW190', ['p-bw190', 'p-bw191'], 'p-bw190'],
    ['colour', ['role', 'scope'], null],
    ['anything', [], null],
  ])('%s among %j: %s', (name, known, meant) => {
    expect(didYouMean(name, known)).toBe(meant);
  });
});

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['abcd', 'acbd', 1],
  ])('%s and %s differ by %i', (a, b, slips) => {
    expect(distance(a, b)).toBe(slips);
  });

  it('is 0 for equals only, the same both ways, and no more than the longer text', () => {
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('counted no further than asked is the same up to there, and more beyond', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/);
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, enough) => {
        const [whole, bounded] = [distance(a, b), distance(a, b, enough)];
        if (whole <= enough) expect(bounded).toBe(whole);
        else expect(bounded).toBeGreaterThan(enough);
      }),
    );
  });
});
