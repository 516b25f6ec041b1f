import type { Finding } from '../../model/finding.ts';
import { oneLine, visible } from './visible.ts';

/** A note beside a line of the diff. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const LEVEL = { error: 'failure', warning: 'warning', note: 'notice' } as const;
const COMMAND = { failure: 'error', warning: 'warning', notice: 'notice' } as const;

/** Findings that have a place. Those without stand in the comment only. */
export function annotations(findings: readonly Finding[]): readonly Annotation[] {
  return findings.flatMap(({ id, severity, message, fix, at }) =>
    at
      ? [
          {
            path: at.path,
            line: at.line,
            column: at.column,
            level: LEVEL[severity],
            title: oneLine(id).trim(),
            message: visible(`${message}\n→ ${fix}`),
          },
        ]
      : [],
  );
}

/** The same as a line of a job's log that the runner turns into an annotation. */
export function workflowCommand({ path, line, column, level, title, message }: Annotation): string {
  const where = `file=${property(path)},line=${line},col=${column},title=${property(title)}`;
  return `::${COMMAND[level]} ${where}::${data(message)}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(visible(text)).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
