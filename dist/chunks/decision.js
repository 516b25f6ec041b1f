import { n as Failure } from "./finding.js";
import { t as duration } from "./time.js";
import { t as readLedger } from "./ledger.js";
// src/policy/lasting.ts
function lasting({ window, role, scope }, policy) {
	if (window?.duration) return window.duration;
	const standard = policy.roles.get(role)?.duration.default;
	const cap = policy.environments.get(scope.environment)?.maxDuration;
	return standard === void 0 ? null : duration(Math.min(standard, cap ?? standard));
}
// src/facts/held.ts
async function heldNow(ledger, touch) {
	try {
		return await readLedger(ledger, touch);
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "MISSING") throw error;
		const [branch] = await ledger.repository.read([{ ref: ledger.branch }]);
		if (branch) throw error;
		return { grants: () => [] };
	}
}
// src/report/views/decision.ts
const ICON = {
	allow: "✅",
	pending: "⏳",
	deny: "⛔"
};
const SAID = {
	allow: "allowed",
	pending: "waiting for approval",
	deny: "denied"
};
const OUTCOME = {
	pass: "✅ pass",
	pending: "⏳ pending",
	fail: "⛔ fail",
	error: "⛔ error",
	waived: "🔓 waived",
	"not-applicable": "does not apply"
};
const BOUNDARY = {
	cooperative: "cooperative: a job could go round this action, so the whole role was judged",
	isolated: "isolated: only a job of our own can exchange it",
	cloud: "cloud: the cloud itself holds the limits"
};
const NAMED = 8;
function decisionBlocks(decision, setting = {}) {
	return [...decisionSummary(decision, setting), rulesTable(decision)];
}
function decisionSummary(decision, setting) {
	const { logins = new Map() } = setting;
	return [
		{
			is: "heading",
			level: 2,
			text: [
				`${ICON[decision.verdict]} `,
				{ code: decision.request.id },
				`: ${saidOf(decision, setting)}`
			]
		},
		{
			is: "text",
			text: decision.headline
		},
		...inTheWay(decision),
		...missing(decision, setting),
		...reviews(decision, logins),
		...decision.effective ? grant(decision, decision.effective, setting) : []
	];
}
function saidOf({ verdict }, { merged = false }) {
	return merged && verdict === "pending" ? "not granted" : SAID[verdict];
}
function bites({ outcome, mode }) {
	return mode === "deny" && (outcome === "fail" || outcome === "error");
}
function inTheWay({ results }) {
	const blocks = [];
	const biting = results.filter(bites);
	if (biting.length > 0) blocks.push({
		is: "heading",
		level: 3,
		text: "What is in the way"
	}, {
		is: "list",
		items: biting.map(told)
	});
	const noted = results.filter((result) => result.mode === "warn" && !settled(result));
	if (noted.length > 0) blocks.push({
		is: "heading",
		level: 3,
		text: "Worth a look"
	}, {
		is: "list",
		items: noted.map(told)
	});
	return blocks;
}
function told({ rule, message, fix, at }) {
	const place = at ? [
		" (",
		{ code: `${at.path}:${at.line}` },
		")"
	] : [];
	return [
		{ strong: rule },
		...place,
		`: ${message}`,
		...fix === void 0 ? [] : [` → ${fix}`]
	];
}
function settled({ outcome }) {
	return outcome === "pass" || outcome === "not-applicable" || outcome === "waived";
}
function missing({ verdict, approval }, { logins = new Map(), merged = false }) {
	const open = approval.required.filter((one) => one.missing > 0);
	if (open.length === 0 || verdict === "deny") return [];
	const items = open.map((one) => merged ? wanted(one) : [...wanted(one), ...givenBy(one, logins)]);
	return [{
		is: "heading",
		level: 3,
		text: merged ? "What was missing at the merge" : "What is missing"
	}, {
		is: "list",
		items
	}];
}
function wanted({ rule, slot, count, missing: left }) {
	return [
		{ strong: `${left} of ${count}` },
		" for ",
		{ strong: slot },
		" (",
		{ code: rule },
		")"
	];
}
function givenBy({ candidates }, logins) {
	const shown = candidates.slice(0, NAMED).flatMap((person, index) => [...index > 0 ? [", "] : [], ...named(person, logins)]);
	const more = candidates.length > NAMED ? [` and ${candidates.length - NAMED} more`] : [];
	return [
		". Can be given by ",
		...shown,
		...more
	];
}
function named(person, logins) {
	const login = logins.get(person.replace(/^account /, "p-"));
	return login === void 0 ? [{ code: person }] : [{ code: login }, ` (${person})`];
}
function reviews({ approval }, logins) {
	if (approval.counted.length + approval.rejected.length === 0) return [];
	const counted = approval.counted.map((one) => [
		named(one.person, logins),
		"✅ counts",
		authority(one)
	]);
	const others = approval.rejected.map(({ by, why, message }) => [
		named(by, logins),
		`✖️ ${why}`,
		message
	]);
	return [{
		is: "heading",
		level: 3,
		text: "Reviews"
	}, {
		is: "table",
		head: [
			"Who",
			"Counts?",
			"Why"
		],
		rows: [...counted, ...others]
	}];
}
function authority({ authority: { rule, slot, pool, memberBy } }) {
	return [
		`${slot} of `,
		{ code: rule },
		`, as member of ${pool} `,
		"(",
		{ code: memberBy },
		")"
	];
}
function grant({ verdict, risk }, effective, setting) {
	const { role, environment, notBefore, notAfter, maxSession, maxUses, boundary, entitlements } = effective;
	const rows = [
		["Role", [
			{ code: role },
			" in ",
			{ code: environment }
		]],
		["From", notBefore ?? "the merge"],
		["Until", notAfter ?? `${setting.duration ?? "the asked duration"} after the merge`],
		["Ends", `by itself: no credential lives longer than ${duration(maxSession)}; at most ${maxUses} can be issued`],
		["Boundary", BOUNDARY[boundary]],
		["Risk", risk.because.length > 0 ? `${risk.level}: ${risk.because.join("; ")}` : risk.level]
	];
	return [
		{
			is: "heading",
			level: 3,
			text: verdict === "allow" ? "What is granted" : "What would be granted"
		},
		{
			is: "table",
			head: ["", ""],
			rows
		},
		{
			is: "code",
			text: entitlements.map(lines).join("\n")
		}
	];
}
function lines({ provider, ...rest }) {
	return [provider, ...Object.entries(rest).map(([name, value]) => {
		if (Array.isArray(value)) return `  ${name}:\n${value.map((one) => `    - ${scalar(one)}`).join("\n")}`;
		return `  ${name}: ${scalar(value)}`;
	})].join("\n");
}
function scalar(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
const SHORT = 6;
function rulesTable({ results, notTargeted, policy }) {
	const rows = results.map((result) => [
		[{ code: result.rule }],
		result.mode === "deny" ? OUTCOME[result.outcome] : `${OUTCOME[result.outcome]} (${result.mode})`,
		result.message
	]);
	const summary = `${results.length} rules applied, ${notTargeted} did not; policy at ${policy.commit.slice(0, 12)}`;
	return {
		is: "table",
		head: [
			"Rule",
			"Outcome",
			"What was seen"
		],
		rows,
		...results.length > SHORT ? { fold: summary } : {}
	};
}
export { heldNow as a, rulesTable as i, decisionBlocks as n, lasting as o, decisionSummary as r, ICON as t };
