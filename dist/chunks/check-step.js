import "./rolldown-runtime.js";
import { K as info, U as Failure, X as setOutput, n as TooLarge, r as turn } from "./start.js";
import { n as summarize, t as tellDecisions } from "./step.js";
// src/action/check-step.ts
async function checkStep(which, step) {
	const { github } = step.sources;
	const numbers = typeof which === "number" ? [which] : await github.openAt(which);
	const decisions = [];
	let failure = null;
	for (const number of numbers) {
		const [read, { check, faceOf }] = await Promise.all([readPullRequest(number, github), judging()]);
		const checked = await check(read, step.sources);
		if (checked.is === "rules") {
			failure = await changeStep(checked.pullRequest, step) ?? failure;
			continue;
		}
		const face = faceOf(checked);
		await github.publish(checked.pullRequest, face);
		if (checked.is !== "nothing") summarize(face.comment, step.environment);
		if (checked.is === "requests") decisions.push(...checked.judged.map(({ decision }) => decision));
		info(`#${number}: ${face.title}`);
		setVerdict(checked);
		if (checked.is === "failed") failure = checked.failure;
	}
	tellDecisions(decisions, step);
	if (failure) throw failure;
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
async function changeStep(pullRequest, { sources, environment }) {
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
	const broken = told instanceof Failure;
	const face = broken ? faceOf({
		is: "failed",
		pullRequest,
		failure: told,
		gate: "enforce"
	}) : told;
	await sources.github.publish(pullRequest, face);
	summarize(face.comment, environment);
	info(`#${pullRequest.number}: ${face.title}`);
	if (broken) return told;
	setOutput("verdict", face.state === "success" ? "allow" : face.state === "pending" ? "pending" : "deny");
	return null;
}
function setVerdict(checked) {
	if (checked.is === "nothing" || checked.is === "failed" || checked.is === "rules") return;
	const verdicts = checked.is === "requests" ? checked.judged.map(({ decision }) => decision.verdict) : [];
	const unreadable = checked.is !== "requests" || checked.findings.length > 0;
	setOutput("verdict", unreadable || verdicts.includes("deny") ? "deny" : verdicts.includes("pending") ? "pending" : "allow");
}
export { checkStep };
