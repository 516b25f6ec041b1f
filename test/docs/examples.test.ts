import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import { type Block, blocks } from '../support/pages.ts';
import { sourceFile } from '../support/source-file.ts';

const examples = blocks('yaml').filter(({ text }) => /^apiVersion: access-lineage\/v1$/m.test(text));

const PLACES: { readonly [kind: string]: string } = {
  Trust: 'policies/trust.yaml',
  PolicyTest: 'policies/x.test.yaml',
};

/** What intake says of an example, as if it stood where its kind belongs. */
function read({ text }: Pick<Block, 'text'>): readonly string[] {
  const [, kind = ''] = /^kind: (\w+)$/m.exec(text) ?? [];
  const [, id = ''] = /^id: ([\w-]+)/m.exec(text) ?? [];
  const folder = `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}`;
  const bytes = Buffer.from(text);
  const answer =
    kind === 'AccessRequest'
      ? readDocument(sourceFile(`${folder}/${id}.yaml`, bytes), 'request')
      : kind === 'Revocation'
        ? readDocument(sourceFile(`${folder}/${id}.revoke.yaml`, bytes), 'revocation')
        : kind === 'Declaration'
          ? readDocument(sourceFile(`${folder}/${id}.declared.yaml`, bytes), 'declaration')
          : kind === 'Settlement'
            ? readDocument(sourceFile(`${folder}/${id}.settle-1.yaml`, bytes), 'settlement')
            : readDocument(sourceFile(PLACES[kind] ?? 'policies/x.yaml', bytes), 'policy');
  return answer.ok ? [] : answer.findings.map(({ id: finding, message }) => `${finding}: ${message}`);
}

describe('examples of documents', () => {
  it.each(examples.map((one) => [`${one.path}:${one.line}`, one] as const))('%s is a good one', (_, example) => {
    expect(read(example)).toEqual([]);
  });

  it('are there, and a bad one is seen', () => {
    expect(examples.length).toBeGreaterThan(6);
    expect(read({ text: 'apiVersion: access-lineage/v1\nkind: Group\nid: x\ntitel: y\n' }).join()).toContain('titel');
  });
});
