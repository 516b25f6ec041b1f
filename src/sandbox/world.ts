import { join } from 'node:path';
import { createClock, type ServerClock } from './clock.ts';
import { GitStore } from './git.ts';
import { headAs, importStream } from './git-import.ts';
import { runGit } from './git-process.ts';
import type { Account, App, EnvironmentLimit, Level, Membership, Repository, Team, Token } from './nouns.ts';

/** How GitHub behaves here; every field may be changed while it runs. */
export interface Settings {
  /** Commit → pull request is known this many seconds (server time) after the merge … */
  associationDelay: number;
  /** … and not before it was asked this many times. */
  associationEmptyAnswers: number;
  /** GitHub's rate and content limits; null: none. */
  limits: RateLimits | null;
}

export interface RateLimits {
  readonly installationPerHour: number;
  readonly userPerHour: number;
  readonly contentPerMinute: number;
  readonly contentPerHour: number;
}

/** The documented numbers: GITHUB_TOKEN, then Apps and persons, then content-creating requests. */
export const GITHUB_LIMITS: RateLimits = {
  installationPerHour: 1_000,
  userPerHour: 5_000,
  contentPerMinute: 80,
  contentPerHour: 500,
};

/** Everything the stand-in for GitHub knows. */
export interface World {
  /** Folder of the bare repositories: `<dir>/<owner>/<name>.git`. */
  readonly dir: string;
  readonly clock: ServerClock;
  readonly settings: Settings;
  readonly accounts: Map<number, Account>;
  readonly members: Map<number, Membership[]>;
  readonly teams: Team[];
  readonly apps: App[];
  readonly repositories: Repository[];
  readonly tokens: Map<string, Token>;
  /** Beyond 2^31, as GitHub's own ids of reviews and comments are. */
  nextId(): number;
  /** Something to end with the world. */
  onClose(end: () => void): void;
  close(): void;
}

/** An empty world but for GitHub's own `github-actions` App and `web-flow` account. */
export function createWorld(dir: string, options: { clock?: ServerClock; settings?: Partial<Settings> } = {}): World {
  let last = 3_000_000_000;
  const endings: (() => void)[] = [];
  const world: World = {
    dir,
    clock: options.clock ?? createClock(),
    settings: { associationDelay: 0, associationEmptyAnswers: 0, limits: null, ...options.settings },
    accounts: new Map(),
    members: new Map(),
    teams: [],
    apps: [],
    repositories: [],
    tokens: new Map(),
    nextId: () => (last += 1),
    onClose: (end) => void endings.push(end),
    close: () => {
      for (const { git } of world.repositories) git.close();
      for (const end of endings.splice(0)) end();
    },
  };
  // Whoever edits or merges on github.com commits as this account.
  addAccount(world, { id: 19_864_447, login: 'web-flow', name: 'GitHub Web Flow', emails: ['noreply@github.com'] });
  addApp(world, { id: 15_368, slug: 'github-actions', name: 'GitHub Actions', botId: 41_898_282, permissions: {} });
  return world;
}

export function addAccount(
  world: World,
  account: { login: string; id?: number; type?: Account['type']; name?: string; emails?: readonly string[] },
): Account {
  const type = account.type ?? 'User';
  const id = account.id ?? 1_000_000 + world.accounts.size;
  if (world.accounts.has(id)) throw new Error(`the world has an account ${id} already`);
  const { login } = account;
  const added: Account = {
    id,
    nodeId: nodeId(type === 'Organization' ? 'O' : type === 'Bot' ? 'BOT' : 'U', id),
    login,
    type,
    name: account.name ?? null,
    emails: [...(account.emails ?? []), noReply({ id, login })],
    deleted: false,
    createdAt: world.clock.iso(),
  };
  world.accounts.set(id, added);
  if (type === 'Organization') world.members.set(id, []);
  return added;
}

export function addMember(
  world: World,
  organization: Account,
  account: Account,
  role: 'member' | 'admin' = 'member',
  state: Membership['state'] = 'active',
): void {
  world.members.get(organization.id)?.push({ account, role, state });
}

export function addTeam(
  world: World,
  organization: Account,
  slug: string,
  members: readonly (Account | Membership)[] = [],
): Team {
  const id = 9_000_000 + world.teams.length;
  const team: Team = {
    id,
    nodeId: nodeId('T', id),
    organization,
    slug,
    name: slug,
    members: members.map((member) =>
      'account' in member ? { ...member } : { account: member, role: 'member', state: 'active' },
    ),
    repositories: new Map(),
  };
  world.teams.push(team);
  return team;
}

export function addApp(
  world: World,
  app: {
    slug: string;
    id?: number;
    name?: string;
    botId?: number;
    permissions: App['permissions'];
    repositories?: App['repositories'];
    publicKey?: string;
  },
): App {
  const id = app.id ?? 1_200_000 + world.apps.length;
  const botId = app.botId ?? 2_000_000 + world.accounts.size;
  const added: App = {
    id,
    slug: app.slug,
    name: app.name ?? app.slug,
    bot: addAccount(world, { id: botId, login: `${app.slug}[bot]`, type: 'Bot' }),
    installationId: id + 1_000_000,
    permissions: app.permissions,
    repositories: app.repositories ?? 'all',
    publicKey: app.publicKey ?? null,
  };
  world.apps.push(added);
  return added;
}

