import "./rolldown-runtime.js";
import { A as named, C as findingBlocks, D as ICON, G as markdown, I as inWords, S as notBinding } from "./judging.js";
import { E as counted } from "./start.js";
import { t as policyTestBlocks } from "./policy-test2.js";
import { t as replayBlocks } from "./replay2.js";
// src/report/views/examined.ts
const ALL_PAST = {
	is: "text",
	text: ["Every past decision, in a clone that has the ledger: ", { code: "access-lineage policy replay --base origin/main" }]
};
function examinedBlocks({ lint, tests, replay }) {
	return [
		{
			is: "heading",
			level: 2,
			text: "What it would do"
		},
		lintBlock(lint),
		testsBlock(tests),
		...replay ? [replayBlock(replay)] : [notReplayed()],
		ALL_PAST
	];
}
function examinedFindings({ lint, tests }) {
	const failed = tests.runs.flatMap(({ case: { name, at }, misses }) => misses.map(({ field, expected, got, says }) => ({
		id: "POLICY-TEST",
		severity: "warning",
		message: `${name}: ${field}: expected ${expected}, got ${got}. ${says}`,
		fix: "mend the policy, or the test when the change is meant",
		at: at(field)
	})));
	return [
		...lint,
		...tests.findings,
		...failed
	];
}
function lintBlock(lint) {
	if (lint.length === 0) return said("\u2705 Lint: nothing new");
	return {
		is: "fold",
		summary: `${lint.some(({ severity }) => severity !== "note") ? "\u26a0\ufe0f" : "\u2139\ufe0f"} Lint: ${counted(lint.length, "new finding")}`,
		blocks: findingBlocks(lint)
	};
}
function testsBlock(tests) {
	const { findings, runs, coverage } = tests;
	if (findings.length > 0) return {
		is: "fold",
		summary: "\u26a0\ufe0f Policy tests: could not be run",
		blocks: findingBlocks(findings)
	};
	if (runs.length === 0) return said("\u2139\ufe0f Policy tests: there are none");
	const failed = runs.filter(({ misses }) => misses.length > 0).length;
	const outcome = failed > 0 ? `\u26a0\ufe0f Policy tests: ${failed} of ${counted(runs.length, "case")} ${failed === 1 ? "fails" : "fail"}` : passed(runs.length);
	return {
		is: "fold",
		summary: coverage ? `${outcome}, coverage ${coverage.percent} %` : outcome,
		blocks: policyTestBlocks(tests)
	};
}
function passed(count) {
	return `\u2705 Policy tests: ${counted(count, "case")} passed`;
}
function replayBlock({ decisions, left }) {
	const others = [...left.grants > 0 ? [counted(left.grants, "more grant")] : [], ...left.roles > 0 ? [counted(left.roles, "more role")] : []];
	const not = others.length > 0 ? `; ${others.join(" and ")} not looked at` : "";
	if (decisions.length === 0) return said(`\u2705 Replay: no live grant under the roles it touches${not}`);
	const changed = decisions.filter((one) => one.changed !== "nothing").length;
	return {
		is: "fold",
		summary: `${changed > 0 ? "\u26a0\ufe0f" : "\u2705"} Replay: ${changed} of ${counted(decisions.length, "live grant")} would be decided otherwise${not}`,
		blocks: replayBlocks(decisions, [])
	};
}
function notReplayed() {
	return said("\u2139\ufe0f Replay: nothing is recorded yet under a policy that binds");
}
function said(text) {
	return {
		is: "text",
		text
	};
}
// src/report/views/change.ts
const GROUPS = [
	["wider", "\ud83d\udd13 Wider"],
	["unclear", "\u2754 Wider or narrower cannot be told"],
	["narrower", "\ud83d\udd12 Narrower"],
	["neutral", "Grants nothing and takes nothing"]
];
const NAMED = 5;
const AUDIT = "Audit mode: this says what would happen and blocks nothing.";
function changeFace(checked) {
	const face = enforcedFace(checked);
	return checked.gate === "audit" && face.state !== "success" ? {
		state: "success",
		title: `${face.title} (audit mode)`
	} : face;
}
function enforcedFace({ judgement, governed, findings }) {
	if (findings.some(({ severity }) => severity === "error")) return {
		state: "failure",
		title: "Change of the rules: the policy cannot be read"
	};
	if (!governed) return {
		state: "success",
		title: "Change of the rules: nothing governs it"
	};
	const { outcome } = judgement;
	if (outcome === "binds") return {
		state: "success",
		title: "Change of the rules: it would bind"
	};
	return outcome === "pending" ? {
		state: "pending",
		title: "Change of the rules: waiting for approval"
	} : {
		state: "failure",
		title: "Change of the rules: it would not bind"
	};
}
function changeBlocks(checked) {
	const { judgement, unbound, diff, findings, logins = new Map(), examined = null } = checked;
	const { state, title } = enforcedFace(checked);
	return [
		{
			is: "heading",
			level: 1,
			text: `${{
				success: ICON.allow,
				pending: ICON.pending,
				failure: ICON.deny
			}[state]} ${title}`
		},
		...checked.gate === "audit" && state !== "success" ? [{
			is: "text",
			text: AUDIT
		}] : [],
		{
			is: "text",
			text: verdict(judgement)
		},
		...findingBlocks(findings),
		...unbound ? [notBinding(unbound)] : [],
		...approvals(judgement, logins),
		...toApprove(judgement),
		{
			is: "heading",
			level: 2,
			text: "What changes"
		},
		...diff.length > 0 ? groups(diff) : [{
			is: "text",
			text: "No document below policies/."
		}],
		...cooldown(judgement, logins),
		...examined ? examinedBlocks(examined) : []
	];
}
const SAYS = {
	binds: "Merged as it is, decisions follow it from then on: ",
	pending: "Merged as it is, decisions would go on with the policy before it: ",
	fails: "Merged as it is, decisions would go on with the policy before it: "
};
function verdict({ outcome, message, rule, fix }) {
	return [
		SAYS[outcome],
		message,
		" (",
		{ code: rule },
		").",
		...fix ? [
			" ",
			{ strong: "To do" },
			": ",
			{ own: fix },
			"."
		] : []
	];
}
function approvals({ approval: { required, counted, rejected } }, logins) {
	const rows = required.map(({ rule, slot, count, missing, candidates }) => {
		const given = counted.filter(({ authority }) => authority.rule === rule && authority.slot === slot);
		const left = missing > 0 ? [`${missing} missing, can be given by `, ...people(candidates, logins)] : "nothing, it is filled";
		return [
			[
				{ strong: slot },
				" (",
				{ code: rule },
				")"
			],
			given.length > 0 ? people(given.map(({ person }) => person), logins) : "nobody yet",
			`${count}`,
			left
		];
	});
	return [...rows.length > 0 ? [{
		is: "table",
		head: [
			"Approval",
			"Given by",
			"Needed",
			"What is missing"
		],
		rows
	}] : [], ...rejected.length > 0 ? [{
		is: "list",
		items: rejected.map(({ message }) => message)
	}] : []];
}
function toApprove({ approval: { required }, shown }) {
	if (!required.some(({ missing }) => missing > 0)) return [];
	return [{
		is: "text",
		text: "To approve: review this pull request with \u201cApprove\u201d, and say in your own words what you looked at and why it is right. The last line ties it to exactly what you were shown."
	}, {
		is: "code",
		text: `Why: \n\ndigest: ${shown}`
	}];
}
function people(persons, logins) {
	if (persons.length === 0) return ["nobody"];
	const shown = persons.slice(0, NAMED).flatMap((person, index) => [...index > 0 ? [", "] : [], ...named(person, logins)]);
	return persons.length > NAMED ? [...shown, ` and ${persons.length - NAMED} more`] : shown;
}
function cooldown({ cooldown: length, people: { persons } }, logins) {
	if (length === 0) return [];
	return [{
		is: "text",
		text: [
			{ strong: "Cooldown" },
			": ",
			...persons.length > 0 ? people(persons, logins) : ["Whoever made it"],
			` and whoever else approves it cannot benefit from it for ${inWords(length)} after the merge. Requests that were approved before gain nothing by it.`
		]
	}];
}
function groups(diff) {
	return GROUPS.flatMap(([direction, title]) => {
		const own = diff.filter((one) => one.direction === direction);
		if (own.length === 0) return [];
		const head = ["What", "Where"];
		const rows = own.map(({ what, kind, ids }) => [[{ code: what }], where(kind, ids)]);
		const named = `${title}: ${own.length}`;
		if (direction === "neutral") return [{
			is: "table",
			head,
			rows,
			fold: named
		}];
		return [{
			is: "heading",
			level: 3,
			text: named
		}, {
			is: "table",
			head,
			rows
		}];
	});
}
function where(kind, ids) {
	const named = ids.slice(0, NAMED).join(", ");
	return ids.length === 1 ? `${kind} ${named}` : `${ids.length} of ${kind}: ${named}${ids.length > NAMED ? " \u2026" : ""}`;
}
// src/action/face-of-change.ts
function faceOfChange(checked, examined) {
	const { title, state } = changeFace(checked);
	const annotations = [...checked.findings, ...examined ? examinedFindings(examined) : []].filter((one) => one.at);
	return {
		comment: markdown(changeBlocks({
			...checked,
			examined
		})),
		title,
		state,
		annotations
	};
}
export { faceOfChange };
