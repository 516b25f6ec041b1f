import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  digest,
  granted,
  kinds,
  open,
  REASON,
  recorded,
  request,
  stage,
} from '../support/stage.ts';

/** What anybody may write beside a request must not keep it, or the next one, out of the ledger. */
it('a review that is cut in the middle of a letter', async () => {
  await using on = await stage();
  const ask = request({ name: 'emoji' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'emoji');
  await approve(on, pull, ...APPROVERS);
  const words = `${REASON}\n\ndigest: ${digest(pull)}\n`;
  const body = `${words}${'x'.repeat(8_191 - words.length)}😀`;
  await on.people.review(on.account('ines-calder'), pull.number, 'APPROVE', body);
  await recorded(on, pull);
  expect(kinds(on, ask.id)).toBe('requested approved approved decided');
});

it('a flood of long reviews', async () => {
  await using on = await stage();
  const ask = request({ name: 'flood' });
  const pull = await open(on, 'sam-adeyemi', [ask], 'flood');
  const clara = on.account('clara-dubois');
  for (let n = 0; n < 95; n += 1) await on.people.review(clara, pull.number, 'APPROVE', '語'.repeat(8_192));
  await approve(on, pull, ...APPROVERS);
  await recorded(on, pull);
  expect(kinds(on, ask.id)).toMatch(/^requested( approved){2,} decided$/);
});

it('a file beside it whose name is not UTF-8', async () => {
  await using on = await stage();
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: on.repository.git.dir, encoding: 'utf8' }).trim();
  await granted(on, { name: 'before' });
  const stream = `commit refs/heads/main\ncommitter x <x@example.invalid> 1764150000 +0000\ndata 1\nx\nfrom ${git('rev-parse', 'main')}\nM 100644 inline "access-requests/caf\\351.txt"\ndata 1\nx\nM 100644 inline ".github/caf\\351.txt"\ndata 1\nx\n`;
  execFileSync('git', ['fast-import', '--quiet'], { cwd: on.repository.git.dir, input: stream });
  const { id } = await granted(on, { name: 'after' });
  expect(kinds(on, id)).toBe('requested approved approved decided');
});