/** A repository with a first commit of the given files, or a copy of a git repository on this disk. */
export async function addRepository(
  world: World,
  options: {
    owner: Account;
    name: string;
    /** Where policies name the repository by its number. */
    id?: number;
    private?: boolean;
    defaultBranch?: string;
    files?: Iterable<readonly [path: string, content: string | Uint8Array]>;
    from?: string;
    parent?: Repository;
    message?: string;
    collaborators?: Iterable<readonly [Account, Level]>;
  },
): Promise<Repository> {
  const { owner, name, defaultBranch = 'main' } = options;
  const id = options.id ?? 900_000_000 + world.repositories.length;
  const repository: Repository = {
    id,
    nodeId: nodeId('R', id),
    owner,
    name,
    defaultBranch,
    private: options.private ?? true,
    parent: options.parent ?? null,
    createdAt: world.clock.iso(),
    git: await GitStore.create(join(world.dir, owner.login, `${name}.git`), defaultBranch),
    collaborators: new Map([...(options.collaborators ?? [])].map(([account, level]) => [account.id, level])),
    rules: [],
    environments: new Map(),
    pulls: new Map(),
    issues: [],
    statuses: [],
    checkRuns: [],
    pushes: [],
    verified: new Set(),
    nextNumber: 1,
  };
  if (options.from !== undefined) {
    const refs = ['+refs/heads/*:refs/heads/*', ...(await headAs(options.from, defaultBranch))];
    await runGit(['fetch', '-q', '--no-tags', options.from, ...refs], { cwd: repository.git.dir });
  } else if (options.files !== undefined) {
    const input = importStream(options.files, defaultBranch, options.message ?? 'Initial commit', {
      name: owner.login,
      email: noReply(owner),
      date: world.clock.iso(),
    });
    await runGit(['fast-import', '--quiet', '--depth=0'], { cwd: repository.git.dir, input });
  }
  world.repositories.push(repository);
  return repository;
}

/** Adds it, or gives the one of that name another limit. Names are case-insensitive. */
export function setEnvironment({ environments }: Repository, name: string, limit: EnvironmentLimit): void {
  const key = name.toLowerCase();
  environments.set(key, { id: 560_000_000 + environments.size, ...environments.get(key), name, limit });
}

/** A token of a person: may what the person may. */
export function addUserToken(world: World, actor: Account): Token {
  const known = [...world.tokens.values()].find((token) => token.kind === 'user' && token.actor === actor);
  return (
    known ??
    keepToken(world, {
      actor,
      kind: 'user',
      permissions: {},
      repositories: 'all',
      app: null,
      expiresAt: null,
      prefix: 'ghp',
    })
  );
}

/** A token of an App's installation (GITHUB_TOKEN is one of `github-actions`). */
export function addInstallationToken(
  world: World,
  app: App,
  options: { permissions?: Token['permissions']; repositories?: Token['repositories']; lifetime?: number } = {},
): Token {
  const lifetime = options.lifetime ?? 3_600;
  return keepToken(world, {
    actor: app.bot,
    kind: 'installation',
    permissions: options.permissions ?? app.permissions,
    repositories: options.repositories ?? app.repositories,
    app,
    expiresAt: `${new Date(world.clock.now().getTime() + lifetime * 1000).toISOString().slice(0, 19)}Z`,
    prefix: 'ghs',
  });
}

/** The built-in token of a workflow job in this repository. */
export function addGithubToken(world: World, repository: Repository, permissions: Token['permissions']): Token {
  const app = world.apps.find(({ slug }) => slug === 'github-actions');
  if (app === undefined) throw new Error('the world has no github-actions App');
  return addInstallationToken(world, app, { permissions, repositories: [repository.id] });
}

export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  return world.repositories.find((item) => same(item.owner.login, owner) && same(item.name, name));
}

/** Logins are case-insensitive. */
export function findAccount(world: World, login: string): Account | undefined {
  return [...world.accounts.values()].find((item) => !item.deleted && item.login.toLowerCase() === login.toLowerCase());
}

/** Whose verified address this is; null: nobody's, so the commit cannot be attributed. */
export function accountOfEmail(world: World, email: string): Account | null {
  const wanted = email.toLowerCase();
  for (const account of world.accounts.values()) {
    if (!account.deleted && account.emails.some((item) => item.toLowerCase() === wanted)) return account;
  }
  return null;
}

export function noReply({ id, login }: { id: number; login: string }): string {
  return `${id}+${login}@users.noreply.github.com`;
}

export function nodeId(prefix: string, id: number): string {
  return `${prefix}_${Buffer.from(`sandbox:${id}`).toString('base64url')}`;
}

function keepToken(world: World, { prefix, ...token }: Omit<Token, 'value'> & { prefix: string }): Token {
  const random = crypto.randomUUID().replaceAll('-', '');
  const added: Token = { ...token, value: `${prefix}_${random}${random.slice(0, 4)}` };
  world.tokens.set(added.value, added);
  return added;
}
