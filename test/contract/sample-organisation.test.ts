import { createHash, createPublicKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lint } from '../../src/commands/lint.ts';
import { readDocument } from '../../src/intake/read-document.ts';
import type { Kind } from '../../src/model/documents.ts';
import type { Instant, Oid } from '../../src/model/ids.ts';
import { compile } from '../../src/policy/compile.ts';
import type { PolicyDocument } from '../../src/policy/link.ts';
import { kind as aws } from '../../src/providers/aws/entitlement.ts';
import { kind as gcp } from '../../src/providers/gcp/entitlement.ts';
import { sourceFile } from '../support/source-file.ts';

const below = (folder: string) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`);
const policies = below('policies');
const requests = below('access-requests');

const expected = (path: string) =>
  path.endsWith('.revoke.yaml') ? 'revocation' : path.startsWith('policies/') ? 'policy' : 'request';

const kinds = new Map([aws, gcp].map((kind) => [kind.provider, kind]));

async function compiled() {
  const documents = policies
    .filter((path) => path !== 'policies/trust.yaml' && !path.endsWith('.test.yaml'))
    .map((path) => readDocument(sourceFile(path, readFileSync(path)), 'policy'))
    .flatMap((read) => (read.ok ? [read.value as PolicyDocument] : []));
  const oid = '0'.repeat(40) as Oid;
  const policy = await compile({ commit: oid, tree: oid, documents, kinds });
  if (!policy.ok) throw new Error(policy.findings.map(({ message }) => message).join('\n'));
  return policy.value;
}

describe('the sample organisation', () => {
  it('gives lint no error and no warning', async () => {
    const files = policies.map((path) => sourceFile(path, readFileSync(path)));
    const { findings } = await lint(files, async () => kinds, '2026-11-22T09:00:00Z' as Instant);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('compiles: every reference leads somewhere, every condition is well typed', async () => {
    expect((await compiled()).roles.size).toBeGreaterThanOrEqual(12);
  });

  it('names actions and roles that the clouds know, each in an account of some environment', async () => {
    const policy = await compiled();
    const accounts = new Set([...policy.environments.values()].flatMap(({ accounts: own }) => [...own]));
    for (const role of policy.roles.values()) {
      for (const entitlement of role.entitlements) {
        const kind = kinds.get(entitlement.provider);
        const narrowed = kind?.narrow(entitlement, { environment: 'production' });
        expect(narrowed?.ok ? [] : narrowed?.findings, role.id).toEqual([]);
        expect(accounts, role.id).toContain(kind?.account(entitlement));
      }
    }
  });

  it('trusts the workflow that records and those of its workloads to write, and no other', async () => {
    const read = readDocument(sourceFile('policies/trust.yaml', readFileSync('policies/trust.yaml')), 'policy');
    const named = read.ok && read.value.body.kind === 'Trust' ? (read.value.body.workflows ?? []) : [];
    const { workloads } = await compiled();
    const issuing = [...workloads.values()].map(
      ({ identity: { workflow, ref } }) => `brightwater-payments/access/${workflow}@${ref}`,
    );
    expect(named.map(({ workflowRef }) => workflowRef).toSorted()).toEqual(
      [...issuing, 'brightwater-payments/access/.github/workflows/record.yml@refs/heads/main'].toSorted(),
    );
  });

  it('leaves a placeholder key that is a real Ed25519 key under its own id', () => {
    const read = readDocument(sourceFile('policies/trust.yaml', readFileSync('policies/trust.yaml')), 'policy');
    const [key] = read.ok && read.value.body.kind === 'Trust' ? read.value.body.keys : [];
    const der = createPublicKey(key?.publicKey ?? '').export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(der).digest('hex').slice(0, 16)).toBe(key?.keyid);
    expect(createPublicKey(key?.publicKey ?? '').asymmetricKeyType).toBe('ed25519');
  });

  it.each([...policies, ...requests])('%s is read without a finding', (path) => {
    const read = readDocument(sourceFile(path, readFileSync(path)), expected(path) as 'policy');
    expect(read.ok ? [] : read.findings).toEqual([]);
  });

  it.each([...policies, ...requests])('%s names its schema on the first line, so that editors check it', (path) => {
    const text = readFileSync(path, 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)\n/.exec(text) ?? [];
    const depth = path.split('/').length - 1;
    expect(schema.startsWith(`${'../'.repeat(depth)}schemas/`)).toBe(true);
    const title = (JSON.parse(readFileSync(schema.replace(/^(\.\.\/)+/, ''), 'utf8')) as { readonly title: string })
      .title;
    expect(/^kind: (\w+)$/m.exec(text)?.[1]).toBe(title);
  });

  it('is large enough to be copied', () => {
    const count = (kind: Kind) =>
      policies.filter((path) => readFileSync(path, 'utf8').includes(`\nkind: ${kind}\n`)).length;
    expect(count('Role')).toBeGreaterThanOrEqual(12);
    expect(count('SodSet')).toBeGreaterThanOrEqual(4);
    expect(count('ApprovalRule')).toBeGreaterThanOrEqual(6);
    expect(count('Rule')).toBeGreaterThanOrEqual(3);
  });

  it('cites controls of the frameworks as they are today', () => {
    const cited = policies.flatMap(
      (path) => /^controls: \[(.*)\]$/m.exec(readFileSync(path, 'utf8'))?.[1]?.match(/[^", ]+/g) ?? [],
    );
    const known = [
      'SOC2:CC6.1',
      'SOC2:CC6.2',
      'SOC2:CC6.3',
      'SOC2:CC8.1',
      'ISO27001:A.5.16',
      'ISO27001:A.8.32',
      'NIST80053:CM-3',
      'NIST80053:CM-5',
      'ISO27001:A.5.3',
      'ISO27001:A.5.15',
      'ISO27001:A.5.18',
      'ISO27001:A.8.2',
      'PCI-DSS:7.2.2',
      'PCI-DSS:7.2.3',
      'CSF2:PR.AA-05',
    ];
    expect([...new Set(cited)].filter((control) => !known.includes(control))).toEqual([]);
    expect(cited.length).toBeGreaterThan(20);
  });
});
