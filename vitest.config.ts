import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], exclude: string[], testTimeout: number) => ({
  test: {
    name,
    include,
    exclude,
    testTimeout,
    hookTimeout: testTimeout,
    // GitHub's own language service imports JSON without an attribute, which plain Node refuses.
    server: { deps: { inline: [/@actions\/(workflow-parser|languageservice|expressions)/] } },
  },
});

/** Held against the built bundle, as the e2e tests are. */
const BUNDLED_INVARIANTS = 'test/invariants/{01,09,10,15}-*.test.ts';
const report = process.env['TEST_REPORT'];

export default defineConfig({
  test: {
    // For .ci/run, which adds the counts of all suites up.
    ...(report ? { reporters: ['default', 'json'], outputFile: { json: report } } : {}),
    projects: [
      project(
        'unit',
        ['test/**/*.test.ts'],
        ['test/e2e/**', BUNDLED_INVARIANTS, 'test/faults/**', 'test/bypass/**'],
        20_000,
      ),
      project('e2e', ['test/e2e/**/*.test.ts', 'test/bypass/**/*.test.ts', BUNDLED_INVARIANTS], [], 120_000),
      project('faults', ['test/faults/**/*.test.ts'], [], 300_000),
    ],
  },
});
