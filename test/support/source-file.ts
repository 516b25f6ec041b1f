import type { SourceFile } from '../../src/model/document.ts';
import { gitHash } from '../../src/model/git-hash.ts';

/** A file as a repository gives it. */
export function sourceFile(
  path: string,
  content: string | Uint8Array,
  mode: SourceFile['mode'] = '100644',
): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, mode, blob: gitHash('blob', bytes), bytes };
}
