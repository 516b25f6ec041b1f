import { type Action, expand } from './action-table.ts';
import { READS_SECRETS, RUNS_CODE } from './risk.ts';
import type { Terms } from './session-policy.ts';

/** Session credentials end with the session; these read what somebody stored or make what stays. `kms:Decrypt` gives back what the caller brought. */
const STORED = READS_SECRETS.filter((name) => name !== 'kms:Decrypt');
const LASTING = [
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'ec2:CreateKeyPair',
  'lightsail:DownloadDefaultKeyPair',
  'acm:ExportCertificate',
];

/** Where a value lies, and by which actions it is had. */
const PLACES: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+$/,
    ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue'],
  ],
  [
    /^arn:[a-z-]+:ssm:[a-z0-9-]+:\d{12}:parameter\/[\w./-]+$/,
    ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath', 'ssm:GetParameterHistory'],
  ],
  [
    /^arn:[a-z-]+:iam::\d{12}:user\/[\w+=,.@/-]+$/,
    [
      'iam:CreateAccessKey',
      'iam:CreateLoginProfile',
      'iam:CreateServiceSpecificCredential',
      'iam:ResetServiceSpecificCredential',
    ],
  ],
  [/^arn:[a-z-]+:ec2:[a-z0-9-]+:\d{12}:key-pair\/[\w.-]+$/, ['ec2:CreateKeyPair']],
  [/^arn:[a-z-]+:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/, ['acm:ExportCertificate']],
];

/** Actions that give the value at that place; none when it is no place of one value. */
export function yielding(reference: string): readonly string[] {
  return PLACES.find(([form]) => form.test(reference))?.[1] ?? [];
}

/** Known steps to more rights, and code that runs with the rights of others. */
export function escalating(terms: Terms): readonly string[] {
  return named(terms, ({ name, tags }) => tags.includes('PrivEsc') || RUNS_CODE.includes(name));
}

export function handingOut(terms: Terms): readonly string[] {
  return named(terms, ({ name }) => STORED.includes(name) || LASTING.includes(name));
}

function named({ actions }: Terms, wanted: (action: Action) => boolean): readonly string[] {
  const found = actions.flatMap(expand).filter(wanted);
  return [...new Set(found.map(({ name }) => name))].toSorted();
}
