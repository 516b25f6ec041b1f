import { n as lint$1 } from "./lint.js";
import { Cr as trustOf, Dn as readPolicyFiles, En as providersIn, kn as treeOid, xr as compile } from "./judging.js";
// src/commands/lint.ts
const NOWHERE = "0".repeat(40);
async function lint(files, kindsOf, now) {
	const { documents, trust, findings } = readPolicyFiles(files, "in this folder");
	const tests = files.filter(({ path }) => path.endsWith(".test.yaml")).map(({ bytes }) => Buffer.from(bytes).toString());
	const unread = findings.some(({ at }) => at?.path !== "policies/trust.yaml");
	const kinds = await kindsOf(providersIn(documents));
	const compiled = unread ? null : await compile({
		commit: NOWHERE,
		tree: treeOid(files, "policies"),
		documents,
		kinds
	});
	const rooted = trust ? trustOf(trust) : null;
	return {
		documents: documents.length,
		findings: [
			...findings,
			...rooted && !rooted.ok ? rooted.findings : [],
			...compiled && !compiled.ok ? compiled.findings : [],
			...await lint$1({
				documents,
				whole: !unread,
				tests,
				now
			}, compiled?.ok ? compiled.value : null)
		]
	};
}
export { lint as t };
