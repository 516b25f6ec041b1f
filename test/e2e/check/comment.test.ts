import { expect, it } from 'vitest';
import { approve, APPROVERS, comment, digest, open, request, stage } from '../../support/stage.ts';
import { folded, gate, lines, steady } from '../seen.ts';

it('explains a good request, then says that it is allowed, in one comment edited in place', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'release-42' })], 'release-42');
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/pending.md');
  expect(gate(on, pull)).toEqual({ state: 'pending', says: 'Access request: waiting for approval' });

  await approve(on, pull, ...APPROVERS);
  const { summary, outputs } = await on.reviewed(pull);
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/allowed.md');
  expect(gate(on, pull)).toEqual({ state: 'success', says: 'Access request: allowed' });
  expect(outputs).toMatchObject({
    verdict: 'allow',
    'request-ids': JSON.stringify([request({ name: 'release-42' }).id]),
  });
  expect(pull.comments.map(({ author }) => author.login)).toEqual(['github-actions[bot]']);
  expect(comment(pull)).toContain(summary.trim());
  expect(comment(pull)).not.toMatch(/@\w/);
});

it('names the person, the digest and a text to copy that would be accepted', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'release-42' })], 'release-42');
  expect(comment(pull)).toContain('ines-calder');
  const [, text = ''] = /```text\n(Why: [\s\S]*?)```/.exec(comment(pull)) ?? [];
  expect(text).toContain(digest(pull));
  const reason = 'Release 42 is what staging has run since Monday without a single fault.';
  for (const login of APPROVERS)
    await on.people.review(on.account(login), pull.number, 'APPROVE', text.replace('Why: ', `Why: ${reason}`));
  await on.reviewed(pull);
  expect(gate(on, pull)?.state).toBe('success');
});

it('says which approvals do not count and why', async () => {
  await using on = await stage();
  const pull = await open(on, 'sam-adeyemi', [request({ name: 'release-42' })], 'release-42');
  await approve(on, pull, 'sam-adeyemi').catch(() => 'GitHub itself refuses it');
  await approve(on, pull, 'priya-raman', 'yuki-sato');
  await on.people.review(on.account('ines-calder'), pull.number, 'APPROVE', 'lgtm');
  await on.reviewed(pull);
  await expect(folded(comment(pull))).toMatchFileSnapshot('__snapshots__/not-counted.md');
  expect(gate(on, pull)?.state).toBe('pending');
});

it('puts every fault of the file beside its line', async () => {
  await using on = await stage();
  const { path, yaml } = request({ name: 'typos', role: 'ROLE-CHECKOUT-DEPLOI' });
  const pull = await open(
    on,
    'sam-adeyemi',
    [{ path, yaml: yaml.replace('justification:', 'justifcation:').replace('PT2H', '2 hours') }],
    'typos',
  );
  expect(lines(on, pull).map(steady)).toMatchInlineSnapshot(`
    [
      "access-requests/YYYY/MM/YYYY-MM-typos.yaml:10 failure Y011: unknown field "justifcation"
    did you mean \`justification\`?",
      "access-requests/YYYY/MM/YYYY-MM-typos.yaml:16 failure Y014: window.duration is "2 hours", which is not in the expected form
    did you mean \`PT2H\`? expected: How long from the start. Left out: the role's default. Written as \`P30D\`, \`PT4H\` or \`PT30M\`",
    ]
  `);
  expect(gate(on, pull)).toEqual({ state: 'failure', says: 'Access request: denied' });
});

it('puts a denial beside the line that brought it', async () => {
  await using on = await stage();
  const pull = await open(
    on,
    'sam-adeyemi',
    [request({ name: 'unknown-role', role: 'ROLE-CHECKOUT-DEPLOI' })],
    'unknown',
  );
  expect(lines(on, pull).map(steady)).toMatchInlineSnapshot(`
    [
      "access-requests/YYYY/MM/YYYY-MM-unknown-role.yaml:12 failure REF-ROLE: there is no role ROLE-CHECKOUT-DEPLOI in the policy
    did you mean ROLE-CHECKOUT-DEPLOY?",
    ]
  `);
  expect(gate(on, pull)?.state).toBe('failure');
});
