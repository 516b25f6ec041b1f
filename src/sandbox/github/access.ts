import type { Call } from '../http.ts';
import type { Account, Level, Repository, Token } from '../nouns.ts';
import type { World } from '../world.ts';
import { notFound, Refusal } from './refusal.ts';

/** Who calls; both null: nobody in particular. */
export interface Caller {
  readonly token: Token | null;
  readonly actor: Account | null;
}

export type Permission =
  | 'actions'
  | 'administration'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'members'
  | 'metadata'
  | 'pull_requests'
  | 'statuses'
  | 'workflows';

const LEVELS: readonly Level[] = ['read', 'triage', 'write', 'maintain', 'admin'];

/** Finds the token in `Authorization` (bearer, token, or basic as git sends it). Throws 401 for one that does not work. */
export function callerOf(world: World, call: Call): Caller {
  const header = call.headers['authorization'] ?? '';
  if (header === '') return { token: null, actor: null };
  const [scheme = '', rest = ''] = header.split(/\s+/, 2);
  let value = rest;
  if (scheme.toLowerCase() === 'basic') {
    const plain = Buffer.from(rest, 'base64').toString('utf8');
    value = plain.slice(plain.indexOf(':') + 1);
  }
  const token = world.tokens.get(value);
  if (token === undefined || token.actor.deleted) throw new Refusal(401, 'Bad credentials');
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= world.clock.now().getTime()) {
    throw new Refusal(401, 'Bad credentials');
  }
  return { token, actor: token.actor };
}

/** The actor, or 401. */
export function actorOf(caller: Caller): Account {
  if (caller.actor === null) throw new Refusal(401, 'Requires authentication');
  return caller.actor;
}

/** What an account may in a repository: owner, organisation's admin, collaborator, team; public repositories are read by all. */
export function levelOf(world: World, repository: Repository, account: Account | null): Level | null {
  const levels: Level[] = repository.private ? [] : ['read'];
  if (account !== null && !account.deleted) {
    const active = (item: { account: Account; state: string }) => item.account === account && item.state === 'active';
    if (repository.owner === account) levels.push('admin');
    const membership = world.members.get(repository.owner.id)?.find(active);
    if (membership) levels.push(membership.role === 'admin' ? 'admin' : 'read');
    const own = repository.collaborators.get(account.id);
    if (own) levels.push(own);
    for (const team of world.teams) {
      const level = team.repositories.get(repository.id);
      if (level && team.members.some(active)) levels.push(level);
    }
  }
  return levels.sort((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ?? null;
}

export function atLeast(level: Level | null, wanted: Level): boolean {
  return level !== null && LEVELS.indexOf(level) >= LEVELS.indexOf(wanted);
}

/**
 * Refuses what the caller may not: what he may not see is 404; an App's token without the permission is 403
 * "Resource not accessible by integration"; a person needs `level` in the repository.
 */
export function demand(
  world: World,
  caller: Caller,
  repository: Repository,
  permission: Permission,
  need: 'read' | 'write',
  level: Level = need === 'write' ? 'write' : 'read',
): void {
  const { token, actor } = caller;
  if (token?.kind === 'installation') {
    const inside = token.repositories === 'all' || token.repositories.includes(repository.id);
    if (!inside && repository.private) throw notFound();
    if (!inside && need === 'read') return;
    const held = permission === 'metadata' ? 'read' : token.permissions[permission];
    const enough = held === 'write' || (held === 'read' && need === 'read');
    const open = !repository.private && need === 'read' && permission !== 'members';
    if (!inside || (!enough && !open)) throw new Refusal(403, 'Resource not accessible by integration');
    return;
  }
  const has = levelOf(world, repository, actor);
  if (has === null) throw notFound();
  if (need === 'write') actorOf(caller);
  if (!atLeast(has, level)) throw new Refusal(403, `Must have ${level} access to this repository.`);
}

/** Reading an organisation's members and teams: Apps need `members`, persons must belong to it. GITHUB_TOKEN cannot. */
export function demandMembers(world: World, caller: Caller, organization: Account): void {
  const { token } = caller;
  if (token?.kind === 'installation') {
    if (token.permissions['members'] === undefined) throw new Refusal(403, 'Resource not accessible by integration');
    return;
  }
  const inside = world.members
    .get(organization.id)
    ?.some((item) => item.account === caller.actor && item.state === 'active');
  if (inside !== true) throw notFound();
}
