import { decide } from '../../../src/decision/decide.ts';
import { shownDigest } from '../../../src/decision/shown-digest.ts';
import type { Decision } from '../../../src/model/decision.ts';
import type { Instant, SubjectKey } from '../../../src/model/ids.ts';
import { plus } from '../../../src/model/time.ts';
import type { PolicySet } from '../../../src/policy/policy-set.ts';
import { type Body, factsOf } from '../scenario.ts';

/** Somebody must own each document; whoever translates does. */
const KEEPER = 'keeper';
const HOUR = 3_600;
const REASON = 'Fits what this person does, and nothing else is held.';

export const OWNED = { owner: `person:p-${KEEPER}` } as const;
export const RULED = { ...OWNED, controls: ['INCITS359'], severity: 'high' } as const;

export function document(kind: string, id: string, fields: Body): Body {
  return { apiVersion: 'access-lineage/v1', kind, id, ...fields };
}

/** Capitals, digits and hyphens: `oamT11SSD1`, `Dumb sailor` → `OAMT11SSD1`, `DUMB-SAILOR`. */
export function capitals(name: string): string {
  return name.toUpperCase().replace(/[^A-Z0-9]+/g, '-');
}

export function roleId(name: string): string {
  return `ROLE-${capitals(name)}`;
}

export function personId(name: string): string {
  return `p-${name.toLowerCase()}`;
}

export function people(names: readonly string[]): readonly Body[] {
  return [...new Set([KEEPER, ...names])].map((name) =>
    document('Person', personId(name), { accounts: [{ github: accountOf(name), login: name }] }),
  );
}

/** A GitHub account id for a name: the same each time, and no two alike. */
function accountOf(name: string): string {
  return String(BigInt(`0x1${Buffer.from(name).toString('hex')}`) % 9_007_199_254_740_881n);
}

export function environment(id: string, account: string): Body {
  return document('Environment', id, { ...OWNED, title: `The place ${id}`, accounts: [account] });
}

/** A role that holds nothing in any cloud is refused here, so each is given a harmless stand-in where it may be used. */
export function entitlements(id: string, accounts: readonly string[]): readonly Body[] {
  return accounts.map((account) => ({
    provider: 'aws',
    account,
    iamRole: `jit-${id.toLowerCase()}`.slice(0, 60),
    actions: ['s3:GetObject'],
    resources: [`arn:aws:s3:::${id.toLowerCase()}/*`],
  }));
}

/** Both sources let an administrator assign roles: that nobody else need agree is written down. */
export const NOBODY_NEED_APPROVE = document('ApprovalRule', 'APPR-NOBODY', {
  ...RULED,
  title: 'Assigning needs no second person',
  require: [],
});

export interface Ask {
  readonly user: string;
  readonly role: string;
  readonly environment: string;
  /** Roles that the user has at that moment. */
  readonly holds?: readonly string[];
  readonly at?: string;
  /** Who approves what it shows. */
  readonly approved?: readonly string[];
}

/** May this user have the role now, for a quarter of an hour, as decided at the merge? Asked for by the user. */
export async function answer(policy: PolicySet, ask: Ask): Promise<Decision> {
  const { user, role, environment: place, holds = [], approved = [] } = ask;
  const now = (ask.at ?? '2026-11-23T09:00:00Z') as Instant;
  const account = accountOf(user);
  const facts = await factsOf({
    phase: 'record',
    now,
    merge: { at: now },
    pullRequest: { author: account, contributors: [account] },
    reviews: approved.map((by) => ({ by: accountOf(by), at: plus(now, -60), body: REASON })),
    request: {
      subject: { type: 'human', person: personId(user), workload: null },
      role: roleId(role),
      scope: { environment: place },
      window: { duration: 'PT20M' },
    },
    grants: holds.map((held) => ({
      id: `2026-11-${capitals(held).toLowerCase()}`,
      subject: `person:${personId(user)}` as SubjectKey,
      role: roleId(held),
      environment: place,
      from: plus(now, -HOUR),
      until: plus(now, HOUR),
    })),
  });
  const { effective } = decide(policy, { ...facts, moment: { phase: 'check' } });
  const shown = effective && shownDigest(facts.request.blob, effective.digest);
  return decide(policy, { ...facts, reviews: facts.reviews.map((review) => ({ ...review, shown })) });
}

/** Ids of the rules that deny. */
export function refusing({ results }: Decision): readonly string[] {
  return results
    .filter(({ outcome, mode }) => mode === 'deny' && (outcome === 'fail' || outcome === 'error'))
    .map(({ rule }) => rule);
}
