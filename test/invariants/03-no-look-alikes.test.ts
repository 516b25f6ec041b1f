import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattened, marked, readSchemas, ROOT } from '../../scripts/schemas/read-schemas.ts';
import { pullRequestKind } from '../../src/intake/pull-request-kind.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import { stepsOf, valuesAt } from '../../src/model/pointer.ts';
import { changed, samples } from '../support/samples.ts';
import { type Body, compilePolicy, policiesOf } from '../support/scenario.ts';
import { sourceFile } from '../support/source-file.ts';

/** ASCII text → characters that look like it, by Unicode. */
const confusables = JSON.parse(readFileSync('test/fixtures/adversarial/confusables.json', 'utf8')) as {
  readonly [ascii: string]: string;
};
const foreign = (ascii: string): readonly string[] =>
  Array.from(confusables[ascii] ?? '').filter((one) => one.codePointAt(0)! > 0x7e);
const wide = (ascii: string): string => String.fromCodePoint(ascii.codePointAt(0)! + 0xfee0);
const HIDDEN = [
  '\u200b',
  '\u200d',
  '\u202e',
  '\u2066',
  '\u00ad',
  '\ufeff',
  '\u3164',
  '\u115f',
  '\u034f',
  '\ufe0f',
  '\u0301',
];

interface Name {
  readonly document: ReturnType<typeof samples>[number];
  readonly pointer: string;
  readonly value: string;
}

/** One good value of every field that names somebody or something. */
const documents = flattened(readSchemas(join(ROOT, 'schemas')));
const all = samples();
const names: readonly Name[] = [...documents].flatMap(([kind, schema]) =>
  marked(schema, 'x-identity', []).flatMap(({ path }) => {
    const found = all
      .filter(({ body }) => body['kind'] === kind)
      .flatMap((document) =>
        valuesAt(document.body, path).flatMap(({ pointer, value }) =>
          typeof value === 'string' ? [{ document, pointer, value }] : [],
        ),
      );
    return found.slice(0, 1);
  }),
);

function refused({ document, pointer }: Name, value: string): readonly string[] {
  const body = changed(document.body, stepsOf(pointer), value);
  const read = readDocument(sourceFile(document.path, JSON.stringify(body)), document.expect as 'policy');
  return read.ok ? ['accepted'] : read.findings.map(({ id }) => id);
}

describe('invariant 3: no name passes for another', () => {
  it('has a sample of most fields that name', () => {
    expect(names.length).toBeGreaterThan(30);
    for (const one of names) expect(refused(one, one.value)).toEqual(['accepted']);
  });

  it.each(names.map((one) => [`${String(one.document.body['kind'])} ${one.pointer}`, one] as const))(
    '%s takes no look-alike, wide or hidden letter',
    (_, one) => {
      const letters = Array.from(one.value, (letter, index) => ({ letter, index }));
      const variants = letters.flatMap(({ letter, index }) =>
        [...foreign(letter).slice(0, 3), wide(letter), ...HIDDEN.map((hidden) => letter + hidden)].map(
          (other) => one.value.slice(0, index) + other + one.value.slice(index + 1),
        ),
      );
      for (const value of variants) {
        expect(refused(one, value).join(), JSON.stringify(value)).toMatch(/^(?:Y004|Y018|Y014|Y015|Y013)/);
      }
    },
  );

  it('takes none of the letters that Unicode calls confusable', () => {
    const person = names.find(({ document, pointer }) => document.body['kind'] === 'Person' && pointer === '/id')!;
    for (const looks of Object.keys(confusables).flatMap(foreign)) {
      expect(refused(person, `p-${looks}1`)).toEqual([expect.stringMatching(/^(?:Y004|Y018)$/)]);
    }
  });

  it('in the path of a request', () => {
    const path = 'access-requests/2026/11/2026-11-ledger-post.yaml';
    for (const [index, letter] of Array.from(path).entries()) {
      for (const other of [...foreign(letter).slice(0, 5), wide(letter), ...HIDDEN.map((one) => letter + one)]) {
        const like = path.slice(0, index) + other + path.slice(index + 1);
        const kind = pullRequestKind([
          { path: like, mode: '100644', change: 'added' },
          { path, mode: '100644', change: 'added' },
        ]);
        expect(kind.kind, like).toBe('refused');
      }
    }
  });
});

