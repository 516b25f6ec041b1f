import "./rolldown-runtime.js";
import { c as setOutput, i as info, u as warning } from "./core.js";
import { t as decide } from "./decide.js";
import { t as undecidable } from "./undecidable.js";
import { n as readDocument, o as pathOfRequest, s as requestPath } from "./git-hash.js";
import { i as ask, n as judgedOf, r as touchOf, t as factsOn } from "./gathered.js";
import { n as Failure } from "./finding.js";
import { d as seenReviews, f as withoutStrangers, i as directPush, o as mergedViolations, r as groupBy, t as tellDecisions, u as blobsAtReviews } from "./step.js";
import { t as TooLarge } from "./pull-request.js";
import { r as epoch } from "./time.js";
import { i as wantPolicy } from "./read-policy.js";
import { n as mainNow, t as headOfLedger } from "./main.js";
import { n as transact, t as readLedger } from "./ledger.js";
import { a as requested, c as withdrawn, o as revoked, s as tell } from "./events.js";
import { createHash } from "node:crypto";
// src/facts/landed.ts
const DIRECT_PUSH_AFTER = 900;
async function* landedSince(from, tip, sources) {
	const added = await sources.repository.added(from, tip, "access-requests");
	for (const [commit, rows] of byCommit(added)) {
		const mine = rows.filter((row) => requestPath(row.path)?.inItsMonth);
		for (const row of rows) if (!mine.includes(row) && !isReadme(row.path)) yield notARequest(row);
		const [first] = mine;
		if (!first) continue;
		const pullRequest = await mergedAs(commit, first.at, sources);
		if (pullRequest === "not yet") {
			yield { waitingFor: commit };
			return;
		}
		yield* landedBy(pullRequest, mine, sources);
	}
}
async function mergedAs(commit, at, sources) {
	for (let attempt = 0;; attempt += 1) {
		const pullRequest = await sources.github.mergedAs(commit).catch(tooLarge);
		if (pullRequest) return pullRequest;
		if (attempt >= 6) return epoch(sources.clock.now()) - epoch(at) > DIRECT_PUSH_AFTER ? null : "not yet";
		await sources.clock.pause(attempt);
	}
}
function tooLarge(error) {
	if (error instanceof TooLarge) return error.pullRequest;
	throw error;
}
async function* landedBy(pullRequest, rows, sources) {
	const [first] = rows;
	if (!first) return;
	const merge = pullRequest?.merge ?? pushed(first);
	let policyAt = null;
	for (const [n, row] of rows.entries()) {
		const [snapshot, base] = await sources.repository.read([{
			ref: row.commit,
			paths: [row.path]
		}, ...policyAt ? [] : [wantPolicy(merge.base)]]);
		policyAt ??= base ? await sources.policyAt(base) : null;
		const file = snapshot?.files.find((one) => one.path === row.path);
		if (!file || !policyAt) throw notThere(row, file ? merge.base : row.commit);
		yield {
			path: row.path,
			kind: requestPath(row.path)?.what ?? "request",
			file,
			sha256: sha256Of(file.bytes),
			commit: row.commit,
			lastOfCommit: n === rows.length - 1,
			pullRequest,
			merge,
			violations: pullRequest ? await mergedViolations(sources.repository, pullRequest, merge, {
				path: row.path,
				blob: row.blob
			}, sources.mainBranch) : [directPush(row.commit)],
			policyAt,
			now: pullRequest?.readAt ?? sources.clock.now()
		};
	}
}
function pushed(row) {
	return {
		commit: row.commit,
		base: row.parent ?? row.commit,
		landed: [row.commit],
		at: row.at,
		by: null
	};
}
function byCommit(added) {
	return groupBy(added, (row) => row.commit);
}
function notThere({ path }, commit) {
	return new Failure("UNREACHABLE", `GitHub does not show commit ${commit.slice(0, 12)}, by which ${path} came to the branch`, "run it again in a few minutes: nothing from it on is recorded before it can be read");
}
function isReadme(path) {
	return path.endsWith("/README.md");
}
function notARequest(row) {
	return {
		id: "Y092",
		severity: "warning",
		message: `${row.path} came to the branch in commit ${row.commit.slice(0, 12)} and is no request file`,
		fix: "remove it: below access-requests/ only <yyyy>/<mm>/<id>.yaml and <id>.revoke.yaml are read",
		at: {
			path: row.path,
			line: 1,
			column: 1
		}
	};
}
function idOf({ path }) {
	const request = requestPath(path);
	if (!request) throw new TypeError(`${path} is no request path`);
	return request.id;
}
function sha256Of(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
// src/facts/for-record.ts
async function forRecord(landed, sources) {
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
	const asked = await ask(set, document.body, pullRequest, sources.github);
	const blobAt = pullRequest ? await blobsAtReviews(sources.repository, pullRequest, [landed.path]) : () => null;
	const reviews = pullRequest ? seenReviews(pullRequest, landed.path, blobAt, sources.salt) : [];
	return {
		is: "readable",
		id,
		policy: set,
		gathered: {
			document,
			pullRequest,
			reviews: withoutStrangers(reviews, set, asked.members),
			violations: landed.violations,
			asked,
			now: landed.now
		}
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
	return !events.some((event) => event.kind === "withdrawn" && event.pullRequest === number || event.kind === "requested" && event.mergeCommit !== null);
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
				sha256: sha256Of(file.bytes)
			},
			body: read.ok ? read.value.body : null,
			pullRequest,
			at: closedAt
		};
	});
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
// src/commands/record.ts
async function record(sources, run, since) {
	const main = await mainNow(sources);
	const { tip, ledger } = main;
	const before = await headOfLedger(main, since ?? tip, sources);
	const lineages = [];
	const findings = [];
	let waitingFor = null;
	for await (const landed of landedSince(before.recordedUpTo, tip, sources)) if ("waitingFor" in landed) waitingFor = landed.waitingFor;
	else if ("message" in landed) findings.push(landed);
	else lineages.push(await recordOne(landed, ledger, sources, run));
	return {
		lineages: [...lineages, ...await recordWithdrawn(ledger, sources, run)],
		findings,
		waitingFor
	};
}
async function recordOne(landed, ledger, sources, run) {
	const upTo = landed.lastOfCommit ? { recordedUpTo: landed.commit } : {};
	if (landed.kind === "revocation") {
		const id = idOf(landed);
		return (await transact(ledger, {
			requests: [id],
			index: []
		}, () => ({
			events: [revocation(landed, run)],
			...upTo
		}))).lineage(id);
	}
	const ready = await forRecord(landed, sources);
	const salts = {
		purpose: sources.salt(),
		justification: sources.salt()
	};
	const touch = ready.is === "readable" ? touchOf(ready.gathered) : {
		requests: [ready.id],
		index: []
	};
	return (await transact(ledger, touch, (now) => ({
		events: now.lineage(ready.id).decided ? [] : story(ready, landed, now, run, salts),
		...upTo
	}))).lineage(ready.id);
}
function story(ready, landed, view, run, salts) {
	if (ready.is === "readable") {
		const facts = factsOn(ready.gathered, view, {
			phase: "record",
			merge: landed.merge
		});
		return tell(facts, decide(ready.policy, facts), run, salts);
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
function revocation(landed, run) {
	const told = {
		requestId: idOf(landed),
		occurredAt: landed.merge.at,
		actor: landed.merge.by,
		run,
		marks: []
	};
	return revoked(told, landed.merge.commit, {
		by: "request",
		requestedAt: landed.merge.at,
		effectiveAt: null,
		verifiedAt: null,
		mechanism: "nothing more is issued under the grant"
	});
}
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
			const salts = {
				purpose: sources.salt(),
				justification: sources.salt()
			};
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
		marks: []
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
// src/action/record-step.ts
async function recordStep({ sources, place }) {
	const { before } = place.event;
	return record(sources, place.run, before && /^(?!0+$)[0-9a-f]{40}$/.test(before) ? before : null);
}
function reportRecord({ lineages, findings, waitingFor }, step) {
	for (const lineage of lineages) {
		const { decided } = lineage;
		info(`${lineage.requestId}: ${decided ? decided.decision.headline : "recorded"}`);
		if (decided && decided.decision.verdict !== "allow") warning(`${lineage.requestId} was merged and grants nothing: ${decided.decision.headline}`);
	}
	for (const finding of findings) warning(`${finding.message}. ${finding.fix}`);
	const granted = lineages.filter(({ grant, requested }) => grant && !grant.ended && requested?.terms?.access?.mode === "just-in-time" && requested.terms.access.activation === "on-merge");
	setOutput("granted", JSON.stringify(granted.map(({ requestId }) => requestId)));
	tellDecisions(lineages.flatMap(({ decided }) => decided?.decision ?? []), step);
	if (!waitingFor) return;
	throw new Failure("UNREACHABLE", `GitHub does not say yet by which pull request commit ${waitingFor.slice(0, 12)} came; it and what follows are not recorded`, "run it again in a few minutes; the hourly run goes on by itself");
}
export { reportRecord as n, recordStep as t };
