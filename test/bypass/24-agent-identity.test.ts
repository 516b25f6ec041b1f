import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { agentAccount, askedByAgent, certificate, rotate } from '../e2e/agents.ts';
import { approve, denials, kinds, lineage, refusal, stage, type TestStage } from '../support/stage.ts';

const AGENT = 'policies/agents/cert-rotator.yaml';
const agent = readFileSync(AGENT, 'utf8');

/** A second agent hands on what nobody handed to it. */
it('a chain with a gap grants nothing', async () => {
  const courier = agent
    .replace('id: cert-rotator', 'id: courier')
    .replace(/^accounts:\n(  .*\n)+/m, '')
    .replace('maxConcurrent: 1', 'maxHops: 3');
  const rotator = agent.replace('maxConcurrent: 1', 'maxHops: 3');
  await using on = await stage({ files: { 'policies/agents/courier.yaml': courier, [AGENT]: rotator } });
  const mandate = (from: string) => (yaml: string) =>
    yaml.replace(
      '  autonomy: supervised\n',
      `  delegation:\n    - { from: "person:p-bw104", to: "agent:courier" }\n    - { from: "${from}", to: "agent:cert-rotator" }\n`,
    );
  const [gap, whole] = [certificate('gap', mandate('agent:planner')), certificate('whole', mandate('agent:courier'))];
  const bot = agentAccount(on);
  for (const one of [gap, whole]) await merged(on, one, bot);
  expect(denials(on, gap.id)).toEqual(['AGENT-CHAIN']);
  expect(lineage(on, gap.id).grant).toBeNull();
  expect(lineage(on, whole.id).grant).not.toBeNull();
});

/** The policy means one audience and one subject; the token carries one that begins alike. */
it.each([
  ['audience', 'sts.amazonaws.com', 'sts.amazonaws.com.cn', 'the audience (aud)'],
  ['subject', 'environment:certificates-production', 'environment:certificates-production-eu', 'the subject (sub)'],
])('a token whose %s only looks alike gets nothing', async (_, said, means, names) => {
  await using on = await stage({ files: { [AGENT]: agent.replaceAll(said, means) } });
  const ask = certificate('look-alike');
  await merged(on, ask);
  const { code, env, annotations } = await rotate(on, ask.id, '{"phase": "replace"}');
  expect([code, env]).toEqual([1, {}]);
  expect(annotations.map(({ message }) => message).join()).toContain(names);
  expect(kinds(on, ask.id)).toBe('requested approved decided revalidated refused');
  expect(refusal(on, ask.id).condition).toBe('CLAIM-IDENTITY');
  expect(on.sandbox.clouds.aws.sessions).toEqual([]);
});

/** What a job declares decides whether, never what to. */
it('a declared task widens nothing, whatever it says', async () => {
  await using on = await stage();
  const ask = certificate('declares');
  await merged(on, ask);
  const boasts =
    '{"phase": "replace", "actions": "acm:DeleteCertificate", "role": "ROLE-KEY-CUSTODIAN", "holds": true}';
  const { code, log } = await rotate(on, ask.id, boasts);
  expect(code, log).toBe(0);
  const [session] = on.sandbox.clouds.aws.sessions;
  expect(session?.policy).not.toContain('DeleteCertificate');
  expect(session?.assumedRoleArn).toContain('jit-certificate-rotate');
});

async function merged(on: TestStage, ask: ReturnType<typeof certificate>, bot = agentAccount(on)): Promise<void> {
  const pull = await askedByAgent(on, ask, bot);
  await approve(on, pull, 'ines-calder');
  await on.people.merge(on.account('ines-calder'), pull.number);
  await on.record();
}
