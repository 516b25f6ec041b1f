import { comparedWithApproved } from '../decision/compared.ts';
import { decide } from '../decision/decide.ts';
import { FOR_THE_EXCHANGE, lifetime, outlives, tooLittleLeft } from '../decision/lifetime.ts';
import { refusalOf, type Refusal } from '../decision/refusal.ts';
import { revalidationOf } from '../decision/revalidation.ts';
import type { Sources } from '../facts/sources.ts';
import { transact, type Ledger, type LedgerView, type Touch } from '../ledger/ledger.ts';
import { closed, issuanceId, issued, refused, revalidated, type Told } from '../lineage/events.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { counted } from '../model/counted.ts';
import type { Decision, Effective } from '../model/decision.ts';
import type { Entitlement } from '../model/entitlement.ts';
import type { LineageEvent, Refused, Run } from '../model/event.ts';
import type { Claims, Facts } from '../model/facts.ts';
import { Failure } from '../model/finding.ts';
import type { RequestId, Seconds } from '../model/ids.ts';
import { type Credential, type Issuance, NotAsAsked, Secret } from '../model/issuance.ts';
import type { Actor } from '../model/pull-request.ts';
import type { AccessRequest } from '../model/request.ts';
import { epoch } from '../model/time.ts';
import type { Trust } from '../model/trust.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import type { Issuer, Job } from '../ports.ts';

export interface IssuePorts {
  readonly sources: Sources;
  readonly job: Job;
  readonly issuer: (provider: string, trust: Trust) => Promise<Issuer>;
  readonly run: Run;
  /** Who started the run. */
  readonly actor: Actor;
  /** Told of each credential as soon as it is handed out: whatever becomes of the next, this one stands. */
  readonly released: (one: Released) => void;
  /** Which cloud roles of the grant this step wants; none named: all there are. */
  readonly cloudRoles: readonly string[];
}

export type IssueResult =
  | { readonly is: 'issued'; readonly decision: Decision; readonly issuances: readonly Released[] }
  | RefusedResult
  /** Main has request files that the ledger does not know: record first, then ask again. */
  | { readonly is: 'uncovered' };

export type RefusedResult = Refusal & {
  readonly is: 'refused';
  readonly decision: Decision | null;
  /** Of several cloud roles: those that were handed out before one was refused. They stand, and are recorded. */
  readonly released?: readonly Released[];
};

/** `entry`: path of the `issued` event in the ledger. */
export interface Released {
  readonly issuance: Issuance;
  readonly entry: string;
}

/** What may be handed out, and the ledger it was decided on. */
export interface Allowed {
  readonly request: AccessRequest;
  /** With the request's own conditions, if it has any. */
  readonly policy: PolicySet;
  readonly trust: Trust;
  readonly ledger: Ledger;
  readonly touch: Touch;
  readonly view: LedgerView;
  readonly decision: Decision;
  /** What was approved, or decided in an emergency: what is handed out is compared with it. */
  readonly granted: Pick<Effective, 'entitlements'>;
  /** Of that, what this step takes. */
  readonly entitlements: readonly Entitlement[];
  /** The facts as they stand on another head of the ledger. */
  readonly factsAt: (head: LedgerView, claims?: Claims) => Facts;
  /** A token that the job has already; used where it is for the right audience. */
  readonly identity: Identity;
  /** Seconds since 1970 by this machine's clock, when `now` of the facts was read. */
  readonly started: Seconds;
}

export type Identity = Awaited<ReturnType<Job['identity']>>;

/** One entitlement after the other. Where one fails, those before it stand, and the failure says so. */
export async function handOut(allowed: Allowed, ports: IssuePorts): Promise<IssueResult> {
  const released: Released[] = [];
  try {
    return await eachInTurn(allowed, ports, released);
  } catch (error) {
    if (!(error instanceof Failure) || released.length === 0) throw error;
    throw new Failure(error.code, `${error.message}${handedOutBefore(released)}`, error.fix, error);
  }
}

