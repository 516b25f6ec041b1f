import { getInput } from '@actions/core';
import type { EmergencyAsked } from '../facts/for-emergency.ts';
import { Failure } from '../model/finding.ts';
import { isRequestId, type RequestId } from '../model/ids.ts';
import { Secret } from '../model/issuance.ts';
import { type TaskState, readTaskState } from './task-state.ts';

const COMMANDS = ['auto', 'check', 'record', 'issue', 'break-glass'] as const;

export interface Inputs {
  readonly command: (typeof COMMANDS)[number];
  readonly requestId: RequestId | null;
  /** Only for `break-glass`. */
  readonly emergency: EmergencyAsked | null;
  /** IAM roles or service accounts of the grant that this step wants. */
  readonly cloudRoles: readonly string[];
  /** Of the job that records; null: it has none, or does not say. */
  readonly jobEnvironment: string | null;
  readonly githubToken: Secret;
  /** Sees teams and members of organisations. */
  readonly membersToken: Secret | null;
  readonly app: { readonly id: string; readonly privateKey: Secret } | null;
  readonly signingKey: Secret | null;
  readonly credentialsAsOutputs: boolean;
  /** What the job says of its task; null: nothing. It can only narrow. */
  readonly taskState: TaskState | null;
}

/** The only reader of INPUT_*. Inputs that are not set arrive as empty text. Throws Failure INPUT, naming the input and the fix. */
export function readInputs(): Inputs {
  const command = getInput('command') || 'auto';
  if (!isCommand(command)) {
    throw wrong('command', `is "${command}"`, `use one of ${COMMANDS.join(', ')}`);
  }
  const githubToken = getInput('github-token');
  if (githubToken === '') throw wrong('github-token', 'is empty', "leave it out to use the job's own token");
  return {
    command,
    requestId: requestId(command),
    emergency: command === 'break-glass' ? emergency() : null,
    cloudRoles: cloudRoles(),
    jobEnvironment: getInput('job-environment') || null,
    githubToken: new Secret(githubToken),
    membersToken: secretOrNull('members-token'),
    app: app(),
    signingKey: secretOrNull('signing-key'),
    credentialsAsOutputs: yesOrNo('credentials-as-outputs'),
    taskState: taskState(getInput('task-state')),
  };
}

function isCommand(text: string): text is Inputs['command'] {
  return COMMANDS.some((one) => one === text);
}

function requestId(command: Inputs['command']): RequestId | null {
  const text = getInput('request-id');
  if (text === '') {
    if (command === 'issue')
      throw wrong('request-id', 'is empty', 'name the granted request, for instance 2026-11-ledger-sync-deploy');
    return null;
  }
  if (!isRequestId(text)) {
    throw wrong(
      'request-id',
      `is "${text.slice(0, 60)}"`,
      'write year, month and name as in the file name, for instance 2026-11-ledger-sync-deploy',
    );
  }
  return text;
}

/** Texts only: what is made of them is read like any request, and told as one. */
function emergency(): EmergencyAsked {
  const typed = {
    role: getInput('role'),
    environment: getInput('environment'),
    incident: getInput('incident'),
    justification: getInput('justification'),
  };
  const request = getInput('request') || null;
  for (const [name, value] of request === null ? Object.entries(typed) : [])
    if (value === '')
      throw wrong(name, 'is empty', 'fill it in in the form of the workflow, or give a whole `request`');
  return {
    ...typed,
    duration: getInput('duration') || null,
    resources: listed(getInput('resources')),
    actions: listed(getInput('actions')),
    request,
  };
}

/** One a line, or separated by commas. */
function listed(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function cloudRoles(): readonly string[] {
  const names = getInput('cloud-role').split(/\s+/).filter(Boolean);
  const odd = names.find((name) => !/^[\w+=,.@/-]{1,150}$/.test(name));
  if (odd === undefined) return names;
  throw wrong(
    'cloud-role',
    `names "${odd.slice(0, 60)}"`,
    'write the iamRole or serviceAccount of the Role document, several with spaces between them',
  );
}

function app(): Inputs['app'] {
  const id = getInput('app-id');
  const privateKey = secretOrNull('app-private-key');
  if (id === '' && !privateKey) return null;
  if (id === '') throw wrong('app-id', 'is empty although app-private-key is given', 'give both or neither');
  if (!privateKey)
    throw wrong(
      'app-private-key',
      'is empty although app-id is given',
      'give both or neither; is the secret in the environment that the job names?',
    );
  return { id, privateKey };
}

function secretOrNull(name: string): Secret | null {
  const text = getInput(name);
  return text === '' ? null : new Secret(text);
}

function taskState(text: string): TaskState | null {
  const read = text === '' ? null : readTaskState(text);
  if (typeof read === 'string')
    throw wrong(
      'task-state',
      read,
      'write a JSON object of texts, numbers, true and false, for instance {"phase": "scan"}',
    );
  return read;
}

function yesOrNo(name: string): boolean {
  const text = getInput(name) || 'false';
  if (text !== 'true' && text !== 'false') throw wrong(name, `is "${text.slice(0, 60)}"`, 'write true or false');
  return text === 'true';
}

function wrong(name: string, what: string, fix: string): Failure {
  return new Failure('INPUT', `input ${name} ${what}`, fix);
}
