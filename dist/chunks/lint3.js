import "./rolldown-runtime.js";
import { E as counted, K as ENGINE, Z as systemClock } from "./start.js";
import { t as lint } from "./lint2.js";
import { n as entitlementKinds } from "./providers.js";
import { C as findingBlocks, K as oneLine, T as tally, q as visible } from "./judging.js";
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
		message: visible(`${message}\n\u2192 ${fix}`)
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
// src/report/render/sarif.ts
const HOME = "https://access-lineage.dev";
function sarif(findings, engine) {
	const [name = engine, version = "0.0.0"] = engine.split(" ");
	const ids = [...new Set(findings.map(({ id }) => oneLine(id).trim()))].toSorted();
	return {
		version: "2.1.0",
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		runs: [{
			tool: { driver: {
				name,
				semanticVersion: version,
				informationUri: HOME,
				rules: ids.map((id) => ({ id }))
			} },
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => resultOf(finding, ids))
		}]
	};
}
function resultOf({ id, severity, message, fix, at }, ids) {
	const ruleId = oneLine(id).trim();
	return {
		ruleId,
		ruleIndex: ids.indexOf(ruleId),
		level: severity,
		message: { text: visible(`${message}\nFix: ${fix}`) },
		...at ? { locations: [placeOf(at)] } : {}
	};
}
function placeOf({ path, line, column }) {
	return { physicalLocation: {
		artifactLocation: {
			uri: path.split("/").map(encodeURIComponent).join("/"),
			uriBaseId: "%SRCROOT%"
		},
		region: {
			startLine: line,
			startColumn: column
		}
	} };
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
			print(`${counted(documents, "document")}, ${((performance.now() - began) / 1e3).toFixed(1)} s: ${tally(told)}`);
	}
	return told.some(({ severity }) => severity !== "note") ? 1 : 0;
}
export { lintHere };
