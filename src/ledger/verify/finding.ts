import type { Finding } from '../../model/finding.ts';
import type { Json } from '../../model/ids.ts';

/** What the checks say; each has a page in docs/findings/. */
export type VerifyId =
  | 'V01'
  | 'V02'
  | 'V03'
  | 'V04'
  | 'V05'
  | 'V06'
  | 'V07'
  | 'V08'
  | 'V09'
  | 'V10'
  | 'V11'
  | 'V13'
  | 'V14';

/** Where in the ledger: files of it are one line long. */
export function found(
  id: VerifyId,
  path: string,
  message: string,
  fix: string,
  more: { readonly severity?: Finding['severity']; readonly values?: { readonly [name: string]: Json } } = {},
): Finding {
  const { severity = 'error', values } = more;
  const at = { path, line: 1, column: 1 };
  return { id, severity, message: `${path}: ${message}`, fix, at, ...(values ? { values } : {}) };
}
