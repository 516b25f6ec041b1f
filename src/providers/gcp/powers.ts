import { ACTS_AS_OTHERS, SETS_POLICY_ABOVE } from './risk.ts';

/** Hands a service account to what one starts, or binds rights that one does not have. */
const TAKES_MORE = /^(iam\.serviceAccounts\.actAs|container\.clusterRoles\.(bind|escalate))$/;
/** Values that are good after the token has ended: stored secrets, and keys that are made. */
const HANDS_OUT =
  /^(secretmanager\.versions\.access|iam\.serviceAccountKeys\.create|storage\.hmacKeys\.create|apikeys\.keys\.(create|getKeyString))$/;

/** What raises the holder's own rights. The table's tag `PrivEsc` is wider: tags, backends and addresses are in it. */
export function escalating(permissions: ReadonlySet<string>): readonly string[] {
  return [...permissions]
    .filter((one) => ACTS_AS_OTHERS.test(one) || SETS_POLICY_ABOVE.test(one) || TAKES_MORE.test(one))
    .toSorted();
}

export function handingOut(permissions: ReadonlySet<string>): readonly string[] {
  return [...permissions].filter((one) => HANDS_OUT.test(one)).toSorted();
}
