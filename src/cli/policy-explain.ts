import type { Command } from 'commander';
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
import { colours, print } from './terminal.ts';

interface Options {
  readonly repo: string;
  readonly base?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export function explainCommand(policy: Command): void {
  policy
    .command('explain')
    .description('why a request is decided as it is, rule by rule, and the smallest change that would pass')
    .argument('<request>', 'a request file in this clone, or the id of a recorded request')
    .option('--repo <folder>', 'the clone to read', '.')
    .option('--base <ref>', 'whose policies decide on a file; the default branch when left out')
    .option('--json', 'print it as JSON')
    .option('--markdown', 'print it as Markdown')
    .action(async (request: string, options: Options) => {
      process.exitCode = await explainHere(request, options);
    });
}

/** 0: explained, whatever the verdict. 1: it could not be read. */
async function explainHere(request: string, options: Options): Promise<number> {
  const explained = await explainedHere(request, options);
  const blocks = explained.ok ? explainBlocks(explained.value) : findingBlocks(explained.findings);
  if (options.json) print(JSON.stringify(explained.ok ? explained.value : explained.findings, null, 2));
  else if (options.markdown) print(markdown(blocks));
  else print(terminal(blocks, colours()));
  return explained.ok ? 0 : 1;
}

async function explainedHere(request: string, { repo, base }: Options): Promise<Result<Explanation>> {
  const { clone, main, mainRef } = await here(repo, base);
  const sources = localSources(clone, mainRef);
  if (/^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(request))
    return explainRecorded(request as RequestId, main, sources);
  return explainFile(fileAt(repo, request), main, sources);
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
