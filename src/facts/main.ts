import { Failure } from '../model/finding.ts';
import type { Oid } from '../model/ids.ts';
import { createLedger } from '../ledger/create.ts';
import { readLedger, type LedgerView } from '../ledger/ledger.ts';
import { wantPolicy, type Policy } from './read-policy.ts';
import type { Sources } from './sources.ts';

/** The default branch as it is now, and the ledger that its trust root names. */
export interface Main {
  readonly tip: Oid;
  readonly policy: Policy;
  readonly ledger: ReturnType<Sources['ledgerOf']>;
}

export async function mainNow(sources: Sources): Promise<Main> {
  const [[main]] = await Promise.all([sources.repository.read([wantPolicy(sources.mainBranch)]), sources.prepare?.()]);
  if (!main)
    throw new Failure(
      'MISSING',
      `branch ${sources.mainBranch} is not there`,
      'check the name of the default branch and `contents: read`',
    );
  const { policy } = await sources.policyAt(main);
  if (!policy.ok) throw unreadablePolicy(sources.mainBranch, policy.findings);
  return { tip: main.commit, policy: policy.value, ledger: sources.ledgerOf(policy.value.trust) };
}

/** The ledger's head. The first use makes the branch; what main held at `since` is then taken as granted before it. */
export async function headOfLedger({ policy, ledger }: Main, since: Oid | null, sources: Sources): Promise<LedgerView> {
  const nothing = { requests: [], index: [] };
  try {
    return await readLedger(ledger, nothing);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'MISSING') throw error;
    await createLedger(ledger, policy.trust.ledger.repository ?? sources.name, since);
    return readLedger(ledger, nothing);
  }
}

/** Without a policy there is no trust root, and without that nothing can be written. Nothing is lost: the next run catches up. */
export function unreadablePolicy(
  branch: string,
  findings: readonly {
    readonly message: string;
    readonly fix: string;
    readonly at?: { readonly path: string; readonly line: number };
  }[],
): Failure {
  const [first] = findings;
  const place = first?.at ? `${first.at.path}:${first.at.line}: ` : '';
  const more = findings.length > 1 ? ` (and ${findings.length - 1} more)` : '';
  return new Failure(
    'INPUT',
    `the policy on ${branch} cannot be read: ${place}${first?.message ?? 'no findings'}${more}`,
    first?.fix ?? 'mend the policy by pull request',
  );
}
