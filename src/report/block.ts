import type { Finding } from '../model/finding.ts';

/** Views (one a subject) make blocks; renderers (Markdown, terminal, HTML) write them. Escaping happens in renderers only. */
export type Block =
  | { readonly is: 'heading' | 'text' | 'code'; readonly text: string }
  | {
      readonly is: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      readonly fold?: string;
    }
  | { readonly is: 'finding'; readonly finding: Finding };
