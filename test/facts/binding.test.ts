import { expect, it } from 'vitest';
import { bindingOver } from '../../src/facts/binding.ts';
import type { PolicyAt } from '../../src/facts/read-policy.ts';
import type { Sources } from '../../src/facts/sources.ts';
import type { PolicyChanged } from '../../src/model/event.ts';
import type { Oid } from '../../src/model/ids.ts';
import { policiesOf, policyOf } from '../support/scenario.ts';

const oid = (digit: string): Oid => digit.repeat(40) as Oid;
const head = (rule: string): PolicyChanged => {
  const place = { commit: oid('1'), trees: { policies: oid('a'), schemas: null, workflows: null } };
  return { binds: true, because: { rule, message: '' }, to: place, binding: place } as unknown as PolicyChanged;
};
/** What bound, as a later release reads it: not at all. */
const sources: Pick<Sources, 'repository' | 'policyAt'> = {
  repository: {
    read: () => Promise.resolve([{ commit: oid('1'), files: [] }]),
  } as unknown as Sources['repository'],
  policyAt: ({ commit }): Promise<PolicyAt> =>
    Promise.resolve({
      commit,
      tree: oid('a'),
      trust: null,
      policy: { ok: false, findings: [{ id: 'L01', severity: 'error', message: 'unreadable', fix: '' }] },
    }),
};

async function merged(rule: string) {
  const set = await policyOf(policiesOf({}));
  const at = {
    commit: oid('2'),
    tree: oid('b'),
    trust: null,
    policy: { ok: true, value: { set } },
  } as unknown as PolicyAt;
  return { at, ...(await bindingOver(at, head(rule), sources)) };
}

it("what bound by a rule and cannot be read is not taken for nothing: main's newest does not bind in its place", async () => {
  const { policyAt, unbound } = await merged('CHANGE-RULES');
  expect(policyAt.policy.ok).toBe(false);
  expect(unbound).toMatchObject({ commit: oid('2'), rule: 'CHANGE-UNRECORDED' });
});

it('what was adopted as it was and cannot be read governs nothing, so that it can be mended', async () => {
  const { at, policyAt, unbound } = await merged('CHANGE-ADOPTED');
  expect(policyAt).toBe(at);
  expect(unbound).toBeNull();
});
