import type { Document } from '../../model/document.ts';
import type { AgentDocument, ServiceAccountDocument, WorkloadDocument } from '../../model/documents.ts';
import type { Finding } from '../../model/finding.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** One job that may ask as two subjects: duties are separated between the two, and the job is both. */
export function sharedJobs({ shelf }: Documents): readonly Finding[] {
  const subjects = [
    ...shelf.Workload.map((document) => ({ document, job: document.body.identity, pointer: '/identity' })),
    ...shelf.ServiceAccount.map((document) => ({ document, job: document.body.identity, pointer: '/identity' })),
    ...shelf.Agent.map((document) => ({ document, job: document.body.identity.job, pointer: '/identity/job' })),
  ];
  const seen = new Map<string, Subject>();
  return subjects.flatMap(({ document, job, pointer }) => {
    const { repositoryId, workflow, ref, environment = null } = job;
    const name = JSON.stringify([repositoryId, workflow, ref, environment]);
    const other = seen.get(name);
    seen.set(name, other ?? document);
    if (!other) return [];
    const { path, line } = other.locate('/id');
    const message = `${document.body.id} is the same job as ${other.body.id}, the ${other.body.kind} at ${path}:${line}: what either may not hold beside the other, that job holds`;
    const fix = 'give each a workflow or a GitHub environment of its own, or make one subject of the two';
    return [lintFinding('P21', 'warning', { document, pointer }, { message, fix })];
  });
}

type Subject = Document<WorkloadDocument | ServiceAccountDocument | AgentDocument>;
