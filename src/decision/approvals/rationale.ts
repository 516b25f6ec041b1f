import { counted } from '../../model/counted.ts';
import type { ApprovalRuleDocument } from '../../model/documents.ts';
import type { RiskLevel } from '../../model/entitlement.ts';

/** What all rules on one pool ask of a review's text, the strictest of each. */
export interface RationaleDemand {
  readonly mode: 'text' | 'acknowledge';
  readonly minLetters: number;
  readonly echoDigest: boolean;
  readonly ban: readonly string[];
}

/** A text that does not do, in words about it that never quote it. */
export interface Lacking {
  readonly message: string;
}

const DEFAULT_LETTERS = 20;
const HTML_COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const QUOTE = /^[ \t]*>.*$/gm;
const LINK_TARGET = /\]\([^()\]]*\)/g;
const URL = /\b(?:[a-z][a-z0-9+-]{0,20}:\/\/|www\.)\S+/gi;
const TAG = /<\/?[a-z][^<>]*>/gi;
const DIGEST = /\bdigests?\b[:=\s`*_#]*[0-9a-f]{8}`?|\b[0-9a-f]{8}\b/gi;
/** Joins the parts of one emoji, or picks its look: what people write without knowing. */
const EMOJI_PARTS =
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\uFE0F?(?:\u200D(?=\p{Extended_Pictographic}))?/gu;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;

/** The demand of one rule, with the defaults. An acknowledgement binds to the file alone, so only low risk is content with one. */
export function rationaleDemand(rationale: ApprovalRuleDocument['rationale'], risk: RiskLevel): RationaleDemand {
  const mode = risk === 'low' ? (rationale?.mode ?? 'text') : 'text';
  return {
    mode,
    minLetters: mode === 'acknowledge' ? 0 : (rationale?.minLetters ?? DEFAULT_LETTERS),
    echoDigest: rationale?.echoDigest ?? mode === 'text',
    ban: rationale?.ban ?? [],
  };
}

/** Requirements add up: where two rules share a pool, a review meets both. */
export function stricter(one: RationaleDemand, other: RationaleDemand): RationaleDemand {
  return {
    mode: one.mode === 'text' || other.mode === 'text' ? 'text' : 'acknowledge',
    minLetters: Math.max(one.minLetters, other.minLetters),
    echoDigest: one.echoDigest || other.echoDigest,
    ban: [...new Set([...one.ban, ...other.ban])].sort(),
  };
}

/** null: the text does. Length says little about thought; the echoed digest, judged elsewhere, is what binds. */
export function lacking(text: string, demand: RationaleDemand): Lacking | null {
  if (demand.mode === 'acknowledge') return null;
  const unseen = UNSEEN.exec(text.replace(EMOJI_PARTS, ''))?.[0];
  if (unseen !== undefined) {
    const code = unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    return { message: `holds the invisible character U+${code}: type the text again without it` };
  }
  if (demand.ban.some((banned) => folded(banned) === folded(ownWords(text)))) {
    return { message: 'says no more than a text that the rule does not accept as a reason: say what you looked at' };
  }
  const letters = ownWords(text).match(/\p{L}/gu)?.length ?? 0;
  if (letters >= demand.minLetters) return null;
  return {
    message: `has ${counted(letters, 'letter')} of its own (quotes, links and the digest left out); the rule asks for ${demand.minLetters}`,
  };
}

function ownWords(text: string): string {
  return [HTML_COMMENT, QUOTE, LINK_TARGET, URL, TAG, DIGEST].reduce((rest, part) => rest.replace(part, ' '), text);
}

/** Compared whole, without case, width, spacing or the punctuation around it. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}
