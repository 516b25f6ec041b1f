import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.ts';
import type { TrustDocument } from '../../src/model/documents.ts';
import { trustOf } from '../../src/policy/trust.ts';
import { type Body, merged, readPolicyDocument } from '../support/scenario.ts';

const KEY = {
  keyid: 'a'.repeat(16),
  algorithm: 'ed25519',
  publicKey: `-----BEGIN PUBLIC KEY-----${'x'.repeat(80)}`,
  validFrom: '2026-01-01T00:00:00Z',
  purpose: ['event'],
};
const TRUST: Body = {
  apiVersion: 'access-lineage/v1',
  kind: 'Trust',
  mode: 'production',
  ledger: { branch: 'evidence' },
  keys: [KEY],
};
const ENDPOINTS = {
  awsSts: 'http://127.0.0.1:1/sts',
  gcpSts: 'http://127.0.0.1:1/gcp',
  gcpIamCredentials: 'http://127.0.0.1:1/iam',
};

function read(change: Body): ReturnType<typeof trustOf> {
  return trustOf(readPolicyDocument(merged(TRUST, change), 'policies/trust.yaml') as Document<TrustDocument>);
}

describe('trustOf', () => {
  it('fills in what is left out', () => {
    expect(read({})).toMatchObject({
      ok: true,
      value: {
        oidcIssuer: 'https://token.actions.githubusercontent.com',
        ledger: { repository: null, origin: null, branch: 'evidence', pinned: null },
        minVersion: null,
        endpoints: null,
        workflows: [],
      },
    });
  });
  it('takes endpoints in the sandbox only', () => {
    expect(read({ mode: 'sandbox', endpoints: ENDPOINTS }).ok).toBe(true);
    expect(read({ endpoints: ENDPOINTS })).toMatchObject({ ok: false, findings: [{ id: 'L10' }] });
  });
  it('takes an issuer without https in the sandbox only', () => {
    expect(read({ mode: 'sandbox', oidcIssuer: 'http://127.0.0.1:1' }).ok).toBe(true);
    expect(read({ oidcIssuer: 'http://127.0.0.1:1' })).toMatchObject({ ok: false, findings: [{ id: 'L10' }] });
  });
  it('refuses keys that contradict each other', () => {
    const backwards = { ...KEY, keyid: 'b'.repeat(16), validTo: '2025-01-01T00:00:00Z' };
    expect(read({ keys: [KEY, KEY, backwards] })).toMatchObject({
      ok: false,
      findings: [{ id: 'L11' }, { id: 'L11' }],
    });
  });
});
