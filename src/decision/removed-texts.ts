import type { StoredFacts } from '../model/facts.ts';

/** As many letters as a rule can ask for: `minLetters` in schemas/common.schema.json. */
const KIND = 'x'.repeat(1000);

/** Ids of the reviews whose text was removed from beside its event. A text that was never kept is none. */
export function removedTexts({ reviews }: Pick<StoredFacts, 'reviews'>): readonly string[] {
  return reviews.filter(isRemoved).map(({ databaseId }) => databaseId);
}

function isRemoved({ body, withheld }: StoredFacts['reviews'][number]): boolean {
  return body.text === null && withheld === undefined;
}

/** The same facts as if each removed text had said what every rule takes: nothing that it really said can have counted for more. */
export function withKindTexts<Of extends Pick<StoredFacts, 'reviews'>>(facts: Of): Of {
  const reviews = facts.reviews.map((one) => (isRemoved(one) ? { ...one, body: { ...one.body, text: KIND } } : one));
  return { ...facts, reviews };
}

/** `the text of reviews 11, 12` */
export function nameTexts(reviews: readonly string[]): string {
  return `the text of ${reviews.length === 1 ? 'review' : 'reviews'} ${reviews.join(', ')}`;
}
