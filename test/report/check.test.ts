import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/model/ids.ts';
import { markdown } from '../../src/report/render/markdown.ts';
import { width } from '../../src/report/render/wrap.ts';
import { terminal } from '../../src/report/render/terminal.ts';
import { checkBlocks, checkFace } from '../../src/report/views/check.ts';
import type { Checked } from '../../src/report/views/check.ts';
import { decisionSummary } from '../../src/report/views/decision.ts';
import { allowed, denied, mixed, tooLarge, unreadable, waiting } from './samples.ts';

const one = (decision: typeof allowed, shown: string | null): Checked => ({
  findings: [],
  requests: [{ path: decision.request.path, decision, shown }],
  logins: new Map([
    ['p-bob' as PersonId, 'bob'],
    ['p-77' as PersonId, 'deploy-bot'],
  ]),
});
const typo = { path: 'access-requests/2026/11/2026-11-typo.yaml', findings: unreadable };

const COMMENTS: { readonly [name: string]: Checked } = {
  allow: one(allowed, '3fa91c2e'),
  pending: one(waiting, '3fa91c2e'),
  deny: one(denied, null),
  unparsable: { findings: [], requests: [typo] },
  'several requests': {
    findings: [],
    requests: [
      ...one(waiting, '3fa91c2e').requests,
      ...one(waiting, '77b0d1aa').requests,
      ...one(allowed, '00000000').requests,
      typo,
    ],
  },
  'none of our business': { findings: [], requests: [] },
  'refused because mixed': { findings: mixed, requests: [] },
  'more than 100 files': { findings: tooLarge, requests: [] },
};

describe('the comment', () => {
  it.each(Object.entries(COMMENTS))('%s', async (name, checked) => {
    const text = markdown(checkBlocks(checked));
    await expect(text).toMatchFileSnapshot(`__snapshots__/comment-${name.replaceAll(' ', '-')}.md`);
    expect(text).not.toMatch(/https?:|@\w|\]\(/);
  });

  it('says that there may be more to mend where the file was not read to its end', () => {
    const twice = { ...typo, findings: [{ ...unreadable[0]!, id: 'Y008' }] };
    const text = markdown(checkBlocks({ findings: [], requests: [twice] }));
    expect(text).toContain('Mend these first; what else is wrong is told after that');
    expect(text).not.toContain('all the things');
  });

  it('cuts a long reason between letters, never inside one', () => {
    const request = { subject: { type: 'human', person: 'p-bob' }, justification: '😀'.repeat(401) } as const;
    const text = markdown(decisionSummary(allowed, { request: request as never }));
    expect(text).toContain(`${'😀'.repeat(399)}…`);
    expect(text).not.toMatch(/\p{Surrogate}/u);
  });

  it('says after the merge nothing on how to approve', () => {
    const merged = { ...one(waiting, '3fa91c2e'), merged: true };
    expect(markdown(checkBlocks(merged))).not.toMatch(/To approve|waiting for approval/);
    expect(checkFace(merged)).toEqual({ state: 'failure', title: 'Access request: not granted' });
  });

  it('tells who approves that the merge itself starts a job', () => {
    const access = { mode: 'just-in-time', activation: 'on-merge' } as const;
    const [asked] = one(waiting, '3fa91c2e').requests;
    const request = { subject: { type: 'workload', workload: 'ledger-sync' }, access } as const;
    const onMerge = { ...asked!, request } as Checked['requests'][number];
    const text = markdown(checkBlocks({ findings: [], requests: [onMerge] }));
    expect(text).toContain('**The merge itself starts the job** that gets the credential (`activation: on-merge`)');
    expect(text).toContain('| Starts | by the merge: `record` calls the job of `on-grant.yml` with it |');
    expect(markdown(checkBlocks(one(waiting, '3fa91c2e')))).not.toContain('starts the job');
  });

  it('does not say of an emergency that anything would be granted, and waits for its review after the merge too', () => {
    const review = { ...waiting, results: [{ ...waiting.results[0]!, rule: 'BG-REVIEW' }] };
    const before = markdown(checkBlocks(one(review, '3fa91c2e')));
    expect(before).toContain('ties your approval to exactly what was taken');
    const after = markdown(checkBlocks({ ...one(review, '3fa91c2e'), merged: true }));
    expect(after).toContain('It is merged, and the review is still owed.');
    expect(after).toContain('digest: 3fa91c2e');
    expect(after).not.toContain('that is final');
  });

  it('shows names in our own advice as code, and nothing else of it', () => {
    const fix = 'write `window.start`, or @bob, `<img src=x>` and `a|b`';
    const result = { ...denied.results.find(({ outcome }) => outcome === 'fail')!, fix };
    const text = markdown(checkBlocks(one({ ...denied, results: [result] }, null)));
    expect(text).toContain(
      '→ write `window.start`, or @&#8203;bob, &#96;&lt;img src=x&gt;&#96; and &#96;a&#124;b&#96;',
    );
  });

  it('has a text to copy whose own letters are too few to be a reason', () => {
    const [, block = ''] =
      /```text\n([\s\S]*?)```/.exec(markdown(checkBlocks(one(waiting, '3fa91c2e'))).split('To approve')[1] ?? '') ?? [];
    expect(block.replace(/digest: [0-9a-f]{8}/, '').match(/\p{L}/gu)?.length).toBeLessThan(5);
    expect(block).toContain('digest: 3fa91c2e');
  });

  it('of a hundred requests fits GitHub, says that it is cut, and keeps what to echo', () => {
    const requests = Array.from({ length: 100 }, (_, n) => ({
      path: waiting.request.path,
      decision: waiting,
      shown: String(n).padStart(8, '0'),
    }));
    const text = markdown(checkBlocks({ findings: [], requests }));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('Cut here');
    expect(text).toContain('00000098 00000099');
  });

  it('is the same on a terminal', async () => {
    const text = terminal(checkBlocks(one(waiting, '3fa91c2e')), { colour: false, width: 80 });
    await expect(text).toMatchFileSnapshot('__snapshots__/terminal-pending.txt');
    expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(80);
  });
});

describe('the gate', () => {
  it.each([
    ['allow', 'success', 'Access request: allowed'],
    ['pending', 'pending', 'Access request: waiting for approval'],
    ['deny', 'failure', 'Access request: denied'],
    ['unparsable', 'failure', 'Access request: denied'],
    ['several requests', 'failure', '4 access requests: 1 denied, 2 waiting for approval, 1 allowed'],
    ['none of our business', 'success', 'No access request here'],
    ['refused because mixed', 'failure', 'Refused: see the comment'],
  ])('%s is %s', (name, state, title) => {
    expect(checkFace(COMMENTS[name] ?? COMMENTS['deny']!)).toEqual({ state, title });
  });
});
