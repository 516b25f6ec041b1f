import type { Finding } from '../../model/finding.ts';
import type { Sha256 } from '../../model/ids.ts';
import type { Prose } from '../../model/prose.ts';
import type { Entry } from '../entry.ts';
import { proseOf, readTexts } from '../prose.ts';
import { found } from './finding.ts';
import type { LineageFiles } from './lineages.ts';
import { plain } from './v01-modes.ts';

const FIX = 'remove it, or restore it from the history of the ledger';

/** Texts of one lineage by digest, and a finding for each that does not have the digest it stands under. */
export function texts(files: LineageFiles): {
  readonly texts: ReadonlyMap<Sha256, Prose>;
  readonly findings: readonly Finding[];
} {
  const known = new Map<Sha256, Prose>();
  const findings: Finding[] = [];
  const events = new Set(files.events.map(({ path }) => nameIn(path)));
  for (const file of files.texts) {
    const { path, bytes } = file;
    const { readable, texts, bad } = readTexts(bytes);
    const odd = oddity(readable, texts.length + bad.length, events.has(nameIn(path)));
    findings.push(...plain(file), ...(odd === null ? [] : [found('V11', path, odd, FIX)]));
    for (const one of texts) known.set(one.sha256, one);
    for (const digest of bad)
      findings.push(found('V11', path, `the text under ${digest} is not the one that was signed`, FIX));
  }
  return { texts: known, findings };
}

/** null: it lies beside an event, and is an object of texts. */
function oddity(readable: boolean, count: number, beside: boolean): string | null {
  if (!readable) return 'it cannot be read as JSON, so it holds no text that was signed';
  if (!beside) return 'no event of that name stands beside it';
  return count === 0 ? 'it holds no text' : null;
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
