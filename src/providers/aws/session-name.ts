import { counted } from '../../model/counted.ts';
import { Failure } from '../../model/finding.ts';
import type { RequestId } from '../../model/ids.ts';

/** What STS takes as RoleSessionName. */
const SHAPE = /^[\w+=,.@-]{2,64}$/;

/**
 * `<request id>.<run id>-<attempt>-<6 hex of SHA-256(jti)>`: the only text of ours that later CloudTrail records carry.
 * Never cut: two sessions with one name could not be told apart or ended one by one.
 */
export function sessionName(requestId: RequestId, issuanceId: string): string {
  const name = `${requestId}.${issuanceId}`;
  if (SHAPE.test(name)) return name;
  throw new Failure(
    'INPUT',
    `the session name ${JSON.stringify(name)} has ${counted(name.length, 'character')}; AWS takes 2 to 64 letters, digits and + = , . @ - _`,
    'ask again under a shorter request id',
  );
}
