import type { Finding } from '../model/finding.ts';

/** A piece of a sentence: plain, something to be read letter by letter, what the eye should find first, or words of our own in which names stand between backticks. */
export type Span = string | { readonly code: string } | { readonly strong: string } | { readonly own: string };
export type Phrase = string | readonly Span[];

/** Views (one a subject) make blocks; renderers (Markdown, terminal) write them. Escaping happens in renderers only: a span may hold anything. */
export type Block =
  | { readonly is: 'heading'; readonly level: 1 | 2 | 3; readonly text: Phrase }
  | { readonly is: 'text'; readonly text: Phrase }
  | { readonly is: 'list'; readonly items: readonly Phrase[] }
  /** What happened, one after the other: a line that tells it, and what belongs to it below. */
  | {
      readonly is: 'entries';
      readonly entries: readonly { readonly head: Phrase; readonly lines: readonly Phrase[] }[];
    }
  /** Lines to be kept as they are, for instance to be copied. */
  | { readonly is: 'code'; readonly text: string }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Phrase[])[];
      /** Folded away under these words, where the medium can. */
      readonly fold?: string;
    }
  | { readonly is: 'finding'; readonly finding: Finding }
  /** Folded away under one line, where the medium can. */
  | { readonly is: 'fold'; readonly summary: string; readonly blocks: readonly Block[] };

export function spans(phrase: Phrase): readonly Span[] {
  return typeof phrase === 'string' ? [phrase] : phrase;
}
