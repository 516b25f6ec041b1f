import type { Finding } from '../../model/finding.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import { plus } from '../../model/time.ts';
import { type Due, due } from '../../lineage/due.ts';
import type { Lineage } from '../../lineage/lineage.ts';
import { found } from './finding.ts';

/** What time has made due and nobody recorded within `grace`: an end, a rotation, a revocation, an access review. */
export function ends(folder: string, lineage: Lineage, now: Instant, grace: Seconds): readonly Finding[] {
  return due(lineage, now)
    .filter(({ since }) => plus(since, grace) <= now)
    .map(({ what, since, issuance }) =>
      found(
        'V10',
        folder,
        `${what} of ${issuance === undefined ? 'the grant' : `issuance ${issuance}`} is due since ${since} and not recorded`,
        byItself(what)
          ? 'nothing: it ended by itself; what is not written down is only that it did'
          : 'do it and record it',
        { severity: byItself(what) ? 'note' : 'warning', values: { what, since } },
      ),
    );
}

/** A window that is over is over, recorded or not; a rotation, a revocation or a review has to be done by somebody. */
function byItself(what: Due['what']): boolean {
  return what === 'expire' || what === 'lapse';
}
