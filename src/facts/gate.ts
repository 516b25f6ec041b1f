import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { mainNow } from './main.ts';
import type { Sources } from './sources.ts';

export type Gate = Trust['gate'];

/** How the policy that binds wants denials shown, where nothing else of it was needed. What cannot be read enforces. */
export async function gateThatBinds(sources: Sources): Promise<Gate> {
  try {
    const { policy } = await mainNow(sources);
    return policy.trust.gate;
  } catch (error) {
    if (error instanceof Failure) return 'enforce';
    throw error;
  }
}
