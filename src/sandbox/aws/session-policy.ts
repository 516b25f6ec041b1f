import type { Refusal } from './answers.ts';
import { many } from './condition.ts';

/** What IAM's grammar says of an inline session policy; null when it is well formed. */
export function policyRefusal(text: string): Refusal | null {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    return malformed('This policy contains invalid Json');
  }
  if (!isObject(policy)) return malformed('Syntax errors in policy.');
  const version = policy['Version'] ?? '2008-10-17';
  if (version !== '2012-10-17' && version !== '2008-10-17') return malformed('Syntax errors in policy.');
  const unknown = Object.keys(policy).some((name) => !['Version', 'Id', 'Statement'].includes(name));
  const statements = many(policy['Statement']);
  if (unknown || statements.length === 0) return malformed('Syntax errors in policy.');
  return statements.map(statementRefusal).find((refusal) => refusal !== null) ?? null;
}

const ELEMENTS = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition']);

function statementRefusal(statement: unknown): Refusal | null {
  if (!isObject(statement)) return malformed('Syntax errors in policy.');
  if ('Principal' in statement || 'NotPrincipal' in statement) {
    return malformed('Policy document should not specify a principal.');
  }
  if (Object.keys(statement).some((name) => !ELEMENTS.has(name))) return malformed('Syntax errors in policy.');
  if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny') return malformed('Syntax errors in policy.');
  const actions = [...many(statement['Action']), ...many(statement['NotAction'])];
  const resources = [...many(statement['Resource']), ...many(statement['NotResource'])];
  if (actions.length === 0) return malformed('Policy statement must contain actions.');
  if (resources.length === 0) return malformed('Policy statement must contain resources.');
  if (!actions.every((action) => action === '*' || (typeof action === 'string' && /^[\w-]+:[\w*?]+$/.test(action)))) {
    return malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
  }
  const stray = resources.find((resource) => typeof resource !== 'string' || !/^(arn:|\*$)/.test(resource));
  return stray === undefined ? null : malformed(`Resource ${JSON.stringify(stray)} must be in ARN format or "*".`);
}

function malformed(message: string): Refusal {
  return { status: 400, code: 'MalformedPolicyDocument', message };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
