import { approve, approversOf, expectCode, merge, open, pathOf, type Story, verdict } from './acts.ts';

/** Where somebody answers for more than a grant: for people of another company, for a password that outlives it. */
export function thirdParty(id: string): Story {
  return {
    title: 'A third party: asked for under its contract, attested by both owners',
    async live(stage, say) {
      const pull = await open(stage, {
        id,
        by: 'mei-tanaka',
        subject: { type: 'third-party', person: 'p-bw160', contract: 'c-2026-31', sponsor: 'p-bw105' },
        code: 'support',
        purpose: 'Read the logs of the ledger with its makers.',
        because:
          'The ledger posts twice since their last release and Ledgerworks has to see it in our logs to mend it.',
        role: 'ROLE-INCIDENT-READ',
        duration: 'PT4H',
      });
      say(`mei-tanaka asks for karl-nystrom of Ledgerworks (#${pull.number}): ${verdict(pull)}`);
      const why = {
        'elena-petrov': 'Attested: their contract covers support of the ledger, and the work is under its agreement.',
        'ines-calder': 'Attested: reading logs is enough to find it, and the role reaches no data of customers.',
      };
      for (const [login, text] of Object.entries(why)) await approve(stage, pull, login, text);
      await stage.reviewed(pull);
      say(`the holder of the contract and the owner of the role attest: ${verdict(pull)}`);
      await merge(stage, pull, 'elena-petrov');
      await stage.recorded();
      say('merged and recorded: granted until the window ends; no job gets a credential by it');
      return id;
    },
  };
}

export function secret(id: string): Story {
  return {
    title: 'A secret: read under a grant, replaced and revoked after it',
    async live(stage, say) {
      const pull = await open(stage, {
        id,
        by: 'lukas-brandt',
        subject: 'workload: checkout-deploy',
        code: 'migrate',
        purpose: 'Widen the column of the settlement reference.',
        because: 'Banks send 40 letters from December on, and the column holds 35. Rehearsed in staging on Monday.',
        role: 'ROLE-DATABASE-MIGRATE',
        duration: 'PT2H',
        more: `secret:
  reference: arn:aws:secretsmanager:eu-west-1:111122223333:secret:payments/migrator-Xq81Zt
  type: secret
  consumer: checkout-deploy
  ttl: PT2H
  rotation:
    afterUse: true
`,
      });
      say(`lukas-brandt names the secret, never its value (#${pull.number}): ${verdict(pull)}`);
      for (const login of approversOf(pull))
        await approve(
          stage,
          pull,
          login,
          'The column is too short from December on, I saw the rehearsal in staging, and the password changes after it.',
        );
      await merge(stage, pull, 'ines-calder');
      await stage.recorded();
      say('the owners of role and database and security approve; recorded: a rotation and a revocation are owed');
      await expectCode(0, () =>
        stage.issue(id, 'checkout-deploy', 'checkout-production', { inputs: { 'cloud-role': 'jit-database-secret' } }),
      );
      const done = await stage.people.openPullRequest(stage.account('priya-raman'), {
        branch: `${id}-done`,
        title: 'The migration is done, its password is replaced',
        files: {
          [pathOf(id).replace('.yaml', '.revoke.yaml')]: `apiVersion: access-lineage/v1
kind: Revocation
id: ${id}
reason: The migration is done; the password was replaced and the old one revoked.
`,
        },
      });
      await merge(stage, done, 'priya-raman');
      await stage.recorded();
      say('the job has read it; priya-raman, who answers for it, replaced it and says so: nothing is owed any more');
      return id;
    },
  };
}
