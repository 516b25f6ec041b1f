import { E as counted, _ as groupBy } from "./start.js";
import { C as findingBlocks } from "./judging.js";
// src/report/views/policy-test.ts
function policyTestBlocks({ findings, runs, coverage, mutation, notes }) {
	const failed = runs.filter(({ misses }) => misses.length > 0);
	return [
		...findingBlocks(findings),
		...failed.flatMap(failure),
		...coverage === null ? [] : covered(coverage.aspects),
		...mutation === null ? [] : survived(mutation),
		...findingBlocks(mutation?.findings ?? []),
		{
			is: "text",
			text: [{ strong: findings.length > 0 ? UNREAD : summary(runs, failed.length) }]
		},
		...coverage === null ? [] : [line(coverageLine(coverage))],
		...mutation === null ? [] : [line(sums(mutation))],
		...notes.map(line)
	];
}
const UNREAD = "no case was run: mend what stands above first";
function coverageLine({ percent, least }) {
	return least > 0 ? `coverage ${percent} %, ${least} % asked` : `coverage ${percent} %`;
}
function line(text) {
	return {
		is: "text",
		text
	};
}
function failure({ case: one, misses }) {
	const entries = misses.map((miss) => ({
		head: head(miss),
		lines: below(miss, one.at(miss.field))
	}));
	return [{
		is: "heading",
		level: 3,
		text: ["\u2717 ", one.name]
	}, {
		is: "entries",
		entries
	}];
}
function head({ field, expected, got }) {
	return [
		{ code: field },
		": expected ",
		{ strong: expected },
		", got ",
		{ strong: got }
	];
}
function below({ says, rule }, at) {
	const stands = rule ? [
		" (",
		{ code: place(rule) },
		")"
	] : [];
	return [[{ code: place(at) }], [says, ...stands]];
}
function place({ path, line: at }) {
	return `${path}:${at}`;
}
function covered(aspects) {
	const rows = [...groupBy(aspects, ({ rule }) => rule)].map(([rule, all]) => {
		const open = all.filter((one) => !one.covered);
		return [
			[{ code: rule }],
			`${all.length - open.length} of ${all.length}`,
			open.length === 0 ? "\u2713" : "\u2717"
		];
	});
	const open = aspects.filter((one) => !one.covered);
	return [
		{
			is: "heading",
			level: 3,
			text: "Coverage"
		},
		{
			is: "table",
			head: [
				"Rule",
				"Seen",
				""
			],
			rows
		},
		...open.length === 0 ? [] : [{
			is: "list",
			items: open.map(({ rule, what, at }) => [{ code: place(at) }, ` ${rule} ${what}: no case shows it`])
		}]
	];
}
function survived({ survivors }) {
	const open = survivors.filter(({ accepted }) => accepted === null);
	const known = survivors.filter(({ accepted }) => accepted !== null);
	const entries = open.map(({ name, what, wanted, at }) => ({
		head: [
			{ strong: name },
			" (",
			{ code: place(at) },
			")"
		],
		lines: [`${what}, and every case still passes`, `Missing: ${wanted}`]
	}));
	return [...entries.length === 0 ? [] : [{
		is: "heading",
		level: 3,
		text: "Mutants that survive"
	}, {
		is: "entries",
		entries
	}], ...known.length === 0 ? [] : [{
		is: "heading",
		level: 3,
		text: "Accepted"
	}, {
		is: "table",
		head: ["Mutant", "Reason"],
		rows: known.map(({ name, accepted }) => [[{ code: name }], accepted ?? ""])
	}]];
}
function summary(runs, failed) {
	return failed === 0 ? `${counted(runs.length, "case")} passed` : `${failed} of ${counted(runs.length, "case")} failed`;
}
function sums({ killed, impossible, survivors }) {
	const accepted = survivors.filter((one) => one.accepted !== null).length;
	const open = survivors.length - accepted;
	return `${counted(open, "mutant survives", "mutants survive")}, ${accepted} accepted, ${killed} killed; ${impossible} more ${impossible === 1 ? "does" : "do"} not compile`;
}
export { policyTestBlocks as t };
