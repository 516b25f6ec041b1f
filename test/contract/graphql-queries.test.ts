import { schema } from '@octokit/graphql-schema';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import * as queries from '../../src/github/queries.ts';
import { modes, objectIds, trees, treesById } from '../../src/github/tree-queries.ts';
import { SCHEMA } from '../../src/sandbox/github/graphql/schema.ts';

let full: GraphQLSchema;
const cut = buildSchema(SCHEMA);

beforeAll(() => {
  // GitHub's own file defines two fields twice.
  full = buildSchema(schema.idl, { assumeValidSDL: true, assumeValid: true });
});

const oid = '1'.repeat(40);
const wants = [
  { at: { ref: 'refs/heads/main' }, path: 'policies', paths: ['policies/trust.yaml'], under: ['policies', ''] },
  { at: { oid }, path: '', paths: [], under: ['requests'] },
];
const documents: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(queries).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ['trees', trees(wants).query],
  ['objectIds', objectIds(wants).query],
  ['treesById', treesById([oid], true).query],
  ['modes', modes(['a.yaml', 'b.yaml']).query],
];

describe('every document we send', () => {
  it.each(documents)('%s is valid on GitHub', (_name, text) => {
    expect(validate(full, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  it.each(documents)('%s is understood by the stand-in', (_name, text) => {
    expect(validate(cut, parse(text)).map(({ message }) => message)).toEqual([]);
  });

  it('exists', () => expect(documents.length).toBeGreaterThan(0));
});

describe('the stand-in’s schema', () => {
  it('has no type, field, argument or value that GitHub has not, and none of another type', () => {
    expect(differences(cut, full)).toEqual([]);
  });

  it('would be caught lying', () => {
    const lie = buildSchema('type Query { viewer: User } type User { id: String, heads: Int }');
    expect(differences(lie, full)).toEqual([
      'Query.viewer: User, but GitHub has User!',
      'User.id: String, but GitHub has ID!',
      'User.heads is not on GitHub',
    ]);
  });
});

function differences(mine: GraphQLSchema, theirs: GraphQLSchema): readonly string[] {
  return Object.values(mine.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const other = theirs.getType(type.name);
      if (other === undefined || other.constructor !== type.constructor) return [`${type.name} is not on GitHub`];
      return isScalarType(type) ? [] : [...fieldDifferences(type, other), ...valueDifferences(type, other)];
    });
}

function fieldDifferences(mine: GraphQLNamedType, theirs: GraphQLNamedType): readonly string[] {
  if (isInputObjectType(mine) && isInputObjectType(theirs)) {
    return Object.values(theirs.getFields()).flatMap((field) =>
      compared(`${mine.name}.${field.name}`, mine.getFields()[field.name]?.type, field.type),
    );
  }
  const composite = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);
  if (!composite(mine) || !composite(theirs)) return [];
  return Object.values(mine.getFields()).flatMap((field) => {
    const name = `${mine.name}.${field.name}`;
    const other = theirs.getFields()[field.name];
    if (other === undefined) return [`${name} is not on GitHub`];
    const needed = other.args.filter(
      ({ type, name: arg }) => String(type).endsWith('!') && !field.args.some((one) => one.name === arg),
    );
    return [
      ...compared(name, field.type, other.type),
      ...field.args.flatMap((arg) =>
        compared(`${name}(${arg.name})`, arg.type, other.args.find((one) => one.name === arg.name)?.type),
      ),
      ...needed.map((arg) => `${name} lacks its argument ${arg.name}`),
    ];
  });
}

function valueDifferences(mine: GraphQLNamedType, theirs: GraphQLNamedType): readonly string[] {
  if (!isEnumType(mine) || !isEnumType(theirs)) return [];
  const names = (type: typeof mine) =>
    type
      .getValues()
      .map(({ name }) => name)
      .join(' ');
  return names(mine) === names(theirs) ? [] : [`${mine.name} has other values than on GitHub`];
}

function compared(name: string, mine: unknown, theirs: unknown): readonly string[] {
  return String(mine) === String(theirs) ? [] : [`${name}: ${String(mine)}, but GitHub has ${String(theirs)}`];
}
