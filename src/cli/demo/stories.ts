import { approve, digest, expectCode, merge, open, type Story, verdict } from './acts.ts';

/** What goes well, into either cloud. */
export function goodAws(id: string): Story {
  return {
    title: 'A deployment to AWS, asked, approved by two, merged, used',
    full: true,
    async live(stage, say) {
      const pull = await open(stage, {
        id,
        by: 'sam-adeyemi',
        subject: 'workload: checkout-deploy',
        code: 'deploy',
        purpose: 'Roll out release 42 of the checkout service.',
        because: 'Release 42 fixes the rounding of refunds, it passed staging, and customers see the fault today.',
        role: 'ROLE-CHECKOUT-DEPLOY',
        duration: 'PT2H',
      });
      say(`sam-adeyemi opens #${pull.number}: ${verdict(pull)}`);
      const echoed = digest(pull);
      await approve(
        stage,
        pull,
        'ines-calder',
        'Release 42 is planned for today and staging looked good. Two hours leave room for a rollback.',
      );
      await approve(
        stage,
        pull,
        'ravi-menon',
        'Only the checkout service can be updated with this and no data is touched, so it is fine for two hours.',
      );
      await stage.reviewed(pull);
      say(`ines-calder and ravi-menon echo the digest ${echoed} in their reviews: ${verdict(pull)}`);
      await merge(stage, pull, 'ines-calder');
      await stage.recorded();
      say('merged and recorded: requested, approved twice, decided');
      const issued = await expectCode(0, () => stage.issue(id, 'checkout-deploy', 'checkout-production'));
      say(
        `the pipeline holds ${issued.outputs['access-key-id'] ?? ''} until ${issued.outputs['expires-at'] ?? ''}; its job ends and it is closed`,
      );
      return id;
    },
  };
}

export function goodGcp(id: string): Story {
  return {
    title: 'A query on Google Cloud',
    async live(stage, say) {
      const pull = await open(stage, {
        id,
        by: 'mei-tanaka',
        subject: 'workload: revenue-report',
        code: 'operate',
        purpose: 'Compute the revenue report of the quarter.',
        because: 'The board meets next week and the report is due the day before. Reading is enough for it.',
        role: 'ROLE-ANALYTICS-READ',
        duration: 'PT2H',
      });
      say(`mei-tanaka opens #${pull.number}: ${verdict(pull)}`);
      await approve(
        stage,
        pull,
        'yuki-sato',
        'The report is due and the workload only reads the warehouse. Two hours are what the last one took.',
      );
      await stage.reviewed(pull);
      say(`yuki-sato approves: ${verdict(pull)}`);
      await merge(stage, pull, 'yuki-sato');
      await stage.recorded();
      const issued = await expectCode(0, () => stage.issue(id, 'revenue-report', 'analytics-production'));
      say(
        `the pipeline holds a token of ${issued.outputs['service-account'] ?? ''} until ${issued.outputs['expires-at'] ?? ''}`,
      );
      return id;
    },
  };
}
