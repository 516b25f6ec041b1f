import type { Hand, Incident } from '../model/facts.ts';
import { actorOf, type ActorNode } from './actors.ts';

export interface Issue {
  readonly number: number;
  readonly title: string;
  readonly viewerDidAuthor: boolean;
  readonly author: ActorNode | null;
  /** The last of its renamings. */
  readonly renamings: { readonly totalCount: number; readonly nodes: readonly Renaming[] };
}

interface Renaming {
  readonly actor: ActorNode | null;
  readonly previousTitle: string;
  readonly currentTitle: string;
}

/** The newest few are enough: one good one is all that is needed. */
const MOST = 10;

/** Issues that bear the id as a word of their title and are not our own: who opened each, and who gave it that title. */
export function issuesNaming(id: string, issues: readonly Issue[]): NonNullable<Incident['issues']> {
  return issues
    .filter((one) => !isOurs(one) && isNamed(one.title, id))
    .slice(0, MOST)
    .map((one) => {
      const titled = titledBy(id, one.renamings);
      return { number: one.number, opened: handOf(one.author), ...(titled === undefined ? {} : { titled }) };
    });
}

/** What we announce bears the id of the incident too. An App that wrote it before, under another token, is known by the title. */
function isOurs({ viewerDidAuthor, author, title }: Issue): boolean {
  return viewerDidAuthor || (author?.type === 'Bot' && title.startsWith('Break-glass '));
}

/** Undefined: it had the id from the beginning. null: an account that is gone, or longer ago than GitHub was asked for. */
function titledBy(id: string, { totalCount, nodes }: Issue['renamings']): Hand | null | undefined {
  const into = nodes.findLast(
    ({ previousTitle, currentTitle }) => !isNamed(previousTitle, id) && isNamed(currentTitle, id),
  );
  if (into) return handOf(into.actor);
  return nodes.length < totalCount ? null : undefined;
}

function handOf(node: ActorNode | null): Hand | null {
  const actor = actorOf(node);
  return actor && { databaseId: actor.databaseId, type: actor.type };
}

/** `INC-4711` as a word: not inside `INC-47110`. */
function isNamed(title: string, id: string): boolean {
  return title.split(/[^A-Za-z0-9-]+/).includes(id);
}
