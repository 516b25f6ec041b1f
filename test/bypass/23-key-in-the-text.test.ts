import { expect, it } from 'vitest';
import { keyShapes } from '../support/keys.ts';
import { leaks, sinksOf } from '../support/secrets.ts';
import { approve, comment, denials, digest, lineage, open, request, stage } from '../support/stage.ts';

const { npm: key = '' } = keyShapes(23);

/** Somebody pastes a key: into the request, into a review. It is refused, and nothing of ours repeats it. */
it('a key in a file or in a review is refused and nowhere repeated', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'pasted' });
  const held = yaml.replace('justification: ', `justification: The token is ${key}. `).concat(`tokn: ${key}\n`);
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml: held }], 'pasted');
  expect(comment(pull)).toContain('Y034');
  expect(comment(pull)).not.toContain('Y011');
  await on.people.merge(on.account('ines-calder'), pull.number);
  const jobs = [await on.record()];
  expect(denials(on, id)).toEqual(['REF-UNREADABLE', 'REF-UNREADABLE']);

  const clean = request({ name: 'reviewed' });
  const second = await open(on, 'sam-adeyemi', [clean], 'reviewed');
  await approve(on, second, 'ravi-menon');
  const text = `Checked with ${key}, looks right to me.\n\ndigest: ${digest(second)}`;
  await on.people.review(on.account('ines-calder'), second.number, 'APPROVE', text);
  jobs.push(await on.reviewed(second));
  expect(comment(second)).toContain('Revoke that key now');
  await on.people.merge(on.account('ines-calder'), second.number);
  jobs.push(await on.record());
  const { grant, decided } = lineage(on, clean.id);
  expect(grant).toBeNull();
  expect(decided?.facts.reviews.map(({ withheld, body }) => [withheld ?? null, body.text === ''])).toEqual(
    expect.arrayContaining([
      ['npm token', true],
      [null, false],
    ]),
  );
  // The request of the pull request is in git by its author's hand; the ledger is ours.
  expect(leaks(sinksOf(on, jobs, 'evidence'), [key])).toEqual([]);
  expect(leaks(sinksOf(on, jobs), [key])).toEqual(['git']);
});
