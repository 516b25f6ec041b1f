import type {
  AccessRequest,
  DeclarationDocument,
  DocumentByKind,
  Kind,
  Revocation,
  SettlementDocument,
} from '../model/documents.ts';
import { didYouMean } from '../model/did-you-mean.ts';
import type { Document, SourceFile } from '../model/document.ts';
import type { Finding, Result } from '../model/finding.ts';
import { objection, seen } from './finding.ts';
import { sha256 } from '../model/sha256.ts';
import { limitedText, page, POLICY_BYTES, REQUEST_BYTES } from './limits.ts';
import { meaningless } from './meanings.ts';
import { isRequestId } from '../model/ids.ts';
import { pathOfRequest, requestPath } from './request-path.ts';
import { MEANINGS } from './validators.generated.js';
import { validate } from './validate.ts';
import { parseYaml, type Parsed } from './yaml.ts';

/** Any document that may stand under `policies/`. */
export type PolicyBody = DocumentByKind[Exclude<Kind, 'AccessRequest' | 'Revocation' | 'Declaration' | 'Settlement'>];

type Place = 'request' | 'revocation' | 'declaration' | 'settlement' | 'policy';
const KIND_AT = {
  request: 'AccessRequest',
  revocation: 'Revocation',
  declaration: 'Declaration',
  settlement: 'Settlement',
} as const;
const TRUST = 'policies/trust.yaml';
const TEST = '.test.yaml';
const ASKED: ReadonlySet<string> = new Set<Kind>(Object.values(KIND_AT));
const POLICY_KINDS = (Object.keys(MEANINGS) as Kind[]).filter((kind) => !ASKED.has(kind));

/**
 * A file as the document it must be, or everything that is wrong with it at once, each at its line and column.
 * Never throws and never parses what the limits refuse.
 */
export function readDocument(file: SourceFile, expect: 'request'): Result<Document<AccessRequest>>;
export function readDocument(file: SourceFile, expect: 'revocation'): Result<Document<Revocation>>;
export function readDocument(file: SourceFile, expect: 'declaration'): Result<Document<DeclarationDocument>>;
export function readDocument(file: SourceFile, expect: 'settlement'): Result<Document<SettlementDocument>>;
export function readDocument(file: SourceFile, expect: 'policy'): Result<Document<PolicyBody>>;
export function readDocument(
  file: SourceFile,
  expect: 'revocation' | 'declaration' | 'settlement',
): Result<Document<Revocation | DeclarationDocument | SettlementDocument>>;
export function readDocument(file: SourceFile, expect: Place): Result<Document<unknown>> {
  const text = limitedText(file, expect === 'policy' ? POLICY_BYTES : REQUEST_BYTES);
  if (!text.ok) return text;
  const parsed = parseYaml(text.value, file.path);
  if (!parsed.ok) return parsed;
  const kind = kindOf(parsed.value, expect);
  if (!kind.ok) return kind;
  const { findings: misshapen, more } = validate(kind.value, parsed.value);
  const told = new Set(misshapen.map(({ values }) => values?.['field']));
  const findings = [
    ...misshapen,
    ...meaningless(kind.value, parsed.value).filter(({ values }) => !told.has(values?.['field'])),
    ...misplaced(file.path, expect, kind.value, parsed.value),
  ];
  if (findings.length > 0) return { ok: false, findings: page(findings.sort(byPlace), more) };
  const { value: body, locate } = parsed.value;
  return { ok: true, value: { body, path: file.path, blob: file.blob, sha256: sha256(file.bytes), locate } };
}

function byPlace(one: Finding, other: Finding): number {
  const [a, b] = [one.at, other.at];
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** Which schema counts: what the place demands for requests, what the file says for policy. */
function kindOf(parsed: Parsed, expect: Place): Result<Kind> {
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      objection(
        'Y012',
        parsed.locate(''),
        `the document is ${seen(value)}, where a block of fields is expected`,
        'start with `apiVersion: access-lineage/v1`',
      ),
    );
  }
  const said = (value as { readonly kind?: unknown }).kind;
  // Asked for when there is something to say: places are worked out for the whole document.
  const at = () => parsed.written('/kind').at;
  if (expect !== 'policy') {
    const wanted = KIND_AT[expect];
    if (said === wanted || !isKind(said)) return { ok: true, value: wanted };
    return refuse(
      objection('Y020', at(), `kind is ${seen(said)}, but only ${wanted} may stand in this file`, elsewhere(said)),
    );
  }
  if (isKind(said) && !ASKED.has(said)) return { ok: true, value: said };
  if (isKind(said))
    return refuse(objection('Y020', at(), `kind is ${seen(said)}, which is not policy`, elsewhere(said)));
  const known = POLICY_KINDS.map((kind) => `\`${kind}\``).join(', ');
  if (said === undefined) return refuse(objection('Y010', at(), '`kind` is missing', `add \`kind:\`, one of ${known}`));
  const meant = typeof said === 'string' ? didYouMean(said, POLICY_KINDS) : null;
  return refuse(
    objection(
      'Y020',
      at(),
      `kind is ${seen(said)}, which is not known`,
      `${meant ? `did you mean \`${meant}\`? ` : ''}known: ${known}`,
    ),
  );
}

function isKind(value: unknown): value is Kind {
  return typeof value === 'string' && Object.hasOwn(MEANINGS, value);
}

function elsewhere(kind: Kind): string {
  return ASKED.has(kind)
    ? 'requests, revocations, declarations and settlements stand under `access-requests/<yyyy>/<mm>/`, as `<id>.yaml`, `<id>.revoke.yaml`, `<id>.declared.yaml` and `<id>.settle-<n>.yaml`'
    : 'policy stands under `policies/`';
}

function refuse(finding: Finding): Result<never> {
  return { ok: false, findings: [finding] };
}

/** The id, the file's name and its folder say the same; the trust root has one place. */
function misplaced(path: string, expect: Place, kind: Kind, parsed: Parsed): readonly Finding[] {
  if (expect === 'policy') {
    if ((kind === 'PolicyTest') !== path.endsWith(TEST)) return [misplacedTest(kind, parsed)];
    if ((kind === 'Trust') === (path === TRUST)) return [];
    return [
      objection(
        'Y020',
        parsed.written('/kind').at,
        kind === 'Trust' ? `a trust root stands at ${TRUST}, not here` : `${TRUST} holds kind ${seen(kind)}`,
        `keep the one \`kind: Trust\` at ${TRUST}`,
      ),
    ];
  }
  const id = (parsed.value as { readonly id?: unknown }).id;
  if (typeof id !== 'string' || !isRequestId(id)) return [];
  const place = requestPath(path);
  if (place?.id === id && place.inItsMonth && place.what === expect) return [];
  return [
    objection(
      'Y021',
      parsed.written('/id').at,
      `id ${seen(id)} does not fit the path ${path}`,
      `the file belongs at ${pathOfRequest(id, expect)}, or the id is wrong`,
      { field: '/id' },
    ),
  ];
}

/** By its name alone a reader tells what decides from what only tests it. */
function misplacedTest(kind: Kind, parsed: Parsed): Finding {
  const isTest = kind === 'PolicyTest';
  const message = isTest
    ? `a file with kind PolicyTest does not end in ${TEST}`
    : `a file that ends in ${TEST} holds kind ${seen(kind)}`;
  const fix = isTest
    ? `name it \`<what>${TEST}\``
    : `take \`.test\` out of its name: files that end in ${TEST} are never read as policy`;
  return objection('Y020', parsed.written('/kind').at, message, fix);
}
