import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { GitHub } from '../ports.ts';
import type { Client } from './client.ts';
import { whole } from './failure.ts';
import { type Issue, issuesNaming } from './incident.ts';
import { LAST_ISSUES } from './queries.ts';
import { named, remoteRepository } from './repository.ts';

type Herald = Pick<GitHub, 'incident' | 'propose' | 'announce'>;

/** The run that broke the glass and a run of `record` may come to the same place at once. */
const MOMENT_EARLIER = 422;
const LOOKS = 3;

/** Where people are told of an emergency: an issue, and the pull request of its file. Each step looks before it writes. */
export function heraldOf(client: Client, name: string): Herald {
  const at = named(name);
  const place = { owner: at.owner, repo: at.name };
  const repository = remoteRepository(client, name);

  async function lastIssues() {
    type Data = { readonly repository: { readonly issues: { totalCount: number; nodes: readonly Issue[] } } };
    const what = `read the issues of ${name}`;
    const { data, at: when } = await client.graphql<Data>(LAST_ISSUES, at, { permission: 'issues: read', what });
    return { issues: whole(data.repository.issues, 100, what), at: when };
  }

  return {
    async incident(id) {
      const { issues, at: when } = await lastIssues();
      return { issues: issuesNaming(id, issues), at: when };
    },

    async announce({ title, body, labels }) {
      const { issues } = await lastIssues();
      const ours = issues.find((one) => one.viewerDidAuthor && one.title === title);
      if (ours) return ours.number;
      const manner = { permission: 'issues: write', what: `open an issue in ${name}`, once: true };
      const made = await client.rest<{ readonly number: number }>(
        'POST /repos/{owner}/{repo}/issues',
        { ...place, title, body, labels },
        manner,
      );
      return numberOf(made, manner.what);
    },

    async propose({ branch, from, into, path, bytes, title, body }) {
      const known = await pullRequestOf(branch);
      if (known !== null) return known;
      await makeBranch(branch, from);
      await putFile(branch, path, bytes, title);
      const manner = { permission: 'pull-requests: write', what: `open a pull request from ${branch}`, once: true };
      const made = await client.rest<{ readonly number: number }>(
        'POST /repos/{owner}/{repo}/pulls',
        { ...place, title, body, head: branch, base: into },
        { ...manner, absent: [MOMENT_EARLIER] },
      );
      return made?.number ?? (await pullRequestOf(branch)) ?? numberOf(null, manner.what);
    },
  };

  async function pullRequestOf(branch: string): Promise<number | null> {
    const found = await client.rest<readonly { readonly number: number }[]>(
      'GET /repos/{owner}/{repo}/pulls',
      { ...place, head: `${at.owner}:${branch}`, state: 'all', per_page: 1 },
      { permission: 'pull-requests: read', what: `look for the pull request of ${branch}` },
    );
    return found?.[0]?.number ?? null;
  }

  async function makeBranch(branch: string, from: string): Promise<void> {
    const [there] = await repository.read([{ ref: branch, paths: [] }]);
    if (there) return;
    const manner = { permission: 'contents: write', what: `make the branch ${branch}`, absent: [MOMENT_EARLIER] };
    await client.rest(
      'POST /repos/{owner}/{repo}/git/refs',
      { ...place, ref: `refs/heads/${branch}`, sha: from },
      manner,
    );
  }

  /** Looks again where somebody else wrote in between: it may be there by then. */
  async function putFile(branch: string, path: string, bytes: Uint8Array, title: string): Promise<void> {
    for (let look = 0; look < LOOKS; look += 1) {
      const [there] = await repository.read([{ ref: branch, paths: [path] }]);
      if (there?.files[0]?.blob === gitHash('blob', bytes)) return;
      if (!there) continue;
      if ((await repository.commit(branch, there.commit, new Map([[path, bytes]]), title)) !== 'stale') return;
    }
    throw new Failure(
      'UNREACHABLE',
      `branch ${branch} moves while its file is written`,
      'the next run of record goes on',
    );
  }
}

function numberOf(made: { readonly number: number } | null, what: string): number {
  if (made) return made.number;
  throw new Failure(
    'UNREACHABLE',
    `GitHub answered without a number when asked to ${what}`,
    'the next run of record goes on',
  );
}
