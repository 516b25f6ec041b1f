import { expect, it } from 'vitest';
import { policyFiles } from '../../src/cli/policy-files.ts';
import { policyTest } from '../../src/commands/policy-test.ts';
import { entitlementKinds } from '../../src/providers/index.ts';
import { blocks } from '../support/pages.ts';
import { sourceFile } from '../support/source-file.ts';

const written = blocks('yaml').filter(
  ({ path, text }) => path.startsWith('docs/rules/') && /^kind: PolicyTest$/m.test(text),
);

it('there are policy tests among the pages of the rules', () => {
  expect(written).not.toEqual([]);
});

it.each(written.map((one) => [`${one.path}:${one.line}`, one] as const))(
  '%s holds for the sample',
  async (_, { text }) => {
    const path = 'policies/from-the-docs.test.yaml';
    const files = [...policyFiles('.'), sourceFile(path, Buffer.from(text))];
    const { findings, runs } = await policyTest(files, entitlementKinds, { least: null, mutate: false, only: [path] });
    expect(findings).toEqual([]);
    expect(runs.length).toBeGreaterThan(1);
    expect(runs.flatMap(({ misses }) => misses)).toEqual([]);
  },
);
