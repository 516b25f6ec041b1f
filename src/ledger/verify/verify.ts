import type { Decided } from '../../model/event.ts';
import { Failure, type Finding } from '../../model/finding.ts';
import type { Instant, Seconds } from '../../model/ids.ts';
import type { Trust } from '../../model/trust.ts';
import type { Clone } from '../../ports.ts';
import { fold } from '../../lineage/fold.ts';
import type { Lineage } from '../../lineage/lineage.ts';
import type { Entry } from '../entry.ts';
import { GUIDES } from '../root-files.ts';
import { rowOf } from '../view.ts';
import { CHECKPOINT, entryPlace, POLICY, POLICY_HEAD, RECORDED, TRUST_COPY } from '../layout.ts';
import { beginning, markOf, rootAt } from './beginning.ts';
import { found } from './finding.ts';
import { lineages } from './lineages.ts';
import { mainHistory } from './main-history.ts';
import { plain } from './v01-modes.ts';
import { structure } from './v01-structure.ts';
import { history } from './v02-history.ts';
import { guides, trustAndWriters } from './v03-writers.ts';
import { inFlight, signature } from './v04-signatures.ts';
import { chain } from './v05-chain.ts';
import { order } from './v06-order.ts';
import { log, type Leaf } from './v07-log.ts';
import { standingIndex } from './v08-index.ts';
import { population } from './v09-population.ts';
import { ends } from './v10-ends.ts';
import { strayTexts, texts } from './v11-text.ts';
import { workflow } from './v13-workflows.ts';
import { policyChanges, policyHead, policyLineage } from './v14-policy.ts';

export interface VerifyOptions {
  /** Where the ledger is in this clone; else the branch that the trust root names. */
  readonly ledger?: string;
  /** Where the requests are; null: not in this clone, so that the population is not counted. Default `main`. */
  readonly main?: string | null;
  /** `originOf(repository)`: whose ledger it must be. */
  readonly origin?: string;
  /** Copies of `log/checkpoint` from earlier days, kept where the ledger's writer cannot reach. */
  readonly kept?: readonly Uint8Array[];
  /** How late an end may be recorded. Default a day. */
  readonly grace?: Seconds;
}

export interface Verified {
  readonly findings: readonly Finding[];
  readonly counts: { readonly commits: number; readonly requests: number; readonly events: number };
}

/** Signatures that wait for a core at one time. */
const UNDER_WAY = 2048;

/** Every check that needs no policy, over the whole ledger, in one pass over its events. Findings in order of their ids and places. */
export async function verify(clone: Clone, trust: Trust, now: Instant, options: VerifyOptions = {}): Promise<Verified> {
  const { ledger: ref = trust.ledger.branch, main = 'main', origin, grace = 86_400, kept = [] } = options;
  const [shot] = await clone.read([{ ref, paths: [RECORDED, TRUST_COPY, CHECKPOINT, POLICY_HEAD, ...GUIDES.keys()] }]);
  if (!shot)
    throw new Failure(
      'MISSING',
      `there is no ledger at ${ref} in this clone`,
      `fetch it: git fetch origin ${ref}:${ref}`,
    );
  const files = new Map(shot.files.map(({ path, bytes }) => [path, bytes]));
  const past = await history(clone, shot.commit);
  const root = await rootAt(clone, past.checkpoints[0]);
  const findings: Finding[] = [
    ...past.findings,
    ...trustAndWriters(past.writers, files.get(TRUST_COPY), trust),
    ...guides(files),
    ...shot.files.filter(({ path }) => !path.startsWith('log/')).flatMap(plain),
  ];
  const leaves = new Map<string, Leaf>();
  const index = await standingIndex(clone, shot.commit);
  const merged = population();
  const signatures = inFlight(UNDER_WAY);
  let newest = '' as Instant;
  let requests = 0;
  let policy: readonly Entry[] = [];
  for await (const group of lineages(clone, shot.commit)) {
    const beside = texts(group);
    const { decoded, findings: odd } = structure(group, beside.texts);
    const entries = decoded.map(({ entry }) => entry);
    findings.push(
      ...beside.findings,
      ...odd,
      ...strayTexts(group, beside.texts, entries),
      ...chain(entries),
      ...entries.flatMap((one) => workflow(one, trust, root)),
    );
    for (const one of decoded) {
      const { path, leaf, recordedAt } = one.entry;
      leaves.set(path, { leaf, recordedAt });
      newest = recordedAt > newest ? recordedAt : newest;
      await signatures.run(signature(one, trust).then((bad) => void (bad && findings.push(bad))));
    }
    const [first] = entries;
    if (!first) continue;
    if (first.event.requestId === POLICY) policy = entries;
    else requests += 1;
    const lineage = fold(
      first.event.requestId,
      entries.map(({ event }) => event),
    );
    findings.push(...order(group.folder, lineage, entries), ...ends(group.folder, lineage, now, grace));
    const row = rowOf(lineage);
    if (row) index.hold(row);
    for (const event of lineage.events) merged.add(event);
  }
  findings.push(...(await log(clone, shot.commit, past.checkpoints, leaves, trust, origin, kept)));
  findings.push(...index.end(newest));
  await signatures.end();
  findings.push(...policyHead(policy, files));
  if (main !== null) {
    const recorded = markOf(files.get(RECORDED));
    const told = policyChanges(policy);
    const marks = [root.mark, recorded].filter((mark) => mark !== null);
    const named = [...marks, ...told.map(({ event }) => event.to.commit)];
    const branch = await mainHistory(clone, main, named);
    if (branch) {
      const begun = beginning(root, told[0]?.event, branch);
      findings.push(...begun.findings, ...(await policyLineage(clone, branch, told, recorded)));
      const lastTold = told.at(-1)?.event.to.commit ?? null;
      findings.push(...(await merged.compare(clone, branch, { ...begun, recorded, told: lastTold })));
    } else findings.push(noMain(main));
  }
  return { findings: findings.toSorted(byPlace), counts: { commits: past.commits, requests, events: leaves.size } };
}

/** Every decision of the ledger, its texts beside it as far as they are still there: what deciding again needs. */
export async function* decidedEvents(clone: Clone, ref: string): AsyncGenerator<Entry<Decided>> {
  for await (const group of lineages(clone, ref)) {
    if (!group.events.some(({ path }) => entryPlace(path)?.kind === 'decided')) continue;
    for (const { entry } of structure(group, texts(group).texts).decoded)
      if (entry.event.kind === 'decided') yield { ...entry, event: entry.event };
  }
}

/**
 * Every lineage, folded, one at a time, without events of the kinds named: what nobody asks for need not be read. What cannot
 * be read is left out as well: `verify` tells of it.
 */
export async function* foldedLineages(
  clone: Clone,
  ref: string,
  without: ReadonlySet<string>,
): AsyncGenerator<Lineage> {
  for await (const group of lineages(clone, ref)) {
    const wanted = group.events.filter(({ path }) => !without.has(entryPlace(path)?.kind ?? ''));
    const { decoded } = structure({ ...group, events: wanted }, texts(group).texts);
    const events = decoded.map(({ entry }) => entry.event);
    const [first] = events;
    if (first) yield fold(first.requestId, events);
  }
}

function noMain(main: string): Finding {
  return found(
    'V09',
    main,
    'it is not in this clone, so the population cannot be counted',
    'fetch it and verify again',
  );
}

function byPlace(one: Finding, other: Finding): number {
  const [left, right] = [one, other].map(({ id, message }) => `${id} ${message}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}
