import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { valuesAt } from '../../model/pointer.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Identities are compared as whole texts: a star there never matches, and its author thinks that it does. */
export function wildcards({ shelf }: Documents): readonly Finding[] {
  return [
    ...[...shelf.Workload, ...shelf.ServiceAccount].flatMap((one) => starred(one, ['identity', 'environment'])),
    ...shelf.Agent.flatMap((one) => starred(one, ['identity', 'job', 'environment'])),
    ...shelf.Trust.flatMap((one) => starred(one, ['workflows', '*', 'workflowRef'])),
  ];
}

function starred(document: Document<unknown>, path: readonly string[]): readonly Finding[] {
  return valuesAt(document.body, path).flatMap(({ pointer, value }) => {
    if (typeof value !== 'string' || !/[*?]/.test(value)) return [];
    const message = `${value} holds a wildcard, and identities are compared letter by letter`;
    return [
      lintFinding(
        'P11',
        'error',
        { document, pointer },
        { message, fix: 'write the whole text, one document for each identity' },
      ),
    ];
  });
}
