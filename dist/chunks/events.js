import { f as digestOf } from "./read-policy.js";
import { f as makeProse } from "./ledger.js";
import { createHash } from "node:crypto";
// src/lineage/events.ts
function requested(told, file, body, salts, from) {
	return {
		kind: "requested",
		key: `requested:${from.mergeCommit ?? `pr-${from.pullRequest}`}`,
		...told,
		file,
		terms: body && termsOf(body),
		purpose: body && makeProse(body.purpose.text, salts.purpose),
		justification: body && makeProse(body.justification, salts.justification),
		...from
	};
}
function withdrawn(told, pullRequest) {
	return {
		kind: "withdrawn",
		key: `withdrawn:pr-${pullRequest}`,
		...told,
		pullRequest
	};
}
function approved(told, approval, review) {
	return {
		kind: "approved",
		key: `approved:${review.databaseId}:${approval.authority.rule}/${approval.authority.slot}`,
		...told,
		occurredAt: review.submittedAt,
		actor: review.by,
		approval,
		review
	};
}
function decided(told, merge, decision, facts) {
	return {
		kind: "decided",
		key: `decided:${merge.commit}`,
		...told,
		decision,
		facts: stored(facts)
	};
}
function issued(told, issuance, decision) {
	return {
		kind: "issued",
		key: `issued:${issuance.id}`,
		...told,
		issuance,
		decision: digestOf(decision),
		policy: decision.policy.commit
	};
}
function refused(told, attempt, why, judged) {
	return {
		kind: "refused",
		key: `refused:${attempt}`,
		...told,
		...why,
		decision: judged?.decision ?? null,
		facts: judged ? stored(judged.facts) : null
	};
}
function closed(told, issuance, how) {
	return {
		kind: "closed",
		key: `closed:${issuance}`,
		...told,
		issuance,
		how
	};
}
function revoked(told, cause, how) {
	return {
		kind: "revoked",
		key: `revoked:${how.by}:${cause}`,
		...told,
		...how
	};
}
function tell(facts, decision, run, salts) {
	const { moment, request, pullRequest } = facts;
	if (moment.phase !== "record") throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
	const { merge } = moment;
	const common = {
		requestId: request.body.id,
		run,
		marks: decision.marks
	};
	const atMerge = {
		...common,
		occurredAt: merge.at
	};
	const { body, ...file } = request;
	return [
		requested({
			...atMerge,
			actor: pullRequest ? pullRequest.author : merge.by
		}, file, body, salts, {
			pullRequest: pullRequest?.number ?? null,
			mergeCommit: merge.commit
		}),
		...decision.approval.counted.map((approval) => approved(common, approval, reviewOf(facts, approval))),
		decided({
			...atMerge,
			actor: merge.by
		}, merge, decision, facts)
	];
}
function issuanceId(claims) {
	const token = createHash("sha256").update(claims.jti).digest("hex").slice(0, 6);
	return `${claims.runId}-${claims.runAttempt}-${token}`;
}
function termsOf(body) {
	const { purpose, justification: _, ...terms } = body;
	return {
		...terms,
		purpose: { code: purpose.code }
	};
}
function reviewOf(facts, approval) {
	const review = facts.reviews.find((one) => one.databaseId === approval.review);
	if (!review) throw new TypeError(`approval counts review ${approval.review}, which is not among the facts`);
	return review;
}
function stored(facts) {
	const { body: _, ...request } = facts.request;
	return {
		...facts,
		request
	};
}
export { requested as a, withdrawn as c, refused as i, issuanceId as n, revoked as o, issued as r, tell as s, closed as t };
