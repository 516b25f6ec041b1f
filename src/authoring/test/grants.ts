import { digestOf } from '../../model/canonical-json.ts';
import type { GivenGrant } from '../../model/documents.ts';
import type { Grant } from '../../model/grant.ts';
import type { PersonId, RequestId, SubjectKey } from '../../model/ids.ts';
import type { AccessRequest } from '../../model/request.ts';
import { countedTo } from '../../policy/holder.ts';
import type { PolicySet } from '../../policy/policy-set.ts';

/** The short form of a grant as a row of the ledger's index; its environment is the request's when it names none. */
export function grantOf(written: GivenGrant, index: number, request: AccessRequest, policy: PolicySet): Grant {
  const { holder, role, environment = request.scope.environment, from, until, revoked, id } = written;
  const { owner: _, ...nobodys } = request;
  const { keys, owner } = countedTo(policy, { ...nobodys, subject: subjectOf(holder) });
  const held = { role, environment, entitlements: [] };
  return {
    requestId: id ?? (`2026-10-held-${index + 1}` as RequestId),
    holder: { subject: holder as SubjectKey, countedTo: keys },
    owner: owner ?? ('p-unknown' as PersonId),
    effective: {
      ...held,
      digest: digestOf(held),
      boundary: 'cooperative',
      notBefore: from,
      notAfter: until,
      maxSession: 3_600,
      maxUses: 100,
    },
    marks: [],
    approvers: [],
    exceptions: [],
    obligations: [],
    uses: 0,
    ended: revoked === undefined ? null : { at: revoked, how: 'revoked' },
  };
}

function subjectOf(holder: string): AccessRequest['subject'] {
  const id = holder.slice(holder.indexOf(':') + 1);
  return holder.startsWith('person:') ? { type: 'human', person: id as PersonId } : { type: 'workload', workload: id };
}
