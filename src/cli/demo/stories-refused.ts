import { approve, approversOf, expectCode, merge, open, pathOf, type Story, verdict, yaml } from './acts.ts';

export function denied(first: string, second: string): Story {
  return {
    title: 'Create and approve in one hand: denied by separation of duties',
    async live(stage, say) {
      const create = await open(stage, {
        id: first,
        by: 'diego-ferrer',
        subject: 'person: p-bw111',
        code: 'operate',
        purpose: 'Create payment batch 1202 for the suppliers.',
        because: 'The suppliers of November are due on Friday and the batch has to be entered by hand this once.',
        role: 'ROLE-PAYMENT-CREATE',
        duration: 'PT8H',
      });
      for (const login of approversOf(create))
        await approve(
          stage,
          create,
          login,
          'The batch is due on Friday and payment operations enters it by hand. Eight hours cover the day.',
        );
      await merge(stage, create, 'elena-petrov');
      await stage.recorded();
      say(`diego-ferrer may create payments (#${create.number})`);
      const pull = await open(stage, {
        id: second,
        by: 'diego-ferrer',
        subject: 'person: p-bw111',
        code: 'operate',
        purpose: 'Approve payment batch 1202 for the suppliers.',
        because: 'Treasury is short of people today and the batch has to go out before the bank closes.',
        role: 'ROLE-PAYMENT-APPROVE',
        duration: 'PT1H',
      });
      say(`and asks to approve them too (#${pull.number}): ${verdict(pull)}`);
      await merge(stage, pull, 'elena-petrov');
      await stage.recorded();
      say('somebody merges it all the same: recorded as denied, nothing granted');
      return second;
    },
  };
}

export function stale(id: string): Story {
  return {
    title: 'Changed after it was approved: the approval does not count any more',
    async live(stage, say) {
      const asked = {
        id,
        by: 'priya-raman',
        subject: 'workload: assets-publish',
        code: 'deploy',
        purpose: 'Publish the pictures of the spring campaign.',
        because: 'The campaign starts on Monday and the pictures are approved by marketing since yesterday.',
        role: 'ROLE-ASSETS-PUBLISH',
        duration: 'PT1H',
      };
      const pull = await open(stage, asked);
      await approve(
        stage,
        pull,
        'ines-calder',
        'The campaign is announced and the role only reaches the folder of the checkout page.',
      );
      await stage.reviewed(pull);
      say(`#${pull.number} is approved: ${verdict(pull)}`);
      await stage.people.push(stage.account('priya-raman'), {
        branch: id,
        files: { [pathOf(id)]: yaml({ ...asked, duration: 'PT8H' }) },
      });
      await stage.check(pull, 'synchronize');
      say(`priya-raman then asks for eight hours instead of one: ${verdict(pull)}`);
      await merge(stage, pull, 'ines-calder');
      await stage.recorded();
      say('merged too early: what was pending at the merge stays without a grant');
      return id;
    },
  };
}

export function selfApproved(id: string): Story {
  return {
    title: 'Approved by the one who asked',
    async live(stage, say) {
      const pull = await open(stage, {
        id,
        by: 'tomas-okoye',
        subject: 'workload: checkout-deploy',
        code: 'deploy',
        purpose: 'Roll out release 43 of the checkout service.',
        because: 'Release 43 changes the colour of the pay button, which the designers asked for last week.',
        role: 'ROLE-CHECKOUT-DEPLOY',
        duration: 'PT1H',
      });
      await approve(
        stage,
        pull,
        'tomas-okoye-admin',
        'Looked at the change myself with my other account and it is fine to go out today.',
      );
      await stage.reviewed(pull);
      say(`tomas-okoye approves #${pull.number} with his second account: ${verdict(pull)}`);
      await stage.people.close(stage.account('tomas-okoye'), pull.number);
      await expectCode(0, () => stage.recordHourly());
      say('closed without a merge: recorded as withdrawn');
      return id;
    },
  };
}

export function race(post: string, reconcile: string): Story {
  return {
    title: 'Two requests race for a toxic pair: one wins',
    async live(stage, say) {
      const ask = (id: string, by: string, role: string) =>
        open(stage, {
          id,
          by,
          subject: 'workload: ledger-sync',
          code: 'operate',
          purpose: 'Bring the ledger up to date for the month.',
          because: 'The nightly run failed twice and the month closes tomorrow, so it is run by hand once.',
          role,
          duration: 'PT4H',
        });
      const pulls = await Promise.all([
        ask(post, 'priya-raman', 'ROLE-LEDGER-POST'),
        ask(reconcile, 'lukas-brandt', 'ROLE-LEDGER-RECONCILE'),
      ]);
      const why = 'The nightly run failed twice, I have seen its log, and the month closes tomorrow.';
      await Promise.all(
        pulls.map(async (pull) => {
          for (const login of approversOf(pull)) await approve(stage, pull, login, why);
          await stage.reviewed(pull);
        }),
      );
      for (const pull of pulls) say(`#${pull.number}, looked at alone: ${verdict(pull)}`);
      for (const pull of pulls) await merge(stage, pull, 'elena-petrov');
      await Promise.all([expectCode(0, () => stage.record()), expectCode(0, () => stage.record())]);
      say('both are merged within a second and recorded by two runs at once: the second sees the first');
      return reconcile;
    },
  };
}
