import { pathOfRequest } from '../intake/request-path.ts';
import { readDocument } from '../intake/read-document.ts';
import { writeRequest } from '../intake/write-request.ts';
import { parseYaml } from '../intake/yaml.ts';
import type { SourceFile, Document } from '../model/document.ts';
import type { Claims, Emergency, Violation } from '../model/facts.ts';
import { Failure, type Finding } from '../model/finding.ts';
import { gitHash } from '../model/git-hash.ts';
import type { Instant, RequestId } from '../model/ids.ts';
import type { RecentChange } from '../model/policy-change.ts';
import type { AccessRequest } from '../model/request.ts';
import { duration, seconds } from '../model/time.ts';
import { sha256 } from '../model/sha256.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { ask, askEnvironment } from './ask.ts';
import { withYoung } from './gather.ts';
import { tellersOf } from './incident.ts';
import type { Gathered } from './gathered.ts';
import type { Sources } from './sources.ts';

/** What the person typed into the form of the workflow. */
export interface EmergencyAsked {
  readonly role: string;
  readonly environment: string;
  readonly incident: string;
  readonly justification: string;
  readonly duration: string | null;
  readonly resources: readonly string[];
  readonly actions: readonly string[];
  /** A whole request as YAML; fields that were typed win over its own. Its id is always made here. */
  readonly request: string | null;
}

/** The run as the runner tells it. Compared with the claims, which are GitHub's signed word. */
export interface EmergencyRun {
  readonly runId: string;
  readonly attempt: string;
  readonly actor: string;
  readonly triggeringActor: string;
}

/** The request as a file, its bytes fixed before anything is recorded: `record` and reviewers find the very same. */
export function emergencyRequest(
  asked: EmergencyAsked,
  policy: PolicySet,
  claims: Claims,
  at: Instant,
): { readonly file: SourceFile; readonly document: Document<AccessRequest> } {
  const given = asked.request === null ? {} : objectOf(asked.request);
  const body = bodyOf(asked, given, policy, claims, at);
  const bytes = writeRequest(body);
  const path = pathOfRequest(body.id);
  const file: SourceFile = { path, mode: '100644', blob: gitHash('blob', bytes), bytes };
  const read = readDocument(file, 'request');
  if (!read.ok) throw unusable(read.findings);
  return { file, document: read.value };
}

function bodyOf(
  asked: EmergencyAsked,
  given: Partial<AccessRequest>,
  policy: PolicySet,
  claims: Claims,
  at: Instant,
): AccessRequest {
  const role = asked.role || (given.role ?? '');
  const scope = { ...given.scope, environment: asked.environment || (given.scope?.environment ?? '') };
  const incident = incidentOf(asked);
  const workload = jobFor(policy, role, scope.environment, claims);
  return {
    apiVersion: 'access-lineage/v1',
    kind: 'AccessRequest',
    ...given,
    id: idOf(incident, claims, at),
    subject: given.subject ?? { type: workload.type, workload: workload.id },
    purpose: given.purpose ?? { code: 'operate', text: `Mend what incident ${incident} has broken.` },
    justification: asked.justification || (given.justification ?? ''),
    role,
    scope: {
      ...scope,
      ...(asked.resources.length > 0 ? { resources: [...asked.resources] } : {}),
      ...(asked.actions.length > 0 ? { actions: [...asked.actions] } : {}),
    },
    window: { duration: asked.duration ?? given.window?.duration ?? shortest(policy, role, scope.environment) },
    breakGlass: { incident },
  };
}

/** The job that the policy declares for it; else the workload that this job is, so that a refusal names who was refused. */
function jobFor(policy: PolicySet, role: string, environment: string, { workflowRef, environment: here }: Claims) {
  const declared = policy.breakGlass.find(
    ({ body }) => body.roles.includes(role) && body.environments.includes(environment),
  )?.body.workload;
  const own = [...policy.workloads.values()].find(
    ({ identity }) => workflowRef.includes(`/${identity.workflow}@`) && identity.environment === here,
  );
  const found = declared === undefined ? own : policy.workloads.get(`workload:${declared}`);
  const id = found?.key.slice('workload:'.length) ?? declared ?? 'break-glass';
  return { id, type: found?.type ?? ('workload' as const) };
}

