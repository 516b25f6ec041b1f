import type { Sources } from '../facts/sources.ts';
import type { Salts } from '../lineage/events.ts';

/** Drawn once a request, so that composing it again gives the same events. */
export function newSalts({ salt }: Sources): Salts {
  return { purpose: salt(), justification: salt(), goal: salt() };
}
