import { K as ENGINE } from "./start.js";
// src/decision/undecidable.ts
function undecidable({ request, policy, now, findings }) {
	const results = findings.map((finding) => unreadable(finding, request.path));
	return {
		format: 1,
		verdict: "deny",
		headline: `Denied: ${results[0]?.message ?? "the file could not be read as a request"}`,
		request,
		policy: {
			...policy,
			data: []
		},
		engine: ENGINE,
		now,
		marks: [],
		results,
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
function unreadable({ id, at, values }, request) {
	const mine = at?.path === request;
	const place = at ? ` at ${at.path}:${at.line}:${at.column}` : "";
	const field = mine ? fieldOf(id, values?.["field"]) : void 0;
	return {
		rule: "REF-UNREADABLE",
		stage: "reference",
		outcome: "error",
		mode: "deny",
		severity: "invariant",
		controls: [],
		message: `${mine ? "the file cannot be read as a request" : "the policy it was merged under cannot be read"}: ${id}${place}`,
		fix: mine ? "run `access-lineage check` on the file to read the finding in words, and ask again under a new id" : "run `access-lineage policy lint` to read the finding in words, have it mended, and ask again under a new id",
		values: { finding: id },
		...field === void 0 ? {} : { field },
		...at ? { at } : {}
	};
}
function fieldOf(id, field) {
	if (typeof field !== "string") return void 0;
	return id === "Y011" ? field.slice(0, field.lastIndexOf("/")) : field;
}
export { undecidable as t };
