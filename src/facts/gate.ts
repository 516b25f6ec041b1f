import { Failure } from '../model/finding.ts';
import type { Trust } from '../model/trust.ts';
import { trustRootIn } from './keeper.ts';
import { mainNow } from './main.ts';
import { TRUST } from './read-policy.ts';
import type { Sources } from './sources.ts';

export type Gate = Trust['gate'];

/** How the policy that binds wants denials shown, where nothing else of it was needed. Only what main lets pass has to be asked again. */
export async function gateThatBinds(sources: Sources): Promise<Gate> {
  const [main] = await sources.repository.read([{ ref: sources.mainBranch, paths: [TRUST] }]);
  const file = main?.files.find(({ path }) => path === TRUST);
  if (!file || trustRootIn(file)?.gate !== 'audit') return 'enforce';
  try {
    const { policy } = await mainNow(sources);
    return policy.trust.gate;
  } catch (error) {
    if (error instanceof Failure) return 'enforce';
    throw error;
  }
}
