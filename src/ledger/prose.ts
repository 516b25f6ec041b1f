import { canonicalJson } from '../model/canonical-json.ts';
import type { LineageEvent, Payment } from '../model/event.ts';
import type { SeenReview, StoredFacts } from '../model/facts.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Prose } from '../model/prose.ts';
import { proseDigest, SALT } from '../lineage/make-prose.ts';

/** Texts by digest. What is not in here was removed. */
export type Texts = ReadonlyMap<Sha256, Prose>;

/** The same event with each free text replaced. The one list of where prose stands. */
function mapProse(event: LineageEvent, change: (prose: Prose) => Prose): LineageEvent {
  switch (event.kind) {
    case 'requested':
      return {
        ...event,
        purpose: event.purpose && change(event.purpose),
        justification: event.justification && change(event.justification),
        ...(event.goal ? { goal: change(event.goal) } : {}),
      };
    case 'approved':
      return { ...event, review: mapReview(event.review, change) };
    case 'settled':
      return {
        ...event,
        ...(event.review ? { review: mapReview(event.review, change) } : {}),
        ...(event.payment ? { payment: mapPayment(event.payment, change) } : {}),
      };
    case 'rotated':
      return { ...event, payment: mapPayment(event.payment, change) };
    case 'declared':
      return { ...event, what: change(event.what), how: change(event.how) };
    case 'decided':
      return { ...event, facts: mapFacts(event.facts, change) };
    case 'refused':
      return event.facts ? { ...event, facts: mapFacts(event.facts, change) } : event;
    case 'reviewed':
      return { ...event, rationale: change(event.rationale) };
    case 'withdrawn':
    case 'issued':
    case 'revalidated':
    case 'closed':
    case 'expired':
    case 'lapsed':
    case 'revoked':
    case 'used':
    case 'obliged':
    case 'corrected':
    case 'policy-changed':
      break;
  }
  return event;
}

/** As it stands in the signed bytes: the digest alone. */
export function bare(event: LineageEvent): LineageEvent {
  return mapProse(event, ({ sha256 }) => ({ sha256 }) as Prose);
}

/** As it is read back: text and salt where they still lie beside, else `text: null, salt: ''`. */
export function clothed(event: LineageEvent, texts: Texts): LineageEvent {
  return mapProse(event, ({ sha256 }) => texts.get(sha256) ?? { text: null, salt: '', sha256 });
}

export function proseOf(event: LineageEvent): readonly Prose[] {
  const found: Prose[] = [];
  mapProse(event, (prose) => {
    found.push(prose);
    return prose;
  });
  return found;
}

/** The file beside an event: `{"<sha256>": {"salt", "text"}}` for each text that does not lie beside an earlier event. null: none. */
export function textFile(event: LineageEvent, known: Texts): Uint8Array | null {
  const fresh = proseOf(event).filter(
    ({ text, sha256 }) => text !== null && (known.get(sha256)?.text ?? null) === null,
  );
  if (fresh.length === 0) return null;
  const file = Object.fromEntries(fresh.map(({ sha256, salt, text }) => [sha256, { salt, text }]));
  return Buffer.from(`${canonicalJson(file)}\n`);
}

/**
 * Texts of one file. What does not hash to its name is no text of it; `verify` says so. `readable`: it is
 * a JSON object.
 */
export function readTexts(bytes: Uint8Array): {
  readonly readable: boolean;
  readonly texts: readonly Prose[];
  /** Names under which something else stands. */
  readonly bad: readonly Sha256[];
} {
  const file = asRecord(bytes);
  const texts: Prose[] = [];
  const bad: Sha256[] = [];
  for (const [sha256, entry] of Object.entries(file ?? {})) {
    const { salt, text } = (entry ?? {}) as { salt?: unknown; text?: unknown };
    const whole = typeof salt === 'string' && SALT.test(salt) && typeof text === 'string';
    if (whole && proseDigest(salt, text) === sha256) texts.push({ salt, text, sha256: sha256 as Sha256 });
    else bad.push(sha256 as Sha256);
  }
  return { readable: file !== null, texts, bad };
}

function mapFacts(facts: StoredFacts, change: (prose: Prose) => Prose): StoredFacts {
  return { ...facts, reviews: facts.reviews.map((review) => mapReview(review, change)) };
}

function mapReview(review: SeenReview, change: (prose: Prose) => Prose): SeenReview {
  return { ...review, body: change(review.body) };
}

function mapPayment(payment: Payment, change: (prose: Prose) => Prose): Payment {
  const { review, done } = payment;
  return { ...payment, done: change(done), review: review && mapReview(review, change) };
}

function asRecord(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
