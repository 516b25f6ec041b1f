import type { AccessRequest, Mark } from './request.ts';

/** Which special paths a request takes. Computed from the request alone, and carried by every event of its lineage. */
export function marksOf({ subject, secret, breakGlass }: AccessRequest): readonly Mark[] {
  return [
    ...(breakGlass ? (['break-glass'] as const) : []),
    ...(subject.type === 'third-party' ? (['third-party'] as const) : []),
    ...(secret ? (['secret'] as const) : []),
    ...(subject.type === 'agent' ? (['agent'] as const) : []),
  ];
}
