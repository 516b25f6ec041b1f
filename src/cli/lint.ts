import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../action/clock.ts';
import { lint } from '../commands/lint.ts';
import { ENGINE } from '../decision/engine.ts';
import type { SourceFile } from '../model/document.ts';
import { Failure, type Finding } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import { entitlementKinds } from '../providers/index.ts';
import { annotations, workflowCommand } from '../report/render/annotations.ts';
import { sarif } from '../report/render/sarif.ts';
import { terminal } from '../report/render/terminal.ts';
import { findingBlocks, tally } from '../report/views/findings.ts';
import { colours, print } from './terminal.ts';

export interface LintOptions {
  readonly repo: string;
  readonly format: 'text' | 'json' | 'sarif' | 'github';
  readonly minSeverity: Finding['severity'];
}

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'note'];

/** 0: nothing found but notes. 1: findings. */
export async function lintHere({ repo, format, minSeverity }: LintOptions): Promise<number> {
  const began = performance.now();
  const { findings, documents } = await lint(policyFiles(repo), entitlementKinds, systemClock().now());
  const told = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(minSeverity));
  switch (format) {
    case 'json':
      print(JSON.stringify(told, null, 2));
      break;
    case 'sarif':
      print(JSON.stringify(sarif(told, ENGINE), null, 2));
      break;
    case 'github':
      for (const one of annotations(told)) print(workflowCommand(one));
      break;
    case 'text':
      if (told.length > 0) print(terminal(findingBlocks(told), colours()));
      print(`${documents} documents, ${((performance.now() - began) / 1000).toFixed(1)} s: ${tally(told)}`);
      break;
  }
  return told.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

function policyFiles(repo: string): readonly SourceFile[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(repo, 'policies'), { recursive: true, encoding: 'utf8' });
  } catch {
    throw new Failure('INPUT', `${repo} has no folder policies/`, 'name the folder that holds it with --repo');
  }
  return names.toSorted().flatMap((name) => fileAt(repo, `policies/${name.replaceAll('\\', '/')}`));
}

function fileAt(repo: string, path: string): readonly SourceFile[] {
  const where = join(repo, path);
  const stat = lstatSync(where);
  if (stat.isDirectory()) return [];
  const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(where)) : readFileSync(where);
  const mode = stat.isSymbolicLink() ? '120000' : stat.mode & 0o100 ? '100755' : '100644';
  return [{ path, mode, blob: gitHash('blob', bytes), bytes }];
}
