import { readFileSync } from 'node:fs';

/** One merge to the main branch that changed access, as the data set keeps it. */
export interface Row {
  readonly seq: number;
  readonly pr: number | null;
  readonly requester: string;
  /** null: squashed, or pushed without a pull request. */
  readonly branch: string | null;
  readonly head_author?: string;
  readonly merged_at: string;
  /** For a squashed or pushed change the author again: git keeps no other name. */
  readonly merged_by: string;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly op: 'grant' | 'revoke';
  /** `aws-account:APPLICATION-ENVIRONMENT` or `codeowner:APPLICATION`. */
  readonly resource: string;
  /** Access level: `developer`, `sandbox+nuke:rebuild`, … */
  readonly role: string;
  /** `group:SSO GROUP` */
  readonly principal: string;
}

/** The platform's applications by name, as they stood at one commit. */
export interface Applications {
  readonly [application: string]: {
    readonly codeowners?: readonly string[];
    readonly environments: readonly {
      readonly name: string;
      readonly access?: readonly { readonly sso_group_name: string; readonly level: string }[];
    }[];
  };
}

/** One JSON object a line, oldest first. */
export function readHistory(file: string): readonly Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

export function readApplications(file: string): Applications {
  return JSON.parse(readFileSync(file, 'utf8')) as Applications;
}

/** Whom the history names as author: the head commit's, or the squashed commit's. */
export function authorOf(row: Row): string {
  return row.head_author ?? row.requester;
}

/** In UTC, whole seconds. */
export function mergedAt(row: Row): string {
  return `${new Date(row.merged_at).toISOString().slice(0, 19)}Z`;
}
