import { here } from '../../src/cli/here.ts';
import { show } from '../../src/commands/show.ts';
import { readLedger } from '../../src/ledger/ledger.ts';
import type { RuleResult } from '../../src/model/decision.ts';
import type { Instant, RequestId } from '../../src/model/ids.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { lineageBlocks } from '../../src/report/views/lineage.ts';

/** Left where a value was missing. One level of the history is called "undefined", in quotes. */
const HOLES = /\b(undefined|NaN)\b|\[object/;

/** What one lineage tells, read back from the ledger as `show` reads it. */
export interface Tale {
  readonly id: RequestId;
  readonly verdict: 'allow' | 'pending' | 'deny' | 'none';
  /** Rules of mode `deny` that are not met; where the verdict is `pending`, the approvals that were missing. */
  readonly bites: readonly string[];
  /** Rules of mode `warn` that are not met. */
  readonly warnings: readonly string[];
  readonly risk: string;
  /** End of the grant's window; null: nothing was granted. */
  readonly until: Instant | null;
  readonly ended: boolean;
  /** As `show` prints it. */
  readonly text: string;
  /** What hinders a reader; empty: it can be read from the request to its end. */
  readonly unreadable: readonly string[];
}

export interface Reader {
  /** `at`: the moment whose question it answers. */
  tell(id: RequestId, at: string): Promise<Tale>;
  /** Whether each of these has a lineage. */
  knows(ids: readonly RequestId[]): Promise<boolean>;
}

/** Reads the bare repository at `folder`, anew each time. */
export function readerOf(folder: string): Reader {
  return {
    async knows(ids) {
      const { main } = await here(folder);
      const view = await readLedger(main.ledger, { requests: ids, index: [] });
      return ids.every((id) => view.lineage(id).events.length > 0);
    },
    async tell(id, at) {
      const { main } = await here(folder);
      const told = await show(id, main.ledger, at as Instant);
      const { lineage } = told;
      const decision = lineage.decided?.decision;
      const text = terminal(lineageBlocks({ ...told, rows: told.timeline }), { colour: false, width: 110 });
      const open = (decision?.results ?? []).filter(({ outcome }) => ['fail', 'error', 'pending'].includes(outcome));
      return {
        id,
        verdict: decision?.verdict ?? 'none',
        bites: rulesOf(open, 'deny'),
        warnings: rulesOf(open, 'warn'),
        risk: decision?.risk.level ?? 'unknown',
        until: lineage.grant?.effective.notAfter ?? null,
        ended: lineage.grant?.ended != null,
        text,
        unreadable: [
          ...(lineage.requested ? [] : ['it has no request']),
          ...(decision ? [] : ['it was never decided']),
          ...(decision?.headline ? [] : ['its verdict says nothing']),
          ...(decision && decision.verdict !== 'allow' && rulesOf(open, 'deny').length === 0
            ? ['no rule says why it was not allowed']
            : []),
          ...lineage.findings.filter(({ severity }) => severity === 'error').map(({ message }) => message),
          ...(text.includes(id) && !HOLES.test(text.replaceAll('"undefined"', ''))
            ? []
            : ['what `show` prints has holes']),
        ],
      };
    },
  };
}

function rulesOf(results: readonly RuleResult[], mode: RuleResult['mode']): readonly string[] {
  return [...new Set(results.filter((one) => one.mode === mode).map(({ rule }) => rule))];
}
