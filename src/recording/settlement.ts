import { refusalOf } from '../decision/refusal.ts';
import { settlementOf, type Settling } from '../facts/for-settlement.ts';
import { idOf, type Landed } from '../facts/landed.ts';
import type { Sources } from '../facts/sources.ts';
import { readLedger, transact, type Ledger } from '../ledger/ledger.ts';
import { refused, type Told } from '../lineage/events.ts';
import type { Lineage } from '../lineage/lineage.ts';
import { makeProse } from '../lineage/make-prose.ts';
import { paid, reviewedLate, rotated } from '../lineage/settlement.ts';
import { usedBy } from '../lineage/used-by.ts';
import type { LineageEvent, Run } from '../model/event.ts';
import type { SeenReview } from '../model/facts.ts';
import type { Oid } from '../model/ids.ts';
import { judgeSettling } from './judge-settling.ts';

/** Told as what it pays, or as refused with the reason: what pays nothing leaves the debt. Under the policy that bound before it. */
export async function recordSettlement(
  landed: Landed,
  ledger: Ledger,
  sources: Sources,
  run: Run,
  upTo: { readonly recordedUpTo?: Oid },
): Promise<Lineage> {
  const id = idOf(landed);
  const { policy } = landed.policyAt;
  const touch = { requests: [id], index: [] };
  const before = await readLedger(ledger, touch);
  const settling = policy.ok ? await settlementOf(landed, policy.value.set, before.lineage(id), sources) : null;
  const salt = sources.salt();
  const view = await transact(
    ledger,
    touch,
    (now) => ({ events: tell(landed, settling, now.lineage(id), run, salt), ...upTo }),
    before,
  );
  return view.lineage(id);
}

function tell(
  landed: Landed,
  settling: Settling | null,
  lineage: Lineage,
  run: Run,
  salt: string,
): readonly LineageEvent[] {
  const { merge, pullRequest, path } = landed;
  const name = path.slice(path.lastIndexOf('settle-'), -'.yaml'.length);
  const first = usedBy(lineage);
  // Of a request that nobody recorded as merged nothing is owed, and there is no lineage to tell it in.
  if (!first || lineage.events.some(({ key }) => key.endsWith(`:${name}`))) return [];
  const told: Told = { requestId: idOf(landed), occurredAt: merge.at, actor: merge.by, run, marks: first.marks };
  const not = (condition: string, message: string) => [
    refused(told, name, { condition, message, dropped: null }, null),
  ];
  if (!settling) return not('DEBT-UNREADABLE', `${path} or the policy could not be read`);
  const { decision, payer } = judgeSettling(settling, lineage, { phase: 'record', merge });
  if (decision.verdict !== 'allow' || !pullRequest) {
    const { condition, message } = refusalOf(decision);
    return not(condition, message);
  }
  const { body } = settling.document;
  const [approval] = decision.approval.counted;
  const review = settling.reviews.find(({ databaseId }) => databaseId === approval?.review);
  if (!payer)
    return approval && review
      ? [reviewedLate({ ...told, ...by(review) }, name, { approval, review, pullRequest: pullRequest.number })]
      : not('DEBT-PAYER', 'nobody else has approved it');
  const payment = {
    file: { path, blob: landed.file.blob, sha256: landed.sha256 },
    ...payer,
    done: makeProse(body.done, salt),
    pullRequest: pullRequest.number,
    mergeCommit: merge.commit,
  };
  const word: Told = { ...told, occurredAt: body.at, actor: payer.review ? payer.review.by : pullRequest.author };
  if (body.secret) return [rotated(word, name, payment, body.secret)];
  return [paid(word, name, payment, body.obligation === 'rotate' ? 'rotate' : 'monitor')];
}

function by({ submittedAt, by: actor }: SeenReview) {
  return { occurredAt: submittedAt, actor };
}
