import type { EntitlementKind } from '../../model/entitlement.ts';
import { isPermission } from './role-table.ts';

/** Calls on the data itself: Data Access logs, which are off unless the project switches them on. */
const DATA =
  /^(storage\.(objects|multipartUploads|folders|managedFolders)\.|bigquery\.(tables\.(getData|updateData|export)|models\.(getData|export)|readsessions\.|rowAccessPolicies\.)|pubsub\.(topics\.publish|subscriptions\.consume|snapshots\.seek)|secretmanager\.versions\.access|cloudkms\..*\.useTo|spanner\.(databases|sessions)\.(read|write|select|begin)|datastore\.(entities|databases)\.|logging\.logEntries\.|monitoring\.timeSeries\.|iam\.serviceAccounts\.(getAccessToken|getOpenIdToken|signBlob|signJwt|implicitDelegation)|cloudsql\.instances\.(connect|login)|artifactregistry\.repositories\.(downloadArtifacts|uploadArtifacts|readViaVirtualRepository))/;
const READS = /\.(get[A-Z]?\w*|list[A-Z]?\w*|search\w*|query\w*|test\w*|lookup|fetch\w*|read\w*|export|download)$/;
/** Checked on the way to another call, and written down by none. */
const NEVER = /\.(use|useReadOnly|actAs|use\w*)$/;

/** Admin Activity logs are always on and hold what changes configuration; everything that reads needs Data Access logs. */
export const visibility: EntitlementKind['visibility'] = (permission) => {
  if (!isPermission(permission) || (NEVER.test(permission) && !DATA.test(permission))) return 'never';
  return DATA.test(permission) || READS.test(permission) ? 'if-switched-on' : 'logged';
};
