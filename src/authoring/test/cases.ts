import type { Document } from '../../model/document.ts';
import type { Expected, GivenFacts, GivenRequest, PolicyTestDocument } from '../../model/documents.ts';
import type { Finding, Position } from '../../model/finding.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import type { PersonId } from '../../model/ids.ts';
import { stepsOf } from '../../model/pointer.ts';
import { MEMBER_ID } from '../../policy/link.ts';
import type { PolicySet } from '../../policy/policy-set.ts';
import { merged, withValue } from '../merged.ts';

/** One case with everything filled in that the document says; a row of a matrix is a case of its own. */
export interface PolicyCase {
  readonly name: string;
  readonly given: GivenFacts;
  /** null: the case is a change of the rules. */
  readonly request: CaseRequest | null;
  readonly expect: Expected;
  readonly fromMatrix: boolean;
  /** Where the case stands, or what it expects of a field: `rules.SOD-PAY-001`. */
  readonly at: (field?: string) => Position;
}

/** What nothing can stand in for. */
type CaseRequest = GivenRequest & Required<Pick<GivenRequest, 'role' | 'subject' | 'scope'>>;
type Written = PolicyTestDocument['cases'][number];

/** The cases of a document, and what is missing in them. */
export function casesOf(document: Document<PolicyTestDocument>): {
  readonly cases: readonly PolicyCase[];
  readonly findings: readonly Finding[];
} {
  const cases: PolicyCase[] = [];
  const findings: Finding[] = [];
  for (const [index, written] of document.body.cases.entries()) {
    for (const one of rowsOf(written, `/cases/${index}`, document)) {
      const complete = completed(one);
      if ('id' in complete) findings.push(complete);
      else cases.push(complete);
    }
  }
  return { cases, findings };
}

type Draft = Omit<PolicyCase, 'request'>;

function rowsOf(written: Written, pointer: string, document: Document<PolicyTestDocument>): readonly Draft[] {
  const given = merged(document.body.given ?? {}, written.given ?? {});
  const expect = written.expect ?? {};
  const own = placeIn(document, [pointer]);
  if (!written.matrix) return [{ name: written.name, given, expect, fromMatrix: false, at: own }];
  const { fields, rows } = written.matrix;
  return rows.map((row, index) => ({
    name: `${written.name} (${row.values.map(shown).join(', ')})`,
    given: fields.reduce<GivenFacts>(
      (all, field, column) =>
        withValue(all as { readonly [field: string]: unknown }, field.split('.'), row.values[column]),
      given,
    ),
    expect: merged(expect, row.expect ?? {}),
    fromMatrix: true,
    at: placeIn(document, [`${pointer}/matrix/rows/${index}`, pointer]),
  }));
}

/** The innermost of these that writes down what is expected of the field. */
function placeIn(document: Document<PolicyTestDocument>, pointers: readonly string[]): PolicyCase['at'] {
  return (field) => {
    const below = field === undefined ? '' : `/expect/${field.replaceAll('.', '/')}`;
    const written = pointers.find((pointer) => stands(document.body, stepsOf(pointer + below)));
    return document.locate(written === undefined ? (pointers[0] ?? '') : written + below);
  };
}

function stands(body: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, step)) return false;
  return stands((body as { readonly [name: string]: unknown })[step], rest);
}

function completed(draft: Draft): PolicyCase | Finding {
  const { request = {}, change, requester } = draft.given;
  const missing = change
    ? requester === undefined
      ? ['requester']
      : []
    : [
        ...(request.role === undefined ? ['request.role'] : []),
        ...(request.subject === undefined ? ['request.subject'] : []),
        ...(request.scope?.environment === undefined ? ['request.scope.environment'] : []),
      ];
  if (missing.length === 0) return { ...draft, request: change ? null : (request as CaseRequest) };
  return {
    id: 'T01',
    severity: 'error',
    message: `the case “${draft.name}” does not say ${missing.map((field) => `given.${field}`).join(', ')}`,
    fix: 'say it in the case, or for all cases in the document’s own `given`',
    at: draft.at(),
  };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** People of a case whom the policy does not know: a slip of the pen would test something else. */
export function strangers({ given, name, at }: PolicyCase, { directory }: PolicySet): readonly Finding[] {
  const named = [
    ...(given.requester === undefined ? [] : [given.requester]),
    ...(given.contributors ?? []),
    ...(given.reviews ?? []).map(({ by }) => by),
    ...Object.values(given.exceptions ?? {}).flatMap(({ hands = [] }) => hands),
    ...(given.grants ?? []).flatMap(({ holder }) =>
      holder.startsWith('person:') ? [holder.slice('person:'.length)] : [],
    ),
  ];
  const unknown = named.filter(
    (who) => who.startsWith('p-') && !MEMBER_ID.test(who) && !directory.person(who as PersonId),
  );
  return [...new Set(unknown)].map((who) => {
    const meant = didYouMean(who, directory.personIds);
    return {
      id: 'T02',
      severity: 'error',
      message: `the case “${name}” names ${who}, whom the policy does not know`,
      fix: meant ? `did you mean ${meant}?` : 'name a person under policies/, or an account by its number',
      at: at(),
    };
  });
}
