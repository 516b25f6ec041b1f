import { buildSchema, type DocumentNode, execute, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { Answer, Call } from '../../http.ts';
import { findAccount, findRepository } from '../../world.ts';
import { actorOf, demand } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { json } from '../rest/router.ts';
import { actor } from './accounts.ts';
import type { Context } from './connection.ts';
import { createCommitOnBranch } from './mutations.ts';
import { pullRequest } from './pull-request.ts';
import { repository } from './repository.ts';
import { SCHEMA } from './schema.ts';

let built: GraphQLSchema | undefined;
const documents = new Map<string, DocumentNode | readonly GraphQLError[]>();

const root = {
  repository: ({ owner, name }: { owner: string; name: string }, { world, caller }: Context) => {
    const missing = () =>
      new Refusal(404, `Could not resolve to a Repository with the name '${owner}/${name}'.`, { type: 'NOT_FOUND' });
    const found = findRepository(world, owner, name);
    if (found === undefined) throw missing();
    try {
      demand(world, caller, found, 'metadata', 'read');
    } catch (error) {
      throw error instanceof Refusal && error.status === 404 ? missing() : error;
    }
    return repository(found);
  },
  organization: ({ login }: { login: string }, { world }: Context) => accountNamed(world, login, 'Organization'),
  user: ({ login }: { login: string }, { world }: Context) => accountNamed(world, login, 'User'),
  viewer: (_args: unknown, { caller }: Context) => ({ ...actor(actorOf(caller)), __typename: 'User' }),
  rateLimit: (_args: unknown, { world }: Context) => ({
    cost: 1,
    limit: 5000,
    remaining: 4999,
    used: 1,
    nodeCount: 0,
    resetAt: new Date(world.clock.now().getTime() + 3_600_000).toISOString(),
  }),
  createCommitOnBranch,
};

/** Runs a query against the cut-out of GitHub's schema. Whatever goes wrong inside is HTTP 200 with `errors`. */
export async function answerGraphql(call: Call, context: Pick<Context, 'world' | 'caller'>): Promise<Answer> {
  if (context.caller.actor === null) throw new Refusal(401, 'This endpoint requires you to be authenticated.');
  let body: { query?: unknown; variables?: Record<string, unknown> | null; operationName?: string | null };
  try {
    body = JSON.parse(Buffer.from(call.body).toString('utf8')) as typeof body;
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
  if (typeof body.query !== 'string')
    throw new Refusal(400, 'A query attribute must be specified and must be a string.');
  const document = documentOf(body.query);
  if (!('kind' in document)) return json(200, { errors: document.map((error) => shown(error)) });
  const result = await execute({
    schema: schema(),
    document,
    rootValue: root,
    contextValue: { ...context, fault: call.fault, show: { repository, pullRequest } } satisfies Context,
    ...(body.variables ? { variableValues: body.variables } : {}),
    ...(body.operationName ? { operationName: body.operationName } : {}),
  });
  const errors = result.errors?.map((error) => shown(error));
  return json(200, { ...(result.data === undefined ? {} : { data: result.data }), ...(errors ? { errors } : {}) });
}

function accountNamed(world: Context['world'], login: string, type: 'User' | 'Organization'): object | null {
  const found = findAccount(world, login);
  if (found?.type !== type) {
    throw new Refusal(
      404,
      `Could not resolve to ${type === 'User' ? 'a User' : 'an Organization'} with the login of '${login}'.`,
      { type: 'NOT_FOUND' },
    );
  }
  return actor(found);
}

function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
  const known = documents.get(query);
  if (known) return known;
  let document: DocumentNode | readonly GraphQLError[];
  try {
    const parsed = parse(query);
    const errors = validate(schema(), parsed);
    document = errors.length > 0 ? errors : parsed;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    document = [error];
  }
  if (documents.size > 200) documents.clear();
  documents.set(query, document);
  return document;
}

function schema(): GraphQLSchema {
  return (built ??= buildSchema(SCHEMA));
}

const TYPES: Readonly<Record<number, string>> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  422: 'UNPROCESSABLE',
};

function shown(error: GraphQLError): object {
  const cause = error.originalError;
  const plain = { path: error.path, locations: error.locations, message: error.message };
  if (cause instanceof Refusal) return { type: cause.details['type'] ?? TYPES[cause.status], ...plain };
  if (cause !== undefined && cause !== null) return { ...plain, message: `the sandbox itself failed: ${cause.stack}` };
  return plain;
}
