import type { Oid, Sha256 } from '../model/ids.ts';
import { sha256 } from '../model/sha256.ts';

/**
 * Eight hex digits that a reviewer echoes: they bind the review to the request's blob and to the entitlement it opens.
 * Shown in the comment on the pull request; compared when approvals are counted.
 */
export function shownDigest(blob: Oid, effective: Sha256): string {
  return sha256(`access-lineage/shown/v1\n${blob}\n${effective}\n`).slice(0, 8);
}
