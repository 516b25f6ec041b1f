import type { AwsProvider, TrustPolicy, TrustStatement } from './account.ts';
import { type Context, holds, like, many } from './condition.ts';

const ACTION = 'sts:AssumeRoleWithWebIdentity';

/** Does the trust policy let this token in? An explicit Deny wins, and nothing is allowed unless some statement says so. */
export function trusts(policy: TrustPolicy, provider: AwsProvider, context: Context): boolean {
  const applying = many(policy.Statement).filter((statement) => applies(statement, provider, context));
  return applying.some(({ Effect }) => Effect === 'Allow') && applying.every(({ Effect }) => Effect === 'Allow');
}

function applies(statement: TrustStatement, provider: AwsProvider, context: Context): boolean {
  const action = many(statement.Action).some((pattern) => like(ACTION.toLowerCase(), pattern.toLowerCase()));
  return action && many(statement.Principal?.Federated).includes(provider.arn) && holds(statement.Condition, context);
}

/** Claims that STS evaluates as condition keys for GitHub's provider, besides `aud`, `sub`, `amr` and `azp`. */
const CLAIM_KEYS = [
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'workflow',
];

/** The condition keys of one request. Claims that the token lacks are absent, not empty. */
export function contextOf(
  claims: ReadonlyMap<string, string | number | readonly string[]>,
  provider: AwsProvider,
  request: { readonly roleSessionName: string; readonly now: Date },
): Context {
  const prefix = provider.arn.slice(provider.arn.indexOf(':oidc-provider/') + ':oidc-provider/'.length);
  const context = new Map<string, readonly string[]>([
    ['sts:rolesessionname', [request.roleSessionName]],
    ['aws:federatedprovider', [provider.arn]],
    ['aws:currenttime', [request.now.toISOString()]],
  ]);
  for (const name of ['aud', 'sub', 'amr', 'azp', ...CLAIM_KEYS]) {
    const value = claims.get(name);
    if (value !== undefined) context.set(`${prefix}:${name}`.toLowerCase(), many(value).map(String));
  }
  return context;
}
