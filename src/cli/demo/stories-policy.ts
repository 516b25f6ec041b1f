import { POLICY } from '../../ledger/layout.ts';
import { merge, type Story, verdict } from './acts.ts';

/** Whoever can change who is who can approve as anybody: one approval is not enough for that, merged or not. */
export function rubberStamp(): Story {
  return {
    title: 'One rubber stamp gives a person of security another account: merged, and it does not bind',
    async live(stage, say) {
      const pull = await stage.people.openPullRequest(stage.account('lukas-brandt'), {
        branch: 'new-phone',
        title: 'Clara has a new account',
        files: {
          'policies/people/p-bw121.yaml': `# yaml-language-server: $schema=../../schemas/person.schema.json
apiVersion: access-lineage/v1
kind: Person
id: p-bw121
accounts:
  - github: "900000999"
    login: clara-dubois-new
`,
        },
      });
      await stage.people.review(stage.account('tomas-okoye'), pull.number, 'APPROVE', 'LGTM');
      await stage.check(pull);
      say(`lukas-brandt opens #${pull.number}, tomas-okoye writes “LGTM”: ${verdict(pull)}`);
      await merge(stage, pull, 'tomas-okoye');
      await stage.recorded();
      say('merged and recorded: requests go on being judged by the rules before it');
      return POLICY;
    },
  };
}
