import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Entitlement, EntitlementKind } from '../../src/model/entitlement.ts';
import { Secret } from '../../src/model/issuance.ts';
import { epoch } from '../../src/model/time.ts';
import { entitlementKinds, issuerOf, PROVIDERS } from '../../src/providers/index.ts';
import { failureOf, leaks, textsIn } from '../providers/secrets.ts';
import { AWS, GCP, JOB, openJob, openSetting, patientClock, type Setting } from '../providers/setting.ts';

/** What the suite must know of a provider: a good entitlement, one action of it, and one that nobody knows. */
const SAMPLES: { readonly [provider: string]: { entitlement: Entitlement; known: string; unknown: string } } = {
  aws: { entitlement: AWS, known: 's3:GetObject', unknown: 's3:GetObjct' },
  gcp: { entitlement: GCP, known: 'storage.objects.get', unknown: 'storage.objects.gett' },
};

describe.each(Object.keys(PROVIDERS))('provider %s', (name) => {
  const sample = SAMPLES[name];
  if (!sample) throw new Error(`provider ${name} has no sample in this suite`);
  const { entitlement, known, unknown } = sample;
  const scope = { environment: 'production' };
  let kind: EntitlementKind;
  let at: Setting;
  beforeAll(async () => {
    kind = (await entitlementKinds([name])).get(name) as EntitlementKind;
    at = await openSetting();
  });
  afterAll(() => at.close());
  beforeEach(() => {
    at.faults.clear();
    at.received.clear();
  });

  describe('schema fragment', () => {
    const schema = JSON.parse(readFileSync(`schemas/entitlement.${name}.json`, 'utf8'));

    it('accepts the sample, refuses a field it does not know, and says on hover what each field is', () => {
      const validate = new Ajv({ strict: true, allErrors: true, keywords: ['x-means'] }).compile(schema);
      expect(validate(entitlement), JSON.stringify(validate.errors)).toBe(true);
      expect(validate({ ...entitlement, NotAction: ['x'] })).toBe(false);
      for (const [field, { title, description }] of Object.entries<Record<string, string>>(schema.properties)) {
        expect([field, title, description]).toEqual([field, expect.any(String), expect.stringMatching(/\.$/)]);
      }
    });

    it('is told in the docs', () => {
      expect(readFileSync('docs/providers.md', 'utf8')).toContain(`entitlement.${name}.json`);
    });
  });

  describe('pure face', () => {
    it('bears its name, a range of sessions and the stamp of its table', () => {
      expect(kind.provider).toBe(name);
      expect(kind.session.min).toBeGreaterThan(0);
      expect(kind.session.max).toBeGreaterThan(kind.session.min);
      expect(kind.data).toEqual({
        name: expect.any(String),
        date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    });

    it('narrows nothing asked to the role itself, once and for all', () => {
      const first = kind.narrow(entitlement, scope);
      if (!first.ok) throw new Error(inspect(first));
      expect(kind.narrow(first.value, scope)).toEqual(first);
      expect(JSON.parse(JSON.stringify(first.value))).toEqual(first.value);
      expect(kind.contains(entitlement, first.value) && kind.contains(first.value, entitlement)).toBe(true);
      expect(kind.contains(kind.wholeRole(entitlement).entitlement, first.value)).toBe(true);
    });

    it('enforces what it narrows to, or refuses', () => {
      const result = kind.narrow(entitlement, { ...scope, actions: [known] });
      expect(result.ok).toBe(kind.narrowable);
      if (result.ok) expect(kind.covers(result.value, known, null)).toBe(true);
      if (!result.ok) expect(result.findings.every(({ fix, message }) => fix !== '' && message !== '')).toBe(true);
    });

    it('compares the words of a scope, and knows nothing of what is unknown', () => {
      expect(kind.within('actions', known, known)).toBe(true);
      expect(kind.within('actions', unknown, known)).toBe(false);
      expect(kind.within('actions', unknown, unknown)).toBe(false);
      expect(kind.within('actions', known, unknown)).toBe(false);
    });

    it('answers an unknown action with a finding that knows better, not with nothing', () => {
      const result = kind.narrow(entitlement, { ...scope, actions: [unknown] });
      expect(result.ok ? [] : result.findings).toEqual([
        expect.objectContaining({ severity: 'error', fix: `did you mean \`${known}\`?` }),
      ]);
    });

    it('does not throw at an entitlement of the wrong shape', () => {
      for (const broken of [{ provider: name }, { ...entitlement, actions: 'x', roles: [1] }]) {
        expect(kind.narrow(broken, scope).ok).toBe(false);
        expect(kind.risk(broken)).toMatchObject({ level: 'critical' });
        expect([kind.escalates(broken), kind.handsOut(broken)]).toEqual([[], []]);
        expect(kind.covers(broken, known, null)).toBe(false);
        expect(kind.yields(broken, 'projects/p/secrets/s')).toBe(false);
        expect(kind.contains(broken, broken)).toBe(false);
        expect(kind.account(broken) + kind.cloudRole(broken) + kind.audience(broken)).toEqual(expect.any(String));
        expect(kind.wholeRole(broken).session).toBeGreaterThan(0);
      }
    });

    it('covers what it holds and says where it lies, how risky it is and what a log shows', () => {
      expect(kind.covers(entitlement, known, null)).toBe(true);
      expect(kind.covers(entitlement, unknown, null)).toBe(false);
      expect(kind.account(entitlement)).not.toBe('');
      expect(Object.values(entitlement)).toContain(kind.cloudRole(entitlement));
      expect(kind.risk(entitlement).because.length).toBeGreaterThan(0);
      expect(kind.visibility(unknown)).toBe('never');
    });
  });

  describe('SDK face', () => {
    const issuer = (clock = patientClock()) => issuerOf(name, { endpoints: at.endpoints, clock });

    it('prepares and shows nobody, releases exactly that, once', async () => {
      const [job, order] = [openJob(), await at.order(entitlement)];
      const one = await issuer();
      const credential = await one.prepare(order);
      expect(job.exported).toEqual([]);
      await one.release(credential, job);
      expect(job.exported).toEqual([credential]);
    });

    it('tells the public half in full and the secret half never', async () => {
      const order = await at.order(entitlement);
      const credential = await (await issuer()).prepare(order);
      const { issuance, environment, file } = credential;
      expect(issuance).toMatchObject({ id: order.issuanceId, provider: name, claims: order.claims });
      const life = epoch(issuance.expiresAt) - epoch(issuance.issuedAt);
      expect(life).toBeGreaterThan(0);
      expect(life).toBeLessThanOrEqual(order.lifetime + 1);
      expect(Object.values(issuance.names).every((one) => typeof one === 'string')).toBe(true);
      const secrets = [...Object.values(environment), file?.content].filter((one) => one instanceof Secret);
      expect(secrets.length).toBeGreaterThan(0);
      const written = JSON.stringify(credential) + inspect(credential, { depth: Infinity }) + JSON.stringify(issuance);
      for (const secret of [...secrets, order.token]) expect(written).not.toContain(secret.reveal());
    });

    it('is honest about revocation', async () => {
      const one = await issuer();
      const { issuance } = await one.prepare(await at.order(entitlement));
      const { effectiveAt, mechanism } = await one.revoke(issuance);
      if (issuance.revocable.how === 'not') expect(effectiveAt).toBeNull();
      expect(mechanism).toContain(issuance.expiresAt);
    });

    it('fails for good when refused, patiently when unanswered, and with no secret either way', async () => {
      const stranger = { ...JOB, repository: { ...JOB.repository, id: '1', ownerId: '2', name: 'somebody/else' } };
      const [refused, patient] = [patientClock(), patientClock()];
      const order = await at.order(entitlement, { job: stranger });
      const refusal = await failureOf((await issuer(refused)).prepare(order));
      expect([refusal.code, refused.pauses]).toEqual(['REFUSED', []]);
      expect(refusal.fix).toContain('"1"');
      at.faults.add({ match: /^POST /, times: 50, do: '500' });
      const silence = await failureOf((await issuer(patient)).prepare(order));
      expect([silence.code, patient.pauses]).toEqual(['UNREACHABLE', [0, 1, 2, 3, 4]]);
      for (const failure of [refusal, silence]) {
        expect(leaks(textsIn(failure), [order.token.reveal()])).toEqual([]);
      }
    });
  });
});

describe('the registry', () => {
  it('leaves out kinds that nobody registered, and refuses their issuer with the names there are', async () => {
    expect([...(await entitlementKinds(['aws', 'azure', 'constructor', 'aws'])).keys()]).toEqual(['aws']);
    const failure = await failureOf(issuerOf('azure', { endpoints: null, clock: patientClock() }));
    expect([failure.code, failure.fix]).toEqual(['INPUT', 'the providers are aws, gcp']);
  });
});
