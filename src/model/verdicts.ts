import type { Decision } from './decision.ts';

/** The strictest first. */
export const VERDICTS = ['deny', 'pending', 'allow'] as const satisfies readonly Decision['verdict'][];