/** Nobody types a duration at night: the role's default under every cap. */
function shortest(policy: PolicySet, role: string, environment: string): string {
  const caps = [
    policy.roles.get(role)?.duration.default,
    policy.environments.get(environment)?.maxDuration,
    ...policy.breakGlass
      .filter(({ body }) => body.roles.includes(role) && body.environments.includes(environment))
      .map(({ body }) => seconds(body.duration.max)),
  ];
  return duration(Math.min(3_600 * 24, ...caps.flatMap((cap) => cap ?? [])));
}

const LONGEST_INCIDENT = 18;

/** `2026-11-bg-inc-4711-3fa2c1`: of the incident, and of the run, so that no two emergencies are one. */
function idOf(incident: string, { runId, runAttempt }: Claims, at: Instant): RequestId {
  const named = incident
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '-')
    .slice(0, LONGEST_INCIDENT);
  const run = sha256(`${runId}-${runAttempt}`).slice(0, 6);
  return `${at.slice(0, 7)}-bg-${named}-${run}` as RequestId;
}

function objectOf(text: string): Partial<AccessRequest> {
  const parsed = parseYaml(text, 'input request');
  if (!parsed.ok) throw unusable(parsed.findings);
  const { value } = parsed.value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Failure('INPUT', 'input request is no block of fields', 'give role, environment and incident instead');
}

function unusable(findings: readonly Finding[]): Failure {
  const all = findings.map(({ message }) => message).join('; ');
  return new Failure('INPUT', `no request can be made of what was typed: ${all}`, findings[0]?.fix ?? 'type it again');
}

/**
 * Whose membership matters: of the person who started the run. There is no pull request, and nobody has reviewed. Nor does an
 * emergency give anybody what a young change of theirs would: `recent` as of `withYoung`.
 */
export async function forEmergency(
  document: Document<AccessRequest>,
  policy: PolicySet,
  { by: { databaseId: account }, claims, incident, at: now }: Emergency,
  violations: readonly Violation[],
  recent: readonly RecentChange[],
  sources: Sources,
): Promise<Gathered> {
  const [asked, tellers, environment] = await Promise.all([
    ask(policy, document.body, null, sources.github, [account]),
    tellersOf(incident, policy, sources),
    askEnvironment(claims, sources.github),
  ]);
  const gathered = { document, pullRequest: null, reviews: [], violations, asked, now, ...environment };
  const young = await withYoung(gathered, recent, now, sources, [account]);
  return { ...young, asked: { ...young.asked, members: { ...tellers, ...young.asked.members } } };
}

/** What was typed, or else what the whole request names. */
export function incidentOf({ incident, request }: EmergencyAsked): string {
  const within: unknown = request === null ? null : objectOf(request).breakGlass?.incident;
  return incident || (typeof within === 'string' ? within : '');
}

/** What the run says of itself must be what its token says. */
export function runViolations(claims: Claims, run: EmergencyRun, mainBranch: string): readonly Violation[] {
  const compared: readonly (readonly [boolean, string, Violation['values']?])[] = [
    [
      claims.ref === `refs/heads/${mainBranch}`,
      `the run is of ${claims.ref}, not of the default branch ${mainBranch}`,
      { claim: 'ref', got: claims.ref, wanted: `refs/heads/${mainBranch}` },
    ],
    [
      claims.runId === run.runId,
      `the token is of run ${claims.runId}, not of this one, ${run.runId}`,
      { claim: 'run_id', got: claims.runId, wanted: run.runId },
    ],
    [
      claims.runAttempt === run.attempt,
      `the token is of attempt ${claims.runAttempt}, the run of ${run.attempt}`,
      { claim: 'run_attempt', got: claims.runAttempt, wanted: run.attempt },
    ],
    [run.triggeringActor === run.actor, `it was started by ${run.actor} and set going again by ${run.triggeringActor}`],
  ];
  return compared.flatMap(([same, message, values]) =>
    same
      ? []
      : [
          {
            rule: 'INV-DISPATCH',
            message,
            fix: 'start the break-glass workflow afresh, by hand, on the default branch',
            ...(values ? { values } : {}),
          },
        ],
  );
}
