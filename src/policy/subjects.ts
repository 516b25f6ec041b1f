import type { Document } from '../model/document.ts';
import type { AgentDocument } from '../model/documents.ts';
import type { SubjectKey } from '../model/ids.ts';
import { seconds } from '../model/time.ts';
import type { Shelf } from './link.ts';
import type { Agent, JobIdentity, Workload } from './policy-set.ts';

/** Workloads and service accounts by `workload:<id>`. */
export function workloads(shelf: Pick<Shelf, 'Workload' | 'ServiceAccount'>): ReadonlyMap<SubjectKey, Workload> {
  const all = [...shelf.Workload, ...shelf.ServiceAccount].map((document): Workload => {
    const { body } = document;
    return {
      key: `workload:${body.id}`,
      type: body.kind === 'Workload' ? 'workload' : 'service-account',
      owner: body.owner,
      businessOwner: body.businessOwner ?? null,
      controllers: body.controllers ?? [],
      identity: jobOf(body.identity),
      document,
    };
  });
  return new Map(all.map((workload) => [workload.key, workload]));
}

/** Agents by `agent:<id>`. `issuer`: of the trust root, for those that name none. */
export function agents(shelf: Pick<Shelf, 'Agent'>, issuer: string): ReadonlyMap<SubjectKey, Agent> {
  const all = shelf.Agent.map((document) => agentOf(document, issuer));
  return new Map(all.map((agent) => [agent.key, agent]));
}

function agentOf(document: Document<AgentDocument>, issuer: string): Agent {
  const { id, owner, sponsors, controllers = [], accounts = [], identity, profile } = document.body;
  return {
    key: `agent:${id}`,
    owner,
    sponsors,
    controllers,
    accounts: accounts.map(({ github }) => github),
    identity: { issuer: identity.issuer ?? issuer, subjects: identity.subject, audiences: identity.audience },
    job: jobOf(identity.job),
    profile: {
      roles: new Set(profile.roles),
      environments: profile.environments ? new Set(profile.environments) : null,
      actions: profile.actions,
      resources: profile.resources ?? null,
      maxDuration: seconds(profile.maxDuration),
      maxConcurrent: profile.maxConcurrent ?? 1,
      maxHops: profile.maxHops ?? 1,
      autonomy: profile.autonomy ?? 'supervised',
    },
    document,
  };
}

function jobOf({ repositoryId, workflow, ref, environment, runner }: AgentDocument['identity']['job']): JobIdentity {
  return { repositoryId, workflow, ref, environment: environment ?? null, runner: runner ?? 'github-hosted' };
}
