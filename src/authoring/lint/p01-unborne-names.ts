import { didYouMean } from '../../model/did-you-mean.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Rules of the engine that an Exception may waive. */
const WAIVABLE = ['TIME-CAP', 'TIME-CUMULATIVE', 'TIME-GAP', 'CARD-ROLE'];

/** Names that are no references to documents: functions of roles, and rules that exceptions waive. (References are L02.) */
export function unborneNames({ shelf }: Documents): readonly Finding[] {
  const functions = new Set(shelf.Role.flatMap(({ body }) => body.functions ?? []));
  const rules = new Set([...shelf.Rule, ...shelf.SodSet, ...shelf.Calendar].map(({ body }) => body.id));
  const members = shelf.SodSet.flatMap((document) =>
    document.body.members.flatMap(({ function: name }, index) => {
      if (name === undefined || functions.has(name)) return [];
      const at = { document, pointer: `/members/${index}/function` };
      const message = `${document.body.id} names the function ${name}, which no role has, so nobody ever holds this member`;
      return [lintFinding('P01', 'warning', at, { message, fix: suggestion(name, functions) })];
    }),
  );
  const waived = shelf.Exception.flatMap((document) =>
    document.body.waives.flatMap((id, index) => {
      if (rules.has(id) || WAIVABLE.includes(id)) return [];
      const message = `${document.body.id} waives ${id}, which is no Rule, SodSet or Calendar, and no rule of the engine that can be waived`;
      const fix = suggestion(id, [...rules, ...WAIVABLE]);
      return [lintFinding('P01', 'error', { document, pointer: `/waives/${index}` }, { message, fix })];
    }),
  );
  return [...members, ...waived];
}

function suggestion(name: string, known: Iterable<string>): string {
  const meant = didYouMean(name, known);
  return meant ? `did you mean ${meant}?` : 'correct the name, or take the line out';
}
