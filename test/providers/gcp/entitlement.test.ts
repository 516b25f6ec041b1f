import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../../../src/model/entitlement.ts';
import { kind } from '../../../src/providers/gcp/entitlement.ts';
import { permissionsOf, roleNames } from '../../../src/providers/gcp/role-table.ts';
import { GCP } from '../setting.ts';

const finding = (
  entitlement: Entitlement,
  scope: { actions?: readonly string[]; resources?: readonly string[] } = {},
) => {
  const result = kind.narrow(entitlement, { environment: 'production', ...scope });
  return result.ok ? [] : result.findings.map(({ id, message, fix }) => `${id} ${message}: ${fix}`);
};
const held = [...(permissionsOf('roles/storage.objectViewer') ?? [])];
const BUCKET = '//storage.googleapis.com/ledger';

describe('narrowing', () => {
  it('without an asked scope is the whole role, its defaults written out', () => {
    expect(kind.narrow(GCP, { environment: 'production' })).toEqual({
      ok: true,
      value: { ...GCP, scopes: ['https://www.googleapis.com/auth/cloud-platform'] },
    });
  });

  it.each([[{ actions: ['roles/storage.objectViewer'] }], [{ actions: held }], [{ actions: held.toReversed() }]])(
    'accepts what says the role over again: %#',
    (scope) => {
      expect(finding(GCP, scope)).toEqual([]);
    },
  );

  it('accepts its own resources, and nothing else', () => {
    const bound = { ...GCP, resources: [BUCKET, `${BUCKET}-two`] };
    expect(finding(bound, { resources: [`${BUCKET}-two`, BUCKET] })).toEqual([]);
    expect(finding(bound, { resources: [BUCKET] })).toEqual([
      expect.stringMatching(/^E07 in resources the scope leaves out 1 of 2/),
    ]);
    expect(finding(bound, { resources: [BUCKET, `${BUCKET}-two`, '//x/y'] })).toEqual([expect.stringMatching(/^E05/)]);
  });

  it.each([
    [
      { actions: ['storage.objects.get'] },
      /^E07 in actions the scope leaves out 7 of 8 .* cannot be narrowed: .* would carry all/,
    ],
    [{ resources: [BUCKET] }, /^E07 in resources the scope names some, while the role is for all of its project/],
    [{ actions: [...held, 'storage.objects.delete'] }, /^E03 the role does not hold storage.objects.delete/],
    [{ actions: ['storage.objects.gett'] }, /^E02 .* did you mean `storage.objects.get`\?/],
    [{ actions: ['roles/storage.objectView'] }, /^E02 .* did you mean `roles\/storage.objectViewer`\?/],
  ])('%j is refused, not ignored', (scope, sentence) => {
    expect(finding(GCP, scope)).toEqual([expect.stringMatching(sentence)]);
  });

  it.each(['roles/owner', 'roles/editor', 'roles/viewer'])('never grants %s', (role) => {
    expect(finding({ ...GCP, roles: [role] })).toEqual([expect.stringMatching(/^E08 .* is a basic role/)]);
  });

  it('refuses what nobody can look up', () => {
    expect(finding({ ...GCP, roles: ['projects/payments/roles/mine'] })).toEqual([
      expect.stringMatching(/^E02 .* custom role/),
    ]);
    expect(finding({ ...GCP, serviceAccount: 'me@example.org' })).toEqual([
      expect.stringMatching(/^E01 serviceAccount/),
    ]);
    expect(finding({ ...GCP, delegates: ['me@example.org'] })).toEqual([expect.stringMatching(/^E01 delegates/)]);
    expect(finding({ ...GCP, workloadIdentityProvider: 'x' })).toEqual([
      expect.stringMatching(/^E01 workloadIdentityProvider/),
    ]);
  });

  it('keeps the order of delegates, which is the way', () => {
    const delegates = ['z@payments.iam.gserviceaccount.com', 'a@payments.iam.gserviceaccount.com'];
    const result = kind.narrow({ ...GCP, delegates }, { environment: 'production' });
    expect(result.ok && result.value['delegates']).toEqual(delegates);
  });
});

