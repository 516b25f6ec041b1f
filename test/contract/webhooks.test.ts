import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvents } from '../../src/sandbox/events.ts';
import { startWorld, type Started } from '../sandbox/github/start.ts';

const schema = createRequire(import.meta.url)('@octokit/webhooks-schemas/schema.json') as object;

describe('webhook payloads', () => {
  let started: Started;
  let validate: (definition: string, payload: unknown) => string[];

  beforeAll(async () => {
    started = await startWorld();
    const ajv = new Ajv({ strict: false, allErrors: true });
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
    const events = createEvents(world, repository, 'https://api.github.com');
    const pull = await people.openPullRequest(ann, { branch: 'ask', files: { 'a/new.yaml': 'x: 1\n' }, title: 'Ask' });
    expect(validate('pull_request$opened', await events.pullRequest(pull, 'opened', ann))).toEqual([]);
    await people.push(ann, { branch: 'ask', files: { 'a/new.yaml': 'x: 2\n' } });
    const synchronize = await events.pullRequest(pull, 'synchronize', ann);
    expect(validate('pull_request$synchronize', synchronize)).toEqual([]);
    expect(synchronize['before']).toBe(pull.heads[0]);
    await people.review(bob, pull.number, 'APPROVE', 'The ticket names the change.');
    const review = pull.reviews[0];
    if (review === undefined) throw new Error('no review');
    expect(validate('pull_request_review$submitted', events.review(pull, review))).toEqual([]);
    expect(validate('workflow_run$completed', events.reviewSignal(pull, bob))).toEqual([]);
    await people.merge(bob, pull.number);
    expect(validate('pull_request$closed', await events.pullRequest(pull, 'closed', bob))).toEqual([]);
    const pushed = await events.push('refs/heads/main');
    expect(validate('push$event', pushed)).toEqual([]);
    expect(pushed['commits']).toHaveLength(3);
    const dispatch = events.dispatch('.github/workflows/sweep.yml', bob, { id: 'x' });
    expect(validate('workflow_dispatch$event', dispatch)).toEqual([]);
    expect(events.schedule('17 * * * *')['schedule']).toBe('17 * * * *');
  });

  it('are refused when they do not fit', () => {
    expect(validate('push$event', { ref: 'refs/heads/main' })).not.toEqual([]);
  });
});
