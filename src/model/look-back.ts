import type { Seconds } from './ids.ts';

/** How long after its end a grant is still found by its holder. No duty may look back further. */
export const LONGEST_LOOK_BACK: Seconds = 100 * 86_400;
