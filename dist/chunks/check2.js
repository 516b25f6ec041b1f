import "./rolldown-runtime.js";
import { Et as factsOn, G as declaredFacts, K as afterReview, a as loginsOf, gn as decide, lt as emergencyIn, n as gateOnMain, r as forCheck, t as wouldHold, x as lasting } from "./judging.js";
import { N as Failure, r as TooLarge } from "./start.js";
// src/commands/check.ts
async function check(asked, sources) {
	const checked = await checkAsked(asked, sources);
	if (checked.is === "rules") return checked;
	if (checked.is === "nothing" || checked.is === "failed") return {
		...checked,
		gate: "enforce"
	};
	return {
		...checked,
		gate: checked.is === "requests" ? checked.policyGate : await gateOnMain(sources)
	};
}
async function checkAsked(asked, sources) {
	if (asked instanceof TooLarge) return {
		is: "too-large",
		pullRequest: asked.pullRequest,
		failure: asked
	};
	const { pullRequest, beside } = asked;
	try {
		const asking = await forCheck(pullRequest, beside, sources);
		return asking.is === "requests" ? judge(asking) : asking;
	} catch (error) {
		if (error instanceof Failure) return {
			is: "failed",
			pullRequest,
			failure: error
		};
		throw error;
	}
}
function judge(asking) {
	const { pullRequest, policy, unbound, gathered, held: view, findings, revocations } = asking;
	const judged = [];
	const earlier = [];
	for (const one of gathered) {
		const facts = factsOn(one, view, { phase: "check" }, earlier);
		const taken = emergencyIn(view.lineage(one.document.body.id), one.document.blob);
		const decision = taken ? afterReview(one.asked.policy, facts, taken) : decide(one.asked.policy, facts);
		judged.push({
			document: one.document,
			decision,
			duration: lasting(one.document.body, policy.set)
		});
		const held = taken ? null : wouldHold(facts, decision);
		if (held) earlier.push(held);
	}
	for (const one of asking.declared) {
		const decision = afterReview(policy.set, declaredFacts(one, { phase: "check" }), one.recorded);
		judged.push({
			document: one.document,
			decision,
			duration: null
		});
	}
	return {
		is: "requests",
		pullRequest,
		judged,
		unbound,
		findings,
		revocations,
		policyGate: policy.trust.gate,
		logins: loginsOf(pullRequest, personsIn(judged), policy.set.directory)
	};
}
function personsIn(judged) {
	return judged.flatMap(({ document: { body }, decision }) => [...decision.approval.required.flatMap((one) => one.candidates), ..."sponsor" in body.subject ? [body.subject.sponsor] : []]);
}
export { check };
