import type { Oid } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';

const GOVERNED = /^(?:policies|schemas|\.github)\//;

/** First-parent history of the default branch, walked once for all that asks what came before what. */
export interface MainHistory {
  /** As the branch is called, for people. */
  readonly name: string;
  readonly tip: Oid;
  /** How many commits came before this one. */
  readonly place: ReadonlyMap<Oid, number>;
  /** Commits that touch what decides, oldest first. */
  readonly governed: ReadonlySet<Oid>;
}

/** null: there is no such branch in this clone. */
export async function mainHistory(clone: Clone, name: string): Promise<MainHistory | null> {
  const [shot] = await clone.read([{ ref: name, paths: [] }]);
  if (!shot) return null;
  const place = new Map<Oid, number>();
  const governed = new Set<Oid>();
  for await (const { oid, changes } of clone.commits(shot.commit)) {
    place.set(oid, place.size);
    if (changes.some(({ path }) => GOVERNED.test(path))) governed.add(oid);
  }
  return { name, tip: shot.commit, place, governed };
}
