import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every Markdown page that readers are meant to find; what is generated or comes from elsewhere is left out. */
export function pages(): readonly Page[] {
  const files = ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'];
  return execFileSync('git', files, { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && existsSync(path) && !/^(test|bench|dist)\/|THIRD_PARTY/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export interface Block {
  readonly path: string;
  /** Of the line after the fence. */
  readonly line: number;
  readonly text: string;
}

/** Fenced blocks of one language. */
export function blocks(language: string, from: readonly Page[] = pages()): readonly Block[] {
  return from.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map((found) => ({
      path,
      line: text.slice(0, found.index).split('\n').length + 1,
      text: found[1] ?? '',
    })),
  );
}

/** The cells of the Markdown table whose head begins so, without its head. */
export function tableRows(text: string, head: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(head));
  const rows = start < 0 ? [] : lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((line) =>
    line
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** As GitHub names the anchor of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
