import type { FaultRule } from '../../faults.ts';
import type { PullRequest, Repository } from '../../nouns.ts';
import type { World } from '../../world.ts';
import type { Caller } from '../access.ts';
import { Refusal } from '../refusal.ts';

/** What every resolver gets as context. */
export interface Context {
  readonly world: World;
  readonly caller: Caller;
  readonly fault: FaultRule['do'] | undefined;
  /** Types refer to each other in circles; files do not. */
  readonly show: {
    repository(item: Repository): object;
    pullRequest(host: Repository, pull: PullRequest): object;
  };
}

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** One page of a list, with GitHub's demands: `first` or `last`, and at most 100. */
export function connection<T>(
  field: string,
  args: PageArguments,
  context: Context,
  items: readonly T[],
  show: (item: T) => unknown,
): object {
  const size = args.first ?? args.last;
  const name = args.first == null ? 'last' : 'first';
  if (size == null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${field}\` connection.`;
    throw new Refusal(200, message, { type: 'MISSING_PAGINATION_BOUNDARIES' });
  }
  if (size > 100 || size < 0) {
    const message = `Requesting ${size} records on the \`${field}\` connection exceeds the \`${name}\` limit of 100 records.`;
    throw new Refusal(200, message, { type: 'EXCESSIVE_PAGINATION' });
  }
  const from = args.after == null ? 0 : position(args.after) + 1;
  const to = args.before == null ? items.length : position(args.before);
  const start = args.first == null ? Math.max(from, to - size) : from;
  const end = args.first == null ? to : Math.min(from + size, to);
  const half = context.fault === 'half-page' ? start + Math.floor((end - start) / 2) : end;
  const nodes = items.slice(start, half).map(show);
  return {
    nodes,
    edges: nodes.map((node, index) => ({ cursor: cursor(start + index), node })),
    totalCount: items.length,
    pageInfo: {
      startCursor: nodes.length > 0 ? cursor(start) : null,
      endCursor: nodes.length > 0 ? cursor(start + nodes.length - 1) : null,
      hasNextPage: args.first != null && end < items.length && half === end,
      hasPreviousPage: start > 0,
    },
  };
}

function cursor(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function position(text: string): number {
  const found = /^cursor:(\d+)$/.exec(Buffer.from(text, 'base64').toString('utf8'));
  if (!found)
    throw new Refusal(200, `\`${text}\` does not appear to be a valid cursor.`, { type: 'INVALID_CURSOR_ARGUMENTS' });
  return Number(found[1]);
}
