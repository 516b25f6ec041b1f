import type { Explanation } from '../authoring/explain.ts';
import { explainFile, explainRecorded } from '../commands/explain.ts';
import { Failure, type Finding, type Result } from '../model/finding.ts';
import { isRequestId } from '../model/ids.ts';
import type { Block } from '../report/block.ts';
import { markdown } from '../report/render/markdown.ts';
import { terminal } from '../report/render/terminal.ts';
import { explainBlocks } from '../report/views/explain.ts';
import { notBinding } from '../report/views/not-binding.ts';
import { findingBlocks } from '../report/views/findings.ts';
import { fileHere } from './file-here.ts';
import { here, hereUnder, localSources } from './here.ts';
import { behindOrigin } from './refs.ts';
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
  const { explained, branch, beside } = await explainedHere(request, options);
  const blocks = [
    ...beside,
    ...(explained.ok ? explainBlocks(explained.value, branch) : findingBlocks(explained.findings)),
  ];
  if (options.json) print(JSON.stringify(explained.ok ? explained.value : explained.findings, null, 2));
  else if (options.markdown) print(markdown(blocks));
  else print(terminal(blocks, colours()));
  return explained.ok ? 0 : 1;
}

/** `beside`: what is to be known of the policy or the ledger that it was explained by. */
async function explainedHere(
  request: string,
  { repo, base }: ExplainOptions,
): Promise<{
  readonly explained: Result<Explanation>;
  readonly branch: string | null;
  readonly beside: readonly Block[];
}> {
  if (isRequestId(request)) {
    if (base !== undefined)
      throw new Failure(
        'INPUT',
        '--base is for a file: what was recorded is explained by the policies that decided it',
        'leave --base out, or name the file of the request',
      );
    const there = await here(repo);
    await wantLedger(repo, there);
    const { clone, main, mainRef } = there;
    const behind = behindOrigin(repo, mainRef, main.ledger.branch);
    const explained = await explainRecorded(request, main, localSources(clone, mainRef));
    return { explained, branch: null, beside: behind.map(told) };
  }
  const { clone, main, mainRef } = await (base === undefined ? here(repo) : hereUnder(repo, base));
  const explained = await explainFile(
    fileHere(repo, request, ', or the id of a recorded request'),
    main,
    localSources(clone, mainRef),
  );
  const beside = [...behindOrigin(repo, mainRef).map(told), ...(main.unbound ? [notBinding(main.unbound)] : [])];
  return { explained, branch: mainRef, beside };
}

function told(finding: Finding): Block {
  return { is: 'finding', finding };
}
