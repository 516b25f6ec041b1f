import type { PullRequest } from '../../sandbox/nouns.ts';
import type { JobResult } from '../../sandbox/runner/run-job.ts';
import type { Stage } from './stage.ts';

/** The stage, and its record.yml with the `concurrency` it has. */
export interface Scene extends Stage {
  /** A run of record that covers everything merged by now. */
  recorded(): Promise<unknown>;
}

/** One request's way through, told while it happens. */
export interface Story {
  readonly title: string;
  /** Told event by event with everything that belongs to it, not in short. */
  readonly full?: boolean;
  /** Each line is said when it has happened. Throws when something came out otherwise than told here. Answers with the lineage to show. */
  readonly live: (on: Scene, say: (line: string) => void) => Promise<string>;
}

/** A request in the words of its file. */
export interface Asked {
  readonly id: string;
  readonly by: string;
  /** `workload: x`, `person: x`, or the fields themselves. */
  readonly subject: string | { readonly [field: string]: string };
  readonly code: string;
  readonly purpose: string;
  readonly because: string;
  readonly role: string;
  readonly duration: string;
  /** Further lines of the file. */
  readonly more?: string;
}

export async function open(stage: Stage, asked: Asked): Promise<PullRequest> {
  const pull = await stage.people.openPullRequest(stage.account(asked.by), {
    branch: asked.id,
    files: { [pathOf(asked.id)]: yaml(asked) },
    title: asked.purpose,
  });
  await expectCode(0, () => stage.check(pull));
  return pull;
}

export async function approve(stage: Stage, pull: PullRequest, login: string, why: string): Promise<void> {
  await stage.people.review(stage.account(login), pull.number, 'APPROVE', `${why}\n\ndigest: ${digest(pull)}`);
}

/** People merge what is red as well, where no ruleset stops them; and press again when another merge was a moment earlier. */
export async function merge(stage: Stage, pull: PullRequest, login: string): Promise<void> {
  for (let merged = false; !merged; ) {
    merged = await stage.people.merge(stage.account(login), pull.number).then(
      () => true,
      (error: unknown) => {
        if (String(error).includes('Base branch was modified')) return false;
        throw error;
      },
    );
  }
}

/** The first that the comment names for each thing that is missing. */
export function approversOf(pull: PullRequest): readonly string[] {
  const missing = [...commentOf(pull).matchAll(/can be given by `([^`]+)`/gi)].map(
    ([, who = '']) => LOGINS[who] ?? who,
  );
  return [...new Set(missing)];
}

const LOGINS: { readonly [person: string]: string } = {
  'p-bw101': 'ines-calder',
  'p-bw102': 'tomas-okoye',
  'p-bw120': 'ravi-menon',
  'p-bw121': 'clara-dubois',
  'p-bw130': 'elena-petrov',
  'p-bw131': 'marcus-hale',
  'p-bw140': 'yuki-sato',
};

/** Runs a job until main and the ledger stand still for it: exit 4 says “run the step again”, and so people do. */
export async function expectCode(code: number, run: () => Promise<JobResult>): Promise<JobResult> {
  let result = await run();
  for (let more = 5; more > 0 && result.code === 4; more -= 1) result = await run();
  if (result.code === code && (result.post?.code ?? 0) === 0) return result;
  throw new Error(`a step ended with ${result.code ?? result.signal ?? ''} instead of ${code}:\n${result.log}`);
}

function commentOf(pull: PullRequest): string {
  return pull.comments.at(-1)?.body ?? '';
}

export function digest(pull: PullRequest): string {
  return /digest: ([0-9a-f]{8})/.exec(commentOf(pull))?.[1] ?? '';
}

/** The comment's own headline. */
export function verdict(pull: PullRequest): string {
  return /^## (.*)$/m.exec(commentOf(pull))?.[1] ?? 'no comment';
}

export function pathOf(id: string): string {
  return `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
}

export function yaml({ id, subject, code, purpose, because, role, duration, more = '' }: Asked): string {
  return `# yaml-language-server: $schema=../../../schemas/access-request.schema.json
apiVersion: access-lineage/v1
kind: AccessRequest
id: ${id}
subject:
${lines(typeof subject === 'string' ? typed(subject) : subject)}
purpose:
  code: ${code}
  text: ${purpose}
justification: ${because}
ticket: OPS-8732
role: ${role}
scope:
  environment: production
window:
  duration: ${duration}
${more}`;
}

function typed(subject: string): { readonly [field: string]: string } {
  const [field = '', id = ''] = subject.split(': ');
  return { type: field === 'person' ? 'human' : field, [field]: id };
}

function lines(fields: { readonly [field: string]: string }): string {
  return Object.entries(fields)
    .map(([name, value]) => `  ${name}: ${value}`)
    .join('\n');
}
