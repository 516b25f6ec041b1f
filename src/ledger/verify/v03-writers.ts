import type { Finding } from '../../model/finding.ts';
import type { Trust } from '../../model/trust.ts';
import { TRUST_COPY } from '../layout.ts';
import { GUIDES, trustCopy } from '../root-files.ts';
import { found } from './finding.ts';

/** Commits by the token that every workflow of the repository holds. */
export interface WriterCount {
  add(author: string): void;
  readonly unprotected: number;
}

const WORKFLOW_TOKEN = /github-actions\[bot\]/;

export function writers(): WriterCount {
  let unprotected = 0;
  return {
    add: (author) => {
      if (WORKFLOW_TOKEN.test(author)) unprotected += 1;
    },
    get unprotected() {
      return unprotected;
    },
  };
}

/** Who wrote, and do the keys beside the ledger say the same as main? */
export function trustAndWriters(count: WriterCount, copy: Uint8Array | undefined, trust: Trust): readonly Finding[] {
  const findings: Finding[] = [];
  if (!copy || !Buffer.from(copy).equals(trustCopy(trust)))
    findings.push(
      found(
        'V03',
        TRUST_COPY,
        copy ? 'it differs from policies/trust.yaml on main' : 'it is not there',
        'trust main; have the recording job write the copy again',
        {
          severity: 'warning',
        },
      ),
    );
  if (count.unprotected > 0)
    findings.push(
      found(
        'V03',
        TRUST_COPY,
        `the ledger is unprotected: ${count.unprotected} of its commits ${count.unprotected === 1 ? 'was' : 'were'} written with GITHUB_TOKEN, which any workflow of the repository holds`,
        'let a GitHub App of its own write the ledger and protect the branch for it',
        { severity: 'note', values: { commits: count.unprotected } },
      ),
    );
  return findings;
}

/** What to do is said on the branch itself, which no event vouches for: whoever can write it can say that all is well. */
export function guides(files: ReadonlyMap<string, Uint8Array>): readonly Finding[] {
  return [...GUIDES].flatMap(([path, due]) => {
    const there = files.get(path);
    if (there && Buffer.from(there).equals(due)) return [];
    return [
      found(
        'V03',
        path,
        there ? 'it is not what this release writes' : 'it is not there',
        'do not follow it. Another release may have written it: compare with that release, or find out in its history who did',
        { severity: 'warning' },
      ),
    ];
  });
}
