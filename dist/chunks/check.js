import "./rolldown-runtime.js";
import { C as resultFindings, D as decisionBlocks, Dn as decide, F as lasting, S as findingBlocks, c as heldNow, it as factsOn, mn as ask, ot as touchOf, xn as readDocument } from "./judging.js";
import { U as Failure, s as gitHash } from "./start.js";
import { t as terminal } from "./terminal.js";
import { n as localSources, t as here } from "./here.js";
import { n as print, t as colours } from "./terminal2.js";
const { readFileSync: readFileSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
const { execFileSync: execFileSync } = process.getBuiltinModule("node:child_process");
// src/commands/check-files.ts
async function checkFiles(files, main, sources) {
	const read = files.map((file) => readDocument(file, "request"));
	return {
		judged: await Promise.all(read.flatMap((one) => one.ok ? [one.value] : []).map(async (document) => {
			const asked = await ask(main.policy.set, document.body, null, sources.github);
			const { set } = main.policy;
			const gathered = {
				document,
				pullRequest: null,
				reviews: [],
				violations: [],
				asked,
				set,
				now: sources.clock.now()
			};
			const view = await heldNow(main.ledger, touchOf(gathered));
			return {
				document,
				decision: decide(asked.policy, factsOn(gathered, view, { phase: "check" })),
				duration: lasting(document.body, main.policy.set)
			};
		})),
		findings: read.flatMap((one) => one.ok ? [] : one.findings)
	};
}
// src/cli/check.ts
async function checkHere(named, options) {
	const { clone, mainRef, main } = await here(options.repo, options.base);
	const paths = named.length > 0 ? named : added(options.repo, mainRef);
	if (paths.length === 0) throw new Failure("INPUT", `nothing is new below access-requests/ beside ${mainRef}`, "name a file");
	const { judged, findings } = await checkFiles(paths.map((path) => fileAt(options.repo, path)), main, localSources(clone, mainRef));
	const decisions = judged.map(({ decision }) => decision);
	if (options.json) print(JSON.stringify(findings.length > 0 ? findings : decisions, null, 2));
	else print(terminal([...findingBlocks(findings), ...judged.flatMap(blocksOf)], colours()));
	return findings.length > 0 ? 1 : exitOf(decisions);
}
function blocksOf({ decision, document, duration }) {
	const places = resultFindings(decision, document.locate).filter(({ severity }) => severity === "error");
	return [...decisionBlocks(decision, {
		request: document.body,
		...duration === null ? {} : { duration }
	}), ...findingBlocks(places)];
}
function exitOf(decisions) {
	if (decisions.some(({ verdict }) => verdict === "deny")) return 1;
	return decisions.some(({ verdict }) => verdict === "pending") ? 3 : 0;
}
function fileAt(repo, path) {
	try {
		const bytes = readFileSync(join(repo, path));
		return {
			path,
			mode: "100644",
			blob: gitHash("blob", bytes),
			bytes
		};
	} catch {
		throw new Failure("INPUT", `${path} is not there`, "name a file by its path from the top of the clone");
	}
}
function added(repo, base) {
	const git = (...args) => execFileSync("git", [
		"-C",
		repo,
		...args
	], { encoding: "utf8" }).split("\0");
	const files = [...git("diff", "-z", "--name-only", "--diff-filter=A", base, "--", "access-requests"), ...git("ls-files", "-z", "--others", "--exclude-standard", "--", "access-requests")];
	return [...new Set(files)].filter((path) => path.endsWith(".yaml") && !/\.(revoke|declared|settle-\d+)\.yaml$/.test(path)).sort();
}
export { checkHere };
