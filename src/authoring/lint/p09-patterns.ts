import type { Document } from '../../model/document.ts';
import type { RuleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { Expression } from '../../policy/expression.ts';
import { NOTHING_ASKED, partsOf } from '../expressions.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** Patterns of `re2()` that give up being whole, and those that RE2 refuses: the rule would err, and an error denies. */
export function loosePatterns({ shelf, examiner }: Material): readonly Finding[] {
  return shelf.Rule.flatMap((document) =>
    partsOf(examiner.read(document.body.when))
      .filter(({ op, name }) => op === 'call' && name === 're2')
      .flatMap((call) => judge(document, call, (text) => examiner.yields(text, NOTHING_ASKED))),
  );
}

function judge(
  document: Document<RuleDocument>,
  { parts: [, pattern] }: Expression,
  ask: (text: string) => boolean | null,
): readonly Finding[] {
  const written = pattern?.op === 'value' ? pattern.name : null;
  if (written === null || !pattern) return [];
  const at = { document, pointer: '/when' };
  const { id } = document.body;
  if (ask(`re2("", ${pattern.text})`) === null) {
    const message = `${id}: RE2 does not take the pattern ${pattern.text}, so the rule errs and denies whenever it is reached`;
    return [
      lintFinding('P09', 'error', at, {
        message,
        fix: 'write it in RE2: no look-around, no back-references, 200 characters at most',
      }),
    ];
  }
  if (!/^\^?\.[*+]/.test(written) && !/(?<!\\)\.[*+]\$?$/.test(written)) return [];
  const message = `${id}: the pattern ${pattern.text} takes anything before or after what it means`;
  const fix =
    'name what may stand there, such as [a-z0-9-]+; re2() compares the whole text, so nothing is needed to anchor it';
  return [lintFinding('P09', 'warning', at, { message, fix })];
}
