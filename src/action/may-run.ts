import { ENGINE } from '../decision/engine.ts';
import { Failure } from '../model/finding.ts';
import type { Seconds } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';

/** More than answers take, and less than what a window, a pruned row or a checkpoint could be wrong by. */
const MOST_APART: Seconds = 300;

/**
 * A sandbox trust root is for loopback, a production one for HTTPS and a clock that goes like GitHub's; and no release older than the
 * trust root allows. `ahead`: of this machine's clock. Throws Failure INPUT.
 */
export function mayRunUnder(trust: Trust, apiUrl: string, ahead: Seconds, engine: string = ENGINE): void {
  const loopback = new URL(apiUrl).hostname === '127.0.0.1';
  if (trust.mode === 'sandbox' && !loopback) {
    throw new Failure(
      'INPUT',
      'policies/trust.yaml has mode sandbox, and this is no sandbox',
      'set `mode: production` and take `endpoints` out',
    );
  }
  if (trust.mode === 'production' && !apiUrl.startsWith('https://')) {
    throw new Failure(
      'INPUT',
      'policies/trust.yaml has mode production, and GITHUB_API_URL is not HTTPS',
      'do not set GITHUB_API_URL; the runner does',
    );
  }
  if (trust.mode === 'production' && Math.abs(ahead) > MOST_APART) {
    throw new Failure(
      'INPUT',
      `this machine's clock is ${Math.round(Math.abs(ahead) / 60)} minutes ${ahead > 0 ? 'ahead of' : 'behind'} GitHub's`,
      'set the clock of the runner (NTP): the ledger is dated by it',
    );
  }
  const version = engine.split(' ').at(-1) ?? '';
  if (trust.minVersion && older(version, trust.minVersion)) {
    throw new Failure(
      'INPUT',
      `this is release ${version}, and policies/trust.yaml asks for ${trust.minVersion} or newer`,
      'pin a newer release in the workflow; a re-run keeps the old one, so start a new run',
    );
  }
}

function older(version: string, than: string): boolean {
  const [mine, theirs] = [version, than].map((text) => text.split('.').map(Number));
  for (const [n, number] of (theirs ?? []).entries()) {
    const ours = mine?.[n] ?? 0;
    if (ours !== number) return ours < number;
  }
  return false;
}
