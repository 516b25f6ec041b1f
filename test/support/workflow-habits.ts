import { load } from 'js-yaml';

/** The parts of a workflow that the habits look at. */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const OURS = /^access-lineage\/access-lineage@/;
const UNSET = '0'.repeat(40);
/** Whoever opens a pull request, reviews or comments can start these, or say what they run. */
const STARTED_BY_ANYBODY =
  /^(pull_request|pull_request_target|pull_request_review|merge_group|workflow_run|issue_comment)$/;
/** Checked out, it would run what a pull request brings, with the rights of the default branch. */
const WITH_MAINS_RIGHTS = /^(pull_request_target|workflow_run|issue_comment)$/;

/** Sentences about what a workflow file does against this project's habits; none when it keeps them. */
export function brokenHabits(text: string): readonly string[] {
  const workflow = load(text) as Workflow;
  return [
    ...(isEmpty(workflow.permissions) ? [] : ['the top must say `permissions: {}`']),
    ...text.split('\n').flatMap((line, n) => lineHabits(line, n + 1)),
    ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
      jobHabits(job, Object.keys(workflow.on), text).map((said) => `job ${name}: ${said}`),
    ),
  ];
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function lineHabits(line: string, number: number): readonly string[] {
  const [, target, comment = ''] = /^\s*(?:- )?uses: ([^\s#]+)\s*(#.*)?$/.exec(line) ?? [];
  const broken: string[] = [];
  if (target && !target.startsWith('./')) {
    if (!/@[0-9a-f]{40}$/.test(target)) broken.push(`${target} is not pinned to a commit`);
    if (!/^# v\d+\.\d+\.\d+/.test(comment)) broken.push(`${target} does not say which version its commit is`);
    if (target.endsWith(UNSET) && !(OURS.test(target) && comment.endsWith('set by the release')))
      broken.push(`${target} names no commit`);
  }
  if (/^\s+[a-z-]+: (read|write)\b/.test(line) && !/ # \S/.test(line))
    broken.push(`${line.trim()} does not say what it is for`);
  return broken.map((said) => `line ${number}: ${said}`);
}

function jobHabits(job: Job, events: readonly string[], text: string): readonly string[] {
  const steps = job.steps ?? [];
  const granted = job.permissions ?? {};
  const secrets = /\$\{\{\s*secrets\./.test(textOf(job));
  const privileged = secrets || granted['id-token'] === 'write' || granted['contents'] === 'write';
  const open = events.some((event) => STARTED_BY_ANYBODY.test(event));
  return [
    ...(job.permissions ? [] : ['it must say its permissions']),
    ...(job.uses || (job['runs-on'] ?? '').match(/-\d/) ? [] : ['its runner must name a version']),
    ...(job.uses || job['timeout-minutes'] ? [] : ['it must say how long it may take']),
    ...(granted['id-token'] === 'write' && !issues(job) ? ['id-token is for jobs that issue'] : []),
    // A called job names its own environment; GitHub lets none stand beside `uses`.
    ...(privileged && !job.uses && job.environment === undefined ? ['it is privileged and has no environment'] : []),
    ...(open && (privileged || job.environment !== undefined)
      ? ['a pull request can start it, so it may have no environment, secret, id-token or contents: write']
      : []),
    ...(open && /actions\/cache|^\s+cache:/m.test(text) ? ['a pull request can start it, so it may use no cache'] : []),
    ...steps.flatMap((step) => stepHabits(step, { events, privileged, onlyReads: onlyReads(job) })),
  ];
}

/** What reads a pull request as data holds nothing that it could be made to give away. */
function onlyReads({ permissions = {}, environment }: Job): boolean {
  return textOf(permissions) === textOf({ contents: 'read' }) && environment === undefined;
}

function textOf(value: unknown): string {
  return JSON.stringify(value);
}

function issues({ uses = '', steps = [] }: Job): boolean {
  return (
    uses === './.github/workflows/on-grant.yml' ||
    steps.some((step) => ['issue', 'break-glass'].includes(String(step.with?.['command'])))
  );
}

function stepHabits(
  { uses = '', run = '', with: given = {} }: Step,
  {
    events,
    privileged,
    onlyReads: harmless,
  }: { readonly events: readonly string[]; readonly privileged: boolean; readonly onlyReads: boolean },
): readonly string[] {
  const meetsMain = events.some((event) => WITH_MAINS_RIGHTS.test(event));
  const chosen = given['ref'] !== undefined || given['repository'] !== undefined;
  const checkout = uses.startsWith('actions/checkout@');
  return [
    ...(run.includes('${{') ? ['no expression may stand inside `run`: pass it through `env`'] : []),
    ...(checkout && given['persist-credentials'] !== false ? ['checkout must say `persist-credentials: false`'] : []),
    ...(checkout && meetsMain && (chosen || !harmless)
      ? ['nothing is checked out where a pull request meets the rights of the default branch']
      : []),
    ...(meetsMain && !harmless && /refs\/pull\/|pr checkout/.test(run)
      ? ['what a pull request brings is fetched by a job that reads contents and holds nothing else']
      : []),
    ...(meetsMain && /\bnpm (ci|install)\b(?!.*--ignore-scripts)/.test(run)
      ? ['where a pull request meets the rights of the default branch, packages are installed without their scripts']
      : []),
    ...(checkout && privileged && chosen
      ? ['a privileged job checks out the commit it was started for and nothing else']
      : []),
    ...(uses === './' && privileged ? ['a privileged job uses a released pin, never `./`'] : []),
  ];
}
