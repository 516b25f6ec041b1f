import type { Trust } from '../model/trust.ts';
import { Failure } from '../model/finding.ts';
import { readDocument } from '../intake/read-document.ts';
import { counted } from '../model/counted.ts';
import { TRUST } from '../facts/read-policy.ts';
import type { Here } from './here.ts';
import { gitIn, ledgerRemote, urlToFillIn } from './ledger-remote.ts';
import { upToDate } from './refs.ts';
import { remoteUrl } from './remote-name.ts';

type Place = Trust['ledger'];

/**
 * For commands that can do nothing without the ledger: a clone made by `git clone --single-branch`, or one that was never shown
 * a ledger of another repository, does not have its branch. Says who names it and how to get it.
 */
export async function wantLedger(folder: string, { clone, main, mainRef }: Here): Promise<void> {
  const place = main.policy.trust.ledger;
  const [ledger] = await clone.read([{ ref: place.branch, paths: [] }]);
  if (ledger) return;
  const where = `${await placeNamed(clone, main.policy.set.commit)} on ${mainRef}`;
  throw new Failure(
    'MISSING',
    `${folder === '.' ? 'this clone' : folder} has no branch ${place.branch}, which ${where} names as the ledger${seen(place)}`,
    `run ${command(folder, place)}. ${mainToo(folder, mainRef)}${otherwise(place)}`,
  );
}

/** `policies/trust.yaml:14`. */
async function placeNamed(clone: Here['clone'], commit: string): Promise<string> {
  const [shot] = await clone.read([{ ref: commit, paths: [TRUST] }]);
  const file = shot?.files[0];
  const read = file && readDocument(file, 'policy');
  return read?.ok ? `${TRUST}:${read.value.locate('/ledger/branch').line}` : TRUST;
}

function command(folder: string, { branch, repository }: Place): string {
  const from = ledgerRemote(folder, { repository });
  return `\`${gitIn(folder)} fetch ${from} ${branch}:${branch}\`${urlToFillIn(from)}`;
}

/** A new ledger beside an old main would look forged. */
function mainToo(folder: string, mainRef: string): string {
  return remoteUrl(folder) === ''
    ? ''
    : `Bring ${mainRef}, which it is held to, up to date as well: \`${upToDate(folder, mainRef)}\`. `;
}

function seen({ pinned }: Place): string {
  return pinned ? `, with ${counted(pinned.size, 'event')} that people have seen` : '';
}

function otherwise({ pinned }: Place): string {
  return pinned
    ? 'Where it cannot be found there either, it was deleted: push it again from a clone that has it, and find out who did so'
    : 'Where it cannot be found there either, there is no ledger yet, so nothing was recorded: `access-lineage init` makes it, push it as `init` says, and `record` writes there from the next merge on';
}
