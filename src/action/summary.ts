import { appendFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Decision } from '../model/decision.ts';

/** Appends Markdown to the job's summary, where there is one. */
export function summarize(markdown: string, environment: NodeJS.ProcessEnv): void {
  const path = environment['GITHUB_STEP_SUMMARY'];
  if (path) appendFileSync(path, `${markdown}\n`);
}

/** The decisions as a JSON file for later steps; outside the workspace, so that no checkout or artifact of it sweeps it up. */
export function keepDecisions(decisions: readonly Decision[], environment: NodeJS.ProcessEnv): string {
  const folder = mkdtempSync(join(environment['RUNNER_TEMP'] ?? '.', 'access-lineage-'));
  const path = join(folder, 'decisions.json');
  writeFileSync(path, `${JSON.stringify(decisions, null, 2)}\n`);
  return path;
}
