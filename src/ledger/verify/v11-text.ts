import type { Finding } from '../../model/finding.ts';
import type { Sha256 } from '../../model/ids.ts';
import type { Prose } from '../../model/prose.ts';
import type { Entry } from '../entry.ts';
import { proseOf, readTexts } from '../prose.ts';
import { found } from './finding.ts';
import type { LineageFiles } from './lineages.ts';

/** Texts of one lineage by digest, and a finding for each that does not have the digest it stands under. */
export function texts(files: LineageFiles): {
  readonly texts: ReadonlyMap<Sha256, Prose>;
  readonly findings: readonly Finding[];
} {
  const known = new Map<Sha256, Prose>();
  const findings: Finding[] = [];
  for (const { path, bytes } of files.texts) {
    const { texts, bad } = readTexts(bytes);
    for (const one of texts) known.set(one.sha256, one);
    for (const digest of bad)
      findings.push(
        found(
          'V11',
          path,
          `the text under ${digest} is not the one that was signed`,
          'remove it, or restore it from the history of the ledger',
        ),
      );
  }
  return { texts: known, findings };
}

/** Text that no event speaks of. Text that is gone is no finding: it may be removed. */
export function strayTexts(
  files: LineageFiles,
  texts: ReadonlyMap<Sha256, Prose>,
  entries: readonly Entry[],
): readonly Finding[] {
  const spoken = new Set(entries.flatMap(({ event }) => proseOf(event).map(({ sha256 }) => sha256)));
  const stray = [...texts.keys()].filter((digest) => !spoken.has(digest));
  return stray.map((digest) =>
    found(
      'V11',
      files.texts[0]?.path ?? files.folder,
      `it holds a text, ${digest}, that no event speaks of`,
      'find out who put it there',
      {
        severity: 'warning',
      },
    ),
  );
}
