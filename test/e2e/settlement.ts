import type { Stage } from '../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import { open, pathFor } from '../support/stage.ts';

interface Told {
  readonly by: string;
  readonly n?: number;
  readonly at?: string;
  readonly more?: string;
}

/** A pull request that says that something owed is done, as of now unless told otherwise. */
export function settle(
  on: Stage,
  id: string,
  obligation: 'monitor' | 'rotate' | 'review',
  { by, n = 1, at = on.sandbox.world.clock.iso(), more = '' }: Told,
): Promise<PullRequest> {
  const path = pathFor(id).replace(/\.yaml$/, `.settle-${n}.yaml`);
  const yaml = `apiVersion: access-lineage/v1
kind: Settlement
id: ${id}
obligation: ${obligation}
at: ${at}
done: Went through it line by line; nothing was out of order.
${more}`;
  return open(on, by, [{ path, yaml }], `settle-${id}-${n}`);
}
