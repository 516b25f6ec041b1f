import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PolicySet } from '../../src/policy/policy-set.ts';
import { answer, type Ask, refusing, roleId } from '../support/rulesets/documents.ts';
import { fortress, ownName, PLACE, type RuleSet } from '../support/rulesets/fortress.ts';
import { midpoint, type MidpointObject, PLACE as MIDPOINT, USER } from '../support/rulesets/midpoint.ts';
import { policyOf } from '../support/scenario.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/rulesets');
const TESTER = 'tester';

interface Cases {
  readonly assigned: readonly InTurn[];
  readonly activated: readonly InTurn[];
  readonly sessions: readonly { readonly list: string; readonly active: number; readonly says: string }[];
  readonly hierarchy: readonly { readonly users: string; readonly count: number; readonly says: string }[];
  readonly places: { readonly given: number; readonly withheld: number };
  readonly questions: readonly Question[];
  readonly functions: readonly { readonly role: string; readonly functions: readonly string[] }[];
  readonly notExpressed: readonly unknown[];
}
interface InTurn {
  readonly list: string;
  readonly refused: number;
  readonly says: string;
}
interface Question {
  readonly rules: keyof typeof POLICIES;
  readonly case: string;
  readonly ask: Omit<Ask, 'environment'> & { readonly environment?: string };
  readonly expect: 'allow' | 'deny';
  readonly because?: string;
  readonly says: string;
}
interface MidpointQuestion {
  readonly ask: string;
  readonly holds: readonly string[];
  readonly approved?: readonly string[];
  readonly expect: 'allow' | 'deny' | 'pending' | 'told';
  readonly because?: string;
  readonly says: string;
}
interface Junit extends RuleSet {
  readonly lists: readonly { readonly table: string; readonly name: string; readonly members: readonly string[] }[];
  readonly hierarchy: readonly {
    readonly user: string;
    readonly assigned: readonly string[];
    readonly authorized: readonly string[];
  }[];
}

const junit = json('fortress/junit.json') as Junit;
const demo = json('fortress/demo-users.json') as RuleSet;
/** In JUnit's tables the tester is about to be assigned everything; tellers are assigned their roles by place. */
const POLICIES = {
  'role-engineering': json('fortress/role-engineering.json') as RuleSet,
  'demo-users': demo,
  junit: {
    ...junit,
    users: [],
    assignments: [...junit.roles.map(({ name }) => ({ user: TESTER, role: name })), ...distinct(junit.places ?? [])],
  },
} satisfies { readonly [name: string]: RuleSet };

const cases = table('fortress.yaml') as Cases;
const samples = table('midpoint.yaml') as {
  readonly questions: readonly MidpointQuestion[];
  readonly notExpressed: readonly unknown[];
};

