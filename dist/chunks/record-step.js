import "./rolldown-runtime.js";
import { $ as setOutput, K as Failure, P as plus, Y as info, _ as marksOf, t as sameTrees, tt as warning, w as sha256 } from "./start.js";
import { B as afterReview, Ct as readLedger, Gn as refusalOf, H as mayWrite, In as decide, Mn as pathOfRequest, Nn as requestPath, Q as settled, Rn as closing, St as policyChanged, X as emergencyIn, Y as declared, Z as obliged, _ as idOf, _t as mainNow, an as readIndex, at as revoked, bt as governedTrees, cn as blobsAtReviews, ct as factsOn, d as paid, dn as makeProse, dt as readAgain, f as reviewedLate, ft as requestOnMain, g as declaredFacts, gt as headOfLedger, h as declarationOf, it as requested, kn as readDocument, lt as judgedOf, m as settlementOf, mt as usedBefore, on as gather, ot as tell$1, p as rotated, rn as isGrant, rt as refused, sn as withYoung, st as withdrawn, tn as bindingOver, u as judgeSettling, ut as touchOf, v as landedSince, wt as transact, y as tooLarge, zn as openTo } from "./judging.js";
import { t as undecidable } from "./undecidable.js";
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
	return usedBefore(lineage, landed.file.blob).map(({ rule, message }) => notJudged(landed, lineage, run, rule, message));
}
function notJudged(landed, { decided }, run, condition, message) {
	const { merge, pullRequest } = landed;
	const told = {
		requestId: idOf(landed),
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks: decided?.marks ?? []
	};
	const came = {
		file: fileIn(landed),
		pullRequest: pullRequest?.number ?? null,
		mergeCommit: merge.commit
	};
	return refused(told, merge.commit, {
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
	const taken = ready.is === "readable" ? emergencyIn(lineage, ready.gathered.document.blob) : null;
	if (ready.is !== "readable" || !taken) return [notJudged(landed, lineage, run, "BG-EDITED", "the file on main is not the one that was recorded")];
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
async function recordDeclaration(landed, ledger, sources, run, upTo) {
	const id = idOf(landed);
	const read = await declarationOf(landed, sources);
	const salts = {
		what: sources.salt(),
		how: sources.salt()
	};
	return (await transact(ledger, {
		requests: [id],
		index: []
	}, (now) => ({
		events: read && now.lineage(id).events.length === 0 ? tellDeclaration(read, landed, run, salts) : [],
		...upTo
	}))).lineage(id);
}
function tellDeclaration({ policy, declared: declared$1, body }, landed, run, salts) {
	const { merge, pullRequest } = landed;
	const told = {
		requestId: body.id,
		occurredAt: merge.at,
		actor: merge.by,
		run,
		marks: declared$1.recorded.marks
	};
	const facts = declaredFacts(declared$1, {
		phase: "record",
		merge
	});
	const { verdict, approval } = afterReview(policy, facts, declared$1.recorded);
	const [one] = approval.counted;
	const review = facts.reviews.find(({ databaseId }) => databaseId === one?.review);
	const [owed] = declared$1.recorded.obligations;
	return [
		declared({
			...told,
			actor: pullRequest?.author ?? merge.by
		}, fileIn(landed), body, salts, {
			pullRequest: pullRequest?.number ?? null,
			mergeCommit: merge.commit
		}),
		...owed ? [obliged(told, {
			obligation: "review",
			due: owed.by,
			owedBy: owed.owedBy,
			under: owed.under ?? null,
			of: body.incident
		})] : [],
		...verdict === "allow" && one && review && pullRequest ? [settled(told, {
			obligation: "review",
			approval: one,
			review,
			pullRequest: pullRequest.number
		})] : []
	];
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
async function toHandOver(ledger, { clock }) {
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
	return ids.filter((id) => {
		const { grant, events } = view.lineage(id);
		return grant !== null && waits(grant, now) && !events.some(({ kind }) => kind === "refused");
	});
}
const BEHIND = 60;
function waits({ onMerge, ended, uses, effective: { notBefore, notAfter } }, now) {
	return onMerge === true && ended === null && uses === 0 && notBefore <= plus(now, BEHIND) && now < notAfter;
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
	const { tip, ledger } = main;
	mayWrite(main.policy.trust, run);
	let head = await headOfLedger(main, since ?? tip, run, sources);
	const lineages = [];
	const changes = [];
	const findings = [];
	let waitingFor = null;
	for await (const landed of landedSince(await walkedTo(head, sources), tip, sources)) if ("waitingFor" in landed) waitingFor = landed.waitingFor;
	else if ("message" in landed) findings.push(landed);
	else if (landed.kind === "change") {
		const after = await recordChange(landed, head, ledger, sources, run);
		if (after === "not yet") {
			waitingFor = landed.commit;
			break;
		}
		if (after.policy && after.policy.event.to.commit === landed.commit) changes.push(after.policy.event);
		head = after;
	} else {
		const lineage = await recordOne(landed, head, ledger, sources, run);
		if (lineage.events.length > 0) lineages.push(lineage);
		else if (landed.kind === "revocation") findings.push(revokesNothing(landed));
	}
	lineages.push(...await recordWithdrawn(ledger, sources, run));
	findings.push(...await owedReviews(main, sources, run));
	return {
		lineages,
		changes,
		findings,
		toHandOver: await toHandOver(ledger, sources),
		waitingFor
	};
}
async function recordOne(landed, head, ledger, sources, run) {
	const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
	if (landed.kind === "revocation") {
		const id = idOf(landed);
		return (await transact(ledger, {
			requests: [id],
			index: []
		}, (now) => {
			const { events, requested } = now.lineage(id);
			return {
				events: events.length > 0 ? [revocation(landed, run, requested?.marks ?? [])] : [],
				...upTo
			};
		})).lineage(id);
	}
	if (landed.kind === "declaration") return recordDeclaration(landed, ledger, sources, run, upTo);
	const told = head.policy?.event ?? null;
	const { policyAt } = await bindingOver(landed.policyAt, told, sources);
	if (landed.kind === "settlement") return recordSettlement(landed, policyAt, ledger, sources, run, upTo);
	const ready = await forRecord({
		...landed,
		policyAt
	}, told?.recent ?? [], sources);
	const salts = newSalts(sources);
	const touch = ready.is === "readable" ? touchOf(ready.gathered) : {
		requests: [ready.id],
		index: []
	};
	return (await transact(ledger, touch, (now) => ({
		events: eventsOf(ready, {
			...landed,
			policyAt
		}, now, run, salts),
		...upTo
	}))).lineage(ready.id);
}
function eventsOf(ready, landed, view, run, salts) {
	const lineage = view.lineage(ready.id);
	if (!lineage.decided) return story(ready, landed, view, run, salts);
	return lineage.decided.facts.moment.phase === "emergency" ? afterwards(ready, landed, view, run) : usedAgain(landed, lineage, run);
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
function revokesNothing(landed) {
	const { path, merge } = landed;
	return {
		id: "Y098",
		severity: "warning",
		message: `${path} came with commit ${merge.commit.slice(0, 12)}, and the ledger holds no request ${idOf(landed)}: it revokes nothing`,
		fix: "if another request was meant, revoke that one"
	};
}
function revocation(landed, run, marks) {
	const told = {
		requestId: idOf(landed),
		occurredAt: landed.merge.at,
		actor: landed.merge.by,
		run,
		marks
	};
	return revoked(told, landed.merge.commit, {
		by: "request",
		requestedAt: landed.merge.at,
		effectiveAt: null,
		verifiedAt: null,
		mechanism: "nothing more is issued under the grant"
	});
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
function reportRecord({ lineages: recorded, changes, findings, toHandOver, waitingFor }, step) {
	for (const { to, binds, because } of changes) {
		const what = `the rules at commit ${to.commit.slice(0, 12)} ${binds ? "bind" : "do not bind"}: ${because.message} (${because.rule})`;
		if (binds) info(what);
		else warning(what);
	}
	const lineages = recorded.filter((lineage) => cameAgain(lineage) === null);
	for (const { requestId, ...lineage } of recorded) {
		const again = cameAgain(lineage);
		if (again) warning(`what was merged as ${requestId} grants nothing: ${again.message} (${again.condition})`);
	}
	for (const lineage of lineages) {
		const { decided, events } = lineage;
		if (events.at(-1)?.kind === "revoked") {
			info(`${lineage.requestId}: revoked`);
			continue;
		}
		info(`${lineage.requestId}: ${decided ? decided.decision.headline : "recorded"}`);
		if (decided && decided.decision.verdict !== "allow") warning(`${lineage.requestId} was merged and grants nothing: ${decided.decision.headline}`);
	}
	for (const { requestId, grant, owing } of lineages) {
		const owed = grant?.obligations.find(({ under }) => under !== void 0) ?? owing?.obligations[0];
		if (owed?.metAt) info(`${requestId}: the review of the emergency is settled`);
		else if (owed) warning(`${requestId} is on main, and nobody else has approved it: ${owed.owedBy} owes a review by ${owed.by}`);
	}
	for (const lineage of lineages) {
		const last = lineage.events.at(-1);
		if (last?.kind === "refused" && bySettlement(lineage)) warning(`${lineage.requestId}: what was merged beside it pays nothing: ${last.message} (${last.condition})`);
	}
	for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
	setOutput("granted", JSON.stringify(toHandOver));
	tellDecisions(lineages.flatMap(({ decided }) => decided?.decision ?? []), step);
	if (!waitingFor) return;
	throw new Failure("UNREACHABLE", `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`, "run it again in a few minutes; the hourly run goes on by itself");
}
function cameAgain({ events }) {
	const last = events.at(-1);
	return last?.kind === "refused" && last.came ? last : null;
}
function bySettlement({ events }) {
	return /:settle-\d+$/.test(events.at(-1)?.key ?? "");
}
export { recordStep, reportRecord };
