import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { pages, tableRows } from '../support/pages.ts';

const readme = readFileSync('README.md', 'utf8');
const action = load(readFileSync('action.yml', 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
};
const sources = (folder: string, name = /\.ts$/): string =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => name.test(path))
    .map((path) => readFileSync(`${folder}/${path}`, 'utf8'))
    .join('\n');

const code = (text: string): string => `\`${text}\``;

describe('the README', () => {
  it('lists the inputs of action.yml', () => {
    expect(tableRows(readme, '| input |')).toEqual(
      Object.entries(action.inputs).map(([name, { default: given, description }]) => [
        code(name),
        given === undefined ? '' : code(given),
        description,
      ]),
    );
  });

  it('lists the outputs of action.yml', () => {
    expect(tableRows(readme, '| output |')).toEqual(
      Object.entries(action.outputs).map(([name, { description }]) => [code(name), description]),
    );
  });
});

describe('action.yml', () => {
  it('has the inputs that the action reads', () => {
    const read = [...sources('src/action').matchAll(/(?:getInput|secretOrNull|yesOrNo)\('([a-z-]+)'\)/g)].map(
      ([, name]) => name,
    );
    expect(new Set(read)).toEqual(new Set(Object.keys(action.inputs)));
  });

  it('has the outputs that the action sets, and no others', () => {
    const set = [...sources('src/action').matchAll(/setOutput\(\s*'([a-z-]+)'/g)].map(([, name = '']) => name);
    // Secrets go out under the name of their variable.
    const secrets = [
      ...sources('src/providers', /issuer\.ts$/).matchAll(/^\s+([A-Z_]+): (?:new Secret|secret\b)/gm),
    ].map(([, name = '']) => name.toLowerCase().replaceAll('_', '-'));
    expect(secrets).toContain('aws-session-token');
    expect(new Set([...set, ...secrets])).toEqual(new Set(Object.keys(action.outputs)));
  });
});

/** Each verb of a text that declares some, with its flags. */
function commands(text: string, before: string): readonly (readonly [string, readonly (string | undefined)[]])[] {
  return text
    .split(/\n +\.command\(/)
    .slice(1)
    .map((one) => [
      before + (/^'(\w+)'/.exec(one)?.[1] ?? ''),
      [...one.matchAll(/'(--[a-z-]+)/g)].map(([, flag]) => flag),
    ]);
}

describe('the command line, as it is written of', () => {
  const verbs = new Map([
    ...commands(readFileSync('src/cli/main.ts', 'utf8'), ''),
    ...commands(sources('src/cli', /policy-\w+\.ts$/), 'policy '),
  ]);
  const used = pages().flatMap(({ path, text }) =>
    [
      ...text
        .replace(/\\\n/g, ' ')
        .matchAll(/(?:`|^|\()(?:access-lineage|node [\w./-]*dist\/cli\.js) ((?:policy )?[a-z]+)([^`\n]*)/gm),
    ].map(([said, verb = '', rest = '']) => ({
      path,
      said,
      verb,
      flags: [...rest.split('#')[0]!.matchAll(/ (--[a-z-]+)/g)].map(([, flag]) => flag),
    })),
  );

  it('has every verb and flag that a page names', () => {
    expect(used.length).toBeGreaterThan(10);
    const wrong = used.filter(
      ({ verb, flags }) => !verbs.has(verb) || flags.some((flag) => !verbs.get(verb)?.includes(flag)),
    );
    expect(wrong.map(({ path, said }) => `${path}: ${said}`)).toEqual([]);
  });
});

describe('troubleshooting', () => {
  const page = readFileSync('docs/troubleshooting.md', 'utf8');
  const said = sources('src');
  const quoted = [...page.matchAll(/^\*\*“(.+?)”/gm)].map(([, text = '']) => text);

  it.each(quoted)('quotes what the software says: %s', (sentence) => {
    const fixed = sentence
      .split(/…|#?\d[\w.]*/)
      .map((part) => part.trim())
      .filter((part) => part.length > 3);
    expect(fixed).not.toEqual([]);
    expect(fixed.filter((part) => !said.includes(part))).toEqual([]);
  });

  it('explains every code of a failure, with its exit code', async () => {
    const { EXIT_CODE } = await import('../../src/model/finding.ts');
    const told = Object.fromEntries(
      tableRows(page, '| code | exit |').map(([name = '', exit]) => [name.replaceAll('`', ''), Number(exit)]),
    );
    expect(told).toEqual(EXIT_CODE);
  });
});
