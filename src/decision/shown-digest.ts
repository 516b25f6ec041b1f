import { createHash } from 'node:crypto';
import type { Oid, Sha256 } from '../model/ids.ts';

/**
 * Eight hex digits that a reviewer echoes: they bind the review to the request's blob and to the entitlement it opens.
 * Shown in the comment on the pull request; compared when approvals are counted.
 */
export function shownDigest(blob: Oid, effective: Sha256): string {
  return createHash('sha256').update(`access-lineage/shown/v1\n${blob}\n${effective}\n`).digest('hex').slice(0, 8);
}
