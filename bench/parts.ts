import { appendRows } from './rows/append.ts';
import { checkRows } from './rows/check.ts';
import { coldStartRows } from './rows/cold-start.ts';
import { decisionRows } from './rows/decisions.ts';
import { issueRows } from './rows/issue.ts';
import { lintRows } from './rows/lint.ts';
import { loadRows } from './rows/load.ts';
import { replayRows } from './rows/replay.ts';
import { verifyRows } from './rows/verify.ts';
import type { Bench } from './setting.ts';

export const PARTS: { readonly [name: string]: Bench } = {
  'cold-start': coldStartRows,
  check: checkRows,
  issue: issueRows,
  load: loadRows,
  decisions: decisionRows,
  lint: lintRows,
  replay: replayRows,
  append: appendRows,
  verify: verifyRows,
};
