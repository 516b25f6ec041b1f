import type { Finding } from '../../model/finding.ts';
import { pointerOf } from '../../model/pointer.ts';
import type { PolicyDocument } from '../../policy/link.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Alphabets with letters that look like those of another one. */
const ALPHABETS: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Cherokee', /\p{Script=Cherokee}/u],
];

/** Words that mix alphabets: what a reviewer reads is not what is compared. Ids outside ASCII are refused as Y018. */
export function mixedScript({ shelf }: Documents): readonly Finding[] {
  const documents = Object.values(shelf).flat() as readonly PolicyDocument[];
  return documents.flatMap((document) =>
    texts(document.body, []).flatMap(([steps, text]) => {
      for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) {
        const found = ALPHABETS.filter(([, letters]) => letters.test(word)).map(([name]) => name);
        if (found.length < 2) continue;
        const message = `the word ${word} mixes letters of ${found.join(' and ')}`;
        const at = { document, pointer: pointerOf(steps) };
        return [lintFinding('P12', 'warning', at, { message, fix: 'type it again in one alphabet' })];
      }
      return [];
    }),
  );
}

/** Every text that is not plain ASCII, with its way from the root. */
function texts(node: unknown, steps: readonly string[]): readonly (readonly [readonly string[], string])[] {
  if (typeof node === 'string') return /[^\0-\x7f]/.test(node) ? [[steps, node]] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => texts(value, [...steps, name]));
}
