import { dirname } from 'node:path/posix';
import { watch } from '../authoring/coverage.ts';
import { mutate } from '../authoring/mutate/run.ts';
import type { PolicyTestReport } from '../authoring/report.ts';
import { casesOf, type PolicyCase, strangers } from '../authoring/test/cases.ts';
import { runCase } from '../authoring/test/run.ts';
import type { KindsOf } from '../facts/read-policy.ts';
import { readDocument } from '../intake/read-document.ts';
import { validate } from '../intake/validate.ts';
import type { Document, SourceFile } from '../model/document.ts';
import type { PolicyTestDocument } from '../model/documents.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { compile } from '../policy/compile.ts';
import type { PolicyDocument } from '../policy/link.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { prepared } from '../policy/runtime.ts';

export interface PolicyTestOptions {
  /** Percent of the aspects that must be covered; null: coverage is not asked for. */
  readonly least: number | null;
  readonly mutate: boolean;
  /** Test files to run; all when empty. */
  readonly only: readonly string[];
}

/** No commit: the policy is tested as it stands on the disk. */
const WORKING = '0'.repeat(40) as Oid;
const NOTHING = { runs: [], coverage: null, mutation: null, notes: [] } as const;

/** Runs the cases that stand beside the policies against them. */
export async function policyTest(
  files: readonly SourceFile[],
  kindsOf: KindsOf,
  options: PolicyTestOptions,
): Promise<PolicyTestReport> {
  const { documents, tests, findings } = read(files, options.only);
  if (findings.length > 0) return { findings, ...NOTHING };
  const kinds = await kindsOf(
    documents.flatMap(({ body }) =>
      body.kind === 'Role' ? (body.entitlements ?? []).map(({ provider }) => provider) : [],
    ),
  );
  const { cases, findings: miswritten } = written(tests);
  const conditions = miswritten.length > 0 ? [] : conditionsIn(cases);
  const compiled = async (all: readonly PolicyDocument[]): Promise<Result<PolicySet>> => {
    const set = await compile({ commit: WORKING, tree: WORKING, documents: all, kinds });
    return set.ok ? { ok: true, value: await prepared(set.value, { conditions }) } : set;
  };
  const policy = await compiled(documents);
  if (!policy.ok) return { findings: policy.findings, ...NOTHING };
  const amiss = [...miswritten, ...cases.flatMap((one) => strangers(one, policy.value))];
  if (amiss.length > 0) return { findings: amiss, ...NOTHING };
  const watching = options.least === null ? null : await watch(policy.value);
  const runs = cases.map((one) => runCase(watching?.policy ?? policy.value, one));
  const aspects = watching?.aspects(runs.flatMap(({ decision }) => decision ?? [])) ?? [];
  const folders = options.only.length === 0 ? null : new Set(options.only.map((path) => dirname(path)));
  const green = runs.every(({ misses }) => misses.length === 0);
  return {
    findings: [],
    runs,
    coverage: options.least === null ? null : { aspects, percent: percentOf(aspects), least: options.least },
    // Cases that fail on the policy itself would kill everything.
    mutation: options.mutate && green ? await mutate(documents, compiled, runs, tests, folders) : null,
    notes: options.mutate ? notes(green, options.only.length) : [],
  };
}

function notes(green: boolean, named: number): readonly string[] {
  if (!green) return ['No mistakes were made on purpose: every case has to pass first.'];
  if (named === 0) return [];
  const files = named === 1 ? 'this file' : 'these files';
  return [
    `Mistakes were made only in the documents beside ${files}. Name none, to make all of them and run all cases.`,
  ];
}

function read(
  files: readonly SourceFile[],
  only: readonly string[],
): {
  readonly documents: readonly PolicyDocument[];
  readonly tests: readonly Document<PolicyTestDocument>[];
  readonly findings: readonly Finding[];
} {
  const documents: PolicyDocument[] = [];
  const tests: Document<PolicyTestDocument>[] = [];
  const findings: Finding[] = [];
  for (const file of files) {
    const isTest = file.path.endsWith('.test.yaml');
    if (isTest && only.length > 0 && !only.includes(file.path)) continue;
    const document = readDocument(file, 'policy');
    if (!document.ok) findings.push(...document.findings);
    else if (isTest) tests.push(document.value as Document<PolicyTestDocument>);
    else documents.push(document.value as PolicyDocument);
  }
  return { documents, tests, findings };
}

/** Cases as they are asked, rows of a matrix among them, and what is wrong in how they are written. */
function written(tests: readonly Document<PolicyTestDocument>[]): {
  readonly cases: readonly PolicyCase[];
  readonly findings: readonly Finding[];
} {
  const read = tests.map(casesOf);
  const cases = read.flatMap((one) => one.cases);
  const findings = [
    ...read.flatMap((one) => one.findings),
    ...cases.flatMap((one) => (one.fromMatrix ? misshapen(one) : [])),
  ];
  return { cases, findings };
}

/** Of all requests that are given: compiled once, whatever policy they are asked under. */
function conditionsIn(cases: readonly PolicyCase[]) {
  return cases.flatMap(({ request }) => request?.conditions ?? []);
}

/** Values of a matrix take the place of others after the schema was asked, so it is asked again. */
function misshapen({ given, at }: PolicyCase): readonly Finding[] {
  const value = {
    apiVersion: 'access-lineage/v1',
    kind: 'PolicyTest',
    title: 'a row',
    given,
    cases: [{ name: 'a row' }],
  };
  const written = () => ({ at: at(), text: '', plain: false });
  return validate('PolicyTest', { value, locate: () => at(), written }).findings;
}

function percentOf(aspects: readonly { readonly covered: boolean }[]): number {
  if (aspects.length === 0) return 100;
  return Math.floor((aspects.filter(({ covered }) => covered).length / aspects.length) * 100);
}
