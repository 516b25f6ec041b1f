import type { Issue, PullRequest, Renaming, Repository } from '../../nouns.ts';
import { nodeId } from '../../world.ts';
import { demand } from '../access.ts';
import { Refusal } from '../refusal.ts';
import { actor } from './accounts.ts';
import { connection, type Context, type PageArguments } from './connection.ts';
import { gitObject, objectAt } from './git.ts';
import { pullRequest } from './pull-request.ts';

export function repository(item: Repository): object {
  return {
    __typename: 'Repository',
    id: item.nodeId,
    databaseId: item.id,
    name: item.name,
    nameWithOwner: `${item.owner.login}/${item.name}`,
    owner: actor(item.owner),
    isPrivate: item.private,
    isFork: item.parent !== null,
    createdAt: item.createdAt,
    url: `https://github.com/${item.owner.login}/${item.name}`,
    defaultBranchRef: (_args: unknown, context: Context) => refOf(item, item.defaultBranch, context),
    ref: ({ qualifiedName }: { qualifiedName: string }, context: Context) => refOf(item, qualifiedName, context),
    object: (args: { expression?: string | null; oid?: string | null }, { world, caller }: Context) => {
      demand(world, caller, item, 'contents', 'read');
      return args.oid == null ? objectAt(item, args.expression ?? 'HEAD') : gitObject(item, args.oid);
    },
    issues: (args: IssueArguments, context: Context) => {
      demand(context.world, context.caller, item, 'issues', 'read');
      const states = args.states ?? ['OPEN', 'CLOSED'];
      const found = item.issues.filter(({ closed }) => states.includes(closed ? 'CLOSED' : 'OPEN'));
      if (args.orderBy?.direction === 'DESC') found.reverse();
      return connection('issues', args, context, found, (one) => issue(item, one));
    },
    pullRequest: ({ number }: { number: number }, { world, caller }: Context) => {
      demand(world, caller, item, 'pull_requests', 'read');
      const pull = item.pulls.get(number);
      if (pull === undefined) {
        throw new Refusal(404, `Could not resolve to a PullRequest with the number of ${number}.`, {
          type: 'NOT_FOUND',
        });
      }
      return pullRequest(item, pull);
    },
    pullRequests: (args: PullArguments, context: Context) => {
      demand(context.world, context.caller, item, 'pull_requests', 'read');
      const found = [...item.pulls.values()]
        .filter(({ state }) => args.states == null || args.states.includes(state))
        .filter(({ headRef }) => args.headRefName == null || headRef === args.headRefName)
        .filter(({ baseRef }) => args.baseRefName == null || baseRef === args.baseRefName);
      const { field, direction } = args.orderBy ?? {};
      const key = (pull: PullRequest) => (field === 'UPDATED_AT' ? pull.updatedAt : pull.createdAt);
      found.sort((a, b) => key(a).localeCompare(key(b)) || a.number - b.number);
      if (direction === 'DESC') found.reverse();
      return connection('pullRequests', args, context, found, (pull) => pullRequest(item, pull));
    },
  };
}

function issue(host: Repository, one: Issue): object {
  return {
    __typename: 'Issue',
    id: one.nodeId,
    fullDatabaseId: String(one.id),
    number: one.number,
    title: one.title,
    body: one.body,
    state: one.closed ? 'CLOSED' : 'OPEN',
    author: actor(one.author),
    createdAt: one.createdAt,
    url: `https://github.com/${host.owner.login}/${host.name}/issues/${one.number}`,
    viewerDidAuthor: (_args: unknown, { caller }: Context) => caller.actor === one.author,
    // Of all that can happen to an issue only its renamings happen here.
    timelineItems: (args: TimelineArguments, context: Context) => {
      const wanted = args.itemTypes == null || args.itemTypes.includes('RENAMED_TITLE_EVENT');
      return connection('timelineItems', args, context, wanted ? one.renamings : [], renaming);
    },
  };
}

function renaming({ id, actor: who, from, to, at }: Renaming): object {
  return {
    __typename: 'RenamedTitleEvent',
    id: nodeId('RTE', id),
    actor: actor(who),
    previousTitle: from,
    currentTitle: to,
    createdAt: at,
  };
}

interface TimelineArguments extends PageArguments {
  readonly itemTypes?: readonly string[] | null;
}

interface IssueArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

interface PullArguments extends PageArguments {
  readonly states?: readonly string[] | null;
  readonly headRefName?: string | null;
  readonly baseRefName?: string | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

export async function refOf(item: Repository, name: string, { world, caller }: Context): Promise<object | null> {
  demand(world, caller, item, 'contents', 'read');
  const full = name.startsWith('refs/') ? name : `refs/heads/${name}`;
  const oid = await item.git.ref(full);
  if (oid === null) return null;
  const prefix = /^refs\/(?:heads|tags|pull)\//.exec(full)?.[0] ?? 'refs/';
  return {
    __typename: 'Ref',
    id: refNodeId(item, full),
    name: full.slice(prefix.length),
    prefix,
    target: () => gitObject(item, oid),
    repository: () => repository(item),
  };
}

export function refNodeId(item: Repository, full: string): string {
  return `${nodeId('REF', item.id)}:${full}`;
}
