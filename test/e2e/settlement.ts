import type { Stage } from '../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { open, pathFor } from '../support/stage.ts';

/** A pull request that says that something owed is done, as of now. */
export function settle(
  on: Stage,
  id: string,
  obligation: 'monitor' | 'rotate' | 'review',
  { by, n = 1, more = '' }: { readonly by: string; readonly n?: number; readonly more?: string },
): Promise<PullRequest> {
  const path = pathFor(id).replace(/\.yaml$/, `.settle-${n}.yaml`);
  const yaml = `apiVersion: access-lineage/v1
kind: Settlement
id: ${id}
obligation: ${obligation}
at: ${on.sandbox.world.clock.iso()}
done: Went through it line by line; nothing was out of order.
${more}`;
  return open(on, by, [{ path, yaml }], `settle-${id}-${n}`);
}
