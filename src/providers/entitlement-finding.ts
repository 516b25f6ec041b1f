import type { Finding, Result } from '../model/finding.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { Json } from '../model/ids.ts';

/** What an entitlement or an asked scope can have wrong with it. */
export type EntitlementFindingId =
  | 'E01' // a field has the wrong shape
  | 'E02' // nobody knows that action, service or role
  | 'E03' // an asked action lies outside the role
  | 'E04' // not an ARN that can be compared
  | 'E05' // an asked resource lies outside the role
  | 'E06' // the session policy would be too long
  | 'E07' // the provider cannot enforce the asked scope
  | 'E08'; // a role that is never granted

/** An error with its fix; all of them deny. */
export function finding(
  id: EntitlementFindingId,
  message: string,
  fix: string,
  values: { readonly [name: string]: Json },
): Finding {
  return { id, severity: 'error', message, fix, values };
}

/** `value`, unless something was found. */
export function result<T>(value: T, findings: readonly Finding[]): Result<T> {
  return findings.length > 0 ? { ok: false, findings } : { ok: true, value };
}

/** A field that must be a text; the schema has asked before, so this fails only where somebody went round it. */
export function textField(entitlement: Entitlement, field: string, findings: Finding[]): string {
  const value = entitlement[field];
  if (typeof value === 'string' && value !== '') return value;
  findings.push(malformed(entitlement, field, 'a text'));
  return '';
}

/** A field that must be a list of at least one text. */
export function listField(entitlement: Entitlement, field: string, findings: Finding[]): readonly string[] {
  const value = entitlement[field];
  if (isTexts(value) && value.length > 0) return value;
  findings.push(malformed(entitlement, field, 'a list of texts with at least one entry'));
  return [];
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function malformed(entitlement: Entitlement, field: string, expected: string): Finding {
  const value = entitlement[field] ?? null;
  return finding(
    'E01',
    `the ${entitlement.provider} entitlement's ${field} is ${JSON.stringify(value)}, not ${expected}`,
    `write ${field} as schemas/entitlement.${entitlement.provider}.json describes it`,
    { field, value },
  );
}
