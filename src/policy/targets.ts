import type { Document } from '../model/document.ts';
import type { Matching, RuleBody, Target } from './policy-set.ts';

type RuleDocument = Document<RuleBody>;
interface Index {
  readonly all: number;
  /** Rules that name roles, by role; and those that name none. */
  readonly byRole: ReadonlyMap<string, readonly RuleDocument[]>;
  readonly everywhere: readonly RuleDocument[];
  /** The evaluator asks with one object for requests that name the same. */
  readonly known: WeakMap<Target, Matching<RuleBody>>;
}

/** Which rules match a target: looked up by role, remembered by target, so that documents that do not match cost nothing. */
export function targets(
  kinds: ReadonlyMap<string, readonly RuleDocument[]>,
): (kind: string, target: Target) => Matching<RuleBody> {
  const indexes = new Map([...kinds].map(([kind, documents]) => [kind, index(documents)] as const));
  return (kind, target) => {
    const at = indexes.get(kind);
    if (!at) return { matching: [], notTargeted: 0 };
    const known = at.known.get(target);
    if (known) return known;
    const matching = [...at.everywhere, ...(at.byRole.get(target.role) ?? [])]
      .filter(({ body }) => matches(body, target))
      .sort((one, other) => (one.body.id < other.body.id ? -1 : 1));
    const answer = { matching, notTargeted: at.all - matching.length };
    at.known.set(target, answer);
    return answer;
  };
}

function index(documents: readonly RuleDocument[]): Index {
  const byRole = new Map<string, RuleDocument[]>();
  const everywhere: RuleDocument[] = [];
  for (const document of documents) {
    const named = document.body.target?.role;
    if (!named) everywhere.push(document);
    for (const role of new Set(named)) byRole.set(role, [...(byRole.get(role) ?? []), document]);
  }
  return { all: documents.length, byRole, everywhere, known: new WeakMap() };
}

function matches(body: RuleBody, target: Target): boolean {
  return mismatches(body, target).length === 0;
}

/** Lines of the target that do not contain the request's value: every list that is given must. */
export function mismatches({ target: wanted = {} }: RuleBody, target: Target): readonly (keyof typeof wanted)[] {
  const misses = (list: readonly string[] | undefined, value: string): boolean =>
    list !== undefined && !list.includes(value);
  const lines: readonly (readonly [keyof typeof wanted, boolean])[] = [
    ['role', misses(wanted.role, target.role)],
    ['environment', misses(wanted.environment, target.environment)],
    ['risk', misses(wanted.risk, target.risk) && misses(wanted.risk, target.raisedFrom ?? target.risk)],
    ['subject', misses(wanted.subject, target.subject)],
    ['provider', wanted.provider !== undefined && !wanted.provider.some((one) => target.providers.includes(one))],
  ];
  return lines.flatMap(([line, missed]) => (missed ? [line] : []));
}
