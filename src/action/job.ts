import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportVariable, saveState, setOutput, setSecret } from '@actions/core';
import type { Claims } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { AccountId, RequestId } from '../model/ids.ts';
import { Secret } from '../model/issuance.ts';
import type { Clock, Job } from '../ports.ts';
import type { TaskState } from './task-state.ts';
import { identityToken } from './identity-token.ts';

/** The runner's side of a job: its identity, masking, and what later steps receive. */
export function runnerJob(
  environment: NodeJS.ProcessEnv,
  clock: Clock,
  requestId: RequestId,
  asOutputs: boolean,
  task: TaskState | null = null,
): Job {
  const released: string[] = [];
  const files: string[] = [];
  return {
    async identity(audience) {
      const token = await identityToken(environment, audience, clock);
      setSecret(token.reveal());
      const claims = claimsOf(token.reveal());
      return { token, claims: task ? { ...claims, declared: { ...claims.declared, task } } : claims };
    },
    mask(secret) {
      for (const line of secret.reveal().split('\n')) if (line.trim() !== '') setSecret(line);
    },
    async export(credential) {
      released.push(credential.issuance.id);
      saveState('request-id', requestId);
      saveState('issuances', JSON.stringify(released));
      for (const [variable, value] of Object.entries(credential.environment)) {
        const text = value instanceof Secret ? value.reveal() : value;
        exportVariable(variable, text);
        if (asOutputs && value instanceof Secret) setOutput(variable.toLowerCase().replaceAll('_', '-'), text);
      }
      if (credential.file) {
        const path = outsideTheWorkspace(environment);
        // The post step knows of it before it is there: a job that is cancelled in between leaves nothing behind.
        files.push(path);
        saveState('files', JSON.stringify(files));
        writeFileSync(path, credential.file.content.reveal(), { mode: 0o600, flag: 'wx' });
        exportVariable(credential.file.variable, path);
      }
    },
  };
}

/** For a file readable by this user only, in a folder that no checkout and no artifact of the workspace reaches. */
function outsideTheWorkspace(environment: NodeJS.ProcessEnv): string {
  const temp = environment['RUNNER_TEMP'];
  if (!temp) throw new Failure('INPUT', 'RUNNER_TEMP is not set', 'run inside a GitHub Actions job');
  return join(mkdtempSync(join(temp, 'access-lineage-')), 'token');
}

const DECLARED = ['repository_visibility', 'check_run_id', 'enterprise_id'] as const;

/** The part of a job's token that is judged and kept. The signature is the cloud's to check: it refuses the exchange. */
function claimsOf(jwt: string): Claims {
  const payload = decode(jwt);
  const text = (name: string): string => {
    const value = payload[name];
    if (typeof value === 'string' && value !== '') return value;
    throw new Failure(
      'FORBIDDEN',
      `the job's identity token has no claim ${name}`,
      "use GitHub's own OIDC issuer; is another server answering for it?",
    );
  };
  const orNull = (name: string): string | null => {
    const value = payload[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return {
    iss: text('iss'),
    sub: text('sub'),
    aud: text('aud'),
    jti: text('jti'),
    repositoryId: text('repository_id'),
    repositoryOwnerId: text('repository_owner_id'),
    workflowRef: text('workflow_ref'),
    jobWorkflowRef: text('job_workflow_ref'),
    ref: text('ref'),
    environment: orNull('environment'),
    eventName: text('event_name'),
    runnerEnvironment: text('runner_environment'),
    actorId: text('actor_id') as AccountId,
    runId: text('run_id'),
    runAttempt: text('run_attempt'),
    declared: Object.fromEntries(DECLARED.flatMap((name) => (orNull(name) === null ? [] : [[name, orNull(name)]]))),
  };
}

function decode(jwt: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch {
    // Said below: what came is no JWT. Its text is not repeated.
  }
  throw new Failure(
    'FORBIDDEN',
    "the job's identity token cannot be read",
    'run it again; what GitHub sent is not a JWT',
  );
}
