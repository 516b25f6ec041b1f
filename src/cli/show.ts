import { besideMain, show, type Shown } from '../commands/show.ts';
import { Failure, type Finding } from '../model/finding.ts';
import { isRequestId, type RequestId } from '../model/ids.ts';
import { systemClock } from '../action/clock.ts';
import { markdown } from '../report/render/markdown.ts';
import { POLICY } from '../ledger/layout.ts';
import { terminal } from '../report/render/terminal.ts';
import type { Block } from '../report/block.ts';
import { policyBlocks } from '../report/views/policy-lineage.ts';
import { lineageBlocks } from '../report/views/lineage.ts';
import { shortBlocks } from '../report/views/lineage-short.ts';
import { here } from './here.ts';
import { behindOrigin } from './refs.ts';
import { wantLedger } from './ledger-here.ts';
import { colours, print } from './terminal.ts';

export async function showHere(
  id: string,
  options: {
    readonly repo: string;
    readonly defaultBranch?: string;
    readonly json?: boolean;
    readonly markdown?: boolean;
  },
): Promise<number> {
  if (id !== POLICY && !isRequestId(id))
    throw new Failure(
      'INPUT',
      `"${id.slice(0, 60)}" is not a request id`,
      'write it as the file is named, for instance 2026-11-ledger-sync-deploy; `policy` shows what became of the rules',
    );
  const there = await here(options.repo, options.defaultBranch);
  await wantLedger(options.repo, there);
  const { clone, main, mainRef, unbelieved } = there;
  const behind = behindOrigin(options.repo, mainRef, main.ledger.branch);
  const told = await show(id as RequestId, main.ledger, systemClock().now());
  const beside = await besideMain(clone, mainRef, told.lineage);
  const warnings = [...(unbelieved ? [unbelieved] : []), ...behind, ...beside];
  tell(told, { ...options, warnings });
  return unbelieved ? 1 : 0;
}

/** `warnings`: why nothing of this ledger is to be taken for true, or for the newest. `short`: a line an event. */
interface Manner {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly short?: boolean;
  readonly warnings?: readonly Finding[];
}

/** One lineage, or what became of the rules. */
export function tell(told: Shown, options: Manner = {}): void {
  // Before anything else: what follows may have been written by whoever took the ledger over.
  const warning = (options.warnings ?? []).map((finding): Block => ({ is: 'finding', finding }));
  const blocks: readonly Block[] = [
    ...warning,
    ...(told.lineage.requestId === POLICY
      ? policyBlocks(told.timeline)
      : options.short
        ? shortBlocks({ ...told, rows: told.timeline })
        : lineageBlocks({ ...told, rows: told.timeline })),
  ];
  if (options.json) {
    if (warning.length > 0) process.stderr.write(terminal(warning, colours()));
    print(JSON.stringify(told.lineage, null, 2));
  } else if (options.markdown) print(markdown(blocks));
  else print(terminal(blocks, colours()));
}
