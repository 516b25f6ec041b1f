import { canonicalJson } from '../model/canonical-json.ts';
import type { Decision } from '../model/decision.ts';
import type { Decided } from '../model/event.ts';
import type { StoredFacts } from '../model/facts.ts';
import type { Json } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import { VERDICTS } from '../model/verdicts.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { decide } from './decide.ts';
import { TZDATA } from './fold.ts';
import { removedTexts, withKindTexts } from './removed-texts.ts';

export interface Redecided {
  /** Whole bytes where engine and action tables are the same; what was decided, without its words, where they are not. */
  readonly compared: 'bytes' | 'substance';
  /** Empty: decided again as it stands. Each is a field with what stands and what comes out. */
  readonly differences: readonly { readonly field: string; readonly stands: Json; readonly again: Json }[];
  /** Editions of the time zones, where they are not the same and calendars alone make the differences; else null. */
  readonly zones: { readonly stands: string; readonly again: string } | null;
  /** Reviews whose text was removed, where it cannot be decided again without them; else empty. */
  readonly removed: readonly string[];
}

type Compared = Omit<Redecided, 'removed'>;

/** Decides a recorded decision again from its stored facts, under the policy of its commit. */
export function redecide(
  policy: PolicySet,
  { decision, facts }: Pick<Decided, 'decision' | 'facts'>,
  body: AccessRequest,
): Redecided {
  const under = (stored: StoredFacts): Decision => decide(policy, { ...stored, request: { ...stored.request, body } });
  const plain = compare(policy, decision, under(facts));
  const removed = removedTexts(facts);
  if (plain.differences.length === 0 || removed.length === 0) return { ...plain, removed: [] };
  // What the texts said cannot be told any more. What holds whatever they said is still compared.
  const kindest = under(withKindTexts(facts));
  const kindly = compare(policy, decision, kindest);
  if (kindly.differences.length === 0 || kindly.zones) return { ...kindly, removed };
  return { ...kindly, differences: beyondTexts(decision, kindest), removed };
}

function compare(policy: PolicySet, decision: Decision, again: Decision): Compared {
  const same =
    again.engine === decision.engine && canonicalJson(again.policy.data) === canonicalJson(decision.policy.data);
  const view = same ? everything : substance;
  const differences = differing(view(decision), view(again));
  const zones = differences.length > 0 ? otherZones(policy, decision, again) : null;
  return { compared: same ? 'bytes' : 'substance', differences, zones };
}

/**
 * What stands and no text can account for. The texts may have said less than the kindest, so fewer reviews may have counted
 * and the verdict may be stricter; nobody may have counted who could not, and nothing else may differ.
 */
function beyondTexts(decision: Decision, kindest: Decision): Redecided['differences'] {
  const { counted, rejected } = kindest.approval;
  const able = new Set([...counted, ...rejected.filter(({ why }) => why === 'surplus')].map(({ review }) => review));
  const unable = decision.approval.counted.filter(({ review }) => !able.has(review)).map(({ review }) => review);
  const wider = VERDICTS.indexOf(decision.verdict) > VERDICTS.indexOf(kindest.verdict);
  const rest = (one: Decision): View => {
    const { verdict, outcomes: _, counted: __, effective, obligations, ...always } = substance(one);
    return {
      ...always,
      ...(wider ? { verdict } : {}),
      // Of what is denied there are none.
      ...(decision.verdict === 'deny' ? {} : { effective, obligations }),
    };
  };
  const differences = differing(rest(decision), rest(kindest));
  return unable.length > 0 ? [...differences, { field: 'counted', stands: unable, again: [] }] : differences;
}

/** Another edition may open a calendar at another hour. Whatever else differs is no matter of hours, and is not excused by it. */
function otherZones({ calendars }: PolicySet, decision: Decision, again: Decision): Redecided['zones'] {
  const [stands, now] = [zonesOf(decision), zonesOf(again)];
  if (stands === null || now === null || stands === now) return null;
  const timeless = (one: Decision, other: Decision): View => {
    const results = one.results.filter(({ rule }) => !calendars.has(rule));
    const effective = one.effective && other.effective && { ...one.effective, notAfter: null };
    const { verdict: _, obligations: __, ...rest } = substance({ ...one, results, effective });
    return rest;
  };
  if (differing(timeless(decision, again), timeless(again, decision)).length > 0) return null;
  const hours = ({ results, effective }: Decision) => ({
    calendars: results.filter(({ rule }) => calendars.has(rule)).map(({ rule, outcome }) => `${rule} ${outcome}`),
    notAfter: effective?.notAfter ?? null,
  });
  return differing(hours(decision), hours(again)).length > 0 ? { stands, again: now } : null;
}

function zonesOf({ policy }: Decision): string | null {
  return policy.data.find(({ name }) => name === TZDATA)?.date ?? null;
}

type View = { readonly [field: string]: unknown };

function everything(decision: Decision): View {
  return { ...decision };
}

/** Better words in a later release are no tampering. */
function substance({
  verdict,
  request,
  policy,
  results,
  approval,
  risk,
  effective,
  holder,
  owner,
  marks,
  obligations,
}: Decision): View {
  const outcomes = results.map(({ rule, outcome }) => `${rule} ${outcome}`).sort();
  const { commit, tree } = policy;
  const counted = approval.counted.map(({ review, person }) => ({ review, person }));
  return {
    verdict,
    request,
    policy: { commit, tree },
    outcomes,
    counted,
    risk: risk.level,
    effective,
    holder,
    owner,
    marks,
    obligations: obligations.map(({ kind, by, owedBy }) => ({ kind, by, owedBy })),
  };
}

function differing(one: View, other: View): Redecided['differences'] {
  const fields = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return fields.flatMap((field) => {
    const [stands, again] = [plain(one[field]), plain(other[field])];
    return canonicalJson(stands) === canonicalJson(again) ? [] : [{ field, stands, again }];
  });
}

function plain(value: unknown): Json {
  return value === undefined ? null : (value as Json);
}
