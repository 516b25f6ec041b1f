import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';
import type { RequestId } from '../model/ids.ts';

/** The grant that the request says it goes on from; null when it names none, or none that is known. */
export function extended({ request, grants }: Pick<Facts, 'request' | 'grants'>): Grant | null {
  const name = request.body.extends;
  if (name === undefined || 'unknown' in grants) return null;
  return grants.known.find(({ requestId }) => requestId === name) ?? null;
}

/** The grants that one goes on from, the nearest first. The last may be one that ended so long ago that nobody finds it. */
export function goneOnFrom(
  name: RequestId | undefined,
  grants: readonly Pick<Grant, 'requestId' | 'extends'>[],
): readonly RequestId[] {
  const byId = new Map(grants.map((one) => [one.requestId, one]));
  const names = new Set<RequestId>();
  for (let next = name; next !== undefined && !names.has(next); next = byId.get(next)?.extends) names.add(next);
  return [...names];
}

/** The grants that go on from that one, from those, and so on. */
export function goneOnTo(
  name: RequestId,
  grants: readonly Pick<Grant, 'requestId' | 'extends'>[],
): readonly RequestId[] {
  const names = new Set<RequestId>([name]);
  for (const next of names) for (const one of grants) if (one.extends === next) names.add(one.requestId);
  return [...names].slice(1);
}
