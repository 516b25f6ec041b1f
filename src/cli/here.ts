import { randomBytes } from 'node:crypto';
import { mainNow, mainUnasked, type Main } from '../facts/main.ts';
import { policyReader } from '../facts/read-policy.ts';
import type { Sources } from '../facts/sources.ts';
import { localRepository } from '../git/repository.ts';
import { Failure, type Finding } from '../model/finding.ts';
import type { Clone, GitHub, Origin } from '../ports.ts';
import { entitlementKinds } from '../providers/index.ts';
import { systemClock } from '../action/clock.ts';
import { olderThanLedger } from './older-main.ts';
import { defaultBranchOf } from './refs.ts';

/** A clone on this disk: its default branch, and the ledger as far as it was fetched. */
export interface Here {
  readonly clone: Clone & Origin;
  readonly mainRef: string;
  readonly main: Main;
  /** Why `record` and `issue` would not believe its ledger; null: they do. `main` is then what its tip says. */
  readonly unbelieved: Finding | null;
}

/** `defaultBranch`: where origin/HEAD does not tell it. */
export async function here(folder: string, defaultBranch?: string): Promise<Here> {
  const clone = localRepository(folder);
  const mainRef = await mainRefOf(clone, folder, defaultBranch);
  const sources = localSources(clone, mainRef);
  try {
    return { clone, mainRef, main: await mainNow(sources), unbelieved: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const older = await olderThanLedger(clone, mainRef, sources);
    if (error.code !== 'UNRECORDED') throw older ? new Failure('MISSING', older.message, older.fix, error) : error;
    // Whoever looks at a ledger that cannot be believed still has to see it: under what main says.
    const message = older ? `${error.message}; ${older.message}` : error.message;
    const { fix } = older ?? error;
    return {
      clone,
      mainRef,
      main: await mainUnasked(sources),
      unbelieved: { id: 'V14', severity: 'error', message, fix },
    };
  }
}

/** What origin/HEAD names, or else main or master; or the one that somebody says it is. `before`: what to do first where there is none. */
export async function mainRefOf(
  clone: Clone,
  folder: string,
  defaultBranch: string | undefined,
  before = 'name a clone with --repo',
): Promise<string> {
  const known = defaultBranchOf(folder);
  return refThere(
    clone,
    defaultBranch === undefined ? [...(known === null ? [] : [known]), 'main', 'master'] : [defaultBranch],
    `${before}; if its default branch is called otherwise, \`git remote set-head origin --auto\` makes it known`,
  );
}

/** By the policies of that branch or commit, whether they bind or not: what they would mean. */
export async function hereUnder(folder: string, base: string): Promise<Here> {
  const clone = localRepository(folder);
  const mainRef = await refThere(clone, [base], 'name another branch, tag or commit with --base, or fetch this one');
  return { clone, mainRef, main: await mainUnasked(localSources(clone, mainRef)), unbelieved: null };
}

async function refThere(clone: Clone, refs: readonly string[], fix: string): Promise<string> {
  const found = await clone.read(refs.map((ref) => ({ ref, paths: [] })));
  const first = refs.find((_, n) => found[n]);
  if (first !== undefined) return first;
  throw new Failure('MISSING', `this clone has no branch ${[...new Set(refs)].join(' or ')}`, fix);
}

export function localSources(clone: Clone & Origin, mainBranch: string): Sources {
  const clock = systemClock();
  return {
    repository: clone,
    github: nobody,
    name: '',
    mainBranch,
    policyAt: policyReader(entitlementKinds),
    ledgerOf: (trust) => ({
      repository: clone,
      branch: trust.ledger.branch,
      trust,
      clock,
      signer: { keyId: '', sign: () => Promise.reject(offline('sign')) },
    }),
    clock,
    salt: () => randomBytes(16).toString('hex'),
  };
}

/** There is no GitHub in a clone. */
const nobody: GitHub = {
  pullRequest: () => Promise.reject(offline('read pull requests')),
  introduced: (_, path) => Promise.reject(onlyThere(`how ${path} came to the branch is`)),
  pullRequestAndOthers: () => Promise.reject(offline('read pull requests')),
  mergedAs: () => Promise.reject(offline('read pull requests')),
  openAt: () => Promise.reject(offline('read pull requests')),
  mergedFrom: () => Promise.reject(offline('read pull requests')),
  closedUnmerged: () => Promise.reject(offline('read pull requests')),
  incident: () => Promise.reject(offline('read issues')),
  propose: () => Promise.reject(offline('open pull requests')),
  announce: () => Promise.reject(offline('open issues')),
  environment: () => Promise.reject(offline('read environments')),
  members: (team) => Promise.reject(onlyThere(`members of ${team} are`)),
  areMembers: (organisation) => Promise.reject(onlyThere(`members of ${organisation} are`)),
  publish: () => Promise.reject(offline('publish')),
};

function offline(what: string): Failure {
  return new Failure('UNREACHABLE', `the command line works on a clone and cannot ${what}`, 'let the action do it');
}

/** Facts without which a request is still judged, as far as it can be. */
function onlyThere(what: string): Failure {
  return new Failure('MISSING', `${what} known on GitHub only`, 'open the pull request; the check there asks for it');
}
