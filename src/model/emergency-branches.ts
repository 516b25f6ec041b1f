import type { RequestId } from './ids.ts';

/**
 * Where the file of an emergency waits for its review. The first of them, unless somebody holds it with something else: anybody who
 * may push can know the id as soon as the run exists.
 */
export function emergencyBranches(id: RequestId): readonly string[] {
  return [`break-glass/${id}`, `break-glass/${id}-2`, `access-lineage/break-glass-${id}`];
}
