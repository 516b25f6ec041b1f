import type { EntitlementKind } from '../model/entitlement.ts';
import { Failure } from '../model/finding.ts';
import type { Endpoints } from '../model/trust.ts';
import type { Clock, Issuer } from '../ports.ts';

/** What an issuer needs from outside. `endpoints` other than null only under a sandbox trust root. */
export interface IssuerSetting {
  readonly endpoints: Endpoints | null;
  readonly clock: Clock;
}

/** A provider's two faces, each loaded when first asked for: tables and SDKs are large, and most runs need one cloud. */
export interface Provider {
  readonly entitlement: () => Promise<{ readonly kind: EntitlementKind }>;
  readonly issuer: () => Promise<{ readonly createIssuer: (setting: IssuerSetting) => Issuer }>;
}

/** One line a provider. */
export const PROVIDERS: { readonly [name: string]: Provider } = {
  aws: { entitlement: () => import('./aws/entitlement.ts'), issuer: () => import('./aws/issuer.ts') },
  gcp: { entitlement: () => import('./gcp/entitlement.ts'), issuer: () => import('./gcp/issuer.ts') },
};

/** The kinds of these providers, by name. One that is not registered is not in the answer: the policy that names it is at fault. */
export async function entitlementKinds(names: Iterable<string>): Promise<ReadonlyMap<string, EntitlementKind>> {
  const known = [...new Set(names)].filter((name) => Object.hasOwn(PROVIDERS, name)).toSorted();
  const loaded = await Promise.all(known.map(async (name) => PROVIDERS[name]?.entitlement()));
  return new Map(loaded.flatMap((one) => (one ? [[one.kind.provider, one.kind] as const] : [])));
}

/** The issuer of a provider; INPUT when nobody registered it. */
export async function issuerOf(name: string, setting: IssuerSetting): Promise<Issuer> {
  const provider = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : undefined;
  if (!provider) {
    const registered = Object.keys(PROVIDERS).join(', ');
    throw new Failure('INPUT', `no provider is called ${JSON.stringify(name)}`, `the providers are ${registered}`);
  }
  return (await provider.issuer()).createIssuer(setting);
}
