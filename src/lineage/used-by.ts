import type { Declared, Requested } from '../model/event.ts';
import type { Lineage } from './lineage.ts';

/** Whose story the lineage is. null: nobody has used the id yet, whoever asked under it and withdrew, or took it away again. */
export function usedBy({
  requested,
  decided,
  events,
}: Pick<Lineage, 'requested' | 'decided' | 'events'>): Requested | Declared | null {
  const asked = requested && (decided || requested.mergeCommit !== null) ? requested : null;
  return asked ?? declarationIn({ events });
}

export function declarationIn({ events }: Pick<Lineage, 'events'>): Declared | null {
  return events.find((event): event is Declared => event.kind === 'declared') ?? null;
}
