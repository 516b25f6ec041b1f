import type { RiskLevel } from '../model/entitlement.ts';

const LEVELS: readonly RiskLevel[] = ['low', 'medium', 'high', 'critical'];

/** Risk takes the maximum, whoever names it. */
export function highest(levels: readonly RiskLevel[]): RiskLevel {
  return LEVELS[Math.max(0, ...levels.map((level) => LEVELS.indexOf(level)))] ?? 'critical';
}

/** What an exception makes of it; there is nothing above critical. */
export function above(level: RiskLevel): RiskLevel {
  return LEVELS[LEVELS.indexOf(level) + 1] ?? 'critical';
}
