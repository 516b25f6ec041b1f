import { $ as afterReview, Ct as refused, G as paid, J as settlementOf, K as reviewedLate, Nn as refusalOf, Pt as judgedOf, Q as declaredFacts, Qt as transact, Y as settles, Zt as readLedger, q as rotated, rt as idOf, sn as makeProse } from "./judging.js";
// src/recording/settlement.ts
function judgeSettling(settling, lineage, moment) {
	const { document, policy, declared, members, reviews, violations, now } = settling;
	const { grant, issuances, requested } = lineage;
	if (declared && owes(lineage)) return {
		decision: afterReview(policy, declaredFacts(declared, moment), declared.recorded),
		payer: null
	};
	return settles(policy, {
		document,
		now,
		moment,
		pullRequest: judgedOf(settling.pullRequest),
		reviews,
		members,
		violations,
		grant,
		lastIssued: issuances.at(-1)?.issued.issuance.issuedAt ?? null,
		secret: requested?.terms?.secret ?? null
	});
}
function owes({ events }) {
	return events.some(({ kind }) => kind === "obliged") && !events.some(({ kind }) => kind === "settled");
}
async function recordSettlement(landed, { policy }, ledger, sources, run, upTo) {
	const id = idOf(landed);
	const touch = {
		requests: [id],
		index: []
	};
	const before = await readLedger(ledger, touch);
	const settling = policy.ok ? await settlementOf(landed, policy.value.set, before.lineage(id), sources) : null;
	const salt = sources.salt();
	return (await transact(ledger, touch, (now) => ({
		events: tell(landed, settling, now.lineage(id), run, salt),
		...upTo
	}), before)).lineage(id);
}
function tell(landed, settling, lineage, run, salt) {
	const { merge, pullRequest, path } = landed;
	const name = path.slice(path.lastIndexOf("settle-"), -5);
	const [first] = lineage.events;
	if (!first || lineage.events.some(({ key }) => key.endsWith(`:${name}`))) return [];
	const told = {
		requestId: idOf(landed),
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks: first.marks
	};
	const not = (condition, message) => [refused(told, name, {
		condition,
		message,
		dropped: null
	}, null)];
	if (!settling) return not("DEBT-UNREADABLE", `${path} or the policy could not be read`);
	const { decision, payer } = judgeSettling(settling, lineage, {
		phase: "record",
		merge
	});
	if (decision.verdict !== "allow" || !pullRequest) {
		const { condition, message } = refusalOf(decision);
		return not(condition, message);
	}
	const { body } = settling.document;
	const [approval] = decision.approval.counted;
	const review = settling.reviews.find(({ databaseId }) => databaseId === approval?.review);
	if (!payer) return approval && review ? [reviewedLate({
		...told,
		...by(review)
	}, name, {
		approval,
		review,
		pullRequest: pullRequest.number
	})] : not("DEBT-PAYER", "nobody else has approved it");
	const payment = {
		file: {
			path,
			blob: landed.file.blob,
			sha256: landed.sha256
		},
		...payer,
		done: makeProse(body.done, salt),
		pullRequest: pullRequest.number,
		mergeCommit: merge.commit
	};
	const word = {
		...told,
		occurredAt: body.at,
		actor: payer.review ? payer.review.by : pullRequest.author
	};
	if (body.secret) return [rotated(word, name, payment, body.secret)];
	return [paid(word, name, payment, body.obligation === "rotate" ? "rotate" : "monitor")];
}
function by({ submittedAt, by: actor }) {
	return {
		occurredAt: submittedAt,
		actor
	};
}
export { recordSettlement as n, judgeSettling as t };
