import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emergencyBranches } from '../../model/emergency-branches.ts';
import type { RequestId } from '../../model/ids.ts';
import type { PullRequest } from '../../sandbox/nouns.ts';
import { addAccount } from '../../sandbox/world.ts';
import { ownFolder } from '../own-folder.ts';
import { approve, expectCode, merge, pathOf, type Scene, type Story, verdict } from './acts.ts';

/** An emergency: first the credential, then the approval. */
export function breakGlass(): Story {
  return {
    title: 'Break-glass: a credential at once, a review afterwards',
    full: true,
    async live(stage, say) {
      await stage.people.openIssue(stage.account('mei-tanaka'), 'INC-4711: payment batches hang');
      const run = await expectCode(0, () =>
        stage.breakGlass('sam-adeyemi', {
          role: 'ROLE-PAYMENT-EMERGENCY',
          environment: 'production',
          incident: 'INC-4711',
          justification: 'Payment batches hang since midnight and the banks close their window at five.',
          duration: 'PT30M',
        }),
      );
      const [id = ''] = JSON.parse(run.outputs['request-ids'] ?? '[]') as string[];
      say(
        `sam-adeyemi, who is on call, starts the workflow for INC-4711 and holds ${run.outputs['access-key-id'] ?? ''}`,
      );
      const pull = await reviewOf(stage, id);
      say(
        `the action opens #${pull.number} for the review, and issue #${stage.repository.issues.at(-1)?.number ?? ''} for everybody`,
      );
      await stage.check(pull);
      await approve(
        stage,
        pull,
        'ravi-menon',
        'The incident is real, I watched the batches hang, and the job updated only the table of batches.',
      );
      await stage.reviewed(pull);
      say(`ravi-menon of security looks at it: ${verdict(pull)}`);
      await merge(stage, pull, 'ravi-menon');
      await stage.recorded();
      say('merged and recorded: settled, nothing is owed any more');
      return id;
    },
  };
}

/** The run that breaks the glass tells people; where it could not, the next run of `record` does. */
async function reviewOf(scene: Scene, id: string): Promise<PullRequest> {
  const branches = emergencyBranches(id as RequestId);
  const opened = () => [...scene.repository.pulls.values()].find(({ headRef }) => branches.includes(headRef));
  const told = opened();
  if (told) return told;
  await scene.recorded();
  const later = opened();
  if (!later) throw new Error(`nobody opened a pull request for the review of ${id}`);
  return later;
}

const CERTIFICATE = '2026-10-checkout-certificate';

/** The sample agent, under its own account and by the request that lies in access-requests/. */
export function agent(id: string): Story {
  return {
    title: 'An agent: inside its mandate, and asked again each time',
    async live(stage, say) {
      const file = readFileSync(join(ownFolder(), pathOf(CERTIFICATE)), 'utf8').replace(CERTIFICATE, id);
      const bot = addAccount(stage.sandbox.world, { login: 'bw-cert-rotator[bot]', id: 900_000_901, type: 'Bot' });
      stage.repository.collaborators.set(bot.id, 'write');
      const pull = await stage.people.openPullRequest(bot, {
        branch: id,
        files: { [pathOf(id)]: file },
        title: 'Renew the certificate of the checkout load balancer',
      });
      await expectCode(0, () => stage.check(pull));
      say(`the agent opens #${pull.number} by its own account: ${verdict(pull)}`);
      await approve(
        stage,
        pull,
        'ines-calder',
        'The certificate ends this week, the agent names one certificate and two actions, and half an hour is short.',
      );
      await merge(stage, pull, 'ines-calder');
      await stage.recorded();
      say('ines-calder, who is not its sponsor, approves and merges');
      const wants = (task: string, code: number) =>
        expectCode(code, () =>
          stage.issue(id, 'rotate-certificates', 'certificates-production', { inputs: { 'task-state': task } }),
        );
      await wants('{"phase": "replace"}', 0);
      say('it replaces the certificate: its conditions hold, all that was approved is issued');
      await wants('{"phase": "survey"}', 0);
      say('its task changes to a survey: downgraded, it may only look');
      await wants('{"phase": "replace"}', 1);
      say('a third time: refused, two tries were approved');
      return id;
    },
  };
}
