/** Queries that are put together for what is asked: several trees, files and object ids in one round trip each. */
import type { Want } from '../ports.ts';

/** How deep one round trip lists a folder with its texts: enough for `policies/<kind>/<file>`. Deeper folders take another. */
const DEPTH = 3;

function entries(depth: number): string {
  const below = depth > 1 ? ` ... on Tree { ${entries(depth - 1)} }` : '';
  return `entries { name mode type oid object { ... on Blob { isTruncated isBinary text }${below} } }`;
}

const FILE = '{ name mode type oid object { ... on Blob { isTruncated isBinary text } } }';
const FOLDER = `{ name mode type oid object { ... on Tree { ${entries(DEPTH)} } } }`;

export interface TreeWant {
  /** A full ref name (`refs/heads/main`) or an object id. */
  readonly at: { readonly ref: string } | { readonly oid: string };
  readonly paths: readonly string[];
  readonly under: readonly string[];
  readonly before?: Want['before'];
}

/**
 * Several trees in one query. `Commit.file` resolves below the commit it stands in, so an answer is of one commit even while
 * the branch moves. Aliases: `w<want>`, in it `p<path>` and `u<folder>`; an empty folder name is the whole tree. `w<want>b<step>` is a file as
 * it was before.
 */
export function trees(wants: readonly TreeWant[]): { query: string; variables: Record<string, string> } {
  const variables: Record<string, string> = {};
  const declared: string[] = [];
  const variable = (name: string, type: string, value: string) => {
    declared.push(`$${name}: ${type}!`);
    variables[name] = value;
    return `$${name}`;
  };
  const parts = wants.flatMap(({ at, paths, under, before }, index) => {
    const files = paths.map((path, n) => `p${n}: file(path: ${variable(`p${index}_${n}`, 'String', path)}) ${FILE}`);
    const folders = under.map((path, n) =>
      path === ''
        ? `u${n}: tree { oid ${entries(DEPTH)} }`
        : `u${n}: file(path: ${variable(`u${index}_${n}`, 'String', path)}) ${FOLDER}`,
    );
    const fields = [...files, ...folders];
    const commit = `type: __typename oid ${fields.length > 0 ? `... on Commit { ${fields.join(' ')} }` : ''}`;
    const now =
      'ref' in at
        ? `w${index}: ref(qualifiedName: ${variable(`r${index}`, 'String', at.ref)}) { target { ${commit} } }`
        : `w${index}: object(oid: ${variable(`r${index}`, 'GitObjectID', at.oid)}) { ${commit} }`;
    const then = (before?.steps ?? []).map((step, n) => {
      const expression = `${'ref' in at ? at.ref : at.oid}~${step}:${before?.path}`;
      return `w${index}b${n}: object(expression: ${variable(`b${index}_${n}`, 'String', expression)}) { ... on Blob { oid text } }`;
    });
    return [now, ...then];
  });
  const head = ['$owner: String!', '$name: String!', ...declared].join(', ');
  return {
    query: `query trees(${head}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** Object ids of one path at each of several refs: `w<want>`, in it `file` or `tree`. */
export function objectIds(wants: readonly { readonly at: TreeWant['at']; readonly path: string }[]): {
  query: string;
  variables: Record<string, string>;
} {
  const variables: Record<string, string> = {};
  const head = ['$owner: String!', '$name: String!'];
  const parts = wants.map(({ at, path }, index) => {
    if (path !== '') {
      head.push(`$p${index}: String!`);
      variables[`p${index}`] = path;
    }
    const field = path === '' ? 'tree { oid }' : `file(path: $p${index}) { oid }`;
    const commit = `{ ... on Commit { ${field} } }`;
    head.push(`$r${index}: ${'ref' in at ? 'String' : 'GitObjectID'}!`);
    variables[`r${index}`] = 'ref' in at ? at.ref : at.oid;
    return 'ref' in at
      ? `w${index}: ref(qualifiedName: $r${index}) { target ${commit} }`
      : `w${index}: object(oid: $r${index}) ${commit}`;
  });
  return {
    query: `query objectIds(${head.join(', ')}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** What stands in several trees, by object id: aliases `t<index>`. With texts to go on reading, without to compare. */
export function treesById(
  oids: readonly string[],
  texts: boolean,
): { query: string; variables: Record<string, string> } {
  const variables = Object.fromEntries(oids.map((oid, index) => [`t${index}`, oid]));
  const listing = texts ? entries(DEPTH) : 'entries { name mode type oid }';
  const head = ['$owner: String!', '$name: String!', ...oids.map((_, index) => `$t${index}: GitObjectID!`)].join(', ');
  const parts = oids.map((_, index) => `t${index}: object(oid: $t${index}) { ... on Tree { ${listing} } }`);
  return {
    query: `query treesById(${head}) { repository(owner: $owner, name: $name) { ${parts.join('\n')} } }`,
    variables,
  };
}

/** A page of history, each commit with its first parent and what each folder is in it: aliases `f<folder>`. */
export function folderHistory(under: readonly string[]): { query: string; variables: Record<string, string> } {
  const variables = Object.fromEntries(under.map((folder, index) => [`f${index}`, folder]));
  const head = [
    '$owner: String!',
    '$name: String!',
    '$oid: GitObjectID!',
    ...under.map((_, index) => `$f${index}: String!`),
  ].join(', ');
  const folders = under.map((_, index) => `f${index}: file(path: $f${index}) { oid type }`);
  const node = `oid committedDate parents(first: 1) { totalCount nodes { oid } } ${folders.join(' ')}`;
  return {
    query: `query folderHistory(${head}) { repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { history(first: 100) { nodes { ${node} } } } } } }`,
    variables,
  };
}

/** Modes of a pull request's files: GitHub's list of files has none. */
export function modes(paths: readonly string[]): { query: string; variables: Record<string, string> } {
  const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
  const head = [
    '$owner: String!',
    '$name: String!',
    '$oid: GitObjectID!',
    ...paths.map((_, index) => `$p${index}: String!`),
  ].join(', ');
  const parts = paths.map((_, index) => `p${index}: file(path: $p${index}) { mode }`);
  return {
    query: `query modes(${head}) { repository(owner: $owner, name: $name) { object(oid: $oid) { ... on Commit { ${parts.join('\n')} } } } }`,
    variables,
  };
}
