import type { SubjectKey } from './ids.ts';

type Named = { readonly agent: string } | { readonly workload: string } | { readonly person: string };

/** `agent:cert-bot`, `workload:ledger-sync`, `person:p-1042`: how grants name who holds them. */
export function subjectKey(subject: Named): SubjectKey {
  if ('agent' in subject) return `agent:${subject.agent}`;
  return 'workload' in subject ? `workload:${subject.workload}` : `person:${subject.person}`;
}
