import { counted } from '../../model/counted.ts';
import type { Finding, Result } from '../../model/finding.ts';
import type { Scope } from '../../model/request.ts';
import { finding, result } from '../entitlement-finding.ts';
import { didYouMean } from '../../model/did-you-mean.ts';
import { actionContains, actionsOf, expand, services, split } from './action-table.ts';
import { arnContains, readArn } from './arn.ts';
import { minimal, SESSION_POLICY_LIMIT, sessionPolicy, type Terms } from './session-policy.ts';

type Part<T> = { readonly kept: readonly T[]; readonly findings: readonly Finding[] };

/** The role's own lists, read strictly: what AWS does not know, or cannot compare, is a finding. */
export function roleTerms(actions: readonly string[], resources: readonly string[]): Result<Terms> {
  const read = [...actions.map(known), ...resources.map(comparable)];
  const terms = minimal({ actions: actions.flatMap((one) => known(one).kept), resources });
  return result(
    terms,
    read.flatMap((one) => one.findings),
  );
}

/** Role ∩ asked, each asked entry whole inside the role; and short enough to be sent as a session policy. */
export function narrowTerms(role: Terms, asked: Pick<Scope, 'actions' | 'resources'>): Result<Terms> {
  const actions = asked.actions?.map((one) => askedAction(role, one));
  const resources = asked.resources?.map((one) => askedResource(role, one));
  const terms = minimal({
    actions: actions?.flatMap((one) => one.kept) ?? role.actions,
    resources: resources?.flatMap((one) => one.kept) ?? role.resources,
  });
  const findings = [...(actions ?? []), ...(resources ?? []), nothingAsked(asked)].flatMap((one) => one.findings);
  return result(terms, findings.length > 0 ? findings : tooLong(terms));
}

/** The pattern as AWS writes it, when it names at least one action. */
function known(pattern: string): Part<string> {
  const actions = expand(pattern);
  const [only] = actions;
  if (only === undefined) return { kept: [], findings: [unknownAction(pattern)] };
  if (!/[*?]/.test(pattern)) return { kept: [only.name], findings: [] };
  const colon = pattern.indexOf(':');
  return { kept: [colon < 0 ? pattern : pattern.slice(0, colon).toLowerCase() + pattern.slice(colon)], findings: [] };
}

function askedAction(role: Terms, pattern: string): Part<string> {
  const { kept, findings } = known(pattern);
  if (findings.length > 0) return { kept, findings };
  if (role.actions.some((one) => actionContains(one, pattern))) return { kept, findings };
  const names = expand(pattern).map((one) => one.name);
  const outside = names.filter((name) => !role.actions.some((one) => actionContains(one, name)));
  // Today's actions are all covered, though by several lines: name them, so that tomorrow's are not.
  if (outside.length === 0) return { kept: names, findings };
  return {
    kept: [],
    findings: [
      finding(
        'E03',
        `the role does not hold ${some(outside)}, asked for by \`${pattern}\`; it holds ${some(role.actions)}`,
        outside.length < names.length
          ? 'ask for the actions you need one by one, or for another role'
          : 'leave it out, or ask for a role that holds it',
        { asked: pattern, outside: outside.slice(0, 20), holds: role.actions },
      ),
    ],
  };
}

function comparable(resource: string): Part<string> {
  if (readArn(resource)) return { kept: [resource], findings: [] };
  const why = resource.includes('${')
    ? 'holds a policy variable, whose meaning changes with the caller'
    : 'is not an ARN of six parts';
  return {
    kept: [],
    findings: [
      finding('E04', `the resource \`${resource}\` ${why}`, 'write it as arn:aws:<service>:<region>:<account>:<name>', {
        resource,
      }),
    ],
  };
}

function askedResource(role: Terms, resource: string): Part<string> {
  const { kept, findings } = comparable(resource);
  if (findings.length > 0 || role.resources.some((one) => arnContains(one, resource))) return { kept, findings };
  return {
    kept: [],
    findings: [
      finding(
        'E05',
        `the resource \`${resource}\` is not inside the role's resources, ${some(role.resources)}`,
        'ask for a resource inside them, or for a role that holds it',
        { asked: resource, holds: role.resources },
      ),
    ],
  };
}

function nothingAsked(asked: Pick<Scope, 'actions' | 'resources'>): Part<never> {
  const empty = (['actions', 'resources'] as const).filter((field) => asked[field]?.length === 0);
  return {
    kept: [],
    findings: empty.map((field) =>
      finding('E01', `the scope's ${field} is an empty list`, `name at least one, or leave ${field} out`, { field }),
    ),
  };
}

function tooLong(terms: Terms): readonly Finding[] {
  const length = JSON.stringify(sessionPolicy(terms)).length;
  if (length <= SESSION_POLICY_LIMIT) return [];
  return [
    finding(
      'E06',
      `the session policy for ${counted(terms.actions.length, 'action')} on ${counted(terms.resources.length, 'resource')} has ${length} characters; AWS takes ${SESSION_POLICY_LIMIT}`,
      'ask for fewer entries, use a pattern that the role holds as it is, or split the role into several entitlements',
      { length, limit: SESSION_POLICY_LIMIT },
    ),
  ];
}

function unknownAction(pattern: string): Finding {
  const [service] = split(pattern);
  if (service === '' || /[*?]/.test(service)) {
    return finding('E02', `\`${pattern}\` names no AWS action`, 'write <service>:<action>, such as s3:GetObject', {
      asked: pattern,
    });
  }
  const actions = actionsOf(service);
  if (actions.size === 0) {
    const meant = didYouMean(service, services());
    return finding('E02', `AWS has no service \`${service}\`, asked for by \`${pattern}\``, fix(meant), {
      asked: pattern,
      meant,
    });
  }
  const meant = meantAction(pattern);
  return finding('E02', `\`${pattern}\` names no action of the AWS service ${service}`, fix(meant), {
    asked: pattern,
    meant,
  });
}

/** The action of that service whose name is nearest. */
export function meantAction(pattern: string): string | null {
  const [service, short] = split(pattern);
  const actions = actionsOf(service);
  return actions.get(didYouMean(short.replaceAll(/[*?]/g, ''), actions.keys()) ?? '')?.name ?? null;
}

function fix(meant: string | null): string {
  return meant ? `did you mean \`${meant}\`?` : "look it up in AWS's Service Authorization Reference";
}

/** The first three, and how many more. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((one) => `\`${one}\``);
  return names.length > 3 ? `${shown.join(', ')} and ${names.length - 3} more` : shown.join(', ');
}
