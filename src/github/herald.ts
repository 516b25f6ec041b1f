import { Failure } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { GitHub } from '../ports.ts';
import type { Client } from './client.ts';
import { whole } from './failure.ts';
import { type Issue, issuesNaming } from './incident.ts';
import { LAST_ISSUES } from './queries.ts';
import { named, remoteRepository } from './repository.ts';

type Herald = Pick<GitHub, 'incident' | 'propose' | 'announce'>;

/** So often a branch is looked at: the run that broke the glass and a run of `record` may come to the same place at once. */
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
      const known = await announced(title);
      if (known !== null) return known;
      const manner = { permission: 'issues: write', what: `open an issue in ${name}`, once: true };
      const made = await client.rest<{ readonly number: number }>(
        'POST /repos/{owner}/{repo}/issues',
        { ...place, title, body, labels },
        manner,
      );
      const number = numberOf(made, manner.what);
      // Another run may have looked and written at the same moment: each looks again, and the later issue gives way.
      const first = (await announced(title)) ?? number;
      if (first < number) await giveWay(number);
      return first;
    },

    async propose(proposal) {
      let refusal: Failure | null = null;
      for (const branch of proposal.branches) {
        const number = await proposeFrom(branch, proposal);
        if (typeof number === 'number') return number;
        refusal ??= number;
      }
      throw refusal ?? held(proposal.branches);
    },
  };

  /** The first of them, where there are several. */
  async function announced(title: string): Promise<number | null> {
    const { issues } = await lastIssues();
    const ours = issues.filter((one) => one.viewerDidAuthor && one.title === title).map(({ number }) => number);
    return ours.length > 0 ? Math.min(...ours) : null;
  }

  async function giveWay(number: number): Promise<void> {
    await client.rest(
      'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
      { ...place, issue_number: number, state: 'closed', state_reason: 'not_planned' },
      { permission: 'issues: write', what: `close issue #${number}, which says twice what another says` },
    );
  }

  /** null, or GitHub's refusal to make the branch: somebody holds the name, or has something else on it. */
  async function proposeFrom(branch: string, proposal: Proposal): Promise<number | Failure | null> {
    const { into, path, bytes, title, body } = proposal;
    const known = await pullRequestOf(branch, into);
    if (known?.merged_at) return (await holds(into, path, bytes)) ? known.number : null;
    const refusal = await makeBranch(branch, proposal.from);
    if (refusal) return refusal;
    if (!(await nothingBeside(branch, proposal))) return null;
    await putFile(branch, path, bytes, title);
    if (!(await holds(branch, path, bytes))) return null;
    if (known) return known.number;
    const manner = { permission: 'pull-requests: write', what: `open a pull request from ${branch}`, once: true };
    try {
      const made = await client.rest<{ readonly number: number }>(
        'POST /repos/{owner}/{repo}/pulls',
        { ...place, title, body, head: branch, base: into },
        manner,
      );
      return numberOf(made, manner.what);
    } catch (error) {
      // Another run may have been a moment earlier, or GitHub's answer was lost.
      const now = await pullRequestOf(branch, into).catch(() => null);
      if (now) return now.number;
      throw error;
    }
  }

  /** One that was closed without a merge is none: whoever closes it does not end the review. */
  async function pullRequestOf(branch: string, into: string): Promise<Told | null> {
    const found = await client.rest<readonly Told[]>(
      'GET /repos/{owner}/{repo}/pulls',
      { ...place, head: `${at.owner}:${branch}`, base: into, state: 'all', per_page: 100 },
      { permission: 'pull-requests: read', what: `look for the pull request of ${branch}` },
    );
    return found?.find(({ state, merged_at: merged }) => state === 'open' || merged !== null) ?? null;
  }

  /** GitHub's refusal, where the branch is not there all the same: a rule, or a branch whose name stands in the way. */
  async function makeBranch(branch: string, from: string): Promise<Failure | null> {
    const [there] = await repository.read([{ ref: branch, paths: [] }]);
    if (there) return null;
    const manner = { permission: 'contents: write', what: `make the branch ${branch}` };
    try {
      await client.rest(
        'POST /repos/{owner}/{repo}/git/refs',
        { ...place, ref: `refs/heads/${branch}`, sha: from },
        manner,
      );
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'INPUT') throw error;
      const [now] = await repository.read([{ ref: branch, paths: [] }]);
      if (!now) return error;
    }
    return null;
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

  async function holds(ref: string, path: string, bytes: Uint8Array): Promise<boolean> {
    const [there] = await repository.read([{ ref, paths: [path] }]);
    const file = there?.files[0];
    return file?.mode === '100644' && file.blob === gitHash('blob', bytes);
  }

  /** Whoever approves the pull request of an emergency approves one file, and nothing that lay on the branch before. */
  async function nothingBeside(branch: string, { into, path }: Proposal): Promise<boolean> {
    const compared = await client.rest<{ readonly files?: readonly { readonly filename: string }[] }>(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      { ...place, basehead: `${into}...${branch}`, per_page: 1 },
      { permission: 'contents: read', what: `compare ${branch} with ${into}` },
    );
    return (compared?.files ?? []).every(({ filename }) => filename === path);
  }
}

type Proposal = Parameters<Herald['propose']>[0];

interface Told {
  readonly number: number;
  readonly state: string;
  readonly merged_at: string | null;
}

function held(branches: readonly string[]): Failure {
  return new Failure(
    'INPUT',
    `branches ${branches.join(', ')} hold something else than the file of the emergency`,
    'find out who pushed them, and delete them; the next run of record goes on',
  );
}

function numberOf(made: { readonly number: number } | null, what: string): number {
  if (made) return made.number;
  throw new Failure(
    'UNREACHABLE',
    `GitHub answered without a number when asked to ${what}`,
    'the next run of record goes on',
  );
}
