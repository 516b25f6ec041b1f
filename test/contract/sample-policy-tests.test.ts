import { beforeAll, expect, it } from 'vitest';
import type { PolicyTestReport } from '../../src/authoring/report.ts';
import { policyFiles } from '../../src/cli/policy-files.ts';
import { policyTest } from '../../src/commands/policy-test.ts';
import { entitlementKinds } from '../../src/providers/index.ts';

let report: PolicyTestReport;
beforeAll(async () => {
  report = await policyTest(policyFiles('.'), entitlementKinds, { least: 100, mutate: true, only: [] });
}, 300_000);

it('every case of the sample company passes', () => {
  expect(report.findings).toEqual([]);
  expect(report.runs.length).toBeGreaterThan(100);
  expect(report.runs.filter(({ misses }) => misses.length > 0).map((one) => one.case.name)).toEqual([]);
});

it('every rule is shown to pass and to bite', () => {
  expect(report.coverage?.aspects.filter(({ covered }) => !covered)).toEqual([]);
});

it('no mistake in its policy goes unnoticed without a written reason', () => {
  const { killed = 0, survivors = [], findings } = report.mutation ?? {};
  expect(killed).toBeGreaterThan(200);
  expect(findings).toEqual([]);
  expect(survivors.filter(({ accepted }) => accepted === null).map(({ name }) => name)).toEqual([]);
});
