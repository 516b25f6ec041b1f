import { didYouMean } from '../../model/did-you-mean.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Names that are no references to documents: functions of roles. (References are L02, rules that exceptions waive L17.) */
export function unborneNames({ shelf }: Documents): readonly Finding[] {
  const functions = new Set(shelf.Role.flatMap(({ body }) => body.functions ?? []));
  return shelf.SodSet.flatMap((document) =>
    document.body.members.flatMap(({ function: name }, index) => {
      if (name === undefined || functions.has(name)) return [];
      const at = { document, pointer: `/members/${index}/function` };
      const message = `${document.body.id} names the function ${name}, which no role has, so nobody ever holds this member`;
      return [lintFinding('P01', 'warning', at, { message, fix: suggestion(name, functions) })];
    }),
  );
}

function suggestion(name: string, known: Iterable<string>): string {
  const meant = didYouMean(name, known);
  return meant ? `did you mean ${meant}?` : 'correct the name, or take the line out';
}
