import { expect, it } from 'vitest';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import {
  approve,
  APPROVERS,
  comment,
  denials,
  granted,
  issueCheckout,
  lineage,
  open,
  pathFor,
  refusal,
  request,
  stage,
  type TestStage,
} from '../support/stage.ts';

it('a request is exactly a regular file at the path of its own id, for ever', async () => {
  await using on = await stage();
  const { id, path, yaml } = await taken(on);

  // The id of another month's folder, an attributes file that hides diffs, a link to what was merged.
  const reused = await open(on, 'sam-adeyemi', [{ path: path.replace(/\/\d\d\//, '/01/'), yaml }], 'reused');
  const hidden = request({ name: 'hidden' });
  const attributes = { path: 'access-requests/.gitattributes', yaml: '*.yaml -diff\n' };
  const hiding = await open(on, 'sam-adeyemi', [hidden, attributes], 'hiding');
  const linked = request({ name: 'linked' });
  const linking = await linkTo(on, linked.path, path);
  expect([reused, hiding, linking].map((pull) => /\bY0\d\d\b/.exec(comment(pull))?.[0] ?? comment(pull))).toEqual([
    'Y032',
    'Y032',
    'Y033',
  ]);
  for (const pull of [reused, hiding, linking]) {
    await on.people.merge(on.account('ines-calder'), pull.number);
    await on.record();
  }
  expect(denials(on, hidden.id)).toContain('INV-REQUEST-ONLY');
  expect(denials(on, linked.id)).toContain('REF-UNREADABLE');
  for (const one of [hidden.id, linked.id]) expect(lineage(on, one).grant).toBeNull();
  expect(lineage(on, id).events.filter(({ kind }) => kind === 'requested')).toHaveLength(1);
});

it('a merged request that is replaced on main is not what was granted', async () => {
  await using on = await stage();
  const { id, yaml } = await taken(on);
  const files = { [pathFor(id)]: yaml.replace('PT2H', 'PT8H') };
  await on.people.directPush(on.account('joan-ferris'), files, 'A little longer');
  await on.record();
  expect((await issueCheckout(on, id)).code).toBe(1);
  expect(refusal(on, id).condition).toBe('INV-MERGED-CONTENT');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

async function taken(on: TestStage) {
  const { yaml } = request({ name: 'taken' });
  return { yaml, ...(await granted(on, { name: 'taken' })) };
}

/** git can store it, no page of GitHub's can make it: the commit is written by hand. */
async function linkTo(on: TestStage, path: string, target: string): Promise<PullRequest> {
  const sam = on.account('sam-adeyemi');
  const { git } = on.repository;
  const main = (await git.ref('refs/heads/main')) ?? '';
  const oid = await git.writeObject('blob', Buffer.from(target));
  const who = { name: sam.login, email: sam.emails[0] ?? '', date: on.sandbox.world.clock.iso() };
  const commit = await git.writeCommit({
    tree: await git.editTree((await git.commit(main))?.tree ?? null, new Map([[path, { mode: '120000', oid }]])),
    parents: [main],
    author: who,
    committer: who,
    message: 'Link\n',
  });
  await git.moveRef('refs/heads/linking', null, commit);
  const pull = await on.people.openPullRequest(sam, { branch: 'linking', files: {}, title: 'Link' });
  await on.check(pull);
  await approve(on, pull, ...APPROVERS);
  return pull;
}
