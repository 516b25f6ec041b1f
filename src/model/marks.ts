import type { AccessRequest, Mark } from './request.ts';

/**
 * Which special paths a request takes, carried by every event of its lineage. `reaches`: its role gives secrets that it does not
 * have to name, which only a decision knows.
 */
export function marksOf({ subject, secret, breakGlass }: AccessRequest, reaches = false): readonly Mark[] {
  return [
    ...(breakGlass ? (['break-glass'] as const) : []),
    ...(subject.type === 'third-party' ? (['third-party'] as const) : []),
    ...(secret || reaches ? (['secret'] as const) : []),
    ...(subject.type === 'agent' ? (['agent'] as const) : []),
  ];
}
