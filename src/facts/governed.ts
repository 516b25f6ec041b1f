import { createHash } from 'node:crypto';
import type { Oid } from '../model/ids.ts';
import type { GovernedTrees } from '../model/policy-change.ts';
import type { Repository } from '../ports.ts';
import { GOVERNED } from './read-policy.ts';

/** The three trees at each commit, all in one call. */
export async function governedTrees(
  repository: Repository,
  commits: readonly Oid[],
): Promise<ReadonlyMap<Oid, GovernedTrees>> {
  const refs = [...new Set(commits)];
  if (refs.length === 0) return new Map();
  const oids = await repository.oids(refs.flatMap((ref) => GOVERNED.map((path) => ({ ref, path }))));
  return new Map(
    refs.map((ref, n) => {
      const [policies = null, schemas = null, workflows = null] = oids.slice(n * GOVERNED.length);
      return [ref, { policies, schemas, workflows }];
    }),
  );
}

/** One id for the three: what reviews of a change of policy are bound to. */
export function contentOf({ policies, schemas, workflows }: GovernedTrees): Oid {
  const text = `access-lineage/governed/v1\n${policies ?? ''}\n${schemas ?? ''}\n${workflows ?? ''}\n`;
  return createHash('sha1').update(text).digest('hex') as Oid;
}

export function isGoverned(path: string): boolean {
  return GOVERNED.some((folder) => path.startsWith(`${folder}/`));
}
