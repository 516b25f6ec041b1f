import { E as counted } from "./start.js";
import { C as findingBlocks } from "./judging.js";
// src/report/views/replay.ts
const SAMPLES = 5;
const VERDICTS = [
	"allow",
	"pending",
	"deny"
];
function replayCounts(rows, left) {
	const counts = { decisions: rows.length };
	for (const row of rows) {
		const name = row.changed === "verdict" ? `${row.before}\u2192${row.after}` : row.changed;
		counts[name] = (counts[name] ?? 0) + 1;
	}
	counts["live grants refused"] = refused(rows).length;
	counts["roles without approvers"] = left.length;
	return counts;
}
function replayBlocks(rows, left) {
	const changed = rows.filter((one) => one.changed !== "nothing");
	const untold = changed.filter((one) => one.changed === "indeterminate").length;
	const kinds = [...new Set(changed.map(kindOf))];
	return [
		{
			is: "heading",
			level: 2,
			text: `${counted(rows.length, "past decision")}, ${changed.length - untold} would come out otherwise${untold > 0 ? `, ${untold} cannot be told` : ""}`
		},
		{
			is: "table",
			head: [
				"then \u2193 now \u2192",
				...VERDICTS,
				"cannot be told"
			],
			rows: VERDICTS.map((then) => matrixRow(then, rows))
		},
		...kinds.flatMap((kind) => samples(kind, changed.filter((one) => kindOf(one) === kind))),
		...rows.some((one) => !one.live) ? live(refused(rows)) : [],
		...left.length > 0 ? [{
			is: "heading",
			level: 3,
			text: "Roles left without enough approvers"
		}, ...findingBlocks(left)] : []
	];
}
function matrixRow(then, rows) {
	const mine = rows.filter(({ before }) => before === then);
	const told = mine.filter(({ changed }) => changed !== "indeterminate");
	return [
		then,
		...VERDICTS.map((now) => `${told.filter(({ after }) => after === now).length}`),
		`${mine.length - told.length}`
	];
}
function kindOf({ changed, before, after }) {
	if (changed === "verdict") return `${before} \u2192 ${after}`;
	return {
		requirements: "other approvals asked for",
		terms: "something else granted",
		indeterminate: "cannot be told: what was looked at is not there",
		nothing: "unchanged"
	}[changed];
}
function samples(kind, rows) {
	const more = rows.length > SAMPLES ? ` (${SAMPLES} of ${rows.length})` : "";
	return [{
		is: "heading",
		level: 3,
		text: `${kind}: ${rows.length}${more}`
	}, {
		is: "list",
		items: rows.slice(0, SAMPLES).map(sentence)
	}];
}
function sentence({ requestId, rules, because, live: stands }) {
	const named = rules.length > 0 ? [" by ", { code: rules.join(", ") }] : [];
	return [
		{ code: requestId },
		stands ? " (live)" : "",
		...named,
		`: ${because}`
	];
}
function refused(rows) {
	return rows.filter((one) => one.live && one.changed === "verdict" && one.after === "deny");
}
function live(rows) {
	if (rows.length === 0) return [];
	return [{
		is: "heading",
		level: 3,
		text: `Live grants that would be refused: ${rows.length}`
	}, {
		is: "list",
		items: rows.map(({ requestId, because }) => [{ code: requestId }, `: ${because}`])
	}];
}
export { replayCounts as n, replayBlocks as t };
