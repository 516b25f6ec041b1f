import { schema as github } from '@octokit/graphql-schema';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import * as queries from '../../src/github/queries.ts';
import * as built from '../../src/github/tree-queries.ts';

const schema = buildSchema(github.idl, { assumeValidSDL: true, assumeValid: true });

const oid = 'a'.repeat(40);
const examples = {
  trees: built.trees([
    { at: { ref: 'refs/heads/main' }, paths: ['a/b.yaml'], under: ['policies', ''] },
    { at: { oid }, paths: [], under: [] },
  ]).query,
  treesById: built.treesById([oid, oid], true).query,
  treesToCompare: built.treesById([oid], false).query,
  objectIds: built.objectIds([
    { at: { oid }, path: '' },
    { at: { ref: 'refs/heads/main' }, path: 'policies' },
  ]).query,
  folderHistory: built.folderHistory(['policies', 'schemas']).query,
  modes: built.modes(['a', 'b']).query,
};
const constants = Object.entries(queries).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

test.each([...constants, ...Object.entries(examples)])('%s is a query GitHub would accept', (_, query) => {
  expect(validate(schema, parse(query)).map((error) => error.message)).toEqual([]);
});

test('a field GitHub does not have would be seen', () => {
  const wrong = queries.PULL_REQUEST_BY_NUMBER.replace('headRefOid', 'headRefSha');
  expect(validate(schema, parse(wrong)).map((error) => error.message)).toEqual([
    expect.stringContaining('Cannot query field "headRefSha"'),
  ]);
});
