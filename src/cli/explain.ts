import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Explanation } from '../authoring/explain.ts';
import { explainFile, explainRecorded } from '../commands/explain.ts';
import type { SourceFile } from '../model/document.ts';
import { Failure, type Result } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { RequestId } from '../model/ids.ts';
import { markdown } from '../report/render/markdown.ts';
import { terminal } from '../report/render/terminal.ts';
import { explainBlocks } from '../report/views/explain.ts';
import { findingBlocks } from '../report/views/findings.ts';
import { here, localSources } from './here.ts';
import { wantLedger } from './ledger-here.ts';
import { colours, print } from './terminal.ts';

export interface ExplainOptions {
  readonly repo: string;
  readonly base?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

/** 0: explained, whatever the verdict. 1: it could not be read. */
export async function explainHere(request: string, options: ExplainOptions): Promise<number> {
  const { explained, branch } = await explainedHere(request, options);
  const blocks = explained.ok ? explainBlocks(explained.value, branch) : findingBlocks(explained.findings);
  if (options.json) print(JSON.stringify(explained.ok ? explained.value : explained.findings, null, 2));
  else if (options.markdown) print(markdown(blocks));
  else print(terminal(blocks, colours()));
  return explained.ok ? 0 : 1;
}

async function explainedHere(
  request: string,
  { repo, base }: ExplainOptions,
): Promise<{ readonly explained: Result<Explanation>; readonly branch: string | null }> {
  const there = await here(repo, base);
  const { clone, main, mainRef } = there;
  const sources = localSources(clone, mainRef);
  if (/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(request)) {
    await wantLedger(repo, there);
    return { explained: await explainRecorded(request as RequestId, main, sources), branch: null };
  }
  return { explained: await explainFile(fileAt(repo, request), main, sources), branch: mainRef };
}

function fileAt(repo: string, path: string): SourceFile {
  try {
    const bytes = readFileSync(join(repo, path));
    return { path, mode: '100644', blob: gitHash('blob', bytes), bytes };
  } catch {
    throw new Failure(
      'INPUT',
      `${path} is not there`,
      'name a file by its path from the top of the clone, or the id of a recorded request',
    );
  }
}
