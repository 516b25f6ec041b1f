import type { AccountId } from '../model/ids.ts';
import type { Actor } from '../model/pull-request.ts';

/** As the fragment `actor` asks for it. */
export interface ActorNode {
  readonly type: string;
  readonly login: string;
  readonly id?: string;
  readonly databaseId?: number | null;
}

const TYPES: readonly string[] = ['User', 'Bot', 'Organization', 'Mannequin'] satisfies Actor['type'][];

/** null: the account is gone, or of a kind that has no number to know it by. */
export function actorOf(node: ActorNode | null | undefined): Actor | null {
  if (!node?.id || !node.databaseId || !TYPES.includes(node.type)) return null;
  return {
    databaseId: String(node.databaseId) as AccountId,
    nodeId: node.id,
    loginAtTime: node.login,
    type: node.type as Actor['type'],
  };
}
