import { deflateRawSync } from 'node:zlib';
import type { AwsRole } from './account.ts';
import type { Refusal } from './answers.ts';

/** The parameters of one AssumeRoleWithWebIdentity call, checked as far as STS checks them before it looks at the token. */
export interface Asked {
  readonly roleArn: string;
  readonly roleSessionName: string;
  readonly token: string;
  readonly durationSeconds: number;
  readonly policy: string | null;
  readonly policyArns: readonly string[];
}

/** Reads the form; several violations come in one sentence, as from AWS. */
export function readParameters(form: URLSearchParams): Asked | Refusal {
  const asked: Asked = {
    roleArn: form.get('RoleArn') ?? '',
    roleSessionName: form.get('RoleSessionName') ?? '',
    token: form.get('WebIdentityToken') ?? '',
    durationSeconds: Number(form.get('DurationSeconds') ?? 3600),
    policy: form.get('Policy'),
    policyArns: [...form.entries()]
      .filter(([name]) => /^PolicyArns\.member\.\d+\.arn$/.test(name))
      .map(([, arn]) => arn),
  };
  const violations = [...nameViolations(asked.roleSessionName), ...sizeViolations(asked)];
  if (violations.length > 0) {
    const errors = `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected`;
    return invalid(`${errors}: ${violations.join('; ')}`);
  }
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(asked.roleArn))
    return invalid(`${asked.roleArn} is invalid`);
  return asked;
}

function* nameViolations(name: string): Generator<string> {
  const at = `Value '${name}' at 'roleSessionName' failed to satisfy constraint: Member must`;
  if (name.length > 64) yield `${at} have length less than or equal to 64`;
  if (name.length < 2) yield `${at} have length greater than or equal to 2`;
  if (!/^[\w+=,.@-]*$/.test(name)) yield String.raw`${at} satisfy regular expression pattern: [\w+=,.@-]*`;
}

function* sizeViolations({ token, durationSeconds, policy }: Asked): Generator<string> {
  const at = (name: string, value: string | number): string =>
    `Value '${value}' at '${name}' failed to satisfy constraint: Member must`;
  if (token.length < 4) yield `${at('webIdentityToken', token)} have length greater than or equal to 4`;
  if (token.length > 20_000) yield `${at('webIdentityToken', '')} have length less than or equal to 20000`;
  if (!(durationSeconds >= 900))
    yield `${at('durationSeconds', durationSeconds)} have value greater than or equal to 900`;
  if (durationSeconds > 43_200)
    yield `${at('durationSeconds', durationSeconds)} have value less than or equal to 43200`;
  if (policy !== null && policy.length > 2048) yield `${at('policy', policy)} have length less than or equal to 2048`;
  if (policy !== null && policy.length < 1) yield `${at('policy', policy)} have length greater than or equal to 1`;
}

/** Never clamped: asking for more than the role's maximum is an error. */
export function durationRefusal(asked: Asked, role: AwsRole): Refusal | null {
  if (asked.durationSeconds <= (role.maxSessionDuration ?? 3600)) return null;
  return invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
}

/** Characters of packed policy that fit; AWS does not publish its number, so this is a model of it. */
const PACKED_LIMIT = 1024;

/** How much of the packed limit policy and policy ARNs use, in percent. */
export function packedPercent({ policy, policyArns }: Asked): number | null {
  if (policy === null && policyArns.length === 0) return null;
  return Math.ceil((deflateRawSync([policy ?? '', ...policyArns].join('\n')).length / PACKED_LIMIT) * 100);
}

function invalid(message: string): Refusal {
  return { status: 400, code: 'ValidationError', message };
}
