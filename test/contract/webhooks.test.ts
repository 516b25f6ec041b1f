import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  pullRequestEvent,
  pushEvent,
  reviewEvent,
  scheduleEvent,
  workflowDispatchEvent,
  workflowRunEvent,
} from '../../src/sandbox/events.ts';
import { startWorld, type Started } from '../sandbox/github/start.ts';

const schema = createRequire(import.meta.url)('@octokit/webhooks-schemas/schema.json') as object;

describe('webhook payloads', () => {
  let started: Started;
  let validate: (definition: string, payload: unknown) => string[];

  beforeAll(async () => {
    started = await startWorld();
    const ajv = new Ajv({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
    // The package exports both ways; under Node's ESM the function is the default's default.
    (formats as unknown as (ajv: Ajv) => void)(ajv);
    ajv.addFormat('uri-template', true);
    ajv.addSchema(schema, 'webhooks');
    validate = (definition, payload) => {
      const check = ajv.getSchema(`webhooks#/definitions/${definition.replace('$', '%24')}`);
      if (check === undefined) throw new Error(`no definition ${definition}`);
      void check(payload);
      return (check.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
    };
  });
  afterAll(() => started.close());

  it('fit GitHub’s own schemas', async () => {
    const { world, repository, people, ann, bob } = started;
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a/new.yaml': 'x: 1\n' }, title: 'Ask' });
    expect(validate('pull_request$opened', await pullRequestEvent(world, repository, pull, 'opened'))).toEqual([]);
    await people.push(ann, { branch: 'ask', files: { 'a/new.yaml': 'x: 2\n' } });
    const synchronize = await pullRequestEvent(world, repository, pull, 'synchronize');
    expect(validate('pull_request$synchronize', synchronize)).toEqual([]);
    expect(synchronize['before']).toBe(pull.heads[0]);
    await people.review(bob, pull.number, 'APPROVE', 'The ticket names the change.');
    const review = pull.reviews[0];
    if (review === undefined) throw new Error('no review');
    expect(validate('pull_request_review$submitted', reviewEvent(world, repository, pull, review))).toEqual([]);
    await people.merge(bob, pull.number);
    expect(validate('pull_request$closed', await pullRequestEvent(world, repository, pull, 'closed', bob))).toEqual([]);
    const push = repository.pushes.at(-1);
    if (push === undefined) throw new Error('no push');
    const pushed = await pushEvent(repository, push);
    expect(validate('push$event', pushed)).toEqual([]);
    expect(pushed['commits']).toHaveLength(3);
    const run = await workflowRunEvent(repository, {
      id: 7_000_000_001,
      name: 'review-signal',
      path: '.github/workflows/review-signal.yml',
      event: 'pull_request_review',
      headSha: pull.heads.at(-1) ?? '',
      headBranch: pull.headRef,
      pulls: [pull],
      actor: bob,
      at: world.clock.iso(),
    });
    expect(validate('workflow_run$completed', run)).toEqual([]);
    const dispatch = workflowDispatchEvent(repository, bob, {
      path: '.github/workflows/sweep.yml',
      inputs: { id: 'x' },
    });
    expect(validate('workflow_dispatch$event', dispatch)).toEqual([]);
    const { schedule } = scheduleEvent(repository, '17 * * * *', '.github/workflows/sweep.yml');
    expect(schedule).toBe('17 * * * *');
  });

  it('are refused when they do not fit', () => {
    expect(validate('push$event', { ref: 'refs/heads/main' })).not.toEqual([]);
  });
});
