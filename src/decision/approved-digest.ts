import { digestOf } from '../model/canonical-json.ts';
import type { Effective } from '../model/decision.ts';
import type { Sha256 } from '../model/ids.ts';

/** What approvals bind to beside the request's blob: exactly what would be opened, without the hours. */
export function approvedDigest(
  opened: Pick<Effective, 'role' | 'environment' | 'entitlements' | 'boundary' | 'maxSession' | 'maxUses'>,
): Sha256 {
  const { role, environment, entitlements, boundary, maxSession, maxUses } = opened;
  return digestOf({ role, environment, entitlements, boundary, maxSession, maxUses });
}
