import type { PullRequest } from '../src/sandbox/nouns.ts';
import { openStage, type Stage, type StageOptions } from '../src/cli/demo/stage.ts';
import type { Setting } from './setting.ts';

export const MONTH = new Date().toISOString().slice(0, 7);

/** The sample organisation on the sandbox, with more files than it has. */
export function openCompany(setting: Setting, name: string, options: Partial<StageOptions> = {}): Promise<Stage> {
  const { node, dist, root } = setting;
  return openStage({ folder: setting.folder(name), source: root, dist, node, ...options });
}

/** Who must approve a deployment of the checkout service. */
const APPROVERS = ['ines-calder', 'ravi-menon'];
const REASON = 'Looked at the change and at who asked: it is planned for today and this is the least that does it.';

/** A request for the checkout service in production, opened, checked and approved: everything a check can have to look at. */
export async function approvedRequest(
  stage: Stage,
  name: string,
): Promise<{ readonly id: string; readonly pull: PullRequest }> {
  const id = `${MONTH}-${name}`;
  const path = `access-requests/${id.slice(0, 4)}/${id.slice(5, 7)}/${id}.yaml`;
  const yaml = `apiVersion: access-lineage/v1
kind: AccessRequest
id: ${id}
subject:
  type: workload
  workload: checkout-deploy
purpose:
  code: deploy
  text: Roll out release 42 of the checkout service.
justification: Release 42 fixes the rounding of refunds, it passed staging, and customers see the fault today.
ticket: OPS-8732
role: ROLE-CHECKOUT-DEPLOY
scope:
  environment: production
window:
  duration: PT2H
`;
  const pull = await stage.people.openPullRequest(stage.account('sam-adeyemi'), {
    branch: name,
    files: { [path]: yaml },
    title: `Ask for ${name}`,
  });
  await stage.check(pull);
  const comment = pull.comments.find(({ body }) => body.startsWith('<!-- access-lineage -->'))?.body ?? '';
  const digest = /digests?: ([0-9a-f]{8})/.exec(comment)?.[1] ?? '';
  for (const login of APPROVERS)
    await stage.people.review(stage.account(login), pull.number, 'APPROVE', `${REASON}\n\ndigest: ${digest}`);
  return { id, pull };
}
