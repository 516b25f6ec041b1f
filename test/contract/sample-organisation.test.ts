import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import type { Kind } from '../../src/model/documents.ts';
import { sourceFile } from '../support/source-file.ts';

const below = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`);
const policies = below('policies');
const requests = below('access-requests');

const expected = (path: string) =>
  path.endsWith('.revoke.yaml') ? 'revocation' : path.startsWith('policies/') ? 'policy' : 'request';

describe('the sample organisation', () => {
  it.each([...policies, ...requests])('%s is read without a finding', (path) => {
    const read = readDocument(sourceFile(path, readFileSync(path)), expected(path) as 'policy');
    expect(read.ok ? [] : read.findings).toEqual([]);
  });

  it.each([...policies, ...requests])('%s names its schema on the first line, so that editors check it', (path) => {
    const text = readFileSync(path, 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
    const depth = path.split('/').length - 1;
    expect(schema.startsWith(`${'../'.repeat(depth)}schemas/`)).toBe(true);
    const title = (JSON.parse(readFileSync(schema.replace(/^(\.\.\/)+/, ''), 'utf8')) as { readonly title: string })
      .title;
    expect(/^kind: (\w+)$/m.exec(text)?.[1]).toBe(title);
  });

  it('is large enough to be copied', () => {
    const count = (kind: Kind) =>
      policies.filter((path) => readFileSync(path, 'utf8').includes(`\nkind: ${kind}\n`)).length;
    expect(count('Role')).toBeGreaterThanOrEqual(12);
    expect(count('SodSet')).toBeGreaterThanOrEqual(4);
    expect(count('ApprovalRule')).toBeGreaterThanOrEqual(6);
    expect(count('Rule')).toBeGreaterThanOrEqual(3);
  });

  it('cites controls of the frameworks as they are today', () => {
    const cited = policies.flatMap(
      (path) => /^controls: \[(.*)\]$/m.exec(readFileSync(path, 'utf8'))?.[1]?.match(/[^", ]+/g) ?? [],
    );
    const known = [
      'SOC2:CC6.1',
      'SOC2:CC6.2',
      'SOC2:CC6.3',
      'ISO27001:A.5.3',
      'ISO27001:A.5.15',
      'ISO27001:A.5.18',
      'ISO27001:A.8.2',
      'PCI-DSS:7.2.2',
      'PCI-DSS:7.2.3',
      'CSF2:PR.AA-05',
    ];
    expect([...new Set(cited)].filter((control) => !known.includes(control))).toEqual([]);
    expect(cited.length).toBeGreaterThan(20);
  });
});
