/** A workload identity provider: who may come in, and under which name. */
export interface GcpProvider {
  /** `projects/123/locations/global/workloadIdentityPools/pool/providers/name` */
  readonly name: string;
  readonly issuer: string;
  /** Accepted `aud` values; the provider's own URL (with or without `https:`) when absent. */
  readonly allowedAudiences?: readonly string[];
  /** `google.subject` or `attribute.x` → expression over `assertion`. */
  readonly attributeMapping: Readonly<Record<string, string>>;
  /** Expression over `assertion`, `google` and `attribute`; without one every token of the issuer may come in. */
  readonly attributeCondition?: string;
  readonly disabled?: boolean;
}

export interface GcpBinding {
  /** `roles/iam.workloadIdentityUser`, `roles/iam.serviceAccountTokenCreator` */
  readonly role: string;
  /** `principal://…`, `principalSet://…`, `serviceAccount:…` */
  readonly members: readonly string[];
  /** Expression over `request.time`. */
  readonly condition?: string;
}

export interface GcpServiceAccount {
  readonly email: string;
  readonly disabled?: boolean;
  /** Listed in constraints/iam.allowServiceAccountCredentialLifetimeExtension: up to 12 hours instead of one. */
  readonly lifetimeExtension?: boolean;
  /** Who may act as this account. */
  readonly bindings: readonly GcpBinding[];
}

export interface GcpData {
  readonly providers: readonly GcpProvider[];
  readonly serviceAccounts: readonly GcpServiceAccount[];
}

/** A token that was handed out; of the token itself only its hash is kept. */
export interface GcpToken {
  readonly kind: 'federated' | 'service-account';
  readonly sha256: string;
  /** `principal://…/subject/…` of who came in. */
  readonly principal: string;
  readonly serviceAccount: string | null;
  readonly delegates: readonly string[];
  readonly scopes: readonly string[];
  readonly lifetimeSeconds: number;
  /** ISO 8601, whole seconds. */
  readonly issuedAt: string;
  readonly expiresAt: string;
  /** Header `X-Goog-Request-Reason`: what the audit log would carry. */
  readonly requestReason: string | null;
}

/** Every way IAM can name who came in through a pool, plus the first: his principal. */
export interface Principal {
  readonly principal: string;
  readonly members: readonly string[];
}
