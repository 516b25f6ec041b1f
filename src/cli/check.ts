import { execFileSync } from 'node:child_process';
import { checkFiles } from '../commands/check-files.ts';
import type { Decision } from '../model/decision.ts';
import { Failure } from '../model/finding.ts';
import { terminal } from '../report/render/terminal.ts';
import { decisionBlocks } from '../report/views/decision.ts';
import { findingBlocks, resultFindings } from '../report/views/findings.ts';
import { notBinding } from '../report/views/not-binding.ts';
import type { Block } from '../report/block.ts';
import type { Judged } from '../commands/check.ts';
import { fileHere } from './file-here.ts';
import { here, hereUnder, localSources } from './here.ts';
import { behindOrigin } from './refs.ts';
import { colours, print } from './terminal.ts';

interface Options {
  readonly repo: string;
  readonly base?: string;
  readonly json?: boolean;
}

/** 0 allowed · 1 denied or findings · 3 approvals are missing, which is what a good request looks like here. */
export async function checkHere(named: readonly string[], options: Options): Promise<number> {
  const { clone, mainRef, main } = await (options.base === undefined
    ? here(options.repo)
    : hereUnder(options.repo, options.base));
  const paths = named.length > 0 ? named : added(options.repo, mainRef);
  if (paths.length === 0)
    throw new Failure('INPUT', `nothing is new below access-requests/ beside ${mainRef}`, 'name a file');
  const { judged, beside, findings } = await checkFiles(
    paths.map((path) => fileHere(options.repo, path)),
    main,
    localSources(clone, mainRef),
  );
  const decisions = judged.map(({ decision }) => decision);
  const behind = behindOrigin(options.repo, mainRef).map((finding): Block => ({ is: 'finding', finding }));
  const told: readonly Block[] = [
    ...behind,
    ...(main.unbound ? [notBinding(main.unbound)] : []),
    ...beside.map(
      (path): Block => ({
        is: 'text',
        text: [{ code: path }, ' is well formed. What it means is judged on its pull request.'],
      }),
    ),
  ];
  if (options.json && behind.length > 0) process.stderr.write(terminal(behind, colours()));
  if (options.json) print(JSON.stringify(findings.length > 0 ? findings : decisions, null, 2));
  else print(terminal([...told, ...findingBlocks(findings), ...judged.flatMap(blocksOf)], colours()));
  return findings.length > 0 ? 1 : exitOf(decisions);
}

/** The decision, and the lines of the file that it speaks of. */
function blocksOf({ decision, document, duration }: Judged): readonly Block[] {
  const places = resultFindings(decision, document.locate).filter(({ severity }) => severity === 'error');
  return [
    ...decisionBlocks(decision, { request: document.body, ...(duration === null ? {} : { duration }) }),
    ...findingBlocks(places),
  ];
}

function exitOf(decisions: readonly Decision[]): number {
  if (decisions.some(({ verdict }) => verdict === 'deny')) return 1;
  return decisions.some(({ verdict }) => verdict === 'pending') ? 3 : 0;
}

/** Request files in the working tree that the base lacks, committed or not. */
function added(repo: string, base: string): readonly string[] {
  const git = (...args: string[]): string[] =>
    execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8' }).split('\0');
  const files = [
    ...git('diff', '-z', '--name-only', '--diff-filter=A', base, '--', 'access-requests'),
    ...git('ls-files', '-z', '--others', '--exclude-standard', '--', 'access-requests'),
  ];
  return [...new Set(files)].filter((path) => path.endsWith('.yaml')).sort();
}
