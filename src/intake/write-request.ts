import { dump } from 'js-yaml';
import type { AccessRequest } from '../model/documents.ts';

const MODELINE = '# yaml-language-server: $schema=../../../schemas/access-request.schema.json';

/** A request as a file: the same bytes for the same request, so that it can be written again from its record. */
export function writeRequest(body: AccessRequest): Uint8Array {
  return Buffer.from(`${MODELINE}\n${dump(ordered(body), { lineWidth: -1, noRefs: true })}`);
}

const ORDER: readonly (keyof AccessRequest)[] = [
  'apiVersion',
  'kind',
  'id',
  'subject',
  'owner',
  'purpose',
  'justification',
  'ticket',
  'role',
  'scope',
  'window',
  'access',
];

/** Fields that every request has come first, in the order of the pages; those of special paths behind, by name. */
function ordered(body: AccessRequest): object {
  const rest = (Object.keys(body) as (keyof AccessRequest)[]).filter((name) => !ORDER.includes(name)).sort();
  const present = [...ORDER, ...rest].filter((name) => body[name] !== undefined);
  return Object.fromEntries(present.map((name) => [name, within(body[name])]));
}

/** Inner fields by name: their order would else be that of whoever built the request. */
function within(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(within);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, within(one)]));
}
