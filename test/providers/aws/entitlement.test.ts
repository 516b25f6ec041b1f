import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entitlement } from '../../../src/model/entitlement.ts';
import { actionsOf, expand, services } from '../../../src/providers/aws/action-table.ts';
import { kind } from '../../../src/providers/aws/entitlement.ts';
import { SESSION_POLICY_LIMIT, sessionPolicy, termsOf } from '../../../src/providers/aws/session-policy.ts';
import { AWS } from '../setting.ts';

const narrow = (entitlement: Entitlement, scope: { actions?: readonly string[]; resources?: readonly string[] } = {}) =>
  kind.narrow(entitlement, { environment: 'production', ...scope });
const finding = (entitlement: Entitlement, scope: Parameters<typeof narrow>[1] = {}) => {
  const result = narrow(entitlement, scope);
  return result.ok ? [] : result.findings.map(({ id, message, fix }) => `${id} ${message}: ${fix}`);
};
const holding = (...actions: string[]): Entitlement => ({ ...AWS, actions });

describe('narrowing', () => {
  it('without an asked scope is the role, as AWS writes it', () => {
    expect(narrow(holding('S3:PUTOBJECT', 's3:Get*', 's3:GetObject', 's3:putobject'))).toEqual({
      ok: true,
      value: { ...AWS, actions: ['s3:Get*', 's3:PutObject'] },
    });
  });

  it('keeps a pattern that the role holds whole', () => {
    const result = narrow(holding('s3:Get*'), {
      actions: ['s3:GetObject*'],
      resources: ['arn:aws:s3:::ledger-a/2026/*'],
    });
    expect(result).toEqual({
      ok: true,
      value: { ...AWS, actions: ['s3:GetObject*'], resources: ['arn:aws:s3:::ledger-a/2026/*'] },
    });
  });

  it('names the actions one by one when several lines of the role cover a pattern only together', () => {
    const role = holding('kms:Get*', 'kms:GenerateDataKey*', 'kms:GenerateMac', 'kms:GenerateRandom');
    const result = narrow(role, { actions: ['kms:Ge*'] });
    expect(result.ok && result.value['actions']).not.toContain('kms:Ge*');
    expect(result.ok && result.value['actions']).toContain('kms:GenerateDataKeyPair');
  });

  it.each([
    [{ actions: ['s3:*'] }, /^E03 the role does not hold .* asked for by `s3:\*`/],
    [{ actions: ['s3:DeleteObject'] }, /^E03 the role does not hold `s3:DeleteObject`/],
    [{ actions: ['*'] }, /^E03/],
    [
      { actions: ['s3:GetObjct'] },
      /^E02 `s3:GetObjct` names no action of the AWS service s3: did you mean `s3:GetObject`\?/,
    ],
    [{ actions: ['s4:GetObject'] }, /^E02 AWS has no service `s4`.*did you mean `s3`\?/],
    [{ actions: ['GetObject'] }, /^E02 `GetObject` names no AWS action: write <service>:<action>/],
    [{ actions: ['s*:GetObject'] }, /^E02/],
    [{ actions: [] }, /^E01 the scope's actions is an empty list/],
    [{ resources: ['*'] }, /^E05/],
    [{ resources: ['arn:aws:s3:::other/*'] }, /^E05 the resource `arn:aws:s3:::other\/\*` is not inside/],
    [{ resources: ['ledger-a'] }, /^E04 the resource `ledger-a` is not an ARN of six parts/],
    [{ resources: ['arn:aws:s3:::ledger-${aws:username}/a'] }, /^E04 .* policy variable/],
  ])('%j is refused', (scope, sentence) => {
    expect(finding(AWS, scope)).toEqual([expect.stringMatching(sentence)]);
  });

  it('finds a role that names what AWS does not have, asked or not', () => {
    expect(finding(holding('s3:GetObject', 'lamda:Invoke*'))).toEqual([
      expect.stringContaining('did you mean `lambda`?'),
    ]);
    expect(finding({ ...AWS, account: 12 })).toEqual([
      expect.stringMatching(/^E01 the aws entitlement's account is 12/),
    ]);
    expect(finding({ ...AWS, maxSession: 'PT13H' })).toEqual([expect.stringMatching(/^E01 maxSession is "PT13H"/)]);
    for (const maxSession of ['PT', 'PTHM', 'PT0H', 'PT30M', 'P1D', '1h']) {
      expect(finding({ ...AWS, maxSession })).toEqual([expect.stringMatching(/^E01 maxSession/)]);
    }
    expect(finding({ ...AWS, iamRole: 'a role' })).toEqual([expect.stringMatching(/^E01 iamRole/)]);
  });

  it('finds a session policy that AWS would not take', () => {
    const resources = Array.from({ length: 40 }, (_, index) => `arn:aws:s3:::ledger-${'x'.repeat(30)}-${index}/*`);
    expect(finding({ ...AWS, resources }, { resources: resources.slice(0, 20) })).toEqual([]);
    expect(finding({ ...AWS, resources })).toEqual([
      expect.stringMatching(
        /^E06 the session policy for 2 actions on 40 resources has \d{4} characters; AWS takes 2048/,
      ),
    ]);
  });

  it('never widens: whatever is asked, the answer is inside the role and fits a session policy', () => {
    const some = [
      's3:GetObject',
      's3:Get*',
      's3:*',
      'S3:putObject',
      'kms:Decrypt',
      'kms:*',
      '*',
      'ec2:Describe*',
      'nope:Nope',
    ];
    const actions = fc.array(fc.constantFrom(...some), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(actions, actions, (role, asked) => {
        const result = narrow(holding(...role), { actions: asked });
        if (!result.ok) return;
        const held = new Set(role.flatMap(expand).map((one) => one.name));
        const got = (result.value['actions'] as string[]).flatMap(expand).map((one) => one.name);
        expect(got.filter((name) => !held.has(name))).toEqual([]);
        const wanted = new Set(asked.flatMap(expand).map((one) => one.name));
        expect(new Set(got)).toEqual(wanted);
        expect(kind.contains(holding(...role), result.value)).toBe(true);
        const policy = sessionPolicy(termsOf(sessionPolicy(result.value as never)));
        expect(JSON.stringify(policy).length).toBeLessThanOrEqual(SESSION_POLICY_LIMIT);
      }),
    );
  });

  it('answers the same bytes for the same terms in any order', () => {
    const [one, other] = [
      narrow(holding('s3:PutObject', 's3:GetObject')),
      narrow(holding('s3:GetObject', 's3:PutObject')),
    ];
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });
});

describe('the action table', () => {
  it('reads policies that AWS itself publishes, but for what is newer or retired', () => {
    const lines = readFileSync('test/fixtures/aws-managed-policies/excerpt.ndjson', 'utf8').trim().split('\n');
    const unknown = lines.flatMap((line) => {
      const { name, document } = JSON.parse(line) as {
        name: string;
        document: { Statement: { Action?: string | string[] }[] };
      };
      const actions = document.Statement.flatMap((one) => one.Action ?? []);
      return actions.filter((one) => expand(one).length === 0).map((one) => `${name} ${one}`);
    });
    expect(lines.length).toBeGreaterThan(20);
    expect(unknown).toEqual([]);
  });

  it('holds every full-access policy to be more than its read-only twin', () => {
    const byName = new Map(
      readFileSync('test/fixtures/aws-managed-policies/excerpt.ndjson', 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { name: string; document: { Statement: { Action?: string | string[] }[] } })
        .map(({ name, document }) => [name, document.Statement.flatMap((one) => one.Action ?? [])]),
    );
    const pairs = [...byName.keys()]
      .filter((name) => name.endsWith('FullAccess'))
      .map((name) => [name, name.replace('FullAccess', 'ReadOnlyAccess')]);
    const twins = pairs.filter(([, twin]) => byName.has(twin ?? ''));
    expect(twins.length).toBeGreaterThan(2);
    for (const [full = '', twin = ''] of twins) {
      const [wide, slim] = [holding(...(byName.get(full) ?? [])), holding(...(byName.get(twin) ?? []))];
      expect(kind.contains(slim, wide), `${twin} holds ${full}`).toBe(false);
    }
  });

  it('knows services and actions, and no prototype of JavaScript', () => {
    expect(services().length).toBeGreaterThan(400);
    expect(actionsOf('constructor').size).toBe(0);
    expect(expand('__proto__:x')).toEqual([]);
  });
});

describe('risk', () => {
  it.each([
    ['low', ['s3:ListBucket', 'ec2:DescribeInstances'], 'lists and reads'],
    ['medium', ['s3:GetObject'], 's3:GetObject: reads data'],
    ['medium', ['sqs:DeleteMessage'], 'changes things'],
    ['high', ['secretsmanager:GetSecretValue'], 'reads secrets'],
    ['high', ['iam:PassRole'], 'hands a role to a service'],
    ['high', ['s3:PutBucketPolicy'], 'can open a resource to others'],
    ['high', ['ssm:SendCommand'], 'runs code with the rights of others'],
    ['critical', ['iam:PassRole', 'lambda:Create*'], 'lambda:CreateFunction: together with iam:PassRole'],
    ['critical', ['iam:PutRolePolicy'], 'can raise its own rights'],
    ['critical', ['cloudtrail:StopLogging'], 'can switch off the record'],
    ['critical', ['*'], 'every action of AWS'],
  ])('%s: %j', (level, actions, because) => {
    const risk = kind.risk(holding(...actions));
    expect(risk.level).toBe(level);
    expect(risk.because.join()).toContain(because);
  });

  it('rises when a changing action meets every resource', () => {
    expect(kind.risk({ ...holding('sqs:DeleteMessage'), resources: ['*'] }).level).toBe('high');
  });

  it('is critical when it cannot be known', () => {
    expect(kind.risk(holding('nope:Nope')).level).toBe('critical');
  });

  it('never falls when an action is added', () => {
    const order = ['low', 'medium', 'high', 'critical'];
    const some = [
      's3:ListBucket',
      's3:GetObject',
      'iam:PassRole',
      'lambda:CreateFunction',
      'kms:Decrypt',
      'ec2:CreateTags',
    ];
    fc.assert(
      fc.property(fc.subarray(some, { minLength: 1 }), fc.constantFrom(...some), (actions, more) => {
        const level = (list: readonly string[]) => order.indexOf(kind.risk(holding(...list)).level);
        expect(level([...actions, more])).toBeGreaterThanOrEqual(level(actions));
      }),
    );
  });
});

describe('what else the decision asks', () => {
  it('covers a call by action and resource', () => {
    expect(kind.covers(AWS, 's3:getobject', 'arn:aws:s3:::ledger-a/x')).toBe(true);
    expect(kind.covers(AWS, 's3:GetObject', 'arn:aws:s3:::other/x')).toBe(false);
    expect(kind.covers(AWS, 's3:DeleteObject', null)).toBe(false);
    expect(kind.covers(AWS, 's3:*', null)).toBe(true);
    expect(kind.covers(AWS, 's3:Delete*', null)).toBe(false);
    expect(kind.covers(AWS, '*', 'arn:aws:s3:::other/x')).toBe(false);
  });

  it('says what a log can show', () => {
    expect(kind.visibility('sts:AssumeRole')).toBe('logged');
    expect(kind.visibility('s3:GetObject')).toBe('if-switched-on');
    expect(kind.visibility('nope:Nope')).toBe('never');
  });

  it('is contained only in the same role of the same account', () => {
    const less = { ...AWS, actions: ['s3:GetObject'] };
    expect(kind.contains(AWS, less)).toBe(true);
    expect(kind.contains(less, AWS)).toBe(false);
    expect(kind.contains({ ...AWS, account: '999999999999' }, less)).toBe(false);
    expect(kind.contains({ ...AWS, iamRole: 'other' }, less)).toBe(false);
  });

  it('knows the longest session that the role gives', () => {
    expect(kind.wholeRole(AWS).session).toBe(3600);
    expect(kind.wholeRole({ ...AWS, maxSession: 'PT2H' }).session).toBe(7200);
  });
});
