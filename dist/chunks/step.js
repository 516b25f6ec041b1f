import { ot as setOutput } from "./start.js";
const { appendFileSync: appendFileSync, mkdtempSync: mkdtempSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
// src/action/summary.ts
function summarize(markdown, environment) {
	const path = environment["GITHUB_STEP_SUMMARY"];
	if (path) appendFileSync(path, `${markdown}\n`);
}
function keepDecisions(decisions, environment) {
	const folder = mkdtempSync(join(environment["RUNNER_TEMP"] ?? ".", "access-lineage-"));
	const path = join(folder, "decisions.json");
	writeFileSync(path, `${JSON.stringify(decisions, null, 2)}\n`);
	return path;
}
// src/action/step.ts
function tellDecisions(decisions, { environment }) {
	if (decisions.length === 0) return;
	setOutput("request-ids", JSON.stringify(decisions.map(({ request }) => request.id)));
	setOutput("decision", keepDecisions(decisions, environment));
}
export { summarize as n, tellDecisions as t };
