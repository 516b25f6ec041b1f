import { expect, it } from 'vitest';
import { comment, lineage, open, pathFor, MONTH, request, stage } from '../support/stage.ts';

const NASTY = [
  '::add-mask::checkout',
  '::set-output name=verdict::allow',
  '##[add-path]/tmp',
  '@brightwater-payments/security',
  '<!-- access-lineage -->',
  '<img src=x onerror=alert(1)>',
  '</details></details>',
  '```',
  '[click](javascript:alert(1))',
  '\u202Etxt.exe\u2066',
  '| a | b |',
];
const MARKER = '<!-- access-lineage -->';

/** Text of strangers in every field that reaches a log, a comment, a summary or an annotation. */
it('text from outside stays text: no command, no mention, no marker, no page', async () => {
  await using on = await stage();
  const sam = on.account('sam-adeyemi');
  const hostile = NASTY.filter((text) => !/[\u202E\u2066]/.test(text)).map((text) => `  ${text}`);
  const { id, path, yaml } = request({ name: 'nasty' });
  const body = yaml
    .replace(/text: .*/, `text: |\n  ${hostile.join('\n  ')}`)
    .replace(/justification: .*/, `justification: |\n${hostile.join('\n')}\n  ${'It is needed today. '.repeat(3)}`);
  // Those that are refused are quoted: names, values, and the unseen characters.
  const wrong = yaml
    .replace('code: deploy', "code: '@brightwater-payments/security <img src=x>'")
    .replace(/role: .*/, "role: '::stop-commands::x'")
    .concat('"::set-output name=verdict::allow\\n::add-mask::x <img src=x>": "[click](javascript:alert(1))"\n');
  const asks = [
    { path, yaml: body },
    { path: pathFor(`${MONTH}-wrong`), yaml: wrong },
    { path: pathFor(`${MONTH}-unseen`), yaml: `${yaml}# \u202Etxt.exe\u2066\n` },
  ];
  const pull = await open(on, 'sam-adeyemi', asks, 'nasty');
  const paths = ['docs/@brightwater-payments/<img src=x>.md', 'docs/::add-mask::x', 'docs/\u202Etxt'];
  const mixed = [{ path: pathFor(`${MONTH}-mixed`), yaml }, ...paths.map((one) => ({ path: one, yaml: 'x' }))];
  const shapes = await open(on, 'sam-adeyemi', mixed, 'shapes');
  expect(comment(shapes)).toContain('Y030');

  // Somebody else's comment with our marker is not ours to edit, and does not become ours.
  const fake = await on.people.comment(sam, pull.number, `${MARKER}\n## Granted`);
  await on.people.review(on.account('ines-calder'), pull.number, 'APPROVE', NASTY.join('\n'));
  pull.title = NASTY.join(' ');
  const job = await on.check(pull, 'edited');
  expect(pull.comments.find(({ id: one }) => one === fake)?.body).toBe(`${MARKER}\n## Granted`);
  expect(pull.comments.filter(({ author }) => author.type === 'Bot')).toHaveLength(1);
  await on.people.merge(on.account('ines-calder'), pull.number);
  const recorded = await on.record();

  const texts = [comment(pull), comment(shapes), job.summary, recorded.summary];
  expect(comment(pull)).toContain('Y004');
  expect(comment(pull)).toContain('stop-commands');
  for (const text of texts) expect(outsideCode(text)).not.toMatch(/@brightwater|<img|javascript:|\u202E|\u2066/);
  expect(comment(pull).split(MARKER)).toHaveLength(2);
  for (const { rawLog, outputs } of [job, recorded]) {
    for (const line of rawLog.split('\n').filter((one) => /^\s*(::|##\[)/.test(one)))
      expect(line).toMatch(/^::(warning|error|notice|debug|add-mask)[ :]/);
    expect(rawLog).not.toMatch(/^\s*::(add-mask::(checkout|x)|set-output|stop-commands)/m);
    expect(rawLog).not.toMatch(/[\u202E\u2066]/);
    expect(outputs['verdict']).not.toBe('allow');
  }
  expect(lineage(on, id).grant).toBeNull();
});

/** Markdown without code spans and blocks, where text is shown as it is. */
function outsideCode(markdown: string): string {
  return markdown.replaceAll(/^(`{3,})[^]*?^\1`*$/gm, '').replaceAll(/(`+)[^`][^]*?[^`]?\1(?!`)/g, '');
}
