import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/intake/read-document.ts';
import { sourceFile } from '../support/source-file.ts';

const PATH = 'access-requests/2026/11/2026-11-ledger-post.yaml';
const REQUEST = {
  apiVersion: 'access-lineage/v1',
  kind: 'AccessRequest',
  id: '2026-11-ledger-post',
  subject: { type: 'workload', workload: 'ledger-sync' },
  purpose: { code: 'operate', text: 'Post the entries of November.' },
  justification: 'The month closes on Monday and the entries are missing.',
  role: 'ROLE-LEDGER-POST',
  scope: { environment: 'production', actions: ['kinesis:PutRecord'] },
  window: { duration: 'PT4H' },
  access: { mode: 'just-in-time', activation: 'on-demand' },
};
/** Where a block of the request stands. */
const BLOCKS = [[], ['subject'], ['purpose'], ['scope'], ['window'], ['access']] as const;

const read = (request: unknown) => readDocument(sourceFile(PATH, JSON.stringify(request)), 'request');

function withField(path: readonly string[], name: string, value: unknown): unknown {
  const request: { [field: string]: unknown } = structuredClone(REQUEST);
  const block = path.reduce((inner, step) => inner[step] as { [field: string]: unknown }, request);
  Object.defineProperty(block, name, { value, enumerable: true });
  return request;
}

describe('invariant 2: verdict, approvers, risk and limits are computed; nothing in the request file can set them', () => {
  it('the request itself is good', () => {
    expect(read(REQUEST).ok).toBe(true);
  });

  it.each([
    'verdict',
    'decision',
    'status',
    'approvers',
    'approvedBy',
    'approvals',
    'risk',
    'requester',
    'maxSession',
    'boundary',
    'effective',
    'mode',
    'marks',
    'entitlements',
    'waives',
  ])('%s is refused in every block', (name) => {
    for (const path of BLOCKS) {
      const isKnown = name === 'mode' && path[0] === 'access';
      if (!isKnown) expect(read(withField(path, name, 'allow')).ok).toBe(false);
    }
  });

  it('any field that the schema does not name is refused, whatever its name and value', () => {
    const known = new Set([
      'apiVersion',
      'kind',
      'id',
      'subject',
      'purpose',
      'justification',
      'role',
      'scope',
      'window',
      'access',
      'owner',
      'ticket',
      'type',
      'workload',
      'person',
      'code',
      'text',
      'environment',
      'resources',
      'actions',
      'start',
      'duration',
      'mode',
      'activation',
      'reviewBy',
    ]);
    const name = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty'))
      .filter((one) => !known.has(one));
    fc.assert(
      fc.property(fc.constantFrom(...BLOCKS), name, fc.jsonValue(), (path, field, value) => {
        expect(read(withField(path, field, value)).ok).toBe(false);
      }),
    );
  });
});
