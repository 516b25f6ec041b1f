import { expect, it } from 'vitest';
import {
  approve,
  APPROVERS,
  comment,
  denials,
  lineage,
  MONTH,
  open,
  pathFor,
  request,
  stage,
} from '../support/stage.ts';

/** GitHub gives back half of the files, commits or reviews: what is missing must not become a denial that stays. */
it('half an answer is no answer: nothing is recorded, and the next run decides on the whole', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'half' });
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }], 'half');
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  on.sandbox.faults.add({ match: 'graphql:pullRequest', times: 20, do: 'half-page' });
  const job = await on.record();
  expect(job.code).toBe(4);
  expect(() => lineage(on, id)).toThrow(`the ledger knows no request ${id}`);
  on.sandbox.faults.clear();
  expect((await on.record()).code).toBe(0);
  expect(lineage(on, id).decided?.decision.verdict).toBe('allow');
});

it('who hides a request among more than 100 files gets no answer and no grant', async () => {
  await using on = await stage();
  const { id, path, yaml } = request({ name: 'crowd' });
  const crowd = Array.from({ length: 100 }, (_, n) => pathFor(`${MONTH}-crowd-${n}`)).map((one) => ({
    path: one,
    yaml: '# nothing\n',
  }));
  const pull = await open(on, 'sam-adeyemi', [{ path, yaml }, ...crowd], 'crowd');
  expect(comment(pull)).toContain('100');
  expect(on.repository.statuses.at(-1)).toMatchObject({ context: 'access-lineage', state: 'failure' });
  await approve(on, pull, ...APPROVERS);
  await on.people.merge(on.account('ines-calder'), pull.number);
  expect((await on.record()).code).toBe(0);
  expect(denials(on, id)).toContain('INV-ADDED');
  expect(lineage(on, id).grant).toBeNull();
});
