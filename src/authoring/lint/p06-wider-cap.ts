import type { Document } from '../../model/document.ts';
import type { RoleDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import type { Seconds } from '../../model/ids.ts';
import { duration, seconds } from '../../model/time.ts';
import type { Role } from '../../policy/policy-set.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Material } from '../material.ts';

/** No cloud lets a role hand out less than an hour as its longest session. */
const SHORTEST_CLOUD_CAP: Seconds = 3_600;

/** Caps only narrow on the way down: what a lower level writes above the cap over it says something that is not so. */
export function widerCap({ policy, cells }: Material): readonly Finding[] {
  const places = new Map<string, Set<string>>();
  for (const { role, environment } of cells) {
    places.set(role.id, (places.get(role.id) ?? new Set()).add(environment.id));
  }
  return [...policy.roles.values()].flatMap((role) => {
    const document = role.document as Document<RoleDocument>;
    const environments = [...(places.get(role.id) ?? [])].flatMap((id) => policy.environments.get(id) ?? []);
    const caps = environments.map(({ maxDuration }) => maxDuration ?? Infinity);
    return [
      ...inherited(role, document),
      ...overEverywhere(
        role,
        document,
        Math.max(0, ...caps),
        environments.map(({ id }) => id),
      ),
      ...longerSessions(role, document),
    ];
  });
}

function inherited(role: Role, document: Document<RoleDocument>): readonly Finding[] {
  const { body } = document;
  const wider = (pointer: string, written: string, holds: string): Finding =>
    lintFinding(
      'P06',
      'warning',
      { document, pointer },
      {
        message: `${role.id} writes ${written}, and a role that it inherits holds it to ${holds}`,
        fix: `write ${holds}, which is what counts, or inherit something else`,
      },
    );
  const session = body.maxSession === undefined ? null : seconds(body.maxSession);
  const holders = body.cardinality?.maxActive;
  const fewest = Math.min(...role.maxActive.map(({ most }) => most));
  return [
    ...(seconds(body.duration.max) > role.duration.max
      ? [wider('/duration/max', body.duration.max, duration(role.duration.max))]
      : []),
    ...(session !== null && session > role.maxSession
      ? [wider('/maxSession', body.maxSession ?? '', duration(role.maxSession))]
      : []),
    ...(body.maxUses !== undefined && body.maxUses > role.maxUses
      ? [wider('/maxUses', String(body.maxUses), String(role.maxUses))]
      : []),
    ...(body.renewals !== undefined && body.renewals > role.renewals
      ? [wider('/renewals', String(body.renewals), String(role.renewals))]
      : []),
    ...(holders !== undefined && holders > fewest
      ? [wider('/cardinality/maxActive', String(holders), String(fewest))]
      : []),
  ];
}

function overEverywhere(
  role: Role,
  document: Document<RoleDocument>,
  cap: Seconds,
  environments: readonly string[],
): readonly Finding[] {
  if (environments.length === 0 || cap >= role.duration.max) return [];
  const message = `${role.id} may last ${duration(role.duration.max)}, and every environment where it holds something (${environments.join(', ')}) allows ${duration(cap)} at most`;
  const at = { document, pointer: '/duration/max' };
  return [lintFinding('P06', 'warning', at, { message, fix: `make \`max\` ${duration(cap)} or less` })];
}

/** A job that goes round this action gets what the cloud's role gives, not what ours says. */
function longerSessions(role: Role, document: Document<RoleDocument>): readonly Finding[] {
  return (document.body.entitlements ?? []).flatMap(({ maxSession }, index) => {
    if (typeof maxSession !== 'string' || seconds(maxSession) <= Math.max(role.maxSession, SHORTEST_CLOUD_CAP))
      return [];
    const message = `the cloud gives sessions of ${maxSession} under ${role.id}, which allows ${duration(role.maxSession)}`;
    const fix = `lower the longest session of that role in the cloud and here, or raise \`maxSession\` of ${role.id}`;
    const at = { document, pointer: `/entitlements/${index}/maxSession` };
    return [lintFinding('P06', 'warning', at, { message, fix })];
  });
}
