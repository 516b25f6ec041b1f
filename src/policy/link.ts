import type { Document } from '../model/document.ts';
import { type DocumentByKind, type Kind, REFERENCES } from '../model/documents.ts';
import type { Finding } from '../model/finding.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import { skeleton } from './look-alike.ts';
import { policyFinding } from './policy-finding.ts';

/** A document of any kind, its kind readable from `body.kind`. */
export type PolicyDocument = { readonly [K in Kind]: Document<DocumentByKind[K]> }[Kind];

/** Documents of each kind, each list in order of ids, so that the order of files never shows. */
export type Shelf = { readonly [K in Kind]: readonly Document<DocumentByKind[K]>[] };

/** Kinds whose ids live in one name space: results and subjects name them without their kind. */
export const NAME_SPACES: readonly (readonly Kind[])[] = [
  ['ApprovalRule', 'Rule', 'SodSet', 'Calendar', 'Exception', 'MitigatingControl', 'BreakGlass', 'ChangeRule', 'Role'],
  ['Workload', 'ServiceAccount', 'Agent'],
  ['Person'],
  ['Group'],
  ['Environment'],
  ['Directory'],
  ['Organisation'],
];
/** `p-<account id>`: what a member of a Directory's organisation is called without a Person document. */
export const MEMBER_ID = /^p-[1-9][0-9]*$/;

export function shelve(documents: readonly PolicyDocument[]): Shelf {
  const shelf = Object.fromEntries(Object.keys(REFERENCES).map((kind) => [kind, []])) as unknown as {
    [K in Kind]: PolicyDocument[];
  };
  for (const document of documents) shelf[document.body.kind].push(document);
  for (const list of Object.values(shelf)) list.sort((one, other) => compare(keyOf(one), keyOf(other)));
  return shelf as unknown as Shelf;
}

/** Twins first, then every name that leads nowhere. */
export function link(shelf: Shelf): readonly Finding[] {
  const findings = NAME_SPACES.flatMap((kinds) =>
    twins(kinds.flatMap((kind) => shelf[kind] as readonly PolicyDocument[])),
  );
  const names = new Map<Kind, ReadonlySet<string>>();
  for (const [kind, list] of Object.entries(shelf) as [Kind, readonly PolicyDocument[]][]) {
    names.set(kind, new Set(list.map(idOf)));
  }
  for (const list of Object.values(shelf)) {
    for (const document of list as readonly PolicyDocument[]) findings.push(...dangling(document, names));
  }
  return findings;
}

function twins(documents: readonly PolicyDocument[]): Finding[] {
  const seen = new Map<string, PolicyDocument>();
  const findings: Finding[] = [];
  for (const document of documents) {
    const id = idOf(document);
    const first = seen.get(skeleton(id));
    if (!first) {
      seen.set(skeleton(id), document);
      continue;
    }
    const at = first.locate('/id');
    const same =
      idOf(first) === id ? `${id} is` : `${id} and ${idOf(first)} ${alike(id, idOf(first))}, and the other is`;
    findings.push(
      policyFinding(
        'L01',
        document,
        '/id',
        `${same} already the id of the ${first.body.kind} at ${at.path}:${at.line}`,
        'give one of them another id',
      ),
    );
  }
  return findings;
}

function alike(one: string, other: string): string {
  return one.toLowerCase() === other.toLowerCase() ? 'differ in case only' : 'look alike';
}

function dangling(document: PolicyDocument, names: ReadonlyMap<Kind, ReadonlySet<string>>): Finding[] {
  const findings: Finding[] = [];
  for (const { path, prefix, kinds } of REFERENCES[document.body.kind]) {
    for (const [pointer, value] of valuesAt(document.body, path)) {
      if (!value.startsWith(prefix)) continue;
      const name = value.slice(prefix.length);
      if (kinds.some((kind) => names.get(kind)?.has(name))) continue;
      const isMember = kinds.includes('Person') && MEMBER_ID.test(name) && (names.get('Directory')?.size ?? 0) > 0;
      if (isMember) continue;
      findings.push(
        nobody(
          document,
          pointer,
          name,
          kinds,
          kinds.flatMap((kind) => [...(names.get(kind) ?? [])]),
        ),
      );
    }
  }
  return findings;
}

function nobody(
  document: PolicyDocument,
  pointer: string,
  name: string,
  kinds: readonly Kind[],
  known: readonly string[],
): Finding {
  const meant = didYouMean(name, known);
  const what = kinds.join(' or ');
  const fix = meant ? `did you mean ${meant}?` : `add a ${what} document with the id ${name}, or correct the name`;
  return policyFinding('L02', document, pointer, `there is no ${what} with the id ${name}`, fix, {
    name,
    ...(meant ? { meant } : {}),
  });
}

/** Pointer and text of everything below `path`; `*` stands for each item of a list. */
function valuesAt(node: unknown, path: readonly string[], pointer = ''): readonly (readonly [string, string])[] {
  const [step, ...rest] = path;
  if (step === undefined) return typeof node === 'string' ? [[pointer, node]] : [];
  if (typeof node !== 'object' || node === null) return [];
  if (step === '*') return Object.values(node).flatMap((item, index) => valuesAt(item, rest, `${pointer}/${index}`));
  return valuesAt((node as { readonly [name: string]: unknown })[step], rest, `${pointer}/${step}`);
}

function idOf(document: PolicyDocument): string {
  return 'id' in document.body ? document.body.id : document.path;
}

function keyOf(document: PolicyDocument): string {
  return `${idOf(document)}\n${document.path}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
