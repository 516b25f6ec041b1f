import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../bench/rehearse/decide/held.ts';
import { unexplained } from '../../../bench/rehearse/decide/explained.ts';
import { type OneDecided, playMerge } from '../../../bench/rehearse/decide/play.ts';
import { compiled } from '../../../bench/rehearse/decide/policy.ts';
import { RUST } from '../../../bench/rehearse/github/duties.ts';
import { githubPolicies } from '../../../bench/rehearse/github/policies.ts';
import { githubDialect } from '../../../bench/rehearse/github/words.ts';
import { readHistory } from '../../../bench/rehearse/history.ts';
import { translate } from '../../../bench/rehearse/translate.ts';
import type { RuleResult } from '../../../src/model/decision.ts';
import { decidedOnly } from './decided-only.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'access-replay');

describe('rehearse:decide', () => {
  let reports: Awaited<ReturnType<typeof decidedOnly>> = {};
  beforeAll(async () => {
    reports = await decidedOnly();
  });

  it('decides 20 merges of teams and permissions', () => {
    expect(reports['rust']).toMatchObject({
      merges: { all: 20 },
      requests: { all: 22, allow: 13, pending: 2, deny: 7 },
      // Bots of whom nobody answers; pushes; changes merged by their author; the infrastructure and the registry in one hand.
      byRule: {
        'APPR-PLATFORM-01': 5,
        'REF-SUBJECT': 4,
        'ATTEST-OWNERS': 3,
        'INV-PULL-REQUEST': 2,
        'APPR-SECURITY-01': 1,
        'SOD-REGISTRY-01': 1,
      },
      revocations: { all: 11, played: 2, neverGranted: 2, overAlready: 1, olderThanHistory: 7 },
      auditor: { selfMerged: 2, toBots: 4, withoutPullRequest: 3, atEnd: 18 },
      unexplained: [],
    });
  });

  it('decides 20 merges of an organisation that a bot merges', () => {
    expect(reports['kubernetes']).toMatchObject({
      merges: { all: 20 },
      requests: { all: 40, allow: 29, pending: 0, deny: 11 },
      byRule: {
        'REF-SUBJECT': 6,
        'APPR-PLATFORM-01': 5,
        'INV-CONTRIBUTORS': 4,
        'INV-REQUESTER': 4,
        'ATTEST-OWNERS': 1,
        'SOD-CONDUCT-01': 1,
      },
      auditor: { byBots: 1, together: { 'SOD-CONDUCT-01': { ever: 1, atEnd: 1 } } },
      unexplained: [],
    });
  });
});

describe('unexplained', () => {
  it('is what a reader could not tell', async () => {
    const denied = await oneDenied();
    const but = (results: readonly RuleResult[]): readonly string[] =>
      unexplained({ ...denied, decision: { ...denied.decision, results }, explanation: null });
    const bite = (change: Partial<RuleResult>): readonly string[] =>
      but(denied.decision.results.map((one) => (one.rule === 'SOD-REGISTRY-01' ? { ...one, ...change } : one)));

    expect(unexplained(denied)).toEqual([]);
    expect(but([])).toEqual([expect.stringContaining('no rule says why')]);
    expect(bite({ message: '' })).toEqual([expect.stringContaining('SOD-REGISTRY-01 says nothing')]);
    expect(bite({ outcome: 'error' })).toEqual([expect.stringContaining('SOD-REGISTRY-01 errs')]);
    expect(bite({ values: { held: 'undefined of it' } })).toEqual([expect.stringContaining('a value is missing')]);
    expect(unexplained({ ...denied, decision: { ...denied.decision, headline: 'Otherwise' } })).toEqual([
      expect.stringContaining('decided otherwise'),
    ]);
  });
});

describe('the histories that come along', () => {
  it.each(['history', 'rust-lang-team', 'kubernetes-org'])('%s names nobody: its people are pseudonyms', (name) => {
    const rows = readHistory(join(fixtures, `${name}.ndjson`));
    const people = rows.flatMap(({ requester, head_author: author, merged_by: merger, changes }) => [
      ...[requester, author, merger].flatMap((one) => one ?? []),
      ...changes.flatMap(({ principal }) => (principal.startsWith('user:') ? principal.replace('user:', '') : [])),
    ]);
    const machines = /^(github-actions\[bot\]|ministryofjustice|Kubernetes Prow Robot|k8s-[a-z-]+|\w+robot)$/;

    expect(rows).toHaveLength(20);
    expect(people.filter((one) => !/^p-[0-9a-f]{10}$/.test(one) && !machines.test(one))).toEqual([]);
    expect(readFileSync(join(fixtures, `${name}.ndjson`), 'utf8')).not.toMatch(/"title"|@/);
  });
});

/** Asked for administration of the registry while it held that of the infrastructure. */
async function oneDenied(): Promise<OneDecided> {
  const rows = readHistory(join(fixtures, 'rust-lang-team.ndjson'));
  const policy = await compiled(githubPolicies(rows, RUST));
  const ledger = emptyLedger();
  const all = translate(rows, githubDialect(RUST)).flatMap((step) => playMerge(step, policy, ledger, false).decisions);
  const found = all.find(({ decision }) =>
    decision.results.some(({ rule, outcome }) => rule === 'SOD-REGISTRY-01' && outcome === 'fail'),
  );
  if (!found) throw new Error('the fixture holds no such request');
  return found;
}
