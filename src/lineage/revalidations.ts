import type { Finding } from '../model/finding.ts';
import type { Lineage } from './lineage.ts';

type Told = Pick<Lineage, 'requestId' | 'events' | 'requested' | 'issuances'>;

/** A request with conditions has them asked again for every credential, and each asking names what it led to. */
export function revalidations({ requestId, events, requested, issuances }: Told): readonly Finding[] {
  const asked = events.filter((event) => event.kind === 'revalidated');
  const say = (id: string, what: string, fix: string): Finding => ({
    id,
    severity: 'error',
    message: `${requestId}: ${what}`,
    fix,
  });
  const conditional = (requested?.terms?.conditions?.length ?? 0) > 0;
  const unasked = conditional ? issuances.filter(({ issued }) => !asked.some(led(issued.issuance.id))) : [];
  return [
    ...unasked.map(({ issued }) =>
      say(
        'L31',
        `issuance ${issued.issuance.id} was handed out without asking its conditions again`,
        'revoke what is still alive and find out how it was issued',
      ),
    ),
    ...asked
      .filter(({ issuance }) => issuance !== null && !issuances.some(({ issued }) => issued.issuance.id === issuance))
      .map(({ issuance }) =>
        say(
          'L32',
          `conditions were asked for issuance ${issuance}, which is not recorded`,
          'find the lost event in the history of the ledger',
        ),
      ),
    ...asked
      .filter(({ issuance, outcome }) => issuance !== null && outcome === 'gone')
      .map(({ issuance }) =>
        say(
          'L33',
          `issuance ${issuance} was handed out although its conditions were gone`,
          'revoke what is still alive and find out how it was issued',
        ),
      ),
  ];

  function led(id: string): (one: { readonly issuance: string | null }) => boolean {
    return ({ issuance }) => issuance === id;
  }
}
