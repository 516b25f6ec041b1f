import type { Document } from '../model/document.ts';
import type { TrustDocument } from '../model/documents.ts';
import type { Trust } from '../model/trust.ts';
import { readDocument } from '../intake/read-document.ts';
import { trustOf } from '../policy/trust.ts';
import { TRUST } from './read-policy.ts';
import type { Sources } from './sources.ts';

export type Gate = Trust['gate'];

/** How the default branch wants denials shown, where nothing else of its policy was needed. What cannot be read enforces. */
export async function gateOnMain({ repository, mainBranch }: Sources): Promise<Gate> {
  const [main] = await repository.read([{ ref: mainBranch, paths: [TRUST] }]);
  const file = main?.files.find(({ path }) => path === TRUST);
  if (!file) return 'enforce';
  const read = readDocument(file, 'policy');
  if (!read.ok || read.value.body.kind !== 'Trust') return 'enforce';
  const trust = trustOf(read.value as Document<TrustDocument>);
  return trust.ok ? trust.value.gate : 'enforce';
}
