import { openCompany } from '../company.ts';
import { atMost, emptyNode, interleaved, ms, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

/** What every event costs that is none of our business: the entry is loaded, reads the event and leaves. */
export async function coldStartRows(setting: Setting): Promise<readonly Row[]> {
  setting.say('cold start');
  const stage = await openCompany(setting, 'cold-start');
  try {
    const pull = await stage.people.openPullRequest(stage.account('sam-adeyemi'), {
      branch: 'readme',
      files: { 'README.md': 'Hello.\n' },
      title: 'Say hello',
    });
    let post = 0;
    const wall = await interleaved(15, {
      async main() {
        const { main, post: after } = await stage.check(pull, 'closed');
        post = after?.durationMs ?? 0;
        return main.durationMs;
      },
      post: () => Promise.resolve(post),
      empty: () => emptyNode(setting.node),
    });
    const floor = `${ms(wall.empty)} empty Node`;
    return [
      atMost('cold start of the main entry, over empty Node', wall.main - wall.empty, 100, floor),
      atMost('cold start of the post entry, over empty Node', wall.post - wall.empty, 100, floor),
    ];
  } finally {
    await stage.close();
  }
}
