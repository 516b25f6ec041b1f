import type { Document } from '../model/document.ts';
import type { PinnedCheckpoint, TrustDocument } from '../model/documents.ts';
import type { Finding, Result } from '../model/finding.ts';
import type { Sha256 } from '../model/ids.ts';
import type { Trust } from '../model/trust.ts';
import { policyFinding } from './policy-finding.ts';

export const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';

/** `policies/trust.yaml` with its defaults. Endpoints stand only under a sandbox trust root. */
export function trustOf(document: Document<TrustDocument>): Result<Trust> {
  const { body } = document;
  const findings = [...endpoints(document), ...keys(document)];
  if (findings.length > 0) return { ok: false, findings };
  const oidcIssuer = body.oidcIssuer ?? GITHUB_ISSUER;
  return {
    ok: true,
    value: {
      mode: body.mode,
      gate: body.gate ?? 'enforce',
      oidcIssuer,
      ledger: {
        repository: body.ledger.repository ?? null,
        origin: body.ledger.origin ?? null,
        branch: body.ledger.branch,
        pinned: body.ledger.pinned ? pin(body.ledger.pinned) : null,
      },
      minVersion: body.minVersion ?? null,
      keys: body.keys.map(({ validTo, ...key }) => ({ ...key, validTo: validTo ?? null })),
      workflows: (body.workflows ?? []).map(({ issuer, ...workflow }) => ({
        ...workflow,
        issuer: issuer ?? oidcIssuer,
      })),
      endpoints: body.endpoints ?? null,
    },
  };
}

/** `log/checkpoint` has the root in base64; everywhere else it is hex. */
function pin({ size, root }: PinnedCheckpoint): Trust['ledger']['pinned'] {
  return { size, root: Buffer.from(root, 'base64').toString('hex') as Sha256 };
}

function endpoints(document: Document<TrustDocument>): readonly Finding[] {
  const { mode, endpoints: named, oidcIssuer } = document.body;
  if (mode === 'sandbox') return [];
  const findings: Finding[] = [];
  if (named) {
    const message = 'endpoints are named, and the mode is production';
    findings.push(
      policyFinding(
        'L10',
        document,
        '/endpoints',
        message,
        'take `endpoints` out: production talks to the clouds themselves',
      ),
    );
  }
  if (oidcIssuer && !oidcIssuer.startsWith('https://')) {
    const message = `${oidcIssuer} is not https, and the mode is production`;
    findings.push(
      policyFinding('L10', document, '/oidcIssuer', message, `use an https issuer; GitHub's is ${GITHUB_ISSUER}`),
    );
  }
  return findings;
}

function keys(document: Document<TrustDocument>): readonly Finding[] {
  const seen = new Set<string>();
  return document.body.keys.flatMap(({ keyid, validFrom, validTo }, index) => {
    const findings: Finding[] = [];
    if (seen.has(keyid)) {
      findings.push(
        policyFinding('L11', document, `/keys/${index}/keyid`, `key ${keyid} stands twice`, 'keep one of the two'),
      );
    }
    seen.add(keyid);
    if (validTo !== undefined && validTo <= validFrom) {
      const message = `key ${keyid} ends at ${validTo}, before it begins at ${validFrom}`;
      findings.push(
        policyFinding('L11', document, `/keys/${index}/validTo`, message, 'correct one of the two instants'),
      );
    }
    return findings;
  });
}
