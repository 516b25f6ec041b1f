import type { PolicyBody } from '../../src/intake/read-document.ts';
import type { AccountId, PersonId } from '../../src/model/ids.ts';
import { accountIdOf } from './names.ts';
import { yaml } from './yaml.ts';

/**
 * Nobody of the history: git kept no approvals, so these people are invented, and so is every word they say. The platform owns
 * every role; whoever receives access reports to the manager. So both owners attest where somebody asks for somebody else.
 */
export const REVIEWERS = {
  platform: ['invented-reviewer-1', 'invented-reviewer-2'],
  security: ['invented-security-1'],
  manager: ['invented-manager-1'],
};
export const MANAGER = `p-${REVIEWERS.manager[0] ?? ''}` as PersonId;

/** Their documents, in any history. */
export function reviewers(): readonly PolicyBody[] {
  const group = (id: string, logins: readonly string[]): PolicyBody =>
    groupOf(
      id,
      logins.map((login) => `p-${login}`),
    );
  return [
    ...Object.values(REVIEWERS)
      .flat()
      .map((login) => person(`p-${login}`, login)),
    group('platform-reviewers', REVIEWERS.platform),
    group('account-security', REVIEWERS.security),
  ];
}

export function person(id: string, login: string, manager?: PersonId): PolicyBody {
  const github = String(accountIdOf(login)) as AccountId;
  return {
    apiVersion: 'access-lineage/v1',
    kind: 'Person',
    id: id as PersonId,
    accounts: [{ github, login }],
    ...(manager ? { manager } : {}),
  };
}

export function groupOf(id: string, members: readonly string[]): PolicyBody {
  return {
    apiVersion: 'access-lineage/v1',
    kind: 'Group',
    id,
    title: `The group ${id}`,
    owner: 'group:platform-reviewers',
    members: members.map((one) => `person:${one}`),
  };
}

/** Path → YAML of `policies/`. */
export function asFiles(bodies: readonly PolicyBody[]): ReadonlyMap<string, string> {
  return new Map(bodies.map((body) => [`policies/${pathOf(body)}`, yaml(body)]));
}

function pathOf(body: PolicyBody): string {
  const id = 'id' in body ? body.id : body.kind;
  return `${body.kind.toLowerCase()}s/${id.toLowerCase()}.yaml`;
}
