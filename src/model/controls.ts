/**
 * Controls that the engine's own rules implement, by the first word of the rule's id. Rules from policies/ name their own.
 * Sources: SOC 2 (TSC 2017, revised 2022), ISO/IEC 27001:2022 Annex A, NIST SP 800-53 Rev. 5.
 */
const BY_FAMILY: { readonly [family: string]: readonly string[] } = {
  REF: ['SOC2:CC6.2', 'ISO27001:A.5.16'],
  INV: ['SOC2:CC8.1', 'ISO27001:A.8.32', 'NIST80053:CM-3'],
  ELIG: ['SOC2:CC6.3', 'ISO27001:A.5.15', 'NIST80053:AC-3'],
  TIME: ['SOC2:CC6.3', 'ISO27001:A.5.18', 'NIST80053:AC-2(2)'],
  ENT: ['SOC2:CC6.3', 'ISO27001:A.8.2', 'NIST80053:AC-6'],
  SOD: ['SOC2:CC6.3', 'ISO27001:A.5.3', 'NIST80053:AC-5'],
  CARD: ['SOC2:CC6.3', 'ISO27001:A.8.2', 'NIST80053:AC-6(5)'],
  CLAIM: ['SOC2:CC6.1', 'ISO27001:A.8.5', 'NIST80053:IA-9'],
  AGENT: ['SOC2:CC6.3', 'ISO27001:A.5.18', 'NIST80053:AC-6'],
  COND: ['SOC2:CC6.1', 'ISO27001:A.8.5', 'NIST80053:AC-2(6)'],
  BG: ['SOC2:CC6.1', 'ISO27001:A.5.15', 'NIST80053:AC-2(4)'],
  POLICY: ['SOC2:CC8.1', 'ISO27001:A.5.3', 'NIST80053:CM-3(2)'],
  CHANGE: ['SOC2:CC8.1', 'ISO27001:A.8.32', 'NIST80053:CM-5'],
  THIRD: ['SOC2:CC9.2', 'ISO27001:A.5.19', 'NIST80053:PS-7'],
  SECRET: ['SOC2:CC6.1', 'ISO27001:A.5.17', 'NIST80053:IA-5(1)'],
  DEBT: ['SOC2:CC4.2', 'ISO27001:A.5.18', 'NIST80053:CA-5'],
  EXC: ['SOC2:CC3.2', 'ISO27001:A.5.4', 'NIST80053:CA-5'],
  APPR: ['SOC2:CC6.2', 'ISO27001:A.5.18', 'NIST80053:AC-2'],
};
const NONE: readonly string[] = [];

/** `TIME-CAP` → what it implements; the same list each time. */
export function controlsOf(rule: string): readonly string[] {
  return BY_FAMILY[rule.slice(0, rule.indexOf('-'))] ?? NONE;
}
