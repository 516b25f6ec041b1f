import { ACCOUNTS } from './schema-accounts.ts';
import { GIT } from './schema-git.ts';
import { PULL_REQUESTS } from './schema-pull-requests.ts';
import { VALUES } from './schema-values.ts';

/** The part of GitHub's public GraphQL schema that the stand-in plays: names, types and nullability as GitHub's. */
export const SCHEMA = [ACCOUNTS, GIT, PULL_REQUESTS, VALUES].join('\n');
