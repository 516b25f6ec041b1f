import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { valuesAt } from '../../model/pointer.ts';
import { lintFinding } from '../lint-finding.ts';
import type { Documents } from '../material.ts';

/** Identities are compared as whole texts: a wildcard there never matches, and its author thinks that it does. Stars their form refuses. */
export function wildcards({ shelf }: Documents): readonly Finding[] {
  return [
    ...[...shelf.Workload, ...shelf.ServiceAccount].flatMap((one) => patterned(one, ['identity', 'environment'])),
    ...shelf.Agent.flatMap((one) => patterned(one, ['identity', 'job', 'environment'])),
  ];
}

function patterned(document: Document<unknown>, path: readonly string[]): readonly Finding[] {
  return valuesAt(document.body, path).flatMap(({ pointer, value }) => {
    if (typeof value !== 'string' || !value.includes('?')) return [];
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
