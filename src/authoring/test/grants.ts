import { digestOf } from '../../model/canonical-json.ts';
import type { GivenGrant } from '../../model/documents.ts';
import type { Grant } from '../../model/grant.ts';
import type { Instant, PersonId, RequestId, SubjectKey } from '../../model/ids.ts';
import type { AccessRequest } from '../../model/request.ts';
import { countedTo } from '../../policy/holder.ts';
import type { PolicySet } from '../../policy/policy-set.ts';

/** The short form of a grant as a row of the ledger's index; its environment is the request's when it names none. */
export function grantOf(written: GivenGrant, index: number, request: AccessRequest, policy: PolicySet): Grant {
  const { holder, role, environment = request.scope.environment, from, until, revoked, id } = written;
  const { sponsor, approvers = [], extends: before, exceptions = [], under, owed } = written;
  const { owner: _, ...nobodys } = request;
  const { keys, owner } = countedTo(policy, { ...nobodys, subject: subjectOf(holder, sponsor, policy) });
  const held = { role, environment, entitlements: [] };
  return {
    requestId: id ?? (`2026-10-held-${index + 1}` as RequestId),
    holder: { subject: holder as SubjectKey, countedTo: keys },
    owner: owner ?? ('p-unknown' as PersonId),
    ...(before === undefined ? {} : { extends: before }),
    effective: {
      ...held,
      digest: digestOf(held),
      boundary: 'cooperative',
      notBefore: from,
      notAfter: until,
      maxSession: 3_600,
      maxUses: 100,
    },
    marks: under === undefined ? [] : ['break-glass'],
    approvers: approvers as readonly PersonId[],
    exceptions: under === undefined ? exceptions : [...exceptions, under],
    obligations: under === undefined ? [] : [reviewOwed(holder, under, from, owed)],
    uses: 0,
    ended: revoked === undefined ? null : { at: revoked, how: 'revoked' },
  };
}

/** By whom it was taken, as the emergency left it. */
function reviewOwed(
  holder: string,
  under: string,
  from: Instant,
  owed: Instant | undefined,
): Grant['obligations'][number] {
  const owedBy = holder.slice(holder.indexOf(':') + 1) as PersonId;
  return {
    kind: 'review',
    by: owed ?? from,
    owedBy,
    because: 'a policy test says so',
    under,
    metAt: owed ? null : from,
  };
}

function subjectOf(holder: string, sponsor: string | undefined, policy: PolicySet): AccessRequest['subject'] {
  const id = holder.slice(holder.indexOf(':') + 1);
  if (holder.startsWith('person:')) return { type: 'human', person: id as PersonId };
  if (holder.startsWith('workload:')) return { type: 'workload', workload: id };
  const mandating = sponsor ?? policy.agents.get(holder as SubjectKey)?.sponsors[0] ?? 'p-unknown';
  return { type: 'agent', agent: id, sponsor: mandating as PersonId, goal: 'What a policy test says that it holds.' };
}
