import type { Risk, RiskLevel } from '../../model/entitlement.ts';
import { type Action, expand, services } from './action-table.ts';
import type { Terms } from './session-policy.ts';

/** Two harmless-looking rights that together are another one. */
const PAIRS: readonly { readonly one: string; readonly with: readonly string[]; readonly gives: string }[] = [
  {
    one: 'iam:PassRole',
    with: [
      'ec2:RunInstances',
      'ec2:RequestSpotInstances',
      'ecs:RunTask',
      'ecs:StartTask',
      'ecs:RegisterTaskDefinition',
      'lambda:CreateFunction',
      'lambda:UpdateFunctionConfiguration',
      'cloudformation:CreateStack',
      'cloudformation:UpdateStack',
      'cloudformation:CreateChangeSet',
      'cloudformation:CreateStackSet',
      'glue:CreateDevEndpoint',
      'glue:CreateJob',
      'glue:UpdateJob',
      'codebuild:CreateProject',
      'codebuild:UpdateProject',
      'codepipeline:CreatePipeline',
      'datapipeline:PutPipelineDefinition',
      'sagemaker:CreateNotebookInstance',
      'sagemaker:CreateTrainingJob',
      'sagemaker:CreateProcessingJob',
      'states:CreateStateMachine',
      'states:UpdateStateMachine',
      'apprunner:CreateService',
      'batch:SubmitJob',
      'batch:RegisterJobDefinition',
      'autoscaling:CreateLaunchConfiguration',
      'events:PutTargets',

      'scheduler:CreateSchedule',
      'ssm:StartAutomationExecution',
      'eks:CreateCluster',
      'elasticmapreduce:RunJobFlow',
    ],
    gives: 'lets compute act as any role that may be passed',
  },
  {
    one: 'ec2:CreateSnapshot',
    with: ['ec2:ModifySnapshotAttribute'],
    gives: 'carries a disk to another account',
  },
  {
    one: 'rds:CreateDBSnapshot',
    with: ['rds:ModifyDBSnapshotAttribute'],
    gives: 'carries a database to another account',
  },
  { one: 'iam:CreateRole', with: ['iam:AttachRolePolicy', 'iam:PutRolePolicy'], gives: 'makes a role of any power' },
];

/** Runs code with somebody else's rights, or reads a secret, whatever the access level says. */
export const RUNS_CODE = [
  'lambda:UpdateFunctionCode',
  'ssm:SendCommand',
  'ssm:StartSession',
  'ssm:StartAutomationExecution',
  'ec2-instance-connect:SendSSHPublicKey',
  'ecs:ExecuteCommand',
  'codebuild:StartBuild',
  'glue:UpdateJob',
];
export const READS_SECRETS = ['secretsmanager:GetSecretValue', 'secretsmanager:BatchGetSecretValue', 'kms:Decrypt'];
const BLINDS = [
  'cloudtrail:StopLogging',
  'cloudtrail:DeleteTrail',
  'cloudtrail:UpdateTrail',
  'cloudtrail:PutEventSelectors',
  'config:StopConfigurationRecorder',
  'config:DeleteConfigurationRecorder',
  'guardduty:DeleteDetector',
  'guardduty:UpdateDetector',
  'securityhub:DisableSecurityHub',
  'logs:DeleteLogGroup',
  'ec2:DeleteFlowLogs',
];

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

/** Risk from what the actions can lead to; the access level only breaks ties. */
export function riskOf(terms: Terms): Risk {
  const actions = new Map(terms.actions.flatMap(expand).map((one) => [one.name, one]));
  if (actions.size >= services().length * 20) return { level: 'critical', because: ['it holds every action of AWS'] };
  const tagged = (tag: Action['tags'][number]) => names(actions, (one) => one.tags.includes(tag));
  const among = (list: readonly string[]) => list.filter((name) => actions.has(name));
  const everywhere = terms.resources.includes('*');
  const writes = names(actions, (one) => one.level === 'Write');
  const reasons: readonly (readonly [RiskLevel, string | null])[] = [
    ...PAIRS.map((pair) => ['critical', toxic(pair, actions)] as const),
    [
      'critical',
      because(
        tagged('PrivEsc').filter((name) => name !== 'iam:PassRole'),
        'can raise its own rights',
      ),
    ],
    ['critical', because(among(BLINDS), 'can switch off the record of what it does')],
    ['high', because(among(['iam:PassRole']), 'hands a role to a service')],
    ['high', because(tagged('CredentialExposure'), 'hands out credentials')],
    ['high', because(among(READS_SECRETS), 'reads secrets')],
    ['high', because(among(RUNS_CODE), 'runs code with the rights of others')],
    ['high', because(tagged('ResourceExposure'), 'can open a resource to others')],
    [
      'high',
      because(
        names(actions, (one) => one.level === 'Permissions management'),
        'changes permissions',
      ),
    ],
    ['high', everywhere ? because(writes, 'changes things on every resource') : null],
    ['medium', because(tagged('DataAccess'), 'reads data')],
    ['medium', because(writes, 'changes things')],
    [
      'medium',
      because(
        names(actions, (one) => one.level === 'Tagging'),
        'changes tags, on which access may depend',
      ),
    ],
  ];
  const real = reasons.filter((reason): reason is readonly [RiskLevel, string] => reason[1] !== null);
  const level = LEVELS.findLast((one) => real.some(([of]) => of === one)) ?? 'low';
  const said = [...new Set(real.filter(([of]) => of === level).map(([, sentence]) => sentence))];
  return { level, because: said.length > 0 ? said : ['it lists and reads, and no action is known to expose data'] };
}

function names(actions: ReadonlyMap<string, Action>, wanted: (action: Action) => boolean): readonly string[] {
  return [...actions.values()].filter(wanted).map((one) => one.name);
}

function toxic(pair: (typeof PAIRS)[number], actions: ReadonlyMap<string, Action>): string | null {
  const second = pair.with.filter((name) => actions.has(name));
  return actions.has(pair.one) ? because(second, `together with ${pair.one} ${pair.gives}`) : null;
}

/** `iam:PassRole, s3:PutObject and 4 more: changes things`; null when nothing does. */
function because(found: readonly string[], does: string): string | null {
  if (found.length === 0) return null;
  const sorted = found.toSorted();
  const shown = sorted.slice(0, 3).join(', ');
  return `${shown}${sorted.length > 3 ? ` and ${sorted.length - 3} more` : ''}: ${does}`;
}