/** Exchange, validate, mask, record, release. The credential leaves only after its event stands. */
async function eachInTurn(allowed: Allowed, ports: IssuePorts, issuances: Released[]): Promise<IssueResult> {
  const { request, policy, ledger, touch, view, decision, entitlements, factsAt, identity, started } = allowed;
  const { id } = request;
  const { sources } = ports;
  const facts = factsAt(view);
  let seen = view;
  for (const [n, entitlement] of entitlements.entries()) {
    const audience = audienceOf(entitlement, policy);
    const own = n === 0 && identity.claims.aud === audience;
    const { token, claims } = own ? identity : await ports.job.identity(audience);
    const issuer = await ports.issuer(entitlement.provider, allowed.trust);
    const gone = epoch(sources.clock.now()) - started;
    const exchanged =
      tooLate(entitlement, gone) ??
      (await issuer
        .prepare({
          requestId: id,
          issuanceId: issuanceId(claims),
          entitlement,
          lifetime: lifetime(decision, facts, gone + FOR_THE_EXCHANGE),
          token,
          claims,
          mask: (secret) => ports.job.mask(secret),
        })
        .catch(refusedByCloud));
    if (!('issuance' in exchanged)) {
      const told = revalidation(decision, factsAt(seen, claims), null, ports);
      const refusal = await refuse({ id, marks: decision.marks }, exchanged, ports, ledger, { token, claims }, told);
      return { ...refusal, released: issuances };
    }
    const compared = comparedWithApproved(exchanged.issuance, allowed.granted, policy);
    const credential: Credential = { ...exchanged, issuance: { ...exchanged.issuance, compared } };
    maskAll(credential, ports.job);
    const after = await transact(ledger, touch, (head) => ({ events: outcome(head, credential) }), seen).catch(dropped);
    seen = after;
    const story = after.lineage(id).issuances.find(({ issued: { issuance } }) => isOf(credential, issuance));
    if (!story) return { ...refusedAfterAll(after, id, credential), released: issuances };
    // An answer that was lost is looked up later: by then the grant may have ended.
    if (after.lineage(id).grant?.ended) {
      const told = { ...toldOf(facts, decision, ports), occurredAt: sources.clock.now() };
      await transact(ledger, touch, () => ({ events: [closed(told, credential.issuance.id, 'dropped')] }), after);
      return { ...endedMeanwhile(decision), released: issuances };
    }
    await issuer.release(credential, ports.job);
    const released = { issuance: credential.issuance, entry: after.place(id, story.issued.key) ?? '' };
    issuances.push(released);
    ports.released(released);
  }
  return { is: 'issued', decision, issuances };

  /** Enough was left when it was decided. `gone`: seconds since GitHub's clock was read then, by this machine's. */
  function tooLate({ provider }: Entitlement, gone: Seconds): Refusal | null {
    const end = decision.effective?.notAfter;
    const shortest = policy.kinds.get(provider)?.session.min ?? 0;
    return end ? tooLittleLeft(epoch(end) - epoch(facts.now) - gone, shortest, end) : null;
  }

  /** Decided again on the head that is committed: a revocation that slipped in drops the credential. */
  function outcome(head: LedgerView, { issuance }: Credential): readonly LineageEvent[] {
    const then = factsAt(head, issuance.claims);
    const again = decide(policy, then);
    const told = toldOf(then, again, ports);
    const why = outlives(issuance, again) ?? (again.verdict === 'allow' ? null : refusalOf(again));
    const event = why
      ? refused(told, issuance.id, { ...why, dropped: issuance }, { decision: again, facts: then })
      : issued(told, issuance, again);
    return [...revalidation(again, then, why ? null : issuance.id, ports), event];
  }
}

/** What became of the request's own conditions, where it has any: beside what was issued or refused. */
export function revalidation(
  decision: Decision,
  facts: Facts,
  issuance: string | null,
  ports: IssuePorts,
): readonly LineageEvent[] {
  const found = revalidationOf(decision);
  if (!found || facts.moment.phase !== 'issue') return [];
  const { claims } = facts.moment;
  return [revalidated(toldOf(facts, decision, ports), issuanceId(claims), claims, { ...found, issuance })];
}

