import { writeRequest } from '../intake/write-request.ts';
import { bodyOf } from '../lineage/emergency.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { emergencyBranches } from '../model/emergency-branches.ts';
import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { Oid } from '../model/ids.ts';
import type { Sources } from '../facts/sources.ts';
import { markdown } from '../report/render/markdown.ts';
import { emergencyIssue, emergencyPullRequest } from '../report/views/emergency.ts';

export interface People {
  readonly pullRequest: number | null;
  readonly issue: number | null;
  /** What kept them from being told. Nothing waits for it: the next run of `record` goes on. */
  readonly troubles: readonly Failure[];
}

/** The file comes to main by a pull request of the App, and an issue calls for its review. Told twice it is told once. */
export async function tellPeople(
  lineage: Lineage,
  tip: Oid,
  { github, mainBranch }: Pick<Sources, 'github' | 'mainBranch'>,
): Promise<People> {
  const troubles: Failure[] = [];
  const attempt = async (doing: () => Promise<number>): Promise<number | null> => {
    try {
      return await doing();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      troubles.push(error);
      return null;
    }
  };
  const pullRequest = await attempt(async () => {
    const { title, blocks } = emergencyPullRequest(lineage);
    return github.propose({
      branches: emergencyBranches(lineage.requestId),
      from: tip,
      into: mainBranch,
      ...fileOf(lineage),
      title,
      body: markdown(blocks),
    });
  });
  const issue = await attempt(async () => {
    const { title, blocks } = emergencyIssue(lineage, pullRequest);
    return github.announce({ title, body: markdown(blocks), labels: ['break-glass'] });
  });
  return { pullRequest, issue, troubles };
}

/** Written again from the record: byte for byte what was recorded, or not at all. */
function fileOf({ requested, requestId }: Lineage): { readonly path: string; readonly bytes: Uint8Array } {
  const body = requested && bodyOf(requested);
  const bytes = body && writeRequest(body);
  if (requested && bytes && gitHash('blob', bytes) === requested.file.blob) return { path: requested.file.path, bytes };
  throw new Failure(
    'MISSING',
    `the file of ${requestId} cannot be written again: a text of it was removed, or this release writes it otherwise`,
    'use the release that recorded it, or add the file by hand',
  );
}
