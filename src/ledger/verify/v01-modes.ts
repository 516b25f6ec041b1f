import type { SourceFile } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import { found } from './finding.ts';

const KINDS: { readonly [mode in SourceFile['mode']]: string } = {
  '100644': 'a plain file',
  '100755': 'a program',
  '120000': 'a symbolic link',
  '160000': 'a submodule',
};

/** The recording job writes plain files and nothing else. A link shows whoever reads a checkout what another place holds. */
export function plain({ path, mode }: Pick<SourceFile, 'path' | 'mode'>): readonly Finding[] {
  if (mode === '100644') return [];
  return [
    found(
      'V01',
      path,
      `its mode is ${mode}, ${KINDS[mode]}; a ledger holds plain files of mode 100644`,
      'look in the history of the ledger who changed it',
    ),
  ];
}
