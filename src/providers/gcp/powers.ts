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

/** Where a value lies, in which service, and by which permission it is had. */
const PLACES: readonly (readonly [RegExp, string, string])[] = [
  [
    /^projects\/([a-z0-9-]+)\/(?:locations\/[a-z0-9-]+\/)?secrets\/[\w-]+(?:\/versions\/[\w-]+)?$/,
    'secretmanager',
    'secretmanager.versions.access',
  ],
  [/^projects\/([a-z0-9-]+)\/serviceAccounts\/[a-z0-9@.-]+$/, 'iam', 'iam.serviceAccountKeys.create'],
  [/^projects\/([a-z0-9-]+)\/locations\/global\/keys\/[a-z0-9-]+$/, 'apikeys', 'apikeys.keys.getKeyString'],
];

/** What has to be held to get the value at that place; null when it is no place of one value. */
export function yielding(
  reference: string,
): { readonly project: string; readonly resource: string; readonly permission: string } | null {
  for (const [form, service, permission] of PLACES) {
    const project = form.exec(reference)?.[1];
    if (project) return { project, resource: `//${service}.googleapis.com/${reference}`, permission };
  }
  return null;
}
