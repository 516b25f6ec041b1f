import { B as lasting, Gn as decide, Kn as judgedContext, Zn as resolve, ar as denies, cr as barredFrom, fr as whyNot, hr as poolName, qn as invariants, ur as slotsAsked, wr as mismatches } from "./judging.js";
import { B as plus, H as momentOf, P as duration, V as seconds, z as later } from "./start.js";
// src/authoring/explain/approvers.ts
function approversOf(context) {
	const barred = barredFrom(context);
	return slotsAsked(context, barred).map((slot) => ofSlot(slot, barred));
}
function ofSlot({ need, members, candidates, unknown }, barred) {
	const others = [...members.keys()].filter((person) => !candidates.includes(person)).sort();
	return {
		rule: need.rule.body.id,
		slot: need.slot,
		count: need.count,
		pool: need.from.map(poolName).join(" or "),
		candidates,
		removed: unknown === null ? others.map((person) => ({
			person,
			because: because(person, barred)
		})) : [],
		unknown
	};
}
function because(person, barred) {
	const held = "known" in barred.excluded && barred.excluded.known.persons.has(person) ? null : barred.counterpart(person);
	if (held === null || held === "unknown") return whyNot(person, barred);
	return `holds ${held.role}, the counterpart by ${held.set}`;
}
// src/authoring/explain/changes.ts
const QUARTER = 900;
const DAY = 86400;
const FURTHEST = 90;
const LENGTHS = [
	"P30D",
	"P14D",
	"P7D",
	"P2D",
	"P1D",
	"PT12H",
	"PT8H",
	"PT4H",
	"PT2H",
	"PT1H",
	"PT30M",
	"PT15M"
].map(seconds);
const FAMILIES = [
	{
		first: shorter,
		few: () => []
	},
	listed(withoutSome),
	listed(otherStart),
	listed(ticket),
	listed(otherRole),
	listed(otherEnvironment)
];
function listed(steps) {
	return {
		first: (search) => steps(search).find(({ body }) => search.passes(body)) ?? null,
		few: (search) => steps(search).slice(0, 12)
	};
}
function shorter({ policy, body, passes }) {
	const asked = seconds(lasting(body, policy) ?? "PT1H");
	const of = (length) => ({
		...body,
		window: {
			...body.window,
			duration: duration(length)
		}
	});
	const caps = [policy.roles.get(body.role)?.duration.max, policy.environments.get(body.scope.environment)?.maxDuration];
	const ladder = [...new Set([...caps.flatMap((cap) => cap ?? []), ...LENGTHS])].filter((one) => one < asked).sort((a, b) => b - a);
	const rung = ladder.findIndex((length) => passes(of(length)));
	const found = ladder[rung];
	if (found === void 0) return null;
	const longest = between(found, ladder[rung - 1] ?? asked, (length) => passes(of(length)));
	return {
		what: `window.duration: ${duration(longest)} instead of ${duration(asked)}`,
		body: of(longest)
	};
}
function between(passing, failing, passes) {
	const middle = passing + Math.floor((failing - passing) / 2 / QUARTER) * QUARTER;
	if (middle === passing) return passing;
	return passes(middle) ? between(middle, failing, passes) : between(passing, middle, passes);
}
function withoutSome({ body, passes }) {
	return ["resources", "actions"].flatMap((name) => {
		const all = body.scope[name] ?? [];
		const keep = (kept) => ({
			...body,
			scope: {
				...body.scope,
				[name]: kept
			}
		});
		if (all.length < 2) return [];
		const one = all.map((gone) => ({
			what: `scope.${name}: without ${gone}`,
			body: keep(all.filter((item) => item !== gone))
		}));
		const good = all.filter((item) => passes(keep([item])));
		const rest = all.filter((item) => !good.includes(item));
		if (good.length === 0 || rest.length < 2) return one;
		return [...one, {
			what: `scope.${name}: without ${rest.join(", ")}`,
			body: keep(good)
		}];
	});
}
function otherStart({ facts, body }) {
	const { grants } = facts;
	const opens = momentOf(facts);
	const from = later(body.window?.start ?? opens, opens);
	const at = (start) => ({
		what: `window.start: ${start}${body.window?.start === void 0 ? "" : ` instead of ${body.window.start}`}`,
		body: {
			...body,
			window: {
				...body.window,
				start
			}
		}
	});
	const { start: _, ...open } = body.window ?? {};
	const unset = body.window?.start === void 0 ? [] : [{
		what: `window.start: left out, so that it opens at the merge`,
		body: {
			...body,
			window: open
		}
	}];
	const days = Array.from({ length: FURTHEST }, (_ignored, day) => plus(from, (day + 1) * DAY));
	const ends = ("known" in grants ? grants.known : []).map(({ effective }) => effective.notAfter).filter((end) => end > from);
	return [...unset, ...[...new Set([...days, ...ends])].sort().map(at)];
}
function ticket({ body }) {
	return body.ticket === void 0 ? [{
		what: "ticket: the reference of the work, in your tracker",
		body: {
			...body,
			ticket: "TICKET-1"
		}
	}] : [];
}
function otherRole({ policy, body }) {
	const asked = policy.roles.get(body.role);
	if (!asked || asked.functions.size === 0) return [];
	const does = (role) => [...asked.functions].every((name) => role.functions.has(name));
	return [...policy.roles.values()].filter((role) => role.id !== asked.id && role.maxActive.length === 0 && does(role)).sort((one, other) => one.functions.size - other.functions.size).map((role) => ({
		what: `role: ${role.id} (${role.title}) instead of ${asked.id}`,
		body: {
			...body,
			role: role.id
		}
	}));
}
function otherEnvironment({ policy, body }) {
	const { environment } = body.scope;
	return [...policy.environments.keys()].filter((id) => id !== environment).map((id) => ({
		what: `scope.environment: ${id} instead of ${environment}`,
		body: {
			...body,
			scope: {
				...body.scope,
				environment: id
			}
		}
	}));
}
// src/authoring/explain/smallest.ts
const MOST_DECISIONS = 4e3;
function smallestChanges(policy, facts) {
	if (facts.moment.phase === "issue" || beyondChange(policy, facts)) return [];
	let left = MOST_DECISIONS;
	const verdictOf = (body) => {
		left -= 1;
		return left < 0 ? "deny" : decide(policy, {
			...facts,
			request: {
				...facts.request,
				body
			}
		}).verdict;
	};
	const passes = (body) => verdictOf(body) !== "deny";
	const passing = (steps) => {
		const last = steps.at(-1);
		const verdict = last ? verdictOf(last.body) : "deny";
		return last && verdict !== "deny" ? {
			changes: steps.map(({ what }) => what),
			verdict,
			request: last.body
		} : null;
	};
	const alone = FAMILIES.flatMap((family) => {
		const step = family.first({
			policy,
			facts,
			body: facts.request.body,
			passes
		});
		return (step && passing([step])) ?? [];
	});
	if (alone.length > 0) return alone;
	for (const one of FAMILIES) for (const step of one.few({
		policy,
		facts,
		body: facts.request.body,
		passes
	})) for (const other of FAMILIES) {
		if (other === one) continue;
		const second = other.first({
			policy,
			facts,
			body: step.body,
			passes
		});
		const both = second && passing([step, second]);
		if (both) return [both];
	}
	return [];
}
function beyondChange(policy, facts) {
	return resolve(policy, facts).results.some((one) => denies(one) && one.stage === "reference" && one.rule !== "REF-ENVIRONMENT") || invariants.evaluate({
		policy,
		facts
	}).results.some(denies);
}
// src/authoring/explain.ts
const STAGES = [
	"reference",
	"invariant",
	"eligibility",
	"time",
	"entitlement",
	"duties",
	"rules",
	"approval"
];
function explain(policy, facts) {
	const decision = decide(policy, facts);
	const context = judgedContext(policy, facts);
	const staged = STAGES.map((stage) => ({
		stage,
		rules: decision.results.filter((one) => one.stage === stage)
	}));
	const asked = new Set(decision.results.map(({ rule }) => rule));
	return {
		decision,
		stages: staged.filter(({ rules }) => rules.length > 0),
		notAsked: policy.ruleDocuments.filter(({ body }) => !asked.has(body.id)).map((document) => ({
			rule: document.body.id,
			title: document.body.title,
			because: whyNotAsked(document, context),
			at: document.locate("/target")
		})),
		approvers: context && decision.approval.required.length > 0 ? approversOf(context) : [],
		smallest: decision.verdict === "deny" ? smallestChanges(policy, facts) : []
	};
}
function whyNotAsked(document, context) {
	if (!context) return "something that the request names is not in the policy, so there was nothing to judge";
	const lines = mismatches(document.body, context.target);
	if (lines.length > 0) return lines.map((line) => missed(line, document.body, context.target)).join("; ");
	return `${context.role.id} is none of its members`;
}
function missed(line, { target = {} }, is) {
	return `${line} is ${line === "provider" ? is.providers.join(", ") || "none" : is[line]}, and it is for ${(target[line] ?? []).join(", ")}`;
}
export { whyNotAsked as n, explain as t };