/** All that ASCII has of it. */
const PAIRS = [
  ['0', 'o'],
  ['1', 'l'],
  ['m', 'rn'],
] as const;
const CAPITAL_PAIRS = [
  ['0', 'O'],
  ['1', 'I'],
] as const;

describe('invariant 3: two ids that look alike cannot both stand in one policy', () => {
  const shared = { title: 'A twin', owner: 'person:p-carol' };
  const kinds: { readonly [kind: string]: (id: string) => Body } = {
    Person: (id) => ({ kind: 'Person', id: `p-${id}`, accounts: [{ github: String(70_000 + serial++) }] }),
    Group: (id) => ({ kind: 'Group', id, ...shared, members: [] }),
    Environment: (id) => ({ kind: 'Environment', id, ...shared, accounts: ['111122223333'] }),
    Directory: (id) => ({
      kind: 'Directory',
      id,
      title: 'A twin',
      source: 'github-organisation',
      organisation: 'payco',
    }),
    Workload: (id) => ({ kind: 'Workload', id, title: 'A twin', owner: 'p-carol', identity: IDENTITY }),
    ServiceAccount: (id) => ({
      kind: 'ServiceAccount',
      id,
      title: 'A twin',
      owner: 'p-carol',
      identity: IDENTITY,
      account: 'svc',
    }),
  };
  const IDENTITY = { repositoryId: '912345670', workflow: '.github/workflows/x.yml', ref: 'refs/heads/main' };
  let serial = 0;
  const found = async (bodies: readonly Body[]): Promise<readonly string[]> => {
    const compiled = await compilePolicy(policiesOf({ policies: bodies }));
    return compiled.ok ? [] : compiled.findings.map(({ id, at }) => `${id} ${at?.path ?? ''}`);
  };

  it.each(Object.keys(kinds))('%s', async (kind) => {
    const make = kinds[kind]!;
    const part = fc.constantFrom(...PAIRS.flat(), 'a', '-', '7', 'x');
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { maxLength: 6 }),
        fc.constantFrom(...PAIRS),
        fc.boolean(),
        async (rest, pair, first) => {
          const ids = pair.map((letter) => (first ? `${letter}b${rest.join('')}` : `b${rest.join('')}${letter}`));
          expect(await found(ids.map(make))).toEqual([expect.stringMatching(/^L01 /)]);
        },
      ),
      { numRuns: 60 },
    );
    expect(await found([make('bb7'), make('bb8'), make('bc7')])).toEqual([]);
  });

  it.each(CAPITAL_PAIRS)('roles and rules with %s and %s', async (one, other) => {
    const role = (id: string): Body => ({
      kind: 'Role',
      id,
      ...shared,
      eligible: { subjects: ['human'], anyOf: [{ group: 'treasury' }] },
      duration: { default: 'PT1H', max: 'PT4H' },
    });
    expect(await found([role(`ROLE-B${one}`), role(`ROLE-B${other}`)])).toEqual([expect.stringMatching(/^L01 /)]);
    expect(await found([role('ROLE-BA'), role('ROLE-BB')])).toEqual([]);
  });

  it('a function that only looks like a member of a duty set', async () => {
    const [said] = await found([{ id: 'ROLE-PAY-APPROVE', functions: ['pay.appr0ve'] }, { ...SET }]);
    expect(said).toMatch(/^L15 policies\/Role\/ROLE-PAY-APPROVE.yaml/);
    expect(await found([{ ...SET }])).toEqual([]);
  });

  it('a person who looks like a member of the organisation', async () => {
    const organisation = kinds['Directory']!('payco');
    const person = (id: string): Body => ({ kind: 'Person', id, accounts: [{ github: '107' }] });
    expect(await found([organisation, person('p-1o7')])).toEqual([expect.stringMatching(/^L08 /)]);
    expect(await found([organisation, person('p-107')])).toEqual([]);
    expect(await found([person('p-1o7')])).toEqual([]);
  });
});

const SET: Body = {
  kind: 'SodSet',
  id: 'SOD-PAY',
  title: 'Payments take two',
  owner: 'person:p-carol',
  controls: [],
  severity: 'high',
  check: 'dynamic',
  maxHeld: 1,
  members: [{ function: 'pay.create' }, { function: 'pay.approve' }],
};
