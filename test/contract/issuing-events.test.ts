import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { triggerOf } from '../../src/action/trigger.ts';
import { decide } from '../../src/decision/decide.ts';
import { factsOf, policiesOf, policyOf } from '../support/scenario.ts';

const { definitions } = createRequire(import.meta.url)('@octokit/webhooks-schemas/schema.json') as {
  readonly definitions: { readonly [name: string]: unknown };
};
/** Every event that GitHub sends, and those of Actions that no webhook bears. */
const EVENTS = [
  ...new Set([
    ...Object.keys(definitions).flatMap((name) => /^([a-z_]+)(\$|_)event$/.exec(name)?.[1] ?? []),
    'schedule',
    'workflow_call',
    'pull_request_target',
    'pull_request_comment',
    'image_version',
    'dynamic',
    '',
  ]),
];
const INSIDE = ['push', 'release', 'repository_dispatch', 'schedule', 'workflow_dispatch'];

async function decided(eventName: string): Promise<boolean> {
  const given = { phase: 'issue', claims: { eventName } } as const;
  return decide(await policyOf(policiesOf(given)), await factsOf(given)).verdict === 'allow';
}

function started(eventName: string): boolean {
  try {
    return triggerOf('issue', eventName, {}).do === 'issue';
  } catch {
    return false;
  }
}

it('of all events of GitHub a credential is issued on those that nobody outside can start, to the job and by its token', async () => {
  expect(EVENTS).toEqual(
    expect.arrayContaining(['issues', 'issue_comment', 'discussion_comment', 'fork', 'watch', 'star', 'gollum']),
  );
  expect(EVENTS.filter(started).toSorted()).toEqual(INSIDE);
  const allowed = await Promise.all(EVENTS.map(async (event) => ((await decided(event)) ? [event] : [])));
  expect(allowed.flat().toSorted()).toEqual(INSIDE);
});
