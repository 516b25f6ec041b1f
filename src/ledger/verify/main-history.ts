import { counted } from '../../model/counted.ts';
import type { Finding } from '../../model/finding.ts';
import type { Oid } from '../../model/ids.ts';
import type { Clone } from '../../ports.ts';
import { RECORDED } from '../layout.ts';
import { found } from './finding.ts';

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
  /** What was fetched of origin's branch of that name beyond the tip of this clone's own. */
  readonly fetched: ReadonlySet<Oid>;
  /** What the ledger goes by and this clone cannot have on its branch yet: see `newerThan`. */
  readonly newer: ReadonlySet<Oid>;
}

/** Where a commit stands in it. -1: it never was there. What is newer than this clone's branch comes after all of it. */
export function placeOf({ place, newer }: Pick<MainHistory, 'place' | 'newer'>, commit: Oid | null): number {
  if (commit === null) return -1;
  return newer.has(commit) ? Infinity : (place.get(commit) ?? -1);
}

/** null: there is no such branch in this clone. `named`: commits of the default branch that the ledger goes by. */
export async function mainHistory(clone: Clone, name: string, named: readonly Oid[] = []): Promise<MainHistory | null> {
  const [shot, remote] = await clone.read([name, `refs/remotes/origin/${name}`].map((ref) => ({ ref, paths: [] })));
  if (!shot) return null;
  const place = new Map<Oid, number>();
  const governed = new Set<Oid>();
  for await (const { oid, changes } of clone.commits(shot.commit)) {
    place.set(oid, place.size);
    if (changes.some(({ path }) => GOVERNED.test(path))) governed.add(oid);
  }
  const fetched = new Set(remote ? await beyond(clone, remote.commit, place) : []);
  const newer = await newerThan({ place, fetched }, clone, named);
  return { name, tip: shot.commit, place, governed, fetched, newer };
}

/** What another tip has on top of this history. Nothing where it does not continue it: then they parted, and neither is the older one. */
async function beyond(clone: Clone, tip: Oid, place: MainHistory['place']): Promise<readonly Oid[]> {
  if (place.has(tip)) return [];
  const oids: Oid[] = [];
  for await (const { oid } of clone.commits(tip)) oids.push(oid);
  return oids[place.size - 1] === [...place.keys()].at(-1) ? oids.slice(place.size) : [];
}

/** Each is a question of its own to git. */
const AT_ONCE = 32;

/**
 * Those that are missing on the branch because this clone's is old: nobody fetched them, or they were fetched and not brought in. What
 * the clone holds elsewhere is not among them: it never was on the branch.
 */
export async function newerThan(
  { place, fetched }: Pick<MainHistory, 'place' | 'fetched'>,
  clone: Clone,
  commits: readonly Oid[],
): Promise<ReadonlySet<Oid>> {
  const missing = [...new Set(commits)].filter((commit) => !place.has(commit));
  const newer = new Set<Oid>();
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    const some = missing.slice(at, at + AT_ONCE);
    const held = await clone.read(some.map((ref) => ({ ref, paths: [] })));
    for (const [n, commit] of some.entries()) if (fetched.has(commit) || !held[n]) newer.add(commit);
  }
  return newer;
}

/** In the answer for programs: whoever finds that origin lacks them too wants to know which. */
const MOST_NAMED = 100;

/** Nothing can be said of what stands there: neither that main has it, nor that it is forged. */
export function olderMain({ name }: Pick<MainHistory, 'name'>, newer: ReadonlySet<Oid>): readonly Finding[] {
  const [first] = newer;
  if (first === undefined) return [];
  const message = `${name} of this clone is older than the ledger, which goes by ${counted(newer.size, 'commit')} that it lacks, ${first} for one`;
  const fix = `fetch ${name} and bring it up to date, then ask again; where origin does not have that commit on ${name} either, find out who rewrote ${name} or wrote the ledger, and treat what rests on it as forged`;
  return [found('V09', RECORDED, message, fix, { values: { commits: [...newer].slice(0, MOST_NAMED) } })];
}
