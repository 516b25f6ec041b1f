import { decide } from '../../src/decision/decide.ts';
import { factsOf, type grant, policiesOf, policyOf, type Given } from '../../test/support/scenario.ts';
import { median, type Row } from '../measure.ts';
import type { Setting } from '../setting.ts';

const DOCUMENTS = 1_000;
const A_ROUND = 20_000;
const ROUNDS = 7;
const REACH = 100_000;
/** Documents that match no request, and how much of the rate beside the fewest must be left beside more. */
const BESIDE = [10, 1_000, 10_000];
const FLAT = 0.7;

/** One process, one core, a thousand documents; requests of several kinds, some denied, with and without grants beside them. */
export async function decisionRows(setting: Setting): Promise<readonly Row[]> {
  setting.say('decisions');
  const policies = documents(DOCUMENTS - policiesOf({}).length);
  const policy = await policyOf(policiesOf({ policies }));
  const facts = await Promise.all(requests().map((given) => factsOf({ ...given, policies })));
  const crowded = await factsOf({ ...CROWDED, policies });
  const crowds: number[] = [];
  const rates: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(rate(() => (n) => decide(policy, facts[n % facts.length] ?? facts[0]!)));
    const texts = facts.map((one) => JSON.stringify(one));
    floors.push(rate(() => (n) => JSON.parse(texts[n % texts.length] ?? 'null') as unknown));
  }
  // A row of its own: code that is made for one kind of request is not unmade by another in between.
  for (let round = 0; round < ROUNDS; round += 1) crowds.push(rate(() => () => decide(policy, crowded), A_ROUND / 20));
  const [measured, floor] = [median(rates), median(floors)];
  return [
    {
      what: `decisions a second, ${DOCUMENTS.toLocaleString('en')} documents`,
      measured: Math.round(measured).toLocaleString('en'),
      reach: `≥ ${REACH.toLocaleString('en')}`,
      floor: `${Math.round(floor).toLocaleString('en')} reading the facts from JSON`,
      ok: measured >= REACH,
    },
    {
      what: 'the same, of a request that 200 of them match',
      measured: Math.round(median(crowds)).toLocaleString('en'),
      reach: 'compare',
      floor: '',
      ok: null,
    },
    ...(await flatRows(setting)),
  ];
}

/** The same requests beside ever more documents that match none of them, in turn. */
async function flatRows(setting: Setting): Promise<readonly Row[]> {
  const asked = await Promise.all(
    BESIDE.map(async (count) => {
      setting.say(`decisions beside ${count} documents`);
      const policies = documents(count);
      const facts = await Promise.all(requests().map((given) => factsOf({ ...given, policies })));
      return { count, facts, policy: await policyOf(policiesOf({ policies })), rates: [] as number[] };
    }),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { facts, policy, rates } of asked)
      rates.push(rate(() => (n) => decide(policy, facts[n % facts.length] ?? facts[0]!)));
  }
  const fewest = median(asked[0]?.rates ?? []);
  return asked.map(({ count, rates }, index) => {
    const measured = median(rates);
    return {
      what: `the same, beside ${count.toLocaleString('en')} documents that do not match`,
      measured: Math.round(measured).toLocaleString('en'),
      reach: index === 0 ? 'compare' : `≥ ${FLAT} of ${BESIDE[0]}`,
      floor: `${(measured / fewest).toFixed(2)} of ${BESIDE[0]}`,
      ok: index === 0 ? null : measured >= FLAT * fewest,
    };
  });
}

/** A second. */
function rate(start: () => (n: number) => unknown, times = A_ROUND): number {
  const run = start();
  const began = performance.now();
  for (let n = 0; n < times; n += 1) run(n);
  return times / ((performance.now() - began) / 1_000);
}

function documents(count: number): NonNullable<Given['policies']> {
  const shared = { controls: [], severity: 'high', owner: 'person:p-carol' };
  return Array.from({ length: count }, (_, n) => {
    const target = { target: { role: [n % 2 ? 'ROLE-PAY-CREATE' : 'ROLE-EXPORT-READ'], environment: ['staging'] } };
    switch (n % 10) {
      case 0:
        return {
          kind: 'SodSet',
          id: `SOD-X-${n}`,
          title: 'Not both',
          ...shared,
          check: 'static',
          maxHeld: 1,
          members: [{ function: `x${n}.a` }, { function: `x${n}.b` }],
        };
      case 1:
        return {
          kind: 'Rule',
          id: `RULE-X-${n}`,
          title: 'A ticket',
          ...shared,
          ...target,
          effect: 'require',
          when: 'request.ticket != ""',
          message: 'Name a ticket',
        };
      case 2:
        return {
          kind: 'ApprovalRule',
          id: `APPR-X-${n}`,
          title: 'One more',
          ...shared,
          ...target,
          require: [{ slot: 'one-more', count: 1, from: [{ group: 'treasury' }] }],
        };
      default:
        return { kind: 'Person', id: `p-x${n}`, accounts: [{ github: String(900_000 + n) }] };
    }
  });
}

/** Half of the approval rules, the conditions of a role, and every duty set. */
const CROWDED: Given = { request: { scope: { environment: 'staging' } } };

function requests(): readonly Given[] {
  const human = { type: 'human', person: 'p-alice', workload: null };
  const held = { id: '2026-11-held', subject: 'person:p-alice' as const, role: 'ROLE-PAY-CREATE' };
  const [from, until] = ['2026-11-20T08:00:00Z', '2026-11-25T08:00:00Z'] as Parameters<typeof grant>[0]['from'][];
  const grants = [{ ...held, from: from!, until: until! }];
  return [
    {},
    { phase: 'record' },
    { phase: 'record', reviews: [{ by: '1003', body: 'Planned for today, and the least that does it.' }] },
    { request: { subject: human, role: 'ROLE-PAY-CREATE' } },
    { request: { subject: human, role: 'ROLE-PAY-APPROVE' }, grants },
    { request: { window: { duration: 'PT30M' } }, grants },
    { request: { role: 'ROLE-NOBODY-KNOWS' } },
  ];
}
