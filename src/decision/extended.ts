import type { Facts } from '../model/facts.ts';
import type { Grant } from '../model/grant.ts';

/** The grant that the request says it goes on from; null when it names none, or none that is known. */
export function extended({ request, grants }: Pick<Facts, 'request' | 'grants'>): Grant | null {
  const name = request.body.extends;
  if (name === undefined || 'unknown' in grants) return null;
  return grants.known.find(({ requestId }) => requestId === name) ?? null;
}
