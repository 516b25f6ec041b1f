import "./rolldown-runtime.js";
import { $ as Failure, a as VERDICTS, nt as info, o as TooLarge, ot as setOutput, s as turn } from "./start.js";
import { n as summarize, t as tellDecisions } from "./step.js";
// src/action/check-step.ts
async function checkStep(which, step, queuedAs) {
	const { github, mainBranch } = step.sources;
	const told = [];
	for (const number of typeof which === "number" ? [which] : await headedBy(which, github)) {
		const [read, judge] = await Promise.all([readPullRequest(number, github), judging()]);
		const others = typeof which === "number" ? othersAt(read, github) : [];
		const [own, same] = await Promise.all([checkOne(read, judge, step), others]);
		if (own) told.push(own);
		for (const other of same) {
			const beside = await checkOne(await readPullRequest(other, github), judge, step);
			if (beside) told.push(beside);
		}
	}
	const gate = gateOf(told, mainBranch);
	for (const { pullRequest, face, summary } of told) {
		const commits = [pullRequest.head.oid, ...queuedAs ? [queuedAs] : []];
		await github.publish(pullRequest, face, {
			...gate ?? face,
			commits
		});
		if (summary) summarize(face.comment, step.environment);
		info(`#${pullRequest.number}: ${face.title}`);
	}
	const least = VERDICTS.find((one) => told.some(({ verdict }) => verdict === one));
	if (least) setOutput("verdict", least);
	tellDecisions(told.flatMap(({ decisions }) => decisions), step);
	const failed = told.find(({ failure }) => failure !== null);
	if (failed?.failure) throw failed.failure;
}
async function headedBy(head, github) {
	const open = await github.openAt(head);
	return open.length > 0 ? open : github.mergedFrom(head);
}
const WORST = [
	"error",
	"failure",
	"pending",
	"success"
];
function gateOf(told, mainBranch) {
	const [worst] = preferred(preferred(told, ({ pullRequest }) => pullRequest.merge === null), ({ pullRequest }) => pullRequest.base.ref === mainBranch).toSorted((a, b) => WORST.indexOf(a.face.state) - WORST.indexOf(b.face.state));
	if (!worst) return void 0;
	const { face, pullRequest } = worst;
	return {
		state: face.state,
		title: told.length > 1 ? `#${pullRequest.number}: ${face.title}` : face.title
	};
}
function preferred(told, is) {
	const those = told.filter(is);
	return those.length > 0 ? those : told;
}
async function othersAt(read, github) {
	const { number, head } = read.pullRequest;
	return ((read instanceof TooLarge ? null : read.beside.sameHead) ?? await github.openAt(head.oid)).filter((other) => other !== number);
}
async function checkOne(read, { check, faceOf }, step) {
	const checked = await check(read, step.sources);
	const { merge, base } = read.pullRequest;
	const elsewhere = base.ref !== step.sources.mainBranch;
	if (merge !== null && (elsewhere || checked.is === "rules" || checked.is === "nothing")) return null;
	if (checked.is === "rules") return changeOf(checked.pullRequest, step);
	const face = faceOf(checked);
	return {
		pullRequest: checked.pullRequest,
		face,
		decisions: checked.is === "requests" ? checked.judged.map(({ decision }) => decision) : [],
		failure: checked.is === "failed" ? checked.failure : null,
		verdict: verdictOf(checked),
		summary: checked.is !== "nothing"
	};
}
function readPullRequest(number, github) {
	return github.pullRequestAndOthers(number).catch((error) => {
		if (error instanceof TooLarge) return error;
		throw error;
	});
}
async function judging() {
	await turn();
	const [{ check }, { faceOf }] = await Promise.all([import("./check2.js"), import("./face.js")]);
	return {
		check,
		faceOf
	};
}
async function changeOf(pullRequest, { sources }) {
	const [{ checkPolicy }, { examine }, { faceOf }, { faceOfChange }] = await Promise.all([
		import("./check-policy.js"),
		import("./examine.js"),
		import("./face.js"),
		import("./face-of-change.js")
	]);
	const told = await checkPolicy(pullRequest, sources).then(async (checked) => faceOfChange(checked, await examine(checked))).catch((error) => {
		if (error instanceof Failure) return error;
		throw error;
	});
	const failure = told instanceof Failure ? told : null;
	const face = told instanceof Failure ? faceOf({
		is: "failed",
		pullRequest,
		failure: told,
		gate: "enforce"
	}) : told;
	return {
		pullRequest,
		face,
		decisions: [],
		failure,
		verdict: failure ? null : face.state === "success" ? "allow" : face.state === "pending" ? "pending" : "deny",
		summary: true
	};
}
function verdictOf(checked) {
	if (checked.is === "nothing" || checked.is === "failed" || checked.is === "rules") return null;
	const verdicts = checked.is === "requests" ? checked.judged.map(({ decision }) => decision.verdict) : [];
	if (checked.is !== "requests" || checked.findings.length > 0 || verdicts.includes("deny")) return "deny";
	return verdicts.includes("pending") ? "pending" : "allow";
}
export { checkStep };
