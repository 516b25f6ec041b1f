import "./rolldown-runtime.js";
import { $ as Failure, B as plus, S as marksOf, _ as groupBy, ct as warning, k as sha256, n as sameTrees, nt as info, ot as setOutput } from "./start.js";
import { $ as settled, Dt as policyChanged, Gn as decide, Hn as requestPath, Jn as closing, Ot as readLedger, Q as obliged, Rn as readDocument, Tt as governedTrees, U as mayWrite, V as afterReview, Vn as pathOfRequest, W as workflowProblem, X as declared, Yn as openTo, Z as emergencyIn, _ as idOf, _n as blobsAtReviews, at as refused, bn as makeProse, bt as headOfLedger, ct as tell$1, d as paid, dt as judgedOf, f as reviewedLate, fn as isGrant, ft as touchOf, g as declaredFacts, gn as withYoung, gt as usedBefore, h as declarationOf, hn as gather, kt as transact, lt as withdrawn, m as settlementOf, mn as readIndex, mt as requestOnMain, or as refusalOf, ot as requested, p as rotated, pt as readAgain, st as revoked, u as judgeSettling, un as bindingOver, ut as factsOn, v as landedSince, vt as declarationIn, xt as mainNow, y as tooLarge, yt as usedBy } from "./judging.js";
import { t as undecidable } from "./undecidable.js";
import { d as maySign } from "./keys.js";
import { t as tellPeople } from "./tell-people.js";
import { n as judgeChange } from "./change-needs.js";
import { n as changedDocuments, t as forChange } from "./for-change.js";
import { t as tellDecisions } from "./step.js";
// src/facts/for-record.ts
async function forRecord(landed, recent, sources) {
	const id = idOf(landed);
	const { pullRequest, policyAt } = landed;
	const read = readDocument(landed.file, "request");
	if (!read.ok || !policyAt.policy.ok) return {
		is: "unreadable",
		id,
		findings: [...read.ok ? [] : read.findings, ...policyAt.policy.ok ? [] : policyAt.policy.findings],
		facts: unreadableFacts(landed)
	};
	const document = read.value;
	const { set } = policyAt.policy.value;
	const blobAt = pullRequest ? blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
	const { violations, now, merge } = landed;
	const gathered = await gather(set, {
		document,
		pullRequest,
		blobAt,
		violations,
		now
	}, sources);
	return {
		is: "readable",
		id,
		gathered: await withYoung(gathered, recent, merge.at, sources)
	};
}
function unreadableFacts(landed) {
	const { pullRequest } = landed;
	return {
		format: 1,
		now: landed.now,
		request: {
			path: landed.path,
			blob: landed.file.blob,
			sha256: landed.sha256
		},
		pullRequest: judgedOf(pullRequest),
		reviews: [],
		grants: { unknown: "the request could not be read, so nobody knows whose grants to look up" },
		teams: {},
		members: {},
		...landed.violations.length > 0 ? { violations: landed.violations } : {},
		moment: {
			phase: "record",
			merge: landed.merge
		}
	};
}
// src/lineage/unreadable.ts
function requestedUnreadable(told, file, from) {
	return {
		kind: "requested",
		key: `requested:${from.mergeCommit ?? `pr-${from.pullRequest}`}`,
		...told,
		file,
		terms: null,
		purpose: null,
		justification: null,
		...from
	};
}
function tellUnreadable(requestId, facts, decision, run) {
	const { moment, request, pullRequest } = facts;
	if (moment.phase !== "record") throw new TypeError(`a merge is told from facts of phase record, not ${moment.phase}`);
	const { merge } = moment;
	const common = {
		requestId,
		run,
		marks: [],
		occurredAt: merge.at
	};
	const asked = {
		...common,
		actor: pullRequest ? pullRequest.author : merge.by
	};
	const from = {
		pullRequest: pullRequest?.number ?? null,
		mergeCommit: merge.commit
	};
	const decided = {
		...common,
		kind: "decided",
		key: `decided:${merge.commit}`,
		actor: merge.by,
		decision,
		facts
	};
	return [requestedUnreadable(asked, request, from), decided];
}
// src/facts/for-late-review.ts
async function forLateReview(id, number, path, { policy, head }, sources) {
	const pullRequest = await sources.github.pullRequest(number, path);
	if (!pullRequest.merge) return null;
	const standing = await requestOnMain(id, sources);
	const { document } = standing;
	if (document instanceof Failure) return null;
	return readAgain({
		...standing,
		document,
		revocation: null,
		policy,
		recent: head?.policy?.event.recent ?? []
	}, pullRequest, sources);
}
// src/recording/used-id.ts
function usedAgain(landed, lineage, run) {
	const file = {
		path: landed.path,
		blob: landed.file.blob
	};
	return usedBefore(lineage, file).map(({ rule, message }) => notJudged(landed, lineage, run, rule, message));
}
function goneAgain(landed, lineage, run) {
	const { kind, path, commit, pullRequest } = landed;
	if ((kind === "revocation" || kind === "settlement") && !usedBy(lineage)) return [];
	return [notJudged(landed, lineage, run, "INV-ADDED", `${path} came in commit ${commit.slice(0, 12)}, and a later commit of pull request #${pullRequest?.number} took it away again`, commit)];
}
function notJudged(landed, lineage, run, condition, message, commit = landed.merge.commit) {
	const { merge, pullRequest } = landed;
	const { marks = [] } = lineage.decided ?? declarationIn(lineage) ?? {};
	const told = {
		requestId: idOf(landed),
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks
	};
	const came = {
		file: fileIn(landed),
		pullRequest: pullRequest?.number ?? null,
		mergeCommit: merge.commit
	};
	const attempt = landed.kind === "request" ? commit : `${commit}:${landed.path}`;
	return refused(told, attempt, {
		condition,
		message,
		dropped: null,
		came
	}, null);
}
function fileIn({ path, file, sha256 }) {
	return {
		path,
		blob: file.blob,
		sha256
	};
}
// src/recording/emergency.ts
function afterwards(ready, landed, view, run) {
	const { merge, pullRequest } = landed;
	const lineage = view.lineage(ready.id);
	if (landed.file.blob !== lineage.requested?.file.blob) return [notJudged(landed, lineage, run, "BG-EDITED", "the file on main is not the one that was recorded")];
	const taken = emergencyIn(lineage, landed.file.blob);
	if (!taken) return [];
	if (ready.is !== "readable") return [notJudged(landed, lineage, run, "BG-UNREADABLE", `its review is still owed: ${whyNot(ready.findings)}`)];
	const told = {
		requestId: ready.id,
		run,
		marks: lineage.decided?.marks ?? []
	};
	const facts = factsOn(ready.gathered, view, {
		phase: "record",
		merge
	});
	const { verdict, approval } = afterReview(ready.gathered.asked.policy, facts, taken);
	const [one] = approval.counted;
	const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
	if (verdict !== "allow" || !one || !review || !pullRequest) return [];
	return [settled(told, {
		obligation: "review",
		approval: one,
		review,
		pullRequest: pullRequest.number
	})];
}
function whyNot([first]) {
	return first?.message ?? "the file or the policy before it could not be read";
}
async function recordDeclaration(landed, ledger, sources, run, upTo) {
	const id = idOf(landed);
	const read = await declarationOf(landed, sources);
	const salts = {
		what: sources.salt(),
		how: sources.salt()
	};
	const events = (lineage) => {
		if (usedBy(lineage)) return usedAgain(landed, lineage, run);
		if (read.ok) return tellDeclaration(read.value, landed, run, salts);
		return [notJudged(landed, lineage, run, "REF-UNREADABLE", `it declares nothing: ${whyNot(read.findings)}`)];
	};
	return (await transact(ledger, {
		requests: [id],
		index: []
	}, (now) => ({
		events: events(now.lineage(id)),
		...upTo
	}))).lineage(id);
}
function tellDeclaration({ body, owed, reviewed }, landed, run, salts) {
	const { merge, pullRequest } = landed;
	const told = {
		requestId: body.id,
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks: ["break-glass"]
	};
	const { owedBy, by: due, under = null } = owed;
	return [
		declared({
			...told,
			actor: pullRequest?.author ?? merge.by
		}, fileIn(landed), body, salts, {
			pullRequest: pullRequest?.number ?? null,
			mergeCommit: merge.commit
		}),
		obliged(told, {
			obligation: "review",
			due,
			owedBy,
			under,
			of: body.incident
		}),
		...reviewed ? settledAtOnce(reviewed, landed, told) : []
	];
}
function settledAtOnce({ policy, declared }, { merge, pullRequest }, { requestId, run, marks }) {
	const facts = declaredFacts(declared, {
		phase: "record",
		merge
	});
	const { verdict, approval } = afterReview(policy, facts, declared.recorded);
	const [one] = approval.counted;
	const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
	if (verdict !== "allow" || !one || !review || !pullRequest) return [];
	const what = {
		obligation: "review",
		approval: one,
		review,
		pullRequest: pullRequest.number
	};
	return [settled({
		requestId,
		run,
		marks
	}, what)];
}
async function owedReviews(main, sources, run) {
	const { tip, policy, ledger } = main;
	const index = policy.set.breakGlass.map(({ body }) => `exception/${body.id}`);
	if (index.length === 0) return [];
	const open = (await readLedger(ledger, {
		requests: [],
		index
	})).grants(index).filter(({ obligations }) => obligations.some(({ under, metAt }) => under && metAt === null));
	if (open.length === 0) return [];
	const requests = open.map(({ requestId }) => requestId);
	const view = await readLedger(ledger, {
		requests,
		index: []
	});
	const findings = [];
	for (const id of requests) {
		const { troubles, pullRequest } = await tellPeople(view.lineage(id), tip, sources);
		findings.push(...troubles.map(({ message, fix }) => untoldPeople(id, message, fix)));
		if (pullRequest !== null) await settleLate(view.lineage(id), pullRequest, main, sources, run);
	}
	return findings;
}
async function settleLate(lineage, pullRequest, main, sources, run) {
	const { requestId: id, requested: told, grant } = lineage;
	const late = told && await forLateReview(id, pullRequest, told.file.path, main, sources);
	const taken = late && emergencyIn(lineage, late.document.blob);
	if (!late || !taken) return;
	const facts = factsOn(late, {
		grants: () => [],
		owing: () => []
	}, { phase: "check" });
	const { verdict, approval } = afterReview(late.asked.policy, facts, taken);
	const [one] = approval.counted;
	const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
	if (verdict !== "allow" || !one || !review) return;
	const event = settled({
		requestId: id,
		run,
		marks: grant?.marks ?? []
	}, {
		obligation: "review",
		approval: one,
		review,
		pullRequest
	});
	await transact(main.ledger, {
		requests: [id],
		index: []
	}, () => ({ events: [event] }));
}
function untoldPeople(id, message, fix) {
	return {
		id: "Y096",
		severity: "warning",
		message: `nobody could be told of the emergency ${id}: ${message}`,
		fix
	};
}
// src/recording/settlement.ts
async function recordSettlement(landed, ledger, sources, run, upTo) {
	const id = idOf(landed);
	const { policy } = landed.policyAt;
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
	const first = usedBy(lineage);
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
// src/recording/change.ts
async function walkedTo({ recordedUpTo, policy }, { repository }) {
	if (!policy) return recordedUpTo;
	const { to } = policy.event;
	if (recordedUpTo === null || recordedUpTo === to.commit) return to.commit;
	const trees = (await governedTrees(repository, [recordedUpTo])).get(recordedUpTo);
	return trees && sameTrees(trees, to.trees) ? recordedUpTo : to.commit;
}
async function recordChange(landed, head, ledger, sources, run) {
	const before = head.policy?.event;
	if (!before) throw new TypeError("a change of policy follows the event by which the ledger began");
	const { commit, merge, pullRequest } = landed;
	const moment = {
		phase: "record",
		merge
	};
	const now = pullRequest?.readAt ?? sources.clock.now();
	const ready = await forChange({
		commit,
		base: merge.base,
		pullRequest,
		moment,
		now
	}, before, sources);
	const judgement = judgeChange(ready.policy, ready.facts);
	if (landed.young && judgement.rule === "CHANGE-PULL-REQUEST") return "not yet";
	const told = {
		occurredAt: merge.at,
		actor: pullRequest?.author ?? null,
		run
	};
	const event = policyChanged(told, before, {
		...judgement,
		place: ready.place,
		pullRequest: pullRequest?.number ?? null,
		mergedBy: merge.by,
		classes: ready.facts.classes,
		documents: changedDocuments(ready.pairs),
		binds: judgement.outcome === "binds",
		because: {
			rule: judgement.rule,
			message: judgement.message
		}
	});
	return transact(ledger, {
		requests: [],
		index: []
	}, (view) => ({
		events: view.policy?.event.to.commit === before.to.commit ? [event] : [],
		...landed.lastOfCommit ? { recordedUpTo: commit } : {}
	}));
}
// src/recording/on-merge.ts
async function toHandOver(ledger, { clock }, run) {
	const [shot] = await ledger.repository.read([{
		ref: ledger.branch,
		under: ["index/role"]
	}]);
	const now = clock.now();
	const rows = (shot?.files ?? []).flatMap(({ bytes }) => readIndex(bytes) ?? []).filter(isGrant);
	const ids = [...new Set(rows.filter((row) => waits(row, now)).map(({ requestId }) => requestId))].sort();
	if (ids.length === 0) return [];
	const view = await readLedger(ledger, {
		requests: ids,
		index: []
	});
	return ids.flatMap((requestId) => {
		const lineage = view.lineage(requestId);
		const { grant, events } = lineage;
		if (!grant || !waits(grant, now) || wasTried(events) || beingServed(lineage, grant, run, now)) return [];
		return [{
			requestId,
			subject: grant.holder.subject
		}];
	});
}
function wasTried(events) {
	const conditions = events.flatMap((event) => event.kind === "refused" && !event.came ? [event.condition] : []);
	return conditions.length >= MOST_TRIES || conditions.some((one) => !NOT_THE_JOB.has(one));
}
const MOST_TRIES = 5;
const NOT_THE_JOB = new Set(["CLAIM-IDENTITY", "CLAIM-EVENT"]);
function beingServed({ decided }, { effective }, run, now) {
	if (!decided || decided.run.runId === run.runId || decided.run.workflowRef !== run.workflowRef) return false;
	const told = decided.decision.now;
	return isOpen(effective, told) && now < plus(told, TO_START);
}
const TO_START = 600;
const BEHIND = 60;
function waits({ onMerge, ended, uses, effective }, now) {
	return onMerge === true && ended === null && uses === 0 && isOpen(effective, now) && now < effective.notAfter;
}
function isOpen({ notBefore }, at) {
	return notBefore <= plus(at, BEHIND);
}
// src/recording/salts.ts
function newSalts({ salt }) {
	return {
		purpose: salt(),
		justification: salt(),
		goal: salt()
	};
}
// src/facts/withdrawn.ts
async function closedUnmerged(sources) {
	return (await sources.github.closedUnmerged(sources.mainBranch)).map(({ number, closedAt, paths }) => ({
		number,
		closedAt,
		ids: paths.flatMap((path) => {
			const request = requestPath(path);
			return request?.what === "request" && request.inItsMonth ? [request.id] : [];
		})
	})).filter(({ ids }) => ids.length > 0);
}
function untold(view, number, id) {
	const { events } = view.lineage(id);
	return !events.some((event) => event.kind === "withdrawn" && event.pullRequest === number || event.kind === "requested" && event.mergeCommit !== null || event.kind === "decided");
}
async function readClosed(number, ids, closedAt, sources) {
	const pullRequest = await sources.github.pullRequest(number).catch(tooLarge);
	const [head] = await sources.repository.read([{
		ref: pullRequest.head.oid,
		paths: ids.map((id) => pathOfRequest(id))
	}]);
	return (head?.files ?? []).map((file) => {
		const read = readDocument(file, "request");
		return {
			id: idOf(file),
			file: {
				path: file.path,
				blob: file.blob,
				sha256: sha256(file.bytes)
			},
			body: read.ok ? read.value.body : null,
			pullRequest,
			at: closedAt
		};
	});
}
// src/recording/withdrawn.ts
async function recordWithdrawn(ledger, sources, run) {
	const candidates = await closedUnmerged(sources);
	if (candidates.length === 0) return [];
	const view = await readLedger(ledger, {
		requests: candidates.flatMap(({ ids }) => ids),
		index: []
	});
	const lineages = [];
	for (const { number, closedAt, ids } of candidates.toReversed()) {
		const open = ids.filter((id) => untold(view, number, id));
		if (open.length === 0) continue;
		for (const one of await readClosed(number, open, closedAt, sources)) {
			const salts = newSalts(sources);
			const after = await transact(ledger, {
				requests: [one.id],
				index: []
			}, (now) => ({ events: untold(now, number, one.id) ? withdrawal(one, run, salts) : [] }));
			lineages.push(after.lineage(one.id));
		}
	}
	return lineages;
}
function withdrawal({ id, file, body, pullRequest, at }, run, salts) {
	const told = {
		requestId: id,
		occurredAt: at,
		actor: pullRequest.author,
		run,
		marks: body ? marksOf(body) : []
	};
	const from = {
		pullRequest: pullRequest.number,
		mergeCommit: null
	};
	return [body ? requested(told, file, body, salts, from) : requestedUnreadable(told, file, from), withdrawn({
		...told,
		actor: null
	}, pullRequest.number)];
}
// src/commands/record.ts
async function record(sources, run, since) {
	const main = await mainNow(sources);
	const { ledger } = main;
	if (workflowProblem(main.named, run) !== null) mayWrite(main.policy.trust, run);
	maySign(ledger);
	const head = await headOfLedger(main, since ?? main.tip, run, sources);
	const done = {
		lineages: [],
		changes: [],
		findings: [],
		waitingFor: null
	};
	const failed = await recordAll(main, head, sources, run, done).catch(stopped);
	const toServe = toHandOver(ledger, sources, run);
	return {
		...done,
		toHandOver: failed ? await toServe.catch(() => []) : await toServe,
		failed
	};
}
function stopped(error) {
	if (error instanceof Failure) return error;
	throw error;
}
async function recordAll(main, from, sources, run, done) {
	const { tip, ledger } = main;
	const { lineages, changes, findings } = done;
	let head = from;
	let reached = await walkedTo(head, sources);
	for await (const landed of landedSince(reached, tip, sources)) {
		if ("waitingFor" in landed) done.waitingFor = landed.waitingFor;
		else if ("message" in landed) findings.push(landed);
		else if (landed.kind === "change") {
			const after = await recordChange(landed, head, ledger, sources, run);
			if (after === "not yet") {
				done.waitingFor = landed.commit;
				break;
			}
			if (after.policy && after.policy.event.to.commit === landed.commit) changes.push(after.policy.event);
			head = after;
		} else {
			const lineage = await recordOne(landed, head, ledger, sources, run);
			if (isBeside(landed) && !usedBy(lineage)) findings.push(aboutNothing(landed, lineage));
			else if (lineage.events.length > 0) lineages.push(lineage);
		}
		if ("lastOfCommit" in landed && landed.lastOfCommit) reached = landed.commit;
	}
	if (done.waitingFor === null) await markTip(reached, tip, ledger, sources);
	lineages.push(...await recordWithdrawn(ledger, sources, run));
	findings.push(...await owedReviews(main, sources, run));
	return null;
}
const FAR = 100;
async function markTip(reached, tip, ledger, { repository }) {
	if (reached === null || reached === tip || await repository.ahead(reached, tip) < FAR) return;
	await transact(ledger, {
		requests: [],
		index: []
	}, ({ recordedUpTo }) => ({
		events: [],
		...recordedUpTo === reached ? { recordedUpTo: tip } : {}
	}));
}
async function recordOne(landed, head, ledger, sources, run) {
	const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
	const tellOf = async (events) => {
		const id = idOf(landed);
		return (await transact(ledger, {
			requests: [id],
			index: []
		}, (now) => ({
			events: events(now.lineage(id)),
			...upTo
		}))).lineage(id);
	};
	if (landed.gone) return tellOf((lineage) => goneAgain(landed, lineage, run));
	if (landed.kind === "revocation") return tellOf((lineage) => revocation(landed, lineage, run));
	const told = head.policy?.event ?? null;
	const { policyAt } = await bindingOver(landed.policyAt, told, sources);
	const under = {
		...landed,
		policyAt
	};
	if (landed.kind === "declaration") return recordDeclaration(under, ledger, sources, run, upTo);
	if (landed.kind === "settlement") return recordSettlement(under, ledger, sources, run, upTo);
	const ready = await forRecord(under, told?.recent ?? [], sources);
	const salts = newSalts(sources);
	const touch = ready.is === "readable" ? touchOf(ready.gathered) : {
		requests: [ready.id],
		index: []
	};
	return (await transact(ledger, touch, (now) => ({
		events: eventsOf(ready, under, now, run, salts),
		...upTo
	}))).lineage(ready.id);
}
function eventsOf(ready, landed, view, run, salts) {
	const lineage = view.lineage(ready.id);
	if (lineage.decided?.facts.moment.phase === "emergency") return afterwards(ready, landed, view, run);
	return usedBy(lineage) ? usedAgain(landed, lineage, run) : story(ready, landed, view, run, salts);
}
function story(ready, landed, view, run, salts) {
	if (ready.is === "readable") {
		const facts = factsOn(ready.gathered, view, {
			phase: "record",
			merge: landed.merge
		});
		return tell$1(facts, decide(ready.gathered.asked.policy, facts), run, salts);
	}
	const { path, blob, sha256 } = ready.facts.request;
	const { commit, tree } = landed.policyAt;
	const decision = undecidable({
		request: {
			id: ready.id,
			path,
			blob,
			sha256
		},
		policy: {
			commit,
			tree
		},
		now: landed.now,
		findings: ready.findings
	});
	return tellUnreadable(ready.id, ready.facts, decision, run);
}
function isBeside({ kind, gone }) {
	return !gone && (kind === "revocation" || kind === "settlement");
}
function aboutNothing({ kind, path, merge }, { requestId }) {
	const does = kind === "revocation" ? "revokes" : "settles";
	return {
		id: kind === "revocation" ? "Y098" : "Y097",
		severity: "warning",
		message: `${path} came with commit ${merge.commit.slice(0, 12)}, and the ledger holds no merged request ${requestId}: it ${does} nothing`,
		fix: "if another request was meant, name that one"
	};
}
function revocation(landed, lineage, run) {
	if (!usedBy(lineage)) return [];
	const { merge } = landed;
	const marks = lineage.requested?.marks ?? [];
	const told = {
		requestId: lineage.requestId,
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks
	};
	const how = {
		by: "request",
		requestedAt: merge.at,
		effectiveAt: null,
		verifiedAt: null,
		mechanism: "nothing more is issued under the grant"
	};
	return [revoked(told, merge.commit, how)];
}
// src/action/record-step.ts
async function recordStep({ sources, place, inputs }) {
	if (inputs.jobEnvironment !== null) await onlyFromMain(inputs.jobEnvironment, sources);
	const { before } = place.event;
	return record(sources, place.run, before && /^(?!0+$)[0-9a-f]{40}$/.test(before) ? before : null);
}
async function onlyFromMain(environment, { github, mainBranch }) {
	const own = `branch ${mainBranch}`;
	const open = openTo(await github.environment(environment), own);
	if (open === null) return;
	throw new Failure("INPUT", `environment ${environment} ${open.said}, and what records must come from ${own} alone: nothing is recorded`, closing(own));
}
function reportRecord({ lineages: recorded, changes, findings, toHandOver, waitingFor, failed }, step) {
	for (const { to, binds, because } of changes) {
		const what = `the rules at commit ${to.commit.slice(0, 12)} ${binds ? "bind" : "do not bind"}: ${because.message} (${because.rule})`;
		if (binds) info(what);
		else warning(what);
	}
	const all = [...new Map(recorded.map((lineage) => [lineage.requestId, lineage])).values()].map((lineage) => ({
		lineage,
		added: addedBy(step.place.run, lineage)
	}));
	for (const { lineage, added } of all) sayWhat(lineage, added);
	for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
	setOutput("granted", JSON.stringify(toHandOver.map(({ requestId }) => requestId)));
	const bySubject = [...groupBy(toHandOver, ({ subject }) => subject)];
	setOutput("granted-by-subject", JSON.stringify(Object.fromEntries(bySubject.map(([key, own]) => [key, own.map(({ requestId }) => requestId)]))));
	tellDecisions(all.flatMap(({ added }) => added.flatMap((event) => event.kind === "decided" ? event.decision : [])), step);
	const ids = all.flatMap(({ lineage, added }) => added.length > 0 ? [lineage.requestId] : []);
	if (ids.length > 0) setOutput("request-ids", JSON.stringify(ids));
	if (failed) throw failed;
	if (!waitingFor) return;
	throw new Failure("UNREACHABLE", `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`, "run it again in a few minutes; the hourly run goes on by itself");
}
function addedBy({ runId, attempt }, { events }) {
	return events.filter(({ run }) => run.runId === runId && run.attempt === attempt);
}
function sayWhat({ requestId: id, grant, owing }, added) {
	for (const event of added) say(id, event);
	if (added.some(({ kind }) => kind === "revoked" || kind === "refused")) return;
	const owed = grant?.obligations.find(({ under }) => under !== void 0) ?? owing?.obligations[0];
	if (owed?.metAt === null) warning(`${id} is on main, and nobody else has approved it: ${owed.owedBy} owes a review by ${owed.by}`);
}
function say(id, event) {
	const { kind } = event;
	if (kind === "decided") sayDecided(id, event.decision);
	if (kind === "withdrawn") info(`${id}: withdrawn, for pull request #${event.pullRequest} was closed without a merge`);
	if (kind === "declared" || kind === "revoked") info(`${id}: ${kind}`);
	if (kind === "rotated") info(`${id}: the rotation of ${event.secret.reference} is told`);
	if (kind === "settled") info(`${id}: ${SETTLED[event.obligation]}`);
	if (kind === "refused") sayRefused(id, event);
}
function sayDecided(id, { headline, verdict }) {
	info(`${id}: ${headline}`);
	if (verdict !== "allow") warning(`${id} was merged and grants nothing: ${headline}`);
}
const SETTLED = {
	review: "the review of the emergency is settled",
	monitor: "the look of its monitor is told",
	rotate: "the rotation is told",
	revoke: "the revocation of what was handed out is told"
};
function sayRefused(id, { key, condition, message, came }) {
	const does = came?.file.path.endsWith(".declared.yaml") ? "declares" : "grants";
	if (came) warning(`what was merged as ${id} ${does} nothing: ${message} (${condition})`);
	else if (SETTLEMENT.test(key)) warning(`${id}: what was merged beside it pays nothing: ${message} (${condition})`);
}
const SETTLEMENT = /:settle-\d+$/;
export { recordStep, reportRecord };
