import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../src/model/ids.ts';
import { secretKey } from '../../src/model/secret-key.ts';
import { needs } from '../../src/policy/needs.ts';
import { factsOf, type Given, policiesOf, policyOf } from '../support/scenario.ts';

async function needed(given: Given, accounts: readonly string[] = ['1001']): Promise<ReturnType<typeof needs>> {
  const { request } = await factsOf(given);
  return needs(await policyOf(policiesOf(given)), request.body, accounts as readonly AccountId[]);
}

describe('needs', () => {
  it('asks for the grants of subject, owner, controllers and everybody seen', async () => {
    expect(await needed({}, ['1001', '2002'])).toEqual({
      teams: [],
      organisations: [],
      accounts: [],
      index: [
        'holder/person:p-alice',
        'holder/person:p-bob',
        'holder/person:p-carol',
        'holder/person:p-dave',
        'holder/workload:ledger-sync',
      ],
    });
  });

  it('asks for what is owed where it bars: of the people, of the secret', async () => {
    const standing = await needed({ request: { access: { mode: 'standing', reviewBy: '2026-12-01' } } });
    const people = ['owed/person:p-alice', 'owed/person:p-carol', 'owed/person:p-dave'];
    expect(standing.index.filter((key) => key.startsWith('owed/'))).toEqual(people);
    const reference = 'projects/p/secrets/key';
    const secret = { reference, type: 'key', consumer: 'ledger-sync', ttl: 'PT1H', rotation: { afterUse: true } };
    const { index } = await needed({ request: { secret } });
    expect(index).toEqual(expect.arrayContaining([...people, secretKey(reference)]));
  });

  it('asks for what the watcher of an exception owes', async () => {
    const exception = {
      kind: 'Exception',
      id: 'EXC-1',
      title: 'Longer',
      owner: 'person:p-bob',
      waives: ['TIME-CAP'],
      scope: { subject: 'workload:ledger-sync', role: 'ROLE-EXPORT-READ', environment: 'production' },
      basis: 'regulatory',
      justification: 'The close takes longer than the cap.',
      mitigation: { control: 'MC-1', monitor: 'p-alice' },
      riskOwner: 'p-bob',
      valid: { from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
    };
    const control = {
      kind: 'MitigatingControl',
      id: 'MC-1',
      title: 'Compared',
      controls: [],
      owner: 'person:p-bob',
      evidence: 'In the archive',
      cadence: 'P7D',
    };
    const { index } = await needed({ policies: [exception, control] }, []);
    expect(index).toEqual(expect.arrayContaining(['exception/EXC-1', 'owed/person:p-alice']));
  });

  it('asks for the holders of a role that few may hold', async () => {
    const { index } = await needed({ policies: [{ id: 'ROLE-EXPORT-READ', cardinality: { maxActive: 2 } }] });
    expect(index).toContain('role/ROLE-EXPORT-READ');
  });

  it('asks for those of every role that includes one that few may hold', async () => {
    const capped = { id: 'ROLE-EXPORT-READ', cardinality: { maxActive: 2 } };
    const more = {
      kind: 'Role',
      id: 'ROLE-EXPORT-MORE',
      title: 'Exports and more',
      owner: 'group:treasury',
      inherits: ['ROLE-EXPORT-READ'],
      eligible: { subjects: ['workload'], anyOf: [{ group: 'pipelines' }] },
      duration: { default: 'PT1H', max: 'PT4H' },
    };
    const both = ['role/ROLE-EXPORT-MORE', 'role/ROLE-EXPORT-READ'];
    expect((await needed({ policies: [capped, more] })).index).toEqual(expect.arrayContaining(both));
    const asked = { policies: [capped, more], request: { role: 'ROLE-EXPORT-MORE' } };
    expect((await needed(asked)).index).toEqual(expect.arrayContaining(both));
  });

  it('asks for teams of the role, of its groups, of owners and of approval rules, and for no others', async () => {
    const { teams } = await needed({
      policies: [
        { id: 'treasury', teams: ['payco/treasury'] },
        { id: 'ROLE-EXPORT-READ', eligible: { anyOf: [{ team: 'payco/readers' }, { group: 'pipelines' }] } },
        { id: 'ROLE-PAY-CREATE', eligible: { anyOf: [{ team: 'payco/never' }] } },
        {
          kind: 'ApprovalRule',
          id: 'APPR-A',
          title: 'High',
          controls: [],
          severity: 'low',
          owner: 'person:p-carol',
          target: { risk: ['critical'] },
          require: [{ slot: 'one', count: 1, from: [{ team: 'payco/security' }] }],
        },
        {
          kind: 'ApprovalRule',
          id: 'APPR-B',
          title: 'Elsewhere',
          controls: [],
          severity: 'low',
          owner: 'person:p-carol',
          target: { environment: ['staging'] },
          require: [{ slot: 'one', count: 1, from: [{ team: 'payco/staging' }] }],
        },
      ],
    });
    // ROLE-EXPORT-READ belongs to the treasury, so `ownerOf: role` may be asked.
    expect(teams).toEqual(['payco/readers', 'payco/security', 'payco/treasury']);
  });

  it('asks the organisation about people who are named by number only', async () => {
    const directory = {
      kind: 'Directory',
      id: 'payco',
      title: 'PayCo',
      source: 'github-organisation',
      organisation: 'payco',
    };
    const asked = await needed({
      policies: [directory],
      request: { subject: { type: 'human', person: 'p-7777', workload: null } },
    });
    expect(asked).toMatchObject({ organisations: ['payco'], accounts: ['7777'] });
    expect(asked.index).toContain('holder/person:p-7777');
  });
});
