import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { findings, granted, issueCheckout, kinds, revoke, stage } from '../support/stage.ts';

it('through a whole lineage no event is written over or taken away', async () => {
  await using on = await stage();
  const { id } = await granted(on, { name: 'whole-story' });
  await issueCheckout(on, id);
  await revoke(on, id);
  await on.record();
  await issueCheckout(on, id);
  expect(kinds(on, id)).toBe('requested approved approved decided issued closed revoked refused');

  const git = (...words: readonly string[]) =>
    execFileSync('git', ['--git-dir', on.repository.git.dir, ...words], { encoding: 'utf8' });
  const changes = git('log', '--format=', '--name-status', 'evidence').split('\n').filter(Boolean);
  const events = changes.filter((line) => /\t(requests|policy|ledger)\//.test(line));
  // One more than the request's own: the rules the ledger began with.
  expect(events).toHaveLength(9);
  expect(events.filter((line) => !line.startsWith('A\t'))).toEqual([]);

  // A corrected history is no correction.
  expect(findings(on).filter((one) => one.includes('error'))).toEqual([]);
  const event = events[0]?.slice(2) ?? '';
  const bytes = git('show', `evidence:${event}`);
  await on.people.directPush(on.account('joan-ferris'), { [event]: `${bytes} ` }, 'Correct it', 'evidence');
  await on.people.directPush(on.account('joan-ferris'), { [event]: bytes }, 'Put it back', 'evidence');
  expect(findings(on).filter((one) => one.startsWith('V02 error'))).toHaveLength(2);
}, 120_000);
