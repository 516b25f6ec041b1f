import { readFileSync } from 'node:fs';
import type { Stage } from '../../src/cli/demo/stage.ts';
import type { PullRequest } from '../../src/sandbox/nouns.ts';
import type { Work } from '../../src/sandbox/people.ts';
import { APPROVERS, type Ask, lineage, REASON, request } from './stage.ts';

/** The sample's approval rules, but for the digest that only the comment of `check` tells. */
export const WITHOUT_DIGEST: Readonly<Record<string, string>> = Object.fromEntries(
  ['critical', 'high-risk', 'payments', 'production'].map((name) => {
    const path = `policies/approvals/${name}.yaml`;
    return [path, readFileSync(path, 'utf8').replace('echoDigest: true', 'echoDigest: false')];
  }),
);

interface Unseen extends Partial<Pick<Work, 'as' | 'coAuthors'>> {
  readonly by?: string;
  /** What happens once it is open and before anybody approves. */
  readonly before?: (pull: PullRequest) => Promise<unknown>;
  /** What happens after the approvals. */
  readonly after?: (pull: PullRequest) => Promise<unknown>;
}

/** Opened, approved and merged before any job of ours ran. A ledger that has begun learns of many by one `record`. For rules WITHOUT_DIGEST. */
export async function unseen(
  on: Stage,
  ask: Ask,
  { by = 'sam-adeyemi', before, after, ...work }: Unseen = {},
): Promise<string> {
  const { id, path, yaml } = request(ask);
  const opened = { branch: ask.name, files: { [path]: yaml }, title: `Ask for ${ask.name}`, ...work };
  const pull = await on.people.openPullRequest(on.account(by), opened);
  await before?.(pull);
  for (const login of ask.approvers ?? APPROVERS)
    await on.people.review(on.account(login), pull.number, 'APPROVE', REASON);
  await after?.(pull);
  await on.people.merge(on.account('elena-petrov'), pull.number);
  return id;
}

/** What became of it and by which rules, then whose approval did not count: `pending APPR-PROD-01`, `p-bw102 same-person`. */
export function told(on: Stage, id: string): readonly string[] {
  const { decided, grant } = lineage(on, id);
  if (!decided) throw new Error(`nothing was decided of ${id}`);
  const { verdict, results, approval } = decided.decision;
  if ((grant !== null) !== (verdict === 'allow')) throw new Error(`${id} is ${verdict}, and its grant says otherwise`);
  const against = results
    .filter(({ mode, outcome }) => mode === 'deny' && ['fail', 'error', 'pending'].includes(outcome))
    .map(({ rule }) => rule);
  return [[verdict, ...new Set(against)].join(' '), ...approval.rejected.map(({ by, why }) => `${by} ${why}`)];
}
