import { systemClock } from '../action/clock.ts';
import { lint } from '../commands/lint.ts';
import { ENGINE } from '../decision/engine.ts';
import { counted } from '../model/counted.ts';
import type { Finding } from '../model/finding.ts';
import { entitlementKinds } from '../providers/index.ts';
import { annotations, workflowCommand } from '../report/render/annotations.ts';
import { sarif } from '../report/render/sarif.ts';
import { terminal } from '../report/render/terminal.ts';
import { findingBlocks, tally } from '../report/views/findings.ts';
import { policyFiles } from './policy-files.ts';
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
      print(`${counted(documents, 'document')}, ${((performance.now() - began) / 1000).toFixed(1)} s: ${tally(told)}`);
      break;
  }
  return told.some(({ severity }) => severity !== 'note') ? 1 : 0;
}
