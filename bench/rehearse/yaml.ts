import { dump } from 'js-yaml';

/** A document as a file: no anchors, which intake refuses. */
export function yaml(body: object): string {
  return dump(body, { lineWidth: 120, noRefs: true });
}
