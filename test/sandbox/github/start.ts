import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFaults, type Faults } from '../../../src/sandbox/faults.ts';
import { github } from '../../../src/sandbox/github/github.ts';
import { serve } from '../../../src/sandbox/http.ts';
import type { Account, Repository } from '../../../src/sandbox/nouns.ts';
import { createPeople, type People } from '../../../src/sandbox/people.ts';
import { createReceived, type Received } from '../../../src/sandbox/received.ts';
import {
  addAccount,
  addGithubToken,
  addMember,
  addRepository,
  addUserToken,
  createWorld,
  type Settings,
  type World,
} from '../../../src/sandbox/world.ts';

/** A small served world: organisation `acme`, repository `acme/access`; ann and bob may write, eve may read. */
export interface Started {
  readonly world: World;
  readonly org: Account;
  readonly ann: Account;
  readonly bob: Account;
  readonly eve: Account;
  readonly repository: Repository;
  readonly people: People;
  readonly received: Received;
  readonly faults: Faults;
  readonly origin: string;
  /** Token of a job in the repository with every permission the tests need. */
  readonly jobToken: string;
  readonly call: (
    method: string,
    path: string,
    options?: { token?: string | Account; body?: unknown },
  ) => Promise<CallResult>;
  readonly query: (text: string, variables?: object, token?: string | Account) => Promise<CallResult>;
  close(): Promise<void>;
}

export interface CallResult {
  readonly status: number;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are looked into field by field
  readonly body: any;
}

export async function startWorld(settings: Partial<Settings> = {}): Promise<Started> {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const world = createWorld(dir, { settings });
  const org = addAccount(world, { login: 'acme', type: 'Organization' });
  const [ann, bob, eve] = ['ann', 'bob', 'eve'].map((login) =>
    addAccount(world, { login, name: `${login} of Acme`, emails: [`${login}@acme.example`] }),
  ) as [Account, Account, Account];
  addMember(world, org, ann);
  addMember(world, org, bob);
  const repository = await addRepository(world, {
    owner: org,
    name: 'access',
    files: [
      ['policies/trust.yaml', 'trust: none\n'],
      ['README.md', '# Access\n'],
    ],
    collaborators: [
      [ann, 'write'],
      [bob, 'write'],
      [eve, 'read'],
    ],
  });
  const received = createReceived();
  const faults = createFaults();
  const listening = await serve(github(world), { received, faults, now: () => world.clock.now() });
  const jobToken = addGithubToken(world, repository, {
    contents: 'write',
    pull_requests: 'write',
    issues: 'write',
    statuses: 'write',
    checks: 'write',
  }).value;
  const call: Started['call'] = async (method, path, { token = jobToken, body } = {}) => {
    const value = typeof token === 'string' ? token : addUserToken(world, token).value;
    const response = await fetch(`${listening.origin}${path}`, {
      method,
      headers: value === '' ? {} : { authorization: `Bearer ${value}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };
  return {
    world,
    org,
    ann,
    bob,
    eve,
    repository,
    people: createPeople(world, repository, listening.origin),
    received,
    faults,
    origin: listening.origin,
    jobToken,
    call,
    query: (query, variables = {}, token = jobToken) => call('POST', '/graphql', { token, body: { query, variables } }),
    async close() {
      await listening.close();
      world.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
