import type { CheckedChange } from '../commands/check-policy.ts';
import { markdown } from '../report/render/markdown.ts';
import { changeBlocks, changeFace } from '../report/views/change.ts';
import { type Examined, examinedFindings } from '../report/views/examined.ts';
import type { Face } from './face.ts';

/** What a pull request that changes the rules is shown. */
export function faceOfChange(checked: CheckedChange, examined: Examined | null): Face {
  const { title, state } = changeFace(checked);
  const annotations = [...checked.findings, ...(examined ? examinedFindings(examined) : [])].filter((one) => one.at);
  return { comment: markdown(changeBlocks({ ...checked, examined })), title, state, annotations };
}
