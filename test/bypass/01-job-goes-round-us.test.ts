import { expect, it } from 'vitest';
import { granted, issueCheckout, lineage, stage, unrecorded } from '../support/stage.ts';

const AWS = { account: '111122223333', role: 'jit-checkout-deploy' };

/** A hostile step of the same job mints a token of its own and asks STS itself: whole role, full session, our session's name. */
it('a session that a later step takes for itself is not told as ours, and was judged beforehand', async () => {
  await using on = await stage();
  const service = `arn:aws:ecs:eu-west-1:${AWS.account}:service/checkout/web`;
  const more = `  resources: [${service}]\nwindow:\n  duration: PT30M\n`;
  const { id } = await granted(on, { name: 'shadow', more });

  let shadow = '';
  await issueCheckout(on, id, {
    async between({ env }) {
      const identity = await fetch(`${env['ACTIONS_ID_TOKEN_REQUEST_URL']}&audience=sts.amazonaws.com`, {
        headers: { authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
      });
      const { value } = (await identity.json()) as { value: string };
      const answer = await fetch(on.sandbox.endpoints.awsSts, {
        method: 'POST',
        body: new URLSearchParams({
          Action: 'AssumeRoleWithWebIdentity',
          Version: '2011-06-15',
          RoleArn: `arn:aws:iam::${AWS.account}:role/${AWS.role}`,
          RoleSessionName: on.sandbox.clouds.aws.sessions[0]?.roleSessionName ?? '',
          WebIdentityToken: value,
          DurationSeconds: '3600',
        }),
      });
      shadow = /<AccessKeyId>(\w+)/.exec(await answer.text())?.[1] ?? '';
    },
  });

  const { decided, issuances } = lineage(on, id);
  expect(shadow).toMatch(/^ASIA/);
  expect(issuances).toHaveLength(1);
  expect(unrecorded(on, id)).toEqual([shadow]);
  // What cannot be prevented in a cooperative job was decided for: the whole role, and a session that outlives the window.
  expect(decided?.decision.effective?.boundary).toBe('cooperative');
  expect(issuances[0]?.issued.boundary).toBe('cooperative');
  const boundary = decided?.decision.results.find(({ rule }) => rule === 'ENT-BOUNDARY');
  expect(boundary?.message).toContain('decided as the whole role');
  const reach = Date.parse(boundary?.values?.['until'] as string) - Date.parse(decided?.facts.now ?? '');
  expect(reach / 60_000).toBeGreaterThanOrEqual(60);
});
