import "./rolldown-runtime.js";
import { $ as afterReview, F as lasting, Nt as factsOn, Q as declaredFacts, Tn as decide, a as loginsOf, gt as emergencyIn, l as asWritten, n as gateThatBinds, r as forCheck, t as wouldHold } from "./judging.js";
import { B as Failure, r as TooLarge } from "./start.js";
import { t as judgeSettling } from "./settlement.js";
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
		gate: checked.is === "requests" ? checked.policyGate : await gateThatBinds(sources)
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
	const unknown = [];
	for (const one of asking.settling) {
		const lineage = view.lineage(one.document.body.id);
		const body = one.declared?.document.body ?? (lineage.requested && asWritten(lineage.requested));
		const { decision } = judgeSettling(one, lineage, { phase: "check" });
		if (body) judged.push({
			document: {
				...one.document,
				body
			},
			decision,
			duration: null
		});
		else unknown.push(nothingKnown(one.document));
	}
	return {
		is: "requests",
		pullRequest,
		judged,
		unbound,
		findings: [...findings, ...unknown],
		revocations,
		policyGate: policy.trust.gate,
		logins: loginsOf(pullRequest, personsIn(judged), policy.set.directory)
	};
}
function nothingKnown({ body, locate }) {
	return {
		id: "Y097",
		severity: "error",
		message: `the ledger holds no request ${body.id}, so nothing is owed under it`,
		fix: "correct the id; a request is recorded when it is merged",
		at: locate("/id")
	};
}
function personsIn(judged) {
	return judged.flatMap(({ document: { body }, decision }) => [...decision.approval.required.flatMap((one) => one.candidates), ..."sponsor" in body.subject ? [body.subject.sponsor] : []]);
}
export { check };
