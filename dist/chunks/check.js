import "./rolldown-runtime.js";
import { B as lasting, C as findingBlocks, Gn as decide, Hn as requestPath, Rn as readDocument, S as notBinding, c as wouldHold, ft as touchOf, gt as usedBefore, jn as ask, k as decisionBlocks, l as heldNow, ut as factsOn, w as resultFindings } from "./judging.js";
import { $ as Failure } from "./start.js";
import { t as terminal } from "./terminal.js";
import { t as fileHere } from "./file-here.js";
import { n as hereUnder, r as localSources, t as here } from "./here.js";
import { t as behindOrigin } from "./refs.js";
import { n as print, t as colours } from "./terminal2.js";
const { execFileSync: execFileSync } = process.getBuiltinModule("node:child_process");
// src/commands/check-files.ts
async function checkFiles(files, main, sources) {
	const kinds = files.map((file) => ({
		file,
		what: requestPath(file.path)?.what ?? "request"
	}));
	const read = kinds.flatMap(({ file, what }) => what === "request" ? [readDocument(file, what)] : []);
	const others = kinds.flatMap(({ file, what }) => what === "request" ? [] : [{
		path: file.path,
		read: readDocument(file, what)
	}]);
	const judged = [];
	const earlier = [];
	for (const one of read) {
		if (!one.ok) continue;
		const { told, held } = await judge(one.value, earlier, main, sources);
		judged.push(told);
		if (held) earlier.push(held);
	}
	return {
		judged,
		beside: others.flatMap((one) => one.read.ok ? [one.path] : []),
		findings: [...read, ...others.map((one) => one.read)].flatMap((one) => one.ok ? [] : one.findings)
	};
}
async function judge(document, earlier, { policy: { set }, ledger }, { github, clock }) {
	const asked = await ask(set, document.body, null, github);
	const gathered = {
		document,
		pullRequest: null,
		reviews: [],
		violations: [],
		asked,
		set,
		now: clock.now()
	};
	const view = await heldNow(ledger, touchOf(gathered));
	const violations = usedBefore(view.lineage(document.body.id), document);
	const facts = factsOn({
		...gathered,
		violations
	}, view, { phase: "check" }, earlier);
	const decision = decide(asked.policy, facts);
	const duration = lasting(document.body, set);
	return {
		told: {
			document,
			decision,
			duration
		},
		held: wouldHold(facts, decision, duration)
	};
}
// src/cli/check.ts
async function checkHere(named, options) {
	const { clone, mainRef, main } = await (options.base === void 0 ? here(options.repo) : hereUnder(options.repo, options.base));
	const paths = named.length > 0 ? named : added(options.repo, mainRef);
	if (paths.length === 0) throw new Failure("INPUT", `nothing is new below access-requests/ beside ${mainRef}`, "name a file");
	const { judged, beside, findings } = await checkFiles(paths.map((path) => fileHere(options.repo, path)), main, localSources(clone, mainRef));
	const decisions = judged.map(({ decision }) => decision);
	const behind = behindOrigin(options.repo, mainRef).map((finding) => ({
		is: "finding",
		finding
	}));
	const told = [
		...behind,
		...main.unbound ? [notBinding(main.unbound)] : [],
		...beside.map((path) => ({
			is: "text",
			text: [{ code: path }, " is well formed. What it means is judged on its pull request."]
		}))
	];
	if (options.json && behind.length > 0) process.stderr.write(terminal(behind, colours()));
	if (options.json) print(JSON.stringify(findings.length > 0 ? findings : decisions, null, 2));
	else print(terminal([
		...told,
		...findingBlocks(findings),
		...judged.flatMap(blocksOf)
	], colours()));
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
function added(repo, base) {
	const git = (...args) => execFileSync("git", [
		"-C",
		repo,
		...args
	], { encoding: "utf8" }).split("\0");
	const files = [...git("diff", "-z", "--name-only", "--diff-filter=A", base, "--", "access-requests"), ...git("ls-files", "-z", "--others", "--exclude-standard", "--", "access-requests")];
	return [...new Set(files)].filter((path) => path.endsWith(".yaml")).sort();
}
export { checkHere };
