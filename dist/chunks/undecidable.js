import { t as ENGINE } from "./engine.js";
// src/decision/undecidable.ts
function undecidable({ request, policy, now, findings }) {
	return {
		format: 1,
		verdict: "deny",
		headline: `Denied: ${findings[0]?.message ?? "the file could not be read as a request"}`,
		request,
		policy: {
			...policy,
			data: []
		},
		engine: ENGINE,
		now,
		marks: [],
		results: findings.map(unreadable),
		notTargeted: 0,
		approval: {
			required: [],
			counted: [],
			rejected: []
		},
		risk: {
			level: "critical",
			because: ["what is asked cannot be read"]
		},
		effective: null,
		obligations: []
	};
}
function unreadable(finding) {
	return {
		rule: "REF-UNREADABLE",
		stage: "reference",
		outcome: "error",
		mode: "deny",
		severity: "invariant",
		controls: [],
		message: finding.message,
		fix: finding.fix,
		values: { finding: finding.id },
		...finding.at ? { at: finding.at } : {}
	};
}
export { undecidable as t };
