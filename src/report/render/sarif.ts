import type { Finding } from '../../model/finding.ts';
import { oneLine, visible } from './visible.ts';

const HOME = 'https://access-lineage.dev';

/** Static Analysis Results Interchange Format 2.1.0, which code scanning and editors read. */
export interface SarifLog {
  readonly version: '2.1.0';
  readonly $schema: string;
  readonly runs: readonly SarifRun[];
}

interface SarifRun {
  readonly tool: { readonly driver: SarifDriver };
  readonly columnKind: 'utf16CodeUnits';
  readonly results: readonly SarifResult[];
}

interface SarifDriver {
  readonly name: string;
  readonly semanticVersion: string;
  readonly informationUri: string;
  readonly rules: readonly { readonly id: string }[];
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: Finding['severity'];
  readonly message: { readonly text: string };
  readonly locations?: readonly [SarifLocation];
}

interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: '%SRCROOT%' };
    readonly region: { readonly startLine: number; readonly startColumn: number };
  };
}

/** Any findings as one run of `engine`, such as `access-lineage 0.1.0`. */
export function sarif(findings: readonly Finding[], engine: string): SarifLog {
  const [name = engine, version = '0.0.0'] = engine.split(' ');
  const ids = [...new Set(findings.map(({ id }) => oneLine(id).trim()))].toSorted();
  return {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, informationUri: HOME, rules: ids.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, ids)),
      },
    ],
  };
}

function resultOf({ id, severity, message, fix, at }: Finding, ids: readonly string[]): SarifResult {
  const ruleId = oneLine(id).trim();
  return {
    ruleId,
    ruleIndex: ids.indexOf(ruleId),
    level: severity,
    message: { text: visible(`${message}\nFix: ${fix}`) },
    ...(at ? { locations: [placeOf(at)] as const } : {}),
  };
}

function placeOf({ path, line, column }: NonNullable<Finding['at']>): SarifLocation {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column },
    },
  };
}
