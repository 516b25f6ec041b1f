import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { sarif } from '../../src/report/render/sarif.ts';

/** Draft 4 says `id` where later drafts say `$id`; nothing else in it differs from what Ajv reads. */
const schema = JSON.parse(readFileSync('test/fixtures/sarif/sarif-2.1.0-rtm.5.json', 'utf8')) as Record<
  string,
  unknown
>;
delete schema['$schema'];
delete schema['id'];
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(schema);

const finding: Finding = {
  id: 'P04',
  severity: 'error',
  message: 'ROLE-A alone holds both',
  fix: 'split the role',
  at: { path: 'policies/roles/a b.yaml', line: 6, column: 1 },
};

describe('sarif', () => {
  it('says where, what and how bad', () => {
    const [run] = sarif([finding], 'access-lineage 0.1.0').runs;
    expect(run?.tool.driver).toMatchObject({
      name: 'access-lineage',
      semanticVersion: '0.1.0',
      rules: [{ id: 'P04' }],
    });
    expect(run?.results).toEqual([
      {
        ruleId: 'P04',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'ROLE-A alone holds both\nFix: split the role' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'policies/roles/a%20b.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 6, startColumn: 1 },
            },
          },
        ],
      },
    ]);
  });

  it('keeps what has no place, and each id once', () => {
    const { at: _, ...placeless } = finding;
    const [run] = sarif([placeless, { ...finding, id: 'L02' }, finding], 'access-lineage 0.1.0').runs;
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['L02', 'P04']);
    expect(run?.results.map(({ ruleIndex }) => ruleIndex)).toEqual([1, 0, 1]);
    expect(run?.results[0]).not.toHaveProperty('locations');
  });

  it('is valid by the published schema, whatever a finding says', () => {
    const text = fc.string({ unit: 'binary' });
    const position = fc.record({ path: text, line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }) });
    const any = fc.record(
      { id: text, severity: fc.constantFrom('error', 'warning', 'note'), message: text, fix: text, at: position },
      { requiredKeys: ['id', 'severity', 'message', 'fix'] },
    );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 3 }), (findings) => {
        const log = JSON.parse(JSON.stringify(sarif(findings, 'access-lineage 0.1.0'))) as unknown;
        expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
      }),
    );
    expect(valid({ version: '2.1.0', runs: [{}] })).toBe(false);
  });
});
