import { info, setOutput } from '@actions/core';
import type { AskedOf, Checked } from '../commands/check.ts';
import type { Decision } from '../model/decision.ts';
import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { type PullRequest, TooLarge } from '../model/pull-request.ts';
import { VERDICTS } from '../model/verdicts.ts';
import type { GitHub } from '../ports.ts';
import type { Face } from './face.ts';
import { tellDecisions, type Step } from './step.ts';
import { summarize } from './summary.ts';
import { turn } from './turn.ts';

/** One pull request, or those whose head this is. `queuedAs`: where the merge queue looks for the gate. */
export async function checkStep(which: number | Oid, step: Step, queuedAs?: Oid): Promise<void> {
  const { github, mainBranch } = step.sources;
  const told: Told[] = [];
  for (const number of typeof which === 'number' ? [which] : await headedBy(which, github)) {
    const [read, judge] = await Promise.all([readPullRequest(number, github), judging()]);
    const others = typeof which === 'number' ? othersAt(read, github) : [];
    const [own, same] = await Promise.all([checkOne(read, judge, step), others]);
    if (own) told.push(own);
    for (const other of same) {
      const beside = await checkOne(await readPullRequest(other, github), judge, step);
      if (beside) told.push(beside);
    }
  }
  const gate = gateOf(told, mainBranch);
  for (const { pullRequest, face, summary } of told) {
    const commits = [pullRequest.head.oid, ...(queuedAs ? [queuedAs] : [])];
    await github.publish(pullRequest, face, { ...(gate ?? face), commits });
    if (summary) summarize(face.comment, step.environment);
    info(`#${pullRequest.number}: ${face.title}`);
  }
  const least = VERDICTS.find((one) => told.some(({ verdict }) => verdict === one));
  if (least) setOutput('verdict', least);
  tellDecisions(
    told.flatMap(({ decisions }) => decisions),
    step,
  );
  const failed = told.find(({ failure }) => failure !== null);
  if (failed?.failure) throw failed.failure;
}

/** Whoever reviews after the merge is answered too. */
async function headedBy(head: Oid, github: GitHub): Promise<readonly number[]> {
  const open = await github.openAt(head);
  return open.length > 0 ? open : github.mergedFrom(head);
}

/** What there is to say on one pull request. */
interface Told {
  readonly pullRequest: PullRequest;
  readonly face: Face;
  readonly decisions: readonly Decision[];
  readonly failure: Failure | null;
  /** null: there was nothing to judge, or it could not be. */
  readonly verdict: Decision['verdict'] | null;
  /** Does the comment go into the summary of the job? */
  readonly summary: boolean;
}

const WORST = ['error', 'failure', 'pending', 'success'] as const;

/**
 * GitHub keeps a status by commit, so one pull request could open the gate of another that has the same head: the worst of them
 * counts. One that goes elsewhere has no say where another goes to the default branch, and one that is merged none where another
 * is open.
 */
function gateOf(told: readonly Told[], mainBranch: string): Pick<Face, 'state' | 'title'> | undefined {
  const open = preferred(told, ({ pullRequest }) => pullRequest.merge === null);
  const toMain = preferred(open, ({ pullRequest }) => pullRequest.base.ref === mainBranch);
  const [worst] = toMain.toSorted((a, b) => WORST.indexOf(a.face.state) - WORST.indexOf(b.face.state));
  if (!worst) return undefined;
  const { face, pullRequest } = worst;
  return { state: face.state, title: told.length > 1 ? `#${pullRequest.number}: ${face.title}` : face.title };
}

function preferred(told: readonly Told[], is: (one: Told) => boolean): readonly Told[] {
  const those = told.filter(is);
  return those.length > 0 ? those : told;
}

async function othersAt(read: AskedOf | TooLarge, github: GitHub): Promise<readonly number[]> {
  const { number, head } = read.pullRequest;
  const known = read instanceof TooLarge ? null : read.beside.sameHead;
  return (known ?? (await github.openAt(head.oid))).filter((other) => other !== number);
}

/** null: of what is merged and asked for no access on the default branch nothing more is said here; `record` tells of a change of the rules. */
async function checkOne(read: AskedOf | TooLarge, { check, faceOf }: Judge, step: Step): Promise<Told | null> {
  const checked = await check(read, step.sources);
  const { merge, base } = read.pullRequest;
  const elsewhere = base.ref !== step.sources.mainBranch;
  if (merge !== null && (elsewhere || checked.is === 'rules' || checked.is === 'nothing')) return null;
  if (checked.is === 'rules') return changeOf(checked.pullRequest, step);
  const face = faceOf(checked);
  return {
    pullRequest: checked.pullRequest,
    face,
    decisions: checked.is === 'requests' ? checked.judged.map(({ decision }) => decision) : [],
    failure: checked.is === 'failed' ? checked.failure : null,
    verdict: verdictOf(checked),
    summary: checked.is !== 'nothing',
  };
}

function readPullRequest(number: number, github: GitHub): Promise<AskedOf | TooLarge> {
  return github.pullRequestAndOthers(number).catch((error: unknown) => {
    if (error instanceof TooLarge) return error;
    throw error;
  });
}

type Judge = Awaited<ReturnType<typeof judging>>;

/** What judges is loaded while GitHub works on the first answer. */
async function judging() {
  await turn();
  const [{ check }, { faceOf }] = await Promise.all([import('../commands/check.ts'), import('./face.ts')]);
  return { check, faceOf };
}

/** A pull request that changes the rules. What could not be read leaves the gate shut, and ends the step. */
async function changeOf(pullRequest: PullRequest, { sources }: Step): Promise<Told> {
  const [{ checkPolicy }, { examine }, { faceOf }, { faceOfChange }] = await Promise.all([
    import('../commands/check-policy.ts'),
    import('./examine.ts'),
    import('./face.ts'),
    import('./face-of-change.ts'),
  ]);
  const told = await checkPolicy(pullRequest, sources)
    .then(async (checked) => faceOfChange(checked, await examine(checked)))
    .catch((error: unknown) => {
      if (error instanceof Failure) return error;
      throw error;
    });
  const failure = told instanceof Failure ? told : null;
  const face = told instanceof Failure ? faceOf({ is: 'failed', pullRequest, failure: told, gate: 'enforce' }) : told;
  return {
    pullRequest,
    face,
    decisions: [],
    failure,
    verdict: failure ? null : face.state === 'success' ? 'allow' : face.state === 'pending' ? 'pending' : 'deny',
    summary: true,
  };
}

function verdictOf(checked: Checked): Told['verdict'] {
  if (checked.is === 'nothing' || checked.is === 'failed' || checked.is === 'rules') return null;
  const verdicts = checked.is === 'requests' ? checked.judged.map(({ decision }) => decision.verdict) : [];
  const unreadable = checked.is !== 'requests' || checked.findings.length > 0;
  if (unreadable || verdicts.includes('deny')) return 'deny';
  return verdicts.includes('pending') ? 'pending' : 'allow';
}
