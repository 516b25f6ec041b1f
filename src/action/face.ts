import type { Checked, Gated, Judged } from '../commands/check.ts';
import { shownDigest } from '../decision/shown-digest.ts';
import type { Failure, Finding } from '../model/finding.ts';
import { groupBy } from '../model/group-by.ts';
import type { GitHub } from '../ports.ts';
import { markdown } from '../report/render/markdown.ts';
import { checkBlocks, checkFace, type Checked as View, type CheckedRequest } from '../report/views/check.ts';
import { findingBlocks, resultFindings } from '../report/views/findings.ts';

export type Face = Parameters<GitHub['publish']>[1];

/** What a pull request is shown: comment, status, annotations. */
export function faceOf(checked: Exclude<Gated, { is: 'rules' }>): Face {
  if (checked.is === 'failed') return failed(checked.failure);
  const view: View = { ...viewOf(checked), gate: checked.gate };
  const { title, state } = checkFace(view);
  return {
    comment: markdown(checkBlocks(view)),
    title,
    state,
    annotations: annotated(checked).filter((one) => one.at),
  };
}

/** No verdict is not a good one: the gate stays shut until a later run can read everything. */
function failed({ message, fix }: Failure): Face {
  const finding: Finding = { id: 'Y094', severity: 'error', message, fix };
  const comment = markdown([
    { is: 'heading', level: 1, text: '⚠️ Nothing could be decided yet' },
    ...findingBlocks([finding]),
  ]);
  return { comment, title: 'Nothing could be decided yet: see the comment', state: 'error', annotations: [] };
}

function viewOf(checked: Exclude<Checked, { is: 'failed' | 'rules' }>): View {
  switch (checked.is) {
    case 'nothing':
      return { findings: [], requests: [] };
    case 'too-large':
      return { findings: [tooLarge(checked.failure)], requests: [] };
    case 'unreadable':
      return { findings: checked.findings, requests: [] };
    case 'requests':
      return {
        findings: [],
        requests: [...checked.judged.map(request), ...unread(checked.findings)],
        revocations: checked.revocations,
        putBack: checked.putBack,
        logins: checked.logins,
        unbound: checked.unbound,
        merged: checked.pullRequest.merge !== null,
      };
  }
}

function request({ document, decision, duration, recorded = false }: Judged): CheckedRequest {
  const shown = decision.effective ? shownDigest(document.blob, decision.effective.digest) : null;
  const own = { path: document.path, decision, shown, request: document.body, recorded };
  return { ...own, ...(duration === null ? {} : { duration }) };
}

function unread(findings: readonly Finding[]): readonly CheckedRequest[] {
  const byPath = groupBy(findings, ({ at }) => at?.path ?? 'the pull request');
  return [...byPath].map(([path, own]) => ({ path, findings: own }));
}

function annotated(checked: Checked): readonly Finding[] {
  if (checked.is === 'unreadable') return checked.findings;
  if (checked.is !== 'requests') return [];
  return [
    ...checked.findings,
    ...checked.judged.flatMap(({ document, decision }) => resultFindings(decision, document.locate)),
  ];
}

function tooLarge({ message, fix }: { readonly message: string; readonly fix: string }): Finding {
  return { id: 'Y093', severity: 'error', message, fix };
}
