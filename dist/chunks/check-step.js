import "./rolldown-runtime.js";
import { c as setOutput, i as info } from "./core.js";
import { r as shownDigest, t as decide } from "./decide.js";
import { a as heldNow, i as rulesTable, o as lasting, r as decisionSummary, t as ICON } from "./decision.js";
import { d as seenReviews, f as withoutStrangers, l as shapeViolations, n as summarize, p as pullRequestKind, r as groupBy, t as tellDecisions, u as blobsAtReviews } from "./step.js";
import { n as readDocument } from "./git-hash.js";
import { a as needed, i as ask, t as factsOn } from "./gathered.js";
import { i as wantPolicy } from "./read-policy.js";
import { o as plus } from "./time.js";
import { n as Failure } from "./finding.js";
import { t as TooLarge } from "./pull-request.js";
import { t as markdown } from "./markdown.js";
import { n as resultFindings, t as findingBlocks } from "./findings.js";
// src/facts/for-check.ts
async function forCheck(pullRequest, sources) {
	const kind = pullRequestKind(pullRequest.files);
	if (kind.kind === "none" || kind.kind === "policies") return {
		is: "nothing",
		pullRequest
	};
	if (kind.kind === "refused") return {
		is: "unreadable",
		pullRequest,
		findings: kind.findings
	};
	const paths = [...kind.requests, ...kind.revocations];
	const wants = [wantPolicy(sources.mainBranch), {
		ref: pullRequest.head.oid,
		paths
	}];
	const [[base, head], blobAt] = await Promise.all([sources.repository.read(wants), blobsAtReviews(sources.repository, pullRequest, kind.requests)]);
	if (!base || !head) return {
		is: "unreadable",
		pullRequest,
		findings: [gone(pullRequest, base ? "its head" : sources.mainBranch)]
	};
	const { policy } = await sources.policyAt(base);
	const read = readAll(head.files, kind.requests, kind.revocations);
	if (!policy.ok) return {
		is: "unreadable",
		pullRequest,
		findings: [...read.findings, ...policy.findings]
	};
	const { set, trust } = policy.value;
	const [gathered, held] = await Promise.all([Promise.all(read.requests.map(async (document) => {
		const asked = await ask(set, document.body, pullRequest, sources.github);
		const reviews = seenReviews(pullRequest, document.path, blobAt, sources.salt);
		return {
			document,
			pullRequest,
			reviews: withoutStrangers(reviews, set, asked.members),
			violations: shapeViolations(pullRequest, document.path, sources.mainBranch),
			asked,
			now: pullRequest.readAt
		};
	})), heldNow(sources.ledgerOf(trust), touchOfAll(read.requests, policy.value, pullRequest))]);
	return {
		is: "requests",
		pullRequest,
		policy: policy.value,
		gathered,
		held,
		findings: read.findings,
		revocations: kind.revocations
	};
}
function touchOfAll(documents, { set }, pullRequest) {
	return {
		requests: documents.map(({ body }) => body.id),
		index: [...new Set(documents.flatMap(({ body }) => needed(set, body, pullRequest).index))]
	};
}
function readAll(files, requests, revocations) {
	const at = (path) => files.find((one) => one.path === path);
	const absent = [...requests, ...revocations].filter((path) => !at(path)).map(missing);
	const read = requests.flatMap((path) => at(path) ?? []).map((file) => readDocument(file, "request"));
	const ends = revocations.flatMap((path) => at(path) ?? []).map((file) => readDocument(file, "revocation"));
	return {
		requests: read.flatMap((one) => one.ok ? [one.value] : []),
		findings: [...absent, ...[...read, ...ends].flatMap((one) => one.ok ? [] : one.findings)]
	};
}
function missing(path) {
	return {
		id: "Y090",
		severity: "error",
		message: `${path} is named by the pull request but is not at its head`,
		fix: "push the file again",
		at: {
			path,
			line: 1,
			column: 1
		}
	};
}
function gone(pullRequest, what) {
	return {
		id: "Y091",
		severity: "error",
		message: `${what} of pull request #${pullRequest.number} could not be found in the repository`,
		fix: "push again; the commit may have been removed meanwhile"
	};
}
// src/lineage/would-hold.ts
function wouldHold(facts, decision) {
	const { effective, holder, owner, marks, approval, obligations } = decision;
	if (!effective || !holder || !owner) return null;
	const notBefore = effective.notBefore ?? facts.now;
	return {
		requestId: facts.request.body.id,
		holder,
		owner,
		effective: {
			...effective,
			notBefore,
			notAfter: effective.notAfter ?? plus(notBefore, effective.maxSession)
		},
		marks,
		approvers: [...new Set(approval.counted.map((one) => one.person))],
		exceptions: [],
		obligations: obligations.map((one) => ({
			...one,
			metAt: null
		})),
		uses: 0,
		ended: null
	};
}
// src/commands/check.ts
async function check(number, sources) {
	try {
		return await checkRead(await sources.github.pullRequest(number), sources);
	} catch (error) {
		if (error instanceof TooLarge) return {
			is: "too-large",
			pullRequest: error.pullRequest,
			failure: error
		};
		throw error;
	}
}
async function checkRead(pullRequest, sources) {
	try {
		const asking = await forCheck(pullRequest, sources);
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
	const { pullRequest, policy, gathered, held: view, findings, revocations } = asking;
	const judged = [];
	const earlier = [];
	for (const one of gathered) {
		const facts = factsOn(one, view, { phase: "check" }, earlier);
		const decision = decide(policy.set, facts);
		judged.push({
			document: one.document,
			decision,
			duration: lasting(one.document.body, policy.set)
		});
		const held = wouldHold(facts, decision);
		if (held) earlier.push(held);
	}
	return {
		is: "requests",
		pullRequest,
		judged,
		findings,
		revocations,
		logins: loginsOf(pullRequest, judged, policy.set)
	};
}
function loginsOf(pullRequest, judged, { directory }) {
	const written = judged.flatMap(({ decision }) => decision.approval.required.flatMap((one) => one.candidates)).flatMap((id) => {
		const label = directory.person(id)?.label;
		return label ? [[id, label]] : [];
	});
	const seen = [
		pullRequest.author,
		...pullRequest.reviews.map(({ by }) => by),
		...pullRequest.contributors.map(({ actor }) => actor)
	].flatMap((actor) => {
		if (!actor) return [];
		return [[directory.byAccount(actor.databaseId)?.id ?? `p-${actor.databaseId}`, actor.loginAtTime]];
	});
	return new Map([...written, ...seen]);
}
// src/report/views/check.ts
function checkFace({ findings, requests }) {
	if (findings.some(({ severity }) => severity === "error")) return {
		state: "failure",
		title: "Refused: see the comment"
	};
	if (requests.length === 0) return {
		state: "success",
		title: "No access request here"
	};
	const verdicts = requests.map(verdictOf);
	const title = `${requests.length === 1 ? "Access request" : `${requests.length} access requests`}: ${tally(verdicts)}`;
	if (verdicts.includes("deny")) return {
		state: "failure",
		title
	};
	return verdicts.includes("pending") ? {
		state: "pending",
		title
	} : {
		state: "success",
		title
	};
}
function checkBlocks(checked) {
	const { findings, requests, logins = new Map(), merged = false } = checked;
	const { title, state } = checkFace(checked);
	const blocks = [{
		is: "heading",
		level: 1,
		text: `${{
			success: ICON.allow,
			pending: ICON.pending,
			failure: ICON.deny
		}[state]} ${title}`
	}];
	if (findings.length > 0) blocks.push(...findingBlocks(findings));
	else if (requests.length === 0) blocks.push({
		is: "text",
		text: "This pull request changes no access request, so there is nothing to decide."
	});
	const toApprove = merged ? [] : howToApprove(requests);
	const [only] = requests;
	if (requests.length === 1 && only) return [...blocks, ...about(only, toApprove, {
		logins,
		merged
	})];
	return [
		...blocks,
		...toApprove,
		...requests.flatMap((request) => about(request, [], {
			logins,
			merged
		}))
	];
}
function about(request, toApprove, setting) {
	if (!("decision" in request)) return unread$1(request);
	const { decision, duration } = request;
	return [
		...decisionSummary(decision, {
			...setting,
			...duration === void 0 ? {} : { duration }
		}),
		...toApprove,
		rulesTable(decision)
	];
}
function verdictOf(request) {
	return "decision" in request ? request.decision.verdict : "deny";
}
function tally(verdicts) {
	const words = {
		allow: "allowed",
		pending: "waiting for approval",
		deny: "denied"
	};
	const kinds = [
		"deny",
		"pending",
		"allow"
	].filter((kind) => verdicts.includes(kind));
	if (verdicts.length === 1) return kinds.map((kind) => words[kind]).join("");
	return kinds.map((kind) => `${verdicts.filter((one) => one === kind).length} ${words[kind]}`).join(", ");
}
function unread$1({ path, findings }) {
	return [
		{
			is: "heading",
			level: 2,
			text: [
				`${ICON.deny} `,
				{ code: path },
				": cannot be read yet"
			]
		},
		{
			is: "text",
			text: "Nothing was decided. These are all the things to mend:"
		},
		...findingBlocks(findings)
	];
}
function howToApprove(requests) {
	const waiting = requests.flatMap((one) => "decision" in one && one.shown !== null && one.decision.verdict === "pending" ? [one.shown] : []);
	if (waiting.length === 0) return [];
	return [
		{
			is: "heading",
			level: 2,
			text: "To approve"
		},
		{
			is: "text",
			text: "Review this pull request with “Approve”. Say in your own words what you looked at and why it is right, and keep the last line: it ties your approval to exactly what would be granted."
		},
		{
			is: "code",
			text: `Why: \n\n${`${waiting.length === 1 ? "digest" : "digests"}: ${waiting.join(" ")}`}`
		},
		{
			is: "text",
			text: [{ strong: "Merge only when nothing is pending." }, " What stands at the merge is final: approvals given later do not count, and a request merged too early has to be asked again under a new id."]
		}
	];
}
// src/action/face.ts
function faceOf(checked) {
	if (checked.is === "failed") return failed(checked.failure);
	const view = viewOf(checked);
	const { title, state } = checkFace(view);
	return {
		comment: markdown(checkBlocks(view)),
		title,
		state,
		annotations: annotated(checked).filter((one) => one.at)
	};
}
function failed({ message, fix }) {
	return {
		comment: markdown([{
			is: "heading",
			level: 1,
			text: "⚠️ Nothing could be decided yet"
		}, ...findingBlocks([{
			id: "Y094",
			severity: "error",
			message,
			fix
		}])]),
		title: "Nothing could be decided yet: see the comment",
		state: "error",
		annotations: []
	};
}
function viewOf(checked) {
	switch (checked.is) {
		case "nothing": return {
			findings: [],
			requests: []
		};
		case "too-large": return {
			findings: [tooLarge(checked.failure)],
			requests: []
		};
		case "unreadable": return {
			findings: checked.findings,
			requests: []
		};
		case "requests": return {
			findings: [],
			requests: [...checked.judged.map(request), ...unread(checked.findings)],
			logins: checked.logins,
			merged: checked.pullRequest.merge !== null
		};
	}
}
function request({ document, decision, duration }) {
	const shown = decision.effective ? shownDigest(document.blob, decision.effective.digest) : null;
	return {
		path: document.path,
		decision,
		shown,
		...duration === null ? {} : { duration }
	};
}
function unread(findings) {
	return [...groupBy(findings, ({ at }) => at?.path ?? "the pull request")].map(([path, own]) => ({
		path,
		findings: own
	}));
}
function annotated(checked) {
	if (checked.is === "unreadable") return checked.findings;
	if (checked.is !== "requests") return [];
	return [...checked.findings, ...checked.judged.flatMap(({ document, decision }) => resultFindings(decision, document.locate))];
}
function tooLarge({ message, fix }) {
	return {
		id: "Y093",
		severity: "error",
		message,
		fix
	};
}
// src/action/check-step.ts
async function checkStep(which, step) {
	const numbers = typeof which === "number" ? [which] : await step.sources.github.openAt(which);
	const decisions = [];
	let failure = null;
	for (const number of numbers) {
		const checked = await check(number, step.sources);
		const face = faceOf(checked);
		await step.sources.github.publish(checked.pullRequest, face);
		if (checked.is !== "nothing") summarize(face.comment, step.environment);
		if (checked.is === "requests") decisions.push(...checked.judged.map(({ decision }) => decision));
		info(`#${number}: ${face.title}`);
		setVerdict(checked);
		if (checked.is === "failed") failure = checked.failure;
	}
	tellDecisions(decisions, step);
	if (failure) throw failure;
}
function setVerdict(checked) {
	if (checked.is === "nothing" || checked.is === "failed") return;
	const verdicts = checked.is === "requests" ? checked.judged.map(({ decision }) => decision.verdict) : [];
	const unreadable = checked.is !== "requests" || checked.findings.length > 0;
	setOutput("verdict", unreadable || verdicts.includes("deny") ? "deny" : verdicts.includes("pending") ? "pending" : "allow");
}
export { checkStep };