/** Whom the job's token is for when it is exchanged for this. */
export function audienceOf(entitlement: Entitlement, { kinds }: Pick<PolicySet, 'kinds'>): string {
  const kind = kinds.get(entitlement.provider);
  if (!kind)
    throw new Failure(
      'INPUT',
      `the grant names provider ${entitlement.provider}, which this release does not know`,
      'use the release that recorded the grant, or a newer one',
    );
  return kind.audience(entitlement);
}

export function toldOf(facts: Facts, decision: Decision, { run, actor }: IssuePorts): Told {
  return { requestId: facts.request.body.id, occurredAt: facts.now, actor, run, marks: decision.marks };
}

/** Nothing is handed out, and the ledger says why. `dropped`: what a cloud gave all the same. */
export async function refuse(
  { id, marks }: Pick<Told, 'marks'> & Pick<AccessRequest, 'id'>,
  { dropped = null, ...refusal }: Refusal & { readonly dropped?: Issuance | null },
  { sources, run, actor }: IssuePorts,
  ledger: Ledger,
  identity: Identity | null = null,
  beside: readonly LineageEvent[] = [],
): Promise<RefusedResult> {
  const touch: Touch = { requests: [id], index: [] };
  // Without a token there is nothing that tells two steps of one run apart.
  const attempt = identity ? issuanceId(identity.claims) : `${run.runId}-${run.attempt}-${sources.salt().slice(0, 6)}`;
  const told: Told = { requestId: id, occurredAt: sources.clock.now(), actor, run, marks };
  const event = refused(told, attempt, { ...refusal, dropped }, null);
  await transact(ledger, touch, () => ({ events: [...beside, event] }));
  return { is: 'refused', ...refusal, decision: null };
}

/** Of this attempt: another job may have been refused meanwhile, for something else. */
function refusedAfterAll(view: LedgerView, id: RequestId, { issuance }: Credential): RefusedResult {
  const ours = view.lineage(id).events.find((event) => event.kind === 'refused' && event.dropped?.id === issuance.id) as
    | Refused
    | undefined;
  const condition = ours?.condition ?? 'UNRECORDED';
  const message = `${ours?.message ?? 'the ledger moved on'} (the exchanged credential was dropped)`;
  return {
    is: 'refused',
    condition,
    message,
    fix: 'see what changed with `access-lineage show`, then ask again',
    decision: ours?.decision ?? null,
  };
}

function endedMeanwhile(decision: Decision): RefusedResult {
  const message = 'the grant ended while the credential was recorded, so it was dropped';
  return { is: 'refused', condition: 'GRANT-ENDED', message, fix: 'ask again with a new request', decision };
}

/** A cloud's no is a refusal like ours, told in its own words. Whatever else went wrong stops the job. */
function refusedByCloud(error: unknown): Refusal & { readonly dropped: Issuance | null } {
  if (!(error instanceof Failure && error.code === 'REFUSED')) throw error;
  const dropped = error instanceof NotAsAsked ? error.dropped : null;
  return { condition: 'CLOUD', message: error.message, fix: error.fix, dropped };
}

/** ` (handed out before: 1 credential, aws 77-1-3fa2c1 until 2026-11-22T10:00:00Z)`; nothing when there is none. */
export function handedOutBefore(released: readonly Released[]): string {
  if (released.length === 0) return '';
  const each = released.map(({ issuance: { provider, id, expiresAt } }) => `${provider} ${id} until ${expiresAt}`);
  return ` (handed out before: ${counted(released.length, 'credential')}, ${each.join(', ')})`;
}

/** The event of this very credential: an id alone could be that of another step with the same token. */
function isOf({ issuance }: Credential, recorded: Issuance): boolean {
  return recorded.id === issuance.id && canonicalJson(recorded.credential) === canonicalJson(issuance.credential);
}

function maskAll({ environment, file }: Credential, job: Job): void {
  for (const value of Object.values(environment)) if (value instanceof Secret) job.mask(value);
  if (file) job.mask(file.content);
}

function dropped(cause: unknown): never {
  const why = cause instanceof Failure ? `: ${cause.message}` : '';
  throw new Failure(
    'UNRECORDED',
    `the credential could not be recorded, so it was dropped${why}`,
    'run the step again; the dropped one ends by itself',
    cause,
  );
}
