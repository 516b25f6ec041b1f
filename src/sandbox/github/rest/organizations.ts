import type { Account, Membership, Team } from '../../nouns.ts';
import { findAccount } from '../../world.ts';
import { actorOf, demandMembers } from '../access.ts';
import { notFound } from '../refusal.ts';
import { organization, publicUser, team as teamJson, user } from './json-accounts.ts';
import { json, page, route, type RestCall, type Route } from './router.ts';

export const organizationRoutes: readonly Route[] = [
  route('GET', '/user', (rest) => {
    const actor = actorOf(rest.caller);
    return json(200, publicUser(actor, rest.origin));
  }),
  route('GET', '/users/{username}', (rest) => {
    const account = findAccount(rest.world, decodeURIComponent(rest.params['username'] ?? ''));
    if (account === undefined) throw notFound();
    return json(200, publicUser(account, rest.origin));
  }),
  route('GET', '/orgs/{org}/members', (rest) => {
    const org = organizationOf(rest);
    demandMembers(rest.world, rest.caller, org);
    return page(rest, active(rest.world.members.get(org.id)), ({ account }) => user(account, rest.origin));
  }),
  route('GET', '/orgs/{org}/memberships/{username}', (rest) => {
    const org = organizationOf(rest);
    demandMembers(rest.world, rest.caller, org);
    const member = memberOf(rest, rest.world.members.get(org.id));
    return json(200, {
      url: `${rest.origin}/orgs/${org.login}/memberships/${member.account.login}`,
      state: member.state,
      role: member.role,
      organization_url: `${rest.origin}/orgs/${org.login}`,
      organization: organization(org, rest.origin),
      user: user(member.account, rest.origin),
    });
  }),
  route('GET', '/orgs/{org}/teams', (rest) => {
    const org = organizationOf(rest);
    demandMembers(rest.world, rest.caller, org);
    const teams = rest.world.teams.filter((item) => item.organization === org);
    return page(rest, teams, (item) => teamJson(item, rest.origin));
  }),
  route('GET', '/orgs/{org}/teams/{team}/members', (rest) => {
    const { members } = teamOf(rest);
    // Whoever has not accepted the invitation is not listed.
    return page(rest, active(members), ({ account }) => user(account, rest.origin));
  }),
  route('GET', '/orgs/{org}/teams/{team}/memberships/{username}', (rest) => {
    const item = teamOf(rest);
    const member = memberOf(rest, item.members);
    const url = `${rest.origin}/organizations/${item.organization.id}/team/${item.id}/memberships/${member.account.login}`;
    return json(200, { url, role: member.role === 'member' ? 'member' : 'maintainer', state: member.state });
  }),
  route('GET', '/rate_limit', (rest) => {
    const rate = {
      limit: 5000,
      used: 0,
      remaining: 5000,
      reset: Math.floor(rest.world.clock.now().getTime() / 1000) + 3600,
    };
    return json(200, { resources: { core: rate, search: rate, graphql: rate }, rate });
  }),
];

function findTeam(rest: RestCall, org: Account, slug: string): Team | undefined {
  return rest.world.teams.find((item) => item.organization === org && item.slug === slug.toLowerCase());
}

function organizationOf(rest: RestCall): Account {
  const account = findAccount(rest.world, rest.params['org'] ?? '');
  if (account?.type !== 'Organization') throw notFound();
  return account;
}

function teamOf(rest: RestCall): Team {
  const org = organizationOf(rest);
  demandMembers(rest.world, rest.caller, org);
  const item = findTeam(rest, org, rest.params['team'] ?? '');
  if (item === undefined) throw notFound();
  return item;
}

function memberOf(rest: RestCall, members: readonly Membership[] | undefined): Membership {
  const login = decodeURIComponent(rest.params['username'] ?? '').toLowerCase();
  const member = members?.find((item) => item.account.login.toLowerCase() === login && !item.account.deleted);
  if (member === undefined) throw notFound();
  return member;
}

function active(members: readonly Membership[] | undefined): readonly Membership[] {
  return (members ?? []).filter((item) => item.state === 'active' && !item.account.deleted);
}
