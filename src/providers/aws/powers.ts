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
];

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
