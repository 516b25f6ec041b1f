import type { AccessRequest } from '../../src/model/documents.ts';

/**
 * What stands behind the name of an access level: chosen for the rehearsal, in AWS's own action names. The history names no secret,
 * and who administers or develops reads some: those levels are declared to reach any.
 */
export interface Level {
  /** In role ids. */
  readonly code: string;
  readonly functions: readonly string[];
  readonly purpose: AccessRequest['purpose']['code'];
  /** Days of the longest grant. */
  readonly days: number;
  /** It reads stored secrets or makes keys that stay. */
  readonly reachesSecrets?: true;
  readonly actions: readonly string[];
}

const CHANGE = ['account.change'];
const LOOK = ['account.read'];
const EVERYTHING = ['ec2:*', 'iam:*', 'kms:*', 'lambda:*', 'rds:*', 's3:*', 'secretsmanager:*', 'ssm:*'];

const LEVELS: { readonly [level: string]: Level } = {
  'view-only': {
    code: 'VIEW',
    functions: LOOK,
    purpose: 'support',
    days: 365,
    actions: ['cloudwatch:ListMetrics', 'ec2:DescribeInstances', 'rds:DescribeDBInstances', 's3:ListAllMyBuckets'],
  },
  'read-only': {
    code: 'READ',
    functions: LOOK,
    purpose: 'support',
    days: 365,
    actions: ['cloudwatch:GetMetricData', 'ec2:Describe*', 'logs:GetLogEvents', 's3:GetObject', 's3:ListBucket'],
  },
  'security-audit': {
    code: 'AUDIT',
    functions: ['account.audit'],
    purpose: 'audit',
    days: 365,
    actions: [
      'cloudtrail:LookupEvents',
      'config:DescribeConfigRules',
      'guardduty:ListFindings',
      'iam:GetAccountSummary',
      'securityhub:GetFindings',
    ],
  },
  developer: {
    code: 'DEV',
    functions: CHANGE,
    purpose: 'deploy',
    days: 180,
    reachesSecrets: true,
    actions: [
      'ec2:Describe*',
      'ec2:StartInstances',
      'ec2:StopInstances',
      'ecs:UpdateService',
      'lambda:InvokeFunction',
      'rds:CreateDBSnapshot',
      's3:GetObject',
      's3:PutObject',
      'secretsmanager:GetSecretValue',
      'ssm:StartSession',
    ],
  },
  sandbox: {
    code: 'SANDBOX',
    functions: [...CHANGE, 'account.experiment'],
    purpose: 'test',
    days: 180,
    reachesSecrets: true,
    actions: EVERYTHING,
  },
  administrator: {
    code: 'ADMIN',
    functions: [...CHANGE, 'account.administer'],
    purpose: 'operate',
    days: 90,
    reachesSecrets: true,
    actions: [...EVERYTHING, 'sts:AssumeRole'],
  },
  'platform-engineer-admin': {
    code: 'PLATFORM',
    functions: [...CHANGE, 'account.administer'],
    purpose: 'operate',
    days: 90,
    reachesSecrets: true,
    actions: ['ec2:*', 'eks:*', 'iam:PassRole', 'kms:*', 's3:*', 'secretsmanager:GetSecretValue'],
  },
  'data-engineer': {
    code: 'DATA',
    functions: [...CHANGE, 'data.change'],
    purpose: 'deploy',
    days: 180,
    actions: [
      'athena:StartQueryExecution',
      'glue:*',
      'iam:PassRole',
      'lakeformation:GetDataAccess',
      's3:GetObject',
      's3:PutObject',
    ],
  },
  'instance-access': {
    code: 'INST-ACC',
    functions: ['instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: ['ec2:DescribeInstances', 'ssm:StartSession', 'ssm:TerminateSession'],
  },
  'ssm-session-access': {
    code: 'SSM',
    functions: ['instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: ['ec2:DescribeInstances', 'ssm:StartSession', 'ssm:TerminateSession'],
  },
  'instance-management': {
    code: 'INST-MAN',
    functions: [...CHANGE, 'instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: [
      'ec2:DescribeInstances',
      'ec2:RebootInstances',
      'ec2:StartInstances',
      'ec2:StopInstances',
      'ssm:SendCommand',
      'ssm:StartSession',
    ],
  },
  'fleet-manager': {
    code: 'FLEET',
    functions: ['instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: ['ec2:DescribeInstances', 'ssm-guiconnect:StartConnection', 'ssm:StartSession'],
  },
  migration: {
    code: 'MIGRATE',
    functions: CHANGE,
    purpose: 'migrate',
    days: 180,
    actions: ['dms:*', 'ec2:CreateImage', 'ec2:RunInstances', 'mgn:*'],
  },
  'mwaa-user': {
    code: 'MWAA',
    functions: ['data.read'],
    purpose: 'operate',
    days: 365,
    actions: ['airflow:CreateWebLoginToken', 'airflow:GetEnvironment'],
  },
  'quicksight-admin': {
    code: 'QUICKSIGHT',
    functions: ['data.change'],
    purpose: 'operate',
    days: 180,
    actions: ['quicksight:*'],
  },
  'powerbi-user': {
    code: 'POWERBI',
    functions: ['data.read'],
    purpose: 'support',
    days: 365,
    actions: ['athena:GetQueryResults', 'athena:StartQueryExecution', 's3:GetObject'],
  },
  'reporting-operations': {
    code: 'REPORTING',
    functions: ['data.read', 'instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: ['ec2:DescribeInstances', 's3:GetObject', 'ssm:StartSession'],
  },
  'active-directory-management': {
    code: 'AD',
    functions: [...CHANGE, 'instance.enter'],
    purpose: 'operate',
    days: 180,
    actions: ['ds:DescribeDirectories', 'ds:ResetUserPassword', 'ec2:DescribeInstances', 'ssm:StartSession'],
  },
  'data-scientist': {
    code: 'SCIENCE',
    functions: ['data.read'],
    purpose: 'investigate',
    days: 180,
    actions: ['athena:StartQueryExecution', 's3:GetObject', 'sagemaker:CreateNotebookInstance'],
  },
  'analytics-engineer': {
    code: 'ANALYTICS',
    functions: ['data.read'],
    purpose: 'investigate',
    days: 180,
    actions: ['athena:StartQueryExecution', 'glue:GetTable', 's3:GetObject'],
  },
};

/** null: the platform has no such level; the request is played all the same. `+nuke:…` says what becomes of the account at night, which is a role of its own here. */
export function levelOf(role: string): (Level & { readonly suffix: string }) | null {
  const [name = '', nuke] = role.split('+nuke:');
  const level = LEVELS[name];
  return level ? { ...level, suffix: nuke === undefined ? '' : `-${nuke.slice(0, 3).toUpperCase()}` } : null;
}
