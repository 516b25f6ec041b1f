import type { Change } from '../history.ts';

/** What stands behind a level, in the words of the nearest thing to a repository that a provider here knows: CodeCommit. */
export interface Power {
  /** Days of the longest grant. */
  readonly days: number;
  readonly actions: readonly string[];
}

const PULL = ['codecommit:GitPull'];
const PUSH = [...PULL, 'codecommit:GitPush'];
const MERGE = [...PUSH, 'codecommit:MergePullRequestByFastForward'];
const ADMINISTER = ['codecommit:*'];

const POWERS: { readonly [level: string]: Power } = {
  'org member': { days: 365, actions: PULL },
  'org admin': { days: 90, actions: [...ADMINISTER, 'iam:AddUserToGroup', 'iam:CreateGroup', 'iam:PutGroupPolicy'] },
  'github-org member': { days: 365, actions: PULL },
  'team member': { days: 365, actions: PUSH },
  'team lead': { days: 180, actions: [...MERGE, 'iam:AddUserToGroup'] },
  'team maintainer': { days: 180, actions: [...MERGE, 'iam:AddUserToGroup'] },
  'repo read': { days: 365, actions: PULL },
  'repo triage': { days: 365, actions: [...PULL, 'codecommit:UpdatePullRequestStatus'] },
  'repo write': { days: 365, actions: PUSH },
  'repo maintain': { days: 180, actions: MERGE },
  'repo admin': { days: 90, actions: ADMINISTER },
  'repo bot': { days: 365, actions: PUSH },
  'perm use': { days: 180, actions: MERGE },
};

/** null: no access, such as who gets mail, which team includes which, who is a person of the project at all. */
export function powerOf({ resource, role, principal }: Change): Power | null {
  if (role === 'includes' || principal === '') return null;
  return POWERS[`${resource.split(':')[0] ?? ''} ${role}`] ?? null;
}
