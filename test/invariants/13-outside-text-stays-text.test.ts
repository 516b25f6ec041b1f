import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import type { Block } from '../../src/report/block.ts';
import { annotations, workflowCommand } from '../../src/report/render/annotations.ts';
import { codeSpan, fenced, plain } from '../../src/report/render/markdown-escape.ts';
import { markdown } from '../../src/report/render/markdown.ts';
import { terminal } from '../../src/report/render/terminal.ts';

const ATTACKS = [
  '::set-env name=PATH::/tmp',
  '  ::add-mask::x',
  '##[command]rm',
  '\n::error::x',
  '\r::stop-commands::t',
  '%0A::error::',
  '@octocat',
  '@payco/treasury',
  '#123',
  'GH-7',
  'payco/x#5',
  'https://evil.example',
  'www.evil.example',
  'a@b.example',
  '![x](https://evil.example/p.png)',
  '[x](javascript:0)',
  '<script>',
  '<img src=x onerror=y>',
  '<!-- access-lineage -->',
  '-->',
  '</details>',
  '</code>',
  '`',
  '```',
  '~~~',
  '``',
  '|',
  '\\|',
  '\\',
  '\\\\|',
  '\n\n# heading',
  '- item',
  '1. one',
  '> quote',
  '---',
  '===',
  '&lt;',
  '&#64;',
  '$x$',
  '*b*',
  '__b__',
  '~~s~~',
  '\u001B[2J',
  '\u0007',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\u0085',
  '\u2028',
  '\0',
  '\uD800',
  ',',
  ':',
  'ü',
  '漢字',
  '👩‍💻',
];
/** Each of these is tried in every place, beside what chance makes. */
const NAUGHTY = JSON.parse(readFileSync('test/fixtures/adversarial/naughty-strings.json', 'utf8')) as readonly string[];
const examples = NAUGHTY.map((text): [string] => [text]);
const outside = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...ATTACKS) },
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(' ', '\n', 'a'),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const FENCED = /^(```+)text\n[\s\S]*?\n\1$/gm;
const UNSEEN = /(?!\n|\uFE0E|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Every place where a text from outside can stand. */
function everywhere(text: string): readonly Block[] {
  const finding: Finding = {
    id: text,
    severity: 'error',
    message: text,
    fix: text,
    at: { path: text, line: 1, column: 1 },
  };
  return [
    { is: 'heading', level: 1, text },
    { is: 'text', text: [text, { code: text }, text, { strong: text }, text] },
    { is: 'list', items: [text, [{ strong: text }, text], [{ code: text }]] },
    {
      is: 'table',
      head: ['One', 'Two', 'Three'],
      rows: [
        [text, [{ code: text }], [{ strong: text }, text]],
        [text, text, text],
      ],
    },
    { is: 'table', head: ['One'], rows: [[text]], fold: text },
    { is: 'finding', finding },
    { is: 'code', text },
    { is: 'text', text: 'the end' },
  ];
}

describe('invariant 13: text from outside stays text', () => {
  it('in Markdown: no markup, HTML, link, mention, reference or cell border', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const written = plain(text);
        expect(written).not.toMatch(/[\n\r<>|`~$]|@(?!&#8203;)|:\/\/|www\./i);
        expect(written).not.toMatch(UNSEEN);
        const bare = written.replace(/&(?:#\d+|amp|lt|gt);|\\[*_[\]#+=.)-]/g, 'x');
        expect(bare).not.toMatch(/[*_[\]\\&#]|^\s*(?:[+=-]|\d+[.)])/);
        expect(decoded(written)).toBe(decoded(plain(decoded(written))));
      }),
      { numRuns: 2000, examples },
    );
  });

  it('in a code span, in table cells too', () => {
    fc.assert(
      fc.property(outside, (text) => {
        expect(codeSpan(text)).toMatch(/^(?:`[^`|\\<\n\r]+`|<code>(?:[\p{L}\p{N} ]|&#\d+;)*<\/code>)$/u);
        expect(codeSpan(text)).not.toMatch(UNSEEN);
      }),
      { numRuns: 2000, examples },
    );
  });

  it('in a fenced block, whose fence nothing in it can close', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const lines = fenced(text).split('\n');
        const fence = /^`{3,}/.exec(lines[0] ?? '')?.[0] ?? '';
        expect(lines[0]).toBe(`${fence}text`);
        expect(lines.at(-1)).toBe(fence);
        for (const inner of lines.slice(1, -1)) {
          expect(inner).not.toContain(fence);
          expect(inner).not.toContain('<!--');
        }
      }),
      { numRuns: 2000, examples },
    );
  });

  it('in a whole comment: its skeleton is the same whatever the text', () => {
    const skeleton = (text: string): readonly string[] =>
      markdown(everywhere(text))
        .split(FENCED)
        .join('\n')
        .split('\n')
        .map((line) =>
          line.startsWith('|')
            ? '|'.repeat(line.split('|').length)
            : (/^(?:#+ |- |<\/?details>|)/.exec(line)?.[0] ?? ''),
        );
    fc.assert(
      fc.property(outside, (text) => {
        expect(skeleton(`x${text}`)).toEqual(skeleton('x'));
        expect(markdown(everywhere(text))).not.toMatch(/<!--/);
      }),
      { numRuns: 700, examples },
    );
  });

  it('in a comment that is too long: cut honestly, under the limit, nothing left open', () => {
    fc.assert(
      fc.property(outside, fc.integer({ min: 400, max: 3000 }), (text, limit) => {
        const blocks = [...everywhere(text), ...everywhere(text), ...everywhere(text)];
        const whole = markdown(blocks, 1e9);
        const cut = markdown(blocks, limit);
        expect(cut.length).toBeLessThanOrEqual(limit);
        if (whole.length > limit) expect(cut).toContain('**Cut here:**');
        const unfenced = cut.replace(FENCED, '');
        expect(unfenced.split('<details>').length).toBe(unfenced.split('</details>').length);
        expect(unfenced).not.toMatch(/^```/m);
      }),
      { numRuns: 500, examples: NAUGHTY.map((text): [string, number] => [text, 1_500]) },
    );
  });

  it('on a terminal and in a log: no control, no command of the runner', () => {
    fc.assert(
      fc.property(outside, fc.integer({ min: 20, max: 120 }), fc.boolean(), (text, width, colour) => {
        const written = terminal(everywhere(text), { colour, width });
        // eslint-disable-next-line no-control-regex
        const bare = colour ? written.replace(/\u001B\[\d+m/g, '') : written;
        expect(bare).not.toMatch(UNSEEN);
        for (const line of bare.split('\n')) {
          expect(line).not.toMatch(/^\s*::/);
          expect(line).not.toContain('##[');
        }
      }),
      { numRuns: 600, examples: NAUGHTY.map((text): [string, number, boolean] => [text, 60, false]) },
    );
  });

  it('in a workflow command: one line, one command, its properties its own', () => {
    fc.assert(
      fc.property(outside, (text) => {
        const [annotation] = annotations([
          { id: text, severity: 'error', message: text, fix: text, at: { path: text, line: 3, column: 4 } },
        ]);
        const command = annotation ? workflowCommand(annotation) : '';
        expect(command).toMatch(/^::error file=[^:,\n\r]*,line=3,col=4,title=[^:,\n\r]*::[^\n\r]*$/);
        expect(command).not.toMatch(/%(?!25|0D|0A|3A|2C)/);
      }),
      { numRuns: 2000, examples },
    );
  });
});

/** What a reader sees: entities and backslashes undone. */
function decoded(written: string): string {
  return written
    .replace(/&#8203;/g, '')
    .replace(/\\([*_[\]#+=.)-])/g, '$1')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
