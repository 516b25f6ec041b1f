import { incomplete } from './failure.ts';

/** One page of a list as GraphQL gives it. */
export interface Page<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
}

/** Every node of a list, page after page; throws when there are not as many as GitHub counts. */
export async function allPages<Node>(
  what: string,
  read: (after: string | null) => Promise<Page<Node>>,
  first?: Page<Node>,
): Promise<readonly Node[]> {
  let page = first ?? (await read(null));
  const nodes = [...page.nodes];
  while (page.pageInfo.hasNextPage && page.nodes.length > 0) {
    page = await read(page.pageInfo.endCursor);
    nodes.push(...page.nodes);
  }
  if (nodes.length !== page.totalCount) throw incomplete(what);
  return nodes;
}
