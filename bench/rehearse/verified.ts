import { systemClock } from '../../src/action/clock.ts';
import { here } from '../../src/cli/here.ts';
import { verify } from '../../src/commands/verify.ts';
import { policyReader } from '../../src/facts/read-policy.ts';
import { entitlementKinds } from '../../src/providers/index.ts';

export interface Verified {
  readonly requests: number;
  readonly events: number;
  readonly redecided: number;
  readonly errors: readonly string[];
  /** Sentence without its lineage and dates → how often. */
  readonly warnings: { readonly [sentence: string]: number };
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** As `verify --decisions` finds the ledger of the repository at `folder`. */
export async function verified(folder: string): Promise<Verified> {
  const began = performance.now();
  const { clone, main, mainRef } = await here(folder);
  const { findings, counts, redecided } = await verify(clone, main.policy.trust, systemClock().now(), {
    main: mainRef,
    decisions: true,
    policyAt: policyReader(entitlementKinds),
  });
  const of = (wanted: string): readonly string[] =>
    findings.filter(({ severity }) => severity === wanted).map(({ id, message }) => `${id} ${message}`);
  return {
    requests: counts.requests,
    events: counts.events,
    redecided: redecided ?? 0,
    errors: of('error'),
    warnings: alike(of('warning')),
    notes: of('note'),
    seconds: (performance.now() - began) / 1000,
  };
}

function alike(messages: readonly string[]): Verified['warnings'] {
  const counts = new Map<string, number>();
  for (const message of messages) {
    const sentence = message.replace(/ requests\/\S+:/, '').replaceAll(/ since \d{4}-\d\d-\d\dT[\d:]+Z/g, '');
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
