import { expect, it } from 'vitest';
import type { Oid } from '../../src/model/ids.ts';
import { prepared } from '../../src/policy/runtime.ts';
import { policiesOf, policyOf } from '../support/scenario.ts';

const CONDITION = { id: 'scan', when: 'uses < 2', otherwise: 'refuse' } as const;
const BEFORE = '1'.repeat(40) as Oid;

it("a request's own conditions are there under the policies before young changes as well: they are asked there too", async () => {
  const set = await policyOf(policiesOf({}));
  const ready = await prepared({ ...set, earlier: new Map([[BEFORE, set]]) }, { conditions: [CONDITION] });
  expect(typeof ready.runtime?.get(CONDITION.when)).toBe('function');
  expect(ready.earlier?.get(BEFORE)?.runtime).toBe(ready.runtime);
});

it('a request without conditions leaves the policy as it is', async () => {
  const set = await policyOf(policiesOf({}));
  expect(await prepared(set, {})).toBe(set);
});
