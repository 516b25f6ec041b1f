import { V as seconds } from "./start.js";
import { ar as denies, gr as shownDigest, hr as poolName, lr as count, pr as collectNeeds, qn as invariants, sr as approvalCount, vr as handsExcluded } from "./judging.js";
// src/decision/change/judge-change.ts
const NO_APPROVAL = {
	required: [],
	counted: [],
	rejected: []
};
function judgeChange(policy, facts) {
	const all = policy?.changeRules ?? [];
	const rules = all.filter(({ body }) => body.paths.some((path) => facts.classes.includes(path)));
	const counting = policy && countingOf(policy, facts, rules);
	const tally = counting && count(needsOf(rules), barred(policy, facts), counting);
	const approval = tally ? inWords(approvalCount(tally)) : NO_APPROVAL;
	const governed = policy !== null && all.length > 0 && !facts.same;
	return {
		...unasked(all, facts) ?? (policy && obstacle(policy, facts)) ?? (tally && lost(rules, tally)) ?? asked(rules, tally?.blockers.filter((person) => !policy?.directory.person(person)?.left) ?? []) ?? missing(rules, approval, facts) ?? met(rules),
		approval,
		rules: rules.map(({ body }) => body.id),
		people: peopleOf(policy, facts, approval),
		cooldown: governed ? Math.max(0, ...rules.map(({ body }) => seconds(body.cooldown))) : 0,
		shown: shownDigest(facts.content, digestOf(facts.content))
	};
}
function countingOf({ directory, agents }, facts, rules) {
	return {
		policy: {
			directory,
			agents
		},
		facts: {
			...facts,
			request: { blob: facts.content }
		},
		effective: { digest: digestOf(facts.content) },
		request: null,
		anybodyBlocks: rules.length > 0
	};
}
function digestOf(content) {
	return content;
}
function barred(policy, facts) {
	return {
		excluded: handsExcluded({
			policy,
			facts
		}),
		counterpart: () => null
	};
}
function needsOf(rules) {
	return collectNeeds(rules.map(asApprovalRule), "high");
}
function asApprovalRule(rule) {
	const { cooldown: _, paths: __, ...body } = rule.body;
	return {
		...rule,
		body: {
			...body,
			kind: "ApprovalRule"
		}
	};
}
function unasked(all, { same }) {
	if (same) return binds("CHANGE-SAME", "it is what binds already");
	return all.length === 0 ? binds("CHANGE-UNGOVERNED", "the policy before it has no ChangeRule, so every commit on the default branch binds") : null;
}
function obstacle(policy, facts) {
	const { pullRequest, moment, mixed, standsOn, unreadable } = facts;
	if (!pullRequest && moment.phase === "record") return fails("CHANGE-PULL-REQUEST", "it came to the branch without a pull request, so nobody could review it", "put the files back as they were, and change them by pull request; let a ruleset require pull requests");
	if (mixed) return fails("CHANGE-MIXED", "its pull request asks for access as well", "change the rules in a pull request of their own");
	if (standsOn !== "what binds") return fails("CHANGE-BASE", `it stands on commit ${standsOn.slice(0, 12)}, whose rules do not bind, and would bring them in unseen`, "first put back what binds, in a pull request of its own; then ask for the change again");
	const [hidden] = invariants.evaluate({
		policy,
		facts: {
			...facts,
			violations: []
		}
	}).results.filter(denies);
	if (hidden) return fails(hidden.rule, hidden.message, hidden.fix ?? "open the pull request again, from known accounts");
	const [broken] = unreadable;
	if (!broken) return null;
	const place = broken.at ? ` at ${broken.at.path}:${broken.at.line}` : "";
	return fails("CHANGE-READABLE", `the policy it brings cannot be read: ${broken.id}${place}`, broken.fix);
}
function lost(rules, { slots, errors, unknown }) {
	const asking = rules.length > 0 ? unknown : [];
	const [first] = [
		...slots.flatMap((slot) => slot.unknown ?? []),
		...errors.map(({ message }) => message),
		...asking
	];
	return first === void 0 ? null : fails("CHANGE-ERROR", `who may approve could not be worked out: ${first}`, "run it again; nothing binds on a guess");
}
function asked(rules, blockers) {
	const [rule] = rules;
	if (!rule || blockers.length === 0) return null;
	return fails(rule.body.id, `${blockers.join(", ")} asked for changes`, "agree on the changes; then who is a candidate approves, and the change request of anybody else is dismissed");
}
function missing(rules, { required }, { moment }) {
	const short = required.filter((slot) => slot.missing > 0);
	const [first] = short;
	if (!first) return null;
	const needs = short.map(({ rule, slot, missing: left, count: all }) => {
		return `${left} of ${all} from ${(rules.find(({ body }) => body.id === rule)?.body.require.find((one) => one.slot === slot)?.from ?? []).map(poolName).join(" or ")} (slot ${slot})`;
	});
	const message = `approvals ${moment.phase === "record" ? "were" : "are"} missing: ${needs.join("; ")}`;
	const impossible = short.some(({ candidates, missing: left }) => candidates.length < left);
	if (moment.phase === "record") return fails(first.rule, message, "put the files back as they were, and ask again in a new pull request");
	if (impossible) return fails(first.rule, `${message}, and too few are left who could`, "have somebody else open the pull request");
	const fix = `ask ${[...new Set(short.flatMap(({ candidates }) => candidates))].join(", ")} for a review`;
	return {
		outcome: "pending",
		rule: first.rule,
		message,
		fix
	};
}
function met(rules) {
	if (rules.length === 0) return binds("CHANGE-FREE", "no ChangeRule asks for an approval of what it touches");
	const ids = rules.map(({ body }) => body.id);
	return binds(ids[0] ?? "CHANGE", `it met ${ids.join(" and ")}`);
}
function binds(rule, message) {
	return {
		outcome: "binds",
		rule,
		message,
		fix: ""
	};
}
function fails(rule, message, fix) {
	return {
		outcome: "fails",
		rule,
		message,
		fix
	};
}
const WORDS = {
	"stale-content": "was given for other content than this; whoever gave it can look at what changed and approve again",
	"after-merge": "came or was edited after the merge; what stood at the merge is final",
	"not-in-pool": "is by somebody in no pool that this change needs"
};
function inWords(approval) {
	const rejected = approval.rejected.map((one) => {
		const words = WORDS[one.why];
		return words ? {
			...one,
			message: `The review of ${one.by} ${words}.`
		} : one;
	});
	return {
		...approval,
		rejected
	};
}
function peopleOf(policy, { pullRequest, reviews, members }, { counted }) {
	const actors = [pullRequest?.author, ...(pullRequest?.contributors ?? []).map(({ actor }) => actor)];
	const approvers = counted.flatMap(({ review }) => reviews.find(({ databaseId }) => databaseId === review)?.by ?? []);
	const accounts = [...actors, ...approvers].flatMap((actor) => actor ? [actor.databaseId] : []);
	return {
		persons: sorted(accounts.flatMap((account) => {
			const found = policy?.directory.identify(account, members);
			return found && "known" in found && found.known ? [found.known.id] : [];
		})),
		accounts: sorted(accounts)
	};
}
function sorted(ids) {
	return [...new Set(ids)].sort();
}
// src/policy/change-needs.ts
function changeNeeds({ directory, changeRules }, accounts) {
	const teams = changeRules.flatMap(({ body }) => body.require.flatMap(({ from }) => from)).flatMap(({ team, group }) => [...team === void 0 ? [] : [team], ...group === void 0 ? [] : directory.group(group)?.teams ?? []]);
	return {
		teams: [...new Set(teams)].sort(),
		organisations: [...new Set(directory.organisations)].sort(),
		accounts: accounts.filter((account) => !directory.byAccount(account))
	};
}
export { judgeChange as n, changeNeeds as t };
