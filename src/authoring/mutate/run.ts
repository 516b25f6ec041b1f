import { dirname } from 'node:path/posix';
import type { AcceptedMutant, PolicyTestDocument } from '../../model/documents.ts';
import type { Document } from '../../model/document.ts';
import type { Finding, Result } from '../../model/finding.ts';
import type { PolicyDocument } from '../../policy/link.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import type { PolicyCase } from '../test/cases.ts';
import { type CaseRun, runCase } from '../test/run.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

export interface Mutation {
  readonly killed: number;
  /** Mistakes that nobody can make: the policy would not compile. */
  readonly impossible: number;
  readonly survivors: readonly (Mutant & { readonly accepted: string | null })[];
  /** An `accept` that no survivor has. */
  readonly findings: readonly Finding[];
}

/**
 * Every mutant against the cases, until the first that fails: it is killed. `runs` are those of the policy itself, `folders`
 * those whose documents are changed; all when null.
 */
export async function mutate(
  documents: readonly PolicyDocument[],
  compile: (documents: readonly PolicyDocument[]) => Promise<Result<PolicySet>>,
  runs: readonly CaseRun[],
  tests: readonly Document<PolicyTestDocument>[],
  folders: ReadonlySet<string> | null,
): Promise<Mutation> {
  const order = ordered(runs);
  const accepted = acceptedBy(tests);
  const survivors: (Mutant & { accepted: string | null })[] = [];
  let [killed, impossible] = [0, 0];
  const all = await mutantsOf(documents);
  const made = folders === null ? all : all.filter(({ at }) => folders.has(dirname(at.path)));
  for (const mutant of made) {
    const policy = await compile(mutant.documents);
    if (!policy.ok) impossible += 1;
    else if (order(mutant).some((one) => runCase(policy.value, one).misses.length > 0)) killed += 1;
    else survivors.push({ ...mutant, accepted: accepted.get(mutant.name)?.entry.reason ?? null });
  }
  // What was not tried may survive.
  const open = new Set([...survivors, ...all.filter((one) => !made.includes(one))].map(({ name }) => name));
  const idle = [...accepted].flatMap(([name, place]) => (open.has(name) ? [] : [needless(name, place)]));
  return { killed, impossible, survivors, findings: idle };
}

/** Cases that touch what was changed come first: one of them kills it, if any does. */
function ordered(runs: readonly CaseRun[]): (mutant: Mutant) => readonly PolicyCase[] {
  const touched = runs.map((run) => ({
    one: run.case,
    ids: new Set([
      ...run.rules,
      ...(run.case.request ? [run.case.request.role, run.case.request.scope.environment] : []),
    ]),
  }));
  return ({ about }) => [
    ...touched.filter(({ ids }) => ids.has(about)).map(({ one }) => one),
    ...touched.filter(({ ids }) => !ids.has(about)).map(({ one }) => one),
  ];
}

interface Accepted {
  readonly entry: AcceptedMutant;
  readonly document: Document<PolicyTestDocument>;
  readonly index: number;
}

function acceptedBy(tests: readonly Document<PolicyTestDocument>[]): ReadonlyMap<string, Accepted> {
  return new Map(
    tests.flatMap((document) =>
      (document.body.accept ?? []).map((entry, index) => [entry.mutant, { entry, document, index }] as const),
    ),
  );
}

function needless(name: string, { document, index }: Accepted): Finding {
  return {
    id: 'T03',
    severity: 'error',
    message: `${name} is accepted, and no mutant of that name survives`,
    fix: 'take the line out, or correct the name; a case tells that mutant from the policy, or there is no such mutant',
    at: document.locate(`/accept/${index}/mutant`),
  };
}
