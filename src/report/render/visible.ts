/** Controls, bidirectional marks and characters nobody sees: they make one text look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/** White space, and the sign that picks the look of an emoji, may stay. */
const HARMLESS = new Set(['\n', '\r', '\t', '\uFE0E', '\uFE0F']);

/** Each unseen character as `⟨U+202E⟩`. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (one) => (HARMLESS.has(one) ? one : `⟨U+${codePoint(one)}⟩`));
}

/** As `visible`, on one line. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ');
}

function codePoint(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
