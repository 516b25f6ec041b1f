import { canonicalJson } from '../model/canonical-json.ts';
import type { Decision } from '../model/decision.ts';
import type { Decided } from '../model/event.ts';
import type { Json } from '../model/ids.ts';
import type { AccessRequest } from '../model/request.ts';
import type { PolicySet } from '../policy/policy-set.ts';
import { decide } from './decide.ts';

export interface Redecided {
  /** Whole bytes where engine and action tables are the same; what was decided, without its words, where they are not. */
  readonly compared: 'bytes' | 'substance';
  /** Empty: decided again as it stands. Each is a field with what stands and what comes out. */
  readonly differences: readonly { readonly field: string; readonly stands: Json; readonly again: Json }[];
}

/** Decides a recorded decision again from its stored facts, under the policy of its commit. */
export function redecide(
  policy: PolicySet,
  { decision, facts }: Pick<Decided, 'decision' | 'facts'>,
  body: AccessRequest,
): Redecided {
  const again = decide(policy, { ...facts, request: { ...facts.request, body } });
  const same =
    again.engine === decision.engine && canonicalJson(again.policy.data) === canonicalJson(decision.policy.data);
  const view = same ? everything : substance;
  return { compared: same ? 'bytes' : 'substance', differences: differing(view(decision), view(again)) };
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
