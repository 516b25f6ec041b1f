import type { Position } from '../../model/finding.ts';
import { variants } from '../../policy/cel-parts.ts';
import type { PolicyDocument } from '../../policy/link.ts';
import { OPERATORS } from './by-kind.ts';
import type { Body, Change } from './operators.ts';

/** A policy with one mistake in it. */
export interface Mutant {
  /** `SOD-PAY-001:maxHeld+1`: stable as long as the document keeps its id and the field. */
  readonly name: string;
  readonly what: string;
  /** The case that would tell it from the policy. */
  readonly wanted: string;
  readonly at: Position;
  /** Rule or role that was changed: cases that touch it are asked first. */
  readonly about: string;
  readonly documents: readonly PolicyDocument[];
}

export async function mutantsOf(documents: readonly PolicyDocument[]): Promise<readonly Mutant[]> {
  const beside = { bodies: documents.map(({ body }) => body) };
  const found: Mutant[] = [];
  for (const [index, document] of documents.entries()) {
    const operators = OPERATORS[document.body.kind] ?? [];
    const changes = [
      ...operators.flatMap((operator) => operator(bodyOf(document), beside)),
      ...(await conditionChanges(document)),
    ];
    for (const change of changes)
      found.push(
        mutant(
          change,
          document,
          documents.with(index, changed(document, change.body)).filter((one) => one.body !== GONE),
        ),
      );
  }
  return found;
}

const GONE = {} as PolicyDocument['body'];

function changed(document: PolicyDocument, body: Body | null): PolicyDocument {
  const next: unknown = { ...document, body: body ?? GONE };
  return next as PolicyDocument;
}

function mutant(
  { name, what, wanted, pointer }: Change,
  document: PolicyDocument,
  documents: readonly PolicyDocument[],
): Mutant {
  const id = 'id' in document.body ? document.body.id : document.path;
  const named = /^[A-Z]/.test(id) ? id : `${document.body.kind}/${id}`;
  return { name: `${named}:${name}`, what, wanted, at: document.locate(pointer), about: id, documents };
}

async function conditionChanges({ body }: PolicyDocument): Promise<readonly Change[]> {
  if (body.kind !== 'Rule') return [];
  return (await variants(body.when)).map(({ name, what, when }) => ({
    name: `when.${name}`,
    what,
    wanted: 'a case in which only this part of `when` decides',
    pointer: '/when',
    body: { ...(body as unknown as Body), when },
  }));
}

/** A body is plain JSON; the generated types only say more of it. */
function bodyOf({ body }: PolicyDocument): Body {
  return body as unknown as Body;
}
