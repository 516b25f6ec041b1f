import type { Pending } from '../model/facts.ts';
import type { Instant } from '../model/ids.ts';
import type { Beside } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { plus, seconds } from '../model/time.ts';
import { readDocument } from '../intake/read-document.ts';
import { requestPath } from '../intake/request-path.ts';
import { countedTo } from '../policy/holder.ts';
import { lasting } from '../policy/lasting.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Snapshot, Want } from '../ports.ts';

/** Of one other pull request; more than that is nobody's honest request. */
const MOST_FILES = 10;

/** Request files of the other open pull requests, one want each: read in the same call as everything else. */
export function besideWants({ pullRequests }: Beside): readonly Want[] {
  return asking(pullRequests).map(({ head, added }) => ({ ref: head, paths: added }));
}

/** What those ask for that counts to the same people: told, so that nobody is surprised by who is merged first. */
export function pendingBeside(
  request: AccessRequest,
  { pullRequests }: Beside,
  read: readonly (Snapshot | null)[],
  policy: PolicySet,
  now: Instant,
): readonly Pending[] {
  const ours = countedTo(policy, request).keys;
  return asking(pullRequests).flatMap(({ number }, index) =>
    (read[index]?.files ?? []).flatMap((file) => {
      const document = readDocument(file, 'request');
      if (!document.ok) return [];
      const { body } = document.value;
      const { subject, keys } = countedTo(policy, body);
      const length = lasting(body, policy);
      if (length === null || body.id === request.id || !keys.some((key) => ours.includes(key))) return [];
      const from = body.window?.start ?? now;
      return {
        pullRequest: number,
        requestId: body.id,
        holder: { subject, countedTo: keys },
        role: body.role,
        environment: body.scope.environment,
        from,
        until: plus(from, seconds(length)),
      };
    }),
  );
}

function asking(pullRequests: Beside['pullRequests']): Beside['pullRequests'] {
  return pullRequests.flatMap(({ added, ...one }) => {
    const requests = added.filter((path) => requestPath(path)?.what === 'request').slice(0, MOST_FILES);
    return requests.length > 0 ? [{ ...one, added: requests }] : [];
  });
}
