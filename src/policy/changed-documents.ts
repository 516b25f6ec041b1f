import type { Document } from '../model/document.ts';
import type { ChangeClass, ChangedDocument, GovernedTrees } from '../model/policy-change.ts';

type Named = Document<{ readonly kind: string; readonly id?: string }>;

const CLASSES: { readonly [kind: string]: ChangeClass } = {
  Person: 'identities',
  Group: 'identities',
  Directory: 'identities',
  Workload: 'identities',
  ServiceAccount: 'identities',
  Agent: 'identities',
  Organisation: 'identities',
  Trust: 'trust',
  Exception: 'exceptions',
  MitigatingControl: 'exceptions',
  BreakGlass: 'exceptions',
};

/** A document with its two versions; null: not there. */
export interface Pair {
  readonly kind: string;
  readonly id: string;
  readonly before: Named | null;
  readonly after: Named | null;
}

/** By kind and id, wherever the files lie. Sorted; equal contents are left out. */
export function changedPairs(before: readonly Named[], after: readonly Named[]): readonly Pair[] {
  const [old, now] = [before, after].map((all) => new Map(all.map((one) => [nameOf(one), one])));
  const names = [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])].sort();
  return names.flatMap((name) => {
    const [was, is] = [old?.get(name) ?? null, now?.get(name) ?? null];
    if (was?.blob === is?.blob) return [];
    const { kind, id = was?.path ?? is?.path ?? '' } = (is ?? was)?.body ?? { kind: '' };
    return [{ kind, id, before: was, after: is }];
  });
}

export function changedDocuments(pairs: readonly Pair[]): readonly ChangedDocument[] {
  return pairs.map(({ kind, id, before, after }) => ({
    kind,
    id,
    change: before === null ? 'added' : after === null ? 'removed' : 'changed',
  }));
}

/** Every change below policies/ is one of `policies`, and of its kind's own class as well. */
export function classesOf(pairs: readonly Pair[], before: GovernedTrees, after: GovernedTrees): readonly ChangeClass[] {
  const found = new Set<ChangeClass>(pairs.flatMap(({ kind }) => CLASSES[kind] ?? []));
  if (before.policies !== after.policies) found.add('policies');
  if (before.schemas !== after.schemas) found.add('schemas');
  if (before.workflows !== after.workflows) found.add('workflows');
  return [...found].sort();
}

/** Documents without an id, such as the trust root, are named by their file. */
function nameOf({ body: { kind, id }, path }: Named): string {
  return `${kind} ${id ?? path}`;
}
