import type { Finding } from '../../model/finding.ts';
import type { Sha256 } from '../../model/ids.ts';
import type { Prose } from '../../model/prose.ts';
import { decodeEntry, type Decoded } from '../entry.ts';
import { found } from './finding.ts';
import type { LineageFiles } from './lineages.ts';
import { plain } from './v01-modes.ts';

const KNOWN =
  /^(?:(?:requests|text)\/\d{4}\/\d{2}\/[a-z0-9-]+\/\d{4}-[a-z]+\.json|(?:text\/)?(?:policy|ledger)\/\d{4}-[a-z]+(?:-[a-z]+)?\.json|index\/(?:holder|role|exception|owed|secret)\/[\w.-]+\.json|log\/(?:checkpoint|recorded|policy|(?:tile\/\d+|edge)\/\d+)|trust\/keys\.json|README\.md|VERIFY\.md)$/;

/** Is it a path that a ledger has? */
export function isLedgerPath(path: string): boolean {
  return KNOWN.test(path);
}

/** Files of one lineage that are events, and a finding for each that is none. */
export function structure(
  { events }: LineageFiles,
  texts: ReadonlyMap<Sha256, Prose>,
): { readonly decoded: readonly Decoded[]; readonly findings: readonly Finding[] } {
  const decoded: Decoded[] = [];
  const findings: Finding[] = [];
  for (const event of events) {
    const { path, bytes } = event;
    const one = decodeEntry(path, bytes, texts);
    if (typeof one === 'string')
      findings.push(found('V01', path, one, 'look in the history of the ledger who put it there'));
    else decoded.push(one);
    findings.push(...plain(event));
  }
  return { decoded, findings };
}
