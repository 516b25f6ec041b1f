import type { Risk, RiskLevel } from '../../model/entitlement.ts';
import { hasTag } from './role-table.ts';

export const ACTS_AS_OTHERS =
  /^iam\.(serviceAccounts\.(getAccessToken|getOpenIdToken|signBlob|signJwt|implicitDelegation|setIamPolicy)|serviceAccountKeys\.create|roles\.(create|update))$/;
export const SETS_POLICY_ABOVE = /^resourcemanager\.(projects|folders|organizations)\.setIamPolicy$/;
/** With actAs on a service account these run code as it. */
const STARTS_COMPUTE =
  /^(compute\.instances\.(create|setServiceAccount)|cloudfunctions\.functions\.(create|update)|run\.(services|jobs)\.(create|update)|cloudbuild\.builds\.create|container\.clusters\.create|dataflow\.jobs\.create|dataproc\.clusters\.create|cloudscheduler\.jobs\.create|workflows\.workflows\.create)$/;
const READS = /\.((get|list|search|query|lookup|read|fetch)[A-Z]?\w*|test|validate|usePrivate|analyze)$/;

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

/** Risk from what the permissions can lead to. */
export function riskOf(permissions: ReadonlySet<string>): Risk {
  const held = [...permissions];
  const actAs = permissions.has('iam.serviceAccounts.actAs');
  const reasons: readonly (readonly [RiskLevel, string | null])[] = [
    [
      'critical',
      because(held, (one) => ACTS_AS_OTHERS.test(one), 'acts as other service accounts or makes new rights'),
    ],
    ['critical', because(held, (one) => SETS_POLICY_ABOVE.test(one), 'can raise its own rights')],
    ['critical', because(held, (one) => actAs && STARTS_COMPUTE.test(one), 'with actAs runs code as another account')],
    ['high', because(held, (one) => one === 'secretmanager.versions.access', 'reads secrets')],
    ['high', because(held, (one) => one === 'iam.serviceAccounts.actAs', 'hands a service account to a service')],
    ['high', because(held, (one) => one.endsWith('.setIamPolicy'), 'can open a resource to others')],
    ['high', because(held, (one) => hasTag('CredentialExposure', one), 'hands out credentials')],
    ['high', because(held, (one) => hasTag('PrivEsc', one), 'is known as a step to more rights')],
    ['medium', because(held, (one) => hasTag('DataAccess', one), 'reads data')],
    ['medium', because(held, (one) => !READS.test(one), 'changes things')],
  ];
  const real = reasons.filter((reason): reason is readonly [RiskLevel, string] => reason[1] !== null);
  const level = LEVELS.findLast((one) => real.some(([of]) => of === one)) ?? 'low';
  const said = real.filter(([of]) => of === level).map(([, sentence]) => sentence);
  return { level, because: said.length > 0 ? said : ['it lists and reads, and no permission is known to expose data'] };
}

/** `a, b, c and 4 more: changes things`; null when nothing does. */
function because(held: readonly string[], wanted: (permission: string) => boolean, does: string): string | null {
  const found = held.filter(wanted).toSorted();
  if (found.length === 0) return null;
  return `${found.slice(0, 3).join(', ')}${found.length > 3 ? ` and ${found.length - 3} more` : ''}: ${does}`;
}