describe('Apache Fortress', () => {
  const policies = new Map<string, PolicySet>();
  const policy = (name: keyof typeof POLICIES): PolicySet => policies.get(name) as PolicySet;
  beforeAll(async () => {
    for (const [name, rules] of Object.entries(POLICIES)) policies.set(name, await policyOf(fortress(rules)));
  });

  /** Which of the roles are given when each is asked for beside those that were given before. */
  async function given(roles: readonly string[]): Promise<readonly boolean[]> {
    const holds: string[] = [];
    const answers: boolean[] = [];
    for (const role of roles) {
      const decision = await answer(policy('junit'), { user: TESTER, role, environment: PLACE, holds });
      answers.push(decision.verdict === 'allow');
      if (decision.verdict === 'allow') holds.push(role);
      else expect(refusing(decision).every((rule) => rule.startsWith('SOD-'))).toBe(true);
    }
    return answers;
  }
  const membersOf = (list: string): readonly string[] =>
    junit.lists.find(({ table, name }) => `${table}/${name}` === list)?.members ?? [];

  it.each([...cases.assigned, ...cases.activated])('$says: $list in turn, refused at $refused', async (one) => {
    const roles = membersOf(one.list);
    expect(roles.length).toBeGreaterThan(1);
    // The source keeps them in a set, so no order may matter.
    for (const order of [roles, roles.toReversed()]) expect((await given(order)).indexOf(false) + 1).toBe(one.refused);
  });

  it.each(cases.sessions)('$says: $list in one session, $active active', async ({ list, active }) => {
    expect((await given(membersOf(list))).filter(Boolean)).toHaveLength(active);
  });

  it.each(cases.hierarchy)('$says: $count users of $users are authorised for what they inherit', ({ users, count }) => {
    const told = junit.hierarchy.filter(({ user }) => user.startsWith(users));
    expect(told).toHaveLength(count);
    for (const { assigned, authorized } of told) {
      const held = assigned.flatMap((role) => [...(policy('junit').roles.get(roleId(role))?.closure ?? [])]);
      expect(held.toSorted()).toEqual([...assigned, ...authorized].map(roleId).toSorted());
    }
  });

  it('AccessMgrImplTest.java:1313: a role is given where the user has it, and nowhere else', async () => {
    const { places = [] } = junit;
    const locales = [...new Set(places.map(({ locale }) => locale))];
    const answers = { given: 0, withheld: 0 };
    for (const { user, role } of distinct(places)) {
      for (const environment of locales) {
        const has = places.some((one) => one.user === user && one.role === role && one.locale === environment);
        const decision = await answer(policy('junit'), { user, role, environment });
        expect(refusing(decision)).toEqual(has ? [] : [`RULE-PLACE-${role.toUpperCase()}`]);
        answers[has ? 'given' : 'withheld'] += 1;
      }
    }
    expect(answers).toMatchObject({ given: cases.places.given, withheld: cases.places.withheld });
  });

  it.each(cases.questions)('$says: $case', async ({ rules, ask, expect: verdict, because }) => {
    const own = demo.assignments.some(({ user, role }) => user === ask.user && role === ask.role);
    const role = rules === 'demo-users' && own ? ownName(ask) : ask.role;
    const decision = await answer(policy(rules), { environment: PLACE, ...ask, role });
    expect(decision.verdict, refusing(decision).join()).toBe(verdict);
    if (because) expect(refusing(decision)).toContain(because);
  });

  it.each(cases.functions)('$says: $role may $functions', ({ role, functions }) => {
    const held = policy('role-engineering').roles.get(roleId(role))?.functions ?? [];
    expect([...held].toSorted()).toEqual(functions);
  });

  it('a session is no longer than the timeout of its user or role', async () => {
    const user = await answer(policy('demo-users'), {
      user: 'demoUser2',
      role: ownName({ user: 'demoUser2', role: 'role1' }),
      environment: PLACE,
    });
    const role = await answer(policy('junit'), { user: TESTER, role: 'oamSSDR1', environment: PLACE });
    expect([user.effective?.maxSession, role.effective?.maxSession]).toEqual([3_600, 1_800]);
  });
});

describe('midPoint', () => {
  let policy: PolicySet;
  beforeAll(async () => {
    const { objects } = json('midpoint/objects.json') as { readonly objects: readonly MidpointObject[] };
    policy = await policyOf(midpoint(objects));
  });

  it.each(samples.questions)('$says: $ask beside $holds is $expect', async (one) => {
    const decision = await answer(policy, { ...one, user: USER, role: one.ask, environment: MIDPOINT });
    const seen = decision.results.filter(({ outcome, stage }) => outcome === 'fail' && stage === 'duties');
    expect(decision.verdict, decision.headline).toBe(one.expect === 'told' ? 'allow' : one.expect);
    expect(seen.map(({ rule, mode }) => [rule, mode])).toEqual(
      one.because ? [[one.because, one.expect === 'told' ? 'audit' : 'deny']] : [],
    );
  });
});

it('docs/rulesets.md counts them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/rulesets.md'), 'utf8');
  const { assigned, activated, sessions, hierarchy, places, questions, functions } = cases;
  const users = hierarchy.reduce((sum, { count }) => sum + count, 0);
  const lists = [assigned, activated, sessions, questions, functions].reduce((sum, { length }) => sum + length, 0);
  const counts = [
    ['Apache Fortress', lists + users + places.given + places.withheld, cases.notExpressed.length],
    ['midPoint', samples.questions.length, samples.notExpressed.length],
  ] as const;
  for (const [source, told, not] of counts) expect(page).toContain(`| ${source} | ${told} of ${told + not} |`);
});

function distinct(places: readonly { readonly user: string; readonly role: string }[]) {
  return [...new Map(places.map(({ user, role }) => [`${user} ${role}`, { user, role }])).values()];
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(join(FIXTURES, path), 'utf8'));
}

/** Cases may build on each other with `<<`. */
function table(name: string): unknown {
  const schema = CORE_SCHEMA.withTags(mergeTag);
  return load(readFileSync(join(import.meta.dirname, name), 'utf8'), { schema });
}
