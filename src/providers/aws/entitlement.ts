import type { Entitlement, EntitlementKind } from '../../model/entitlement.ts';
import type { Finding, Result } from '../../model/finding.ts';
import type { Seconds, Sha256 } from '../../model/ids.ts';
import type { Scope } from '../../model/request.ts';
import { seconds } from '../../model/time.ts';
import { finding, listField, result, textField } from '../entitlement-finding.ts';
import { remembered, rememberedText } from '../remembered.ts';
import { actionContains, actionsOf, expand, split, STAMP } from './action-table.ts';
import { arnContains, arnOverlaps } from './arn.ts';
import { meantAction, narrowTerms, roleTerms } from './narrow.ts';
import { escalating, handingOut, yielding } from './powers.ts';
import { riskOf } from './risk.ts';
import { holds, type Terms } from './session-policy.ts';

/** An AWS entitlement, read: the cloud's role, and what a session of it may do. */
export interface AwsEntitlement extends Terms {
  readonly account: string;
  readonly iamRole: string;
  /** Whose STS is asked; CloudTrail records the exchange there. */
  readonly region: string;
  /** The role's MaxSessionDuration in AWS. */
  readonly maxSession: Seconds;
}

const MIN_SESSION = 900;
const MAX_SESSION = 43_200;

export const kind: EntitlementKind = {
  provider: 'aws',
  session: { min: MIN_SESSION, max: MAX_SESSION },
  data: { name: STAMP.name, date: STAMP.date, sha256: STAMP.sha256 as Sha256 },
  narrowable: true,
  wholeRole(entitlement) {
    const read = readEntitlement(entitlement);
    if (!read.ok) return { entitlement, session: MAX_SESSION };
    return { entitlement: withTerms(entitlement, read.value), session: read.value.maxSession };
  },
  wholeScope(entitlement) {
    const read = readEntitlement(entitlement);
    return read.ok ? { actions: read.value.actions, resources: read.value.resources } : { actions: [], resources: [] };
  },
  narrow: (entitlement, scope) => narrowed(entitlement)(JSON.stringify([scope.actions, scope.resources])),
  risk: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    if (read.ok) return riskOf(read.value);
    return { level: 'critical', because: ['its actions cannot be read, so nothing is known of what it does'] };
  }),
  escalates: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    return read.ok ? escalating(read.value) : [];
  }),
  handsOut: remembered((entitlement) => {
    const read = readEntitlement(entitlement);
    return read.ok ? handingOut(read.value) : [];
  }),
  yields: (entitlement, reference) => yielding(reference).some((action) => kind.covers(entitlement, action, reference)),
  audience: () => 'sts.amazonaws.com',
  account: (entitlement) => text(entitlement, 'account'),
  cloudRole: (entitlement) => text(entitlement, 'iamRole'),
  contains(outer, inner) {
    const [wide, narrow] = [readEntitlement(outer), readEntitlement(inner)];
    if (!wide.ok || !narrow.ok) return false;
    const sameRole = wide.value.account === narrow.value.account && wide.value.iamRole === narrow.value.iamRole;
    return sameRole && holds(wide.value, narrow.value);
  },
  within: (field, inner, outer) =>
    field === 'actions' ? expand(inner).length > 0 && actionContains(outer, inner) : arnContains(outer, inner),
  shares(one, other) {
    const [left, right] = [readEntitlement(one), readEntitlement(other)];
    if (!left.ok || !right.ok) return true;
    return left.value.resources.some((arn) => right.value.resources.some((same) => arnOverlaps(arn, same)));
  },
  knows: (action) => expand(action).length > 0,
  meant: meantAction,
  covers(entitlement, action, resource) {
    const read = readEntitlement(entitlement);
    if (!read.ok) return false;
    const { actions, resources } = read.value;
    // A pattern asks for any of its actions: a set that forbids `iam:*` means each of them.
    const asked = /[*?]/.test(action) ? expand(action).map((one) => one.name) : [action];
    return (
      asked.some((name) => actions.some((one) => actionContains(one, name))) &&
      (resource === null || resources.some((one) => arnContains(one, resource)))
    );
  },
  visibility(action) {
    const [service, short] = split(action);
    // Nobody we can quote says that it is recorded: "not seen" would promise too much.
    return actionsOf(service).get(short)?.visibility ?? 'never';
  },
};

/** The entitlement's fields, its patterns as AWS writes them, sorted and without repetition. */
export const readEntitlement = remembered((entitlement: Entitlement): Result<AwsEntitlement> => {
  const findings: Finding[] = [];
  const account = textField(entitlement, 'account', findings);
  const iamRole = textField(entitlement, 'iamRole', findings);
  const actions = listField(entitlement, 'actions', findings);
  const resources = listField(entitlement, 'resources', findings);
  const maxSession = sessionField(entitlement, findings);
  const region = entitlement['region'] === undefined ? 'us-east-1' : textField(entitlement, 'region', findings);
  expect(account, /^\d{12}$/, 'account', 'twelve digits in quotes', findings);
  expect(iamRole, /^[\w+=,.@/-]{1,128}$/, 'iamRole', 'the name of an IAM role, with its path if it has one', findings);
  expect(region, /^[a-z]{2}(-[a-z]+)+-\d$/, 'region', 'a region such as eu-west-1', findings);
  const terms = roleTerms(actions, resources);
  if (!terms.ok) return { ok: false, findings: [...findings, ...terms.findings] };
  return result({ account, iamRole, region, maxSession, ...terms.value }, findings);
});

const narrowed = remembered((entitlement: Entitlement) =>
  rememberedText(200, (asked: string): Result<Entitlement> => {
    const read = readEntitlement(entitlement);
    if (!read.ok) return read;
    const [actions, resources] = JSON.parse(asked) as [Scope['actions'] | null, Scope['resources'] | null];
    const terms = narrowTerms(read.value, { ...(actions && { actions }), ...(resources && { resources }) });
    return terms.ok ? { ok: true, value: withTerms(entitlement, terms.value) } : terms;
  }),
);

function withTerms(entitlement: Entitlement, { actions, resources }: Terms): Entitlement {
  return { ...entitlement, actions, resources };
}

/** Without `maxSession` it is AWS's own default of an hour. */
function sessionField(entitlement: Entitlement, findings: Finding[]): Seconds {
  if (entitlement['maxSession'] === undefined) return 3600;
  const text = textField(entitlement, 'maxSession', findings);
  const total = /^PT(?=.*[1-9])(\d{1,2}H)?(\d{1,3}M)?$/.test(text) ? seconds(text) : 0;
  if (total >= 3600 && total <= MAX_SESSION) return total;
  findings.push(
    finding(
      'E01',
      `maxSession is ${JSON.stringify(text)}, not PT1H to PT12H`,
      'write what the role has in AWS, such as PT1H',
      { field: 'maxSession', value: text },
    ),
  );
  return MAX_SESSION;
}

function text(entitlement: Entitlement, field: string): string {
  const value = entitlement[field];
  return typeof value === 'string' ? value : '';
}

function expect(value: string, shape: RegExp, field: string, expected: string, findings: Finding[]): void {
  if (value === '' || shape.test(value)) return;
  findings.push(
    finding('E01', `${field} is ${JSON.stringify(value)}, not ${expected}`, `write ${expected}`, { field, value }),
  );
}
