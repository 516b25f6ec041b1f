import "./rolldown-runtime.js";
import { F as ENGINE, R as systemClock } from "./start.js";
import { t as lint } from "./lint2.js";
import { n as entitlementKinds } from "./providers.js";
import { N as tally, dt as oneLine, ft as visible, j as findingBlocks, u as sarif } from "./judging.js";
import { t as terminal } from "./terminal.js";
import { t as policyFiles } from "./policy-files.js";
import { n as print, t as colours } from "./terminal2.js";
// src/report/render/annotations.ts
const LEVEL = {
	error: "failure",
	warning: "warning",
	note: "notice"
};
const COMMAND = {
	failure: "error",
	warning: "warning",
	notice: "notice"
};
function annotations(findings) {
	return findings.flatMap(({ id, severity, message, fix, at }) => at ? [{
		path: at.path,
		line: at.line,
		column: at.column,
		level: LEVEL[severity],
		title: oneLine(id).trim(),
		message: visible(`${message}\n→ ${fix}`)
	}] : []);
}
function workflowCommand({ path, line, column, level, title, message }) {
	const where = `file=${property(path)},line=${line},col=${column},title=${property(title)}`;
	return `::${COMMAND[level]} ${where}::${data(message)}`;
}
function data(text) {
	return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function property(text) {
	return data(visible(text)).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// src/cli/lint.ts
const SEVERITIES = [
	"error",
	"warning",
	"note"
];
async function lintHere({ repo, format, minSeverity }) {
	const began = performance.now();
	const { findings, documents } = await lint(policyFiles(repo), entitlementKinds, systemClock().now());
	const told = findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(minSeverity));
	switch (format) {
		case "json":
			print(JSON.stringify(told, null, 2));
			break;
		case "sarif":
			print(JSON.stringify(sarif(told, ENGINE), null, 2));
			break;
		case "github":
			for (const one of annotations(told)) print(workflowCommand(one));
			break;
		case "text":
			if (told.length > 0) print(terminal(findingBlocks(told), colours()));
			print(`${documents} documents, ${((performance.now() - began) / 1e3).toFixed(1)} s: ${tally(told)}`);
	}
	return told.some(({ severity }) => severity !== "note") ? 1 : 0;
}
export { lintHere };