describe('the role table', () => {
  it('holds every role a viewer of its own service, and no prototype of JavaScript', () => {
    expect(roleNames().length).toBeGreaterThan(400);
    expect(permissionsOf('constructor')).toBeNull();
    expect(permissionsOf('roles/secretmanager.secretAccessor')).toEqual(
      new Set(['resourcemanager.projects.get', 'resourcemanager.projects.list', 'secretmanager.versions.access']),
    );
  });
});

describe('risk', () => {
  it.each([
    ['low', 'roles/pubsub.viewer'],
    ['medium', 'roles/storage.objectViewer'],
    ['medium', 'roles/pubsub.publisher'],
    ['high', 'roles/secretmanager.secretAccessor'],
    ['high', 'roles/storage.admin'],
    ['high', 'roles/iam.serviceAccountUser'],
    ['critical', 'roles/iam.serviceAccountTokenCreator'],
    ['critical', 'roles/resourcemanager.projectIamAdmin'],
  ])('%s: %s', (level, role) => {
    expect(kind.risk({ ...GCP, roles: [role] })).toMatchObject({
      level,
      because: [expect.any(String), ...kind.risk({ ...GCP, roles: [role] }).because.slice(1)],
    });
  });

  it('is critical when actAs meets something that runs code', () => {
    const { level, because } = kind.risk({ ...GCP, roles: ['roles/iam.serviceAccountUser', 'roles/run.developer'] });
    expect([level, because.join()]).toEqual([
      'critical',
      expect.stringContaining('with actAs runs code as another account'),
    ]);
  });
});

describe('what else the decision asks', () => {
  it('contains by permissions, scopes and resources', () => {
    const admin = { ...GCP, roles: ['roles/storage.objectAdmin'] };
    expect(kind.contains(admin, GCP)).toBe(true);
    expect(kind.contains(GCP, admin)).toBe(false);
    expect(kind.contains(GCP, { ...GCP, serviceAccount: 'other@payments.iam.gserviceaccount.com' })).toBe(false);
    expect(kind.contains(GCP, { ...GCP, resources: [BUCKET] })).toBe(true);
    expect(kind.contains({ ...GCP, resources: [BUCKET] }, GCP)).toBe(false);
    expect(kind.contains({ ...GCP, resources: [BUCKET] }, { ...GCP, resources: [`${BUCKET}-two`] })).toBe(false);
    expect(kind.contains({ ...GCP, scopes: ['https://www.googleapis.com/auth/devstorage.read_only'] }, GCP)).toBe(
      false,
    );
  });

  it('covers a call by permission and resource', () => {
    expect(kind.covers(GCP, 'storage.objects.get', null)).toBe(true);
    expect(kind.covers(GCP, 'storage.objects.delete', null)).toBe(false);
    expect(kind.covers({ ...GCP, roles: ['roles/storage.admin'] }, 'roles/storage.objectViewer', null)).toBe(true);
    expect(kind.covers(GCP, 'roles/storage.admin', null)).toBe(false);
    expect(kind.covers({ ...GCP, resources: [BUCKET] }, 'storage.objects.get', `${BUCKET}/objects/a`)).toBe(true);
    expect(kind.covers({ ...GCP, resources: [BUCKET] }, 'storage.objects.get', `${BUCKET}-two/objects/a`)).toBe(false);
  });

  it('says what a log can show', () => {
    expect(kind.visibility('storage.buckets.create')).toBe('logged');
    expect(kind.visibility('storage.objects.create')).toBe('if-switched-on');
    expect(kind.visibility('secretmanager.versions.access')).toBe('if-switched-on');
    expect(kind.visibility('compute.instances.list')).toBe('if-switched-on');
    expect(kind.visibility('iam.serviceAccounts.actAs')).toBe('never');
    expect(kind.visibility('nobody.knows.it')).toBe('never');
  });

  it('says what a job that goes round us could get: every scope, for an hour', () => {
    const narrowScopes = { ...GCP, scopes: ['https://www.googleapis.com/auth/devstorage.read_only'] };
    expect(kind.wholeRole(narrowScopes)).toMatchObject({
      session: 3600,
      entitlement: { scopes: ['https://www.googleapis.com/auth/cloud-platform'] },
    });
  });
});
