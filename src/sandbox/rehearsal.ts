import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Repository } from './nouns.ts';
import { type Endpoints, type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
import { addAccount, addMember, addRepository, addTeam, addUserToken, setEnvironment } from './world.ts';

/** Files by path from the repository's root. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

export interface RehearsalOptions extends SandboxOptions {
  /** A folder with `policies/` and `access-requests/`; it is read and never written. */
  readonly source: string;
  readonly organisation: string;
  readonly repository: string;
  readonly repositoryId?: number;
  /** Who there is. The ids must be those that the policies name. */
  readonly accounts: readonly {
    readonly login: string;
    readonly id: number;
    readonly admin?: boolean;
    readonly teams?: readonly string[];
    readonly emails?: readonly string[];
  }[];
  /** Limited to that ref each. A job that names another one makes it, open to everybody. */
  readonly environments?: readonly { readonly name: string; readonly ref: string }[];
  /** Last word on the first commit, e.g. a trust root that names the sandbox's endpoints. */
  readonly adapt?: (files: Files, endpoints: Endpoints) => Files;
}

export interface Rehearsal {
  readonly sandbox: Sandbox;
  readonly organisation: Account;
  readonly repository: Repository;
  readonly accounts: ReadonlyMap<string, Account>;
  /** login → a token of that person. */
  readonly tokens: ReadonlyMap<string, string>;
}

/** What of a repository folder goes into the rehearsal. */
const FOLDERS = ['policies', 'access-requests', '.github'];

/** A sandbox with one organisation and one repository whose first commit on `main` is taken from a folder. */
export async function openRehearsal(options: RehearsalOptions): Promise<Rehearsal> {
  const files = readFolder(options.source);
  const sandbox = await startSandbox(options);
  const { world, endpoints } = sandbox;
  const organisation = addAccount(world, { login: options.organisation, type: 'Organization' });
  const accounts = new Map<string, Account>();
  for (const { login, id, admin, emails } of options.accounts) {
    const account = addAccount(world, { login, id, emails: emails ?? [] });
    addMember(world, organisation, account, admin === true ? 'admin' : 'member');
    accounts.set(login, account);
  }
  const repository = await addRepository(world, {
    owner: organisation,
    name: options.repository,
    ...(options.repositoryId === undefined ? {} : { id: options.repositoryId }),
    files: options.adapt?.(files, endpoints) ?? files,
    message: 'Start the rehearsal',
    collaborators: [...accounts.values()].map((account) => [account, 'write'] as const),
  });
  for (const slug of new Set(options.accounts.flatMap(({ teams }) => teams ?? []))) {
    const members = options.accounts.filter(({ teams }) => teams?.includes(slug));
    addTeam(
      world,
      organisation,
      slug,
      members.map(({ login }) => accounts.get(login)!),
    );
  }
  for (const { name, ref } of options.environments ?? []) {
    const [, kind, pattern = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? [];
    setEnvironment(repository, name, [{ type: kind === 'tags' ? 'tag' : 'branch', name: pattern }]);
  }
  const tokens = new Map([...accounts].map(([login, account]) => [login, addUserToken(world, account).value]));
  return { sandbox, organisation, repository, accounts, tokens };
}

/** Regular files only: links and other oddities of a working tree do not become part of a rehearsal. */
function readFolder(source: string): Files {
  const files = new Map<string, Uint8Array>();
  for (const folder of FOLDERS) {
    for (const path of entries(source, folder)) files.set(path, readFileSync(join(source, path)));
  }
  if (files.size === 0) throw new Error(`${source} has no policies/ and no access-requests/`);
  return files;
}

function entries(source: string, folder: string): readonly string[] {
  let found;
  try {
    found = readdirSync(join(source, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return found.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entries(source, path);
    return entry.isFile() ? [path] : [];
  });
}
