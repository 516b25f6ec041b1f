import "./rolldown-runtime.js";
import { a as notice, c as setOutput, l as setSecret, o as saveState, t as exportVariable } from "./core.js";
import { t as decide } from "./decide.js";
import { r as epoch } from "./time.js";
import { n as Failure } from "./finding.js";
import { a as REQUESTS, n as readDocument, o as pathOfRequest, s as requestPath } from "./git-hash.js";
import { a as indexKeysOf, n as transact, t as readLedger } from "./ledger.js";
import { a as needed, i as ask, t as factsOn } from "./gathered.js";
import { r as unreadablePolicy } from "./main.js";
import { d as canonicalJson, i as wantPolicy } from "./read-policy.js";
import { a as endedInLedger, c as revokedOnMain, d as seenReviews, f as withoutStrangers, o as mergedViolations, s as noGrant, t as tellDecisions, u as blobsAtReviews } from "./step.js";
import { i as refused, n as issuanceId, r as issued } from "./events.js";
import { t as Secret } from "./issuance.js";
import { n as issuerOf } from "./providers.js";
import { t as fetchWhole } from "./fetch.js";
import { n as reportRecord, t as recordStep } from "./record-step.js";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// src/decision/orders.ts
function orders({ verdict, effective, request }, { now }, spent = 0) {
	if (verdict !== "allow" || !effective?.notAfter) return [];
	const left = epoch(effective.notAfter) - epoch(now) - spent;
	const lifetime = Math.floor(Math.min(left, effective.maxSession));
	return effective.entitlements.map((entitlement) => ({
		requestId: request.id,
		entitlement,
		lifetime
	}));
}
// src/facts/for-issue.ts
async function requestOnMain(id, sources) {
	const path = pathOfRequest(id);
	const revocation = pathOfRequest(id, "revocation");
	const [main] = await sources.repository.read([{
		...wantPolicy(sources.mainBranch),
		paths: [path, revocation]
	}]);
	if (!main) throw new Failure("MISSING", `branch ${sources.mainBranch} is not there`, "check the name of the default branch and `contents: read`");
	const file = main.files.find((one) => one.path === path);
	if (!file) throw new Failure("MISSING", `there is no request ${id} on ${sources.mainBranch}: ${path} does not exist`, "check the id; the request must be merged first");
	const read = readDocument(file, "request");
	if (!read.ok) throw new Failure("INPUT", `${path} is no valid request: ${read.findings[0]?.message ?? ""}`, "ask again with a new request; this one was refused when it was merged");
	const { policy } = await sources.policyAt(main);
	if (!policy.ok) throw unreadablePolicy(sources.mainBranch, policy.findings);
	return {
		tip: main.commit,
		policy: policy.value,
		document: read.value,
		revocation: main.files.some((one) => one.path === revocation) ? revocation : null
	};
}
async function mergedPullRequest(number, path, { github, clock }) {
	for (let attempt = 0;; attempt += 1) {
		const pullRequest = await github.pullRequest(number, path);
		if (pullRequest.merge || attempt >= 4) return pullRequest;
		await clock.pause(attempt);
	}
}
async function forIssue(onMain, pullRequest, sources) {
	const { document } = onMain;
	const [blobAt, violations, asked] = await Promise.all([
		blobsAtReviews(sources.repository, pullRequest, [document.path]),
		pullRequest.merge ? mergedViolations(sources.repository, pullRequest, pullRequest.merge, document, sources.mainBranch) : [],
		ask(onMain.policy.set, document.body, pullRequest, sources.github)
	]);
	const reviews = seenReviews(pullRequest, document.path, blobAt, sources.salt);
	return {
		document,
		pullRequest,
		reviews: withoutStrangers(reviews, onMain.policy.set, asked.members),
		violations: [...onMain.revocation ? [revokedOnMain(onMain.revocation)] : [], ...violations],
		asked,
		now: pullRequest.readAt
	};
}
function withEnd(gathered, grant) {
	if (!grant) return {
		...gathered,
		violations: [noGrant(), ...gathered.violations]
	};
	const { ended } = grant;
	if (!ended || gathered.violations.some(({ rule }) => rule === "INV-REVOKED")) return gathered;
	return {
		...gathered,
		violations: [endedInLedger(ended), ...gathered.violations]
	};
}
function touchForIssue({ policy, document }, pullRequest, grant) {
	const { index } = needed(policy.set, document.body, pullRequest);
	return {
		requests: [document.body.id],
		index: [...new Set([...index, ...grant ? indexKeysOf(grant) : []])]
	};
}
async function uncovered(recordedUpTo, tip, sources) {
	if (recordedUpTo === tip) return false;
	return (await sources.repository.added(recordedUpTo, tip, REQUESTS)).some(({ path }) => requestPath(path)?.inItsMonth);
}
// src/lineage/open-issuances.ts
function openIssuances({ issuances }, now) {
	return issuances.filter(({ issued, closed, expired }) => !closed && !expired && issued.issuance.expiresAt > now);
}
// src/decision/refusal.ts
function refusalOf({ verdict, headline, results }) {
	const blocking = results.find(({ outcome, mode }) => (outcome === "fail" || outcome === "error") && mode === "deny") ?? results.find(({ outcome }) => outcome === "pending");
	if (!blocking) return {
		condition: verdict.toUpperCase(),
		message: headline,
		fix: "see the decision in the ledger"
	};
	return {
		condition: blocking.rule,
		message: blocking.message,
		fix: blocking.fix ?? "ask again with a new request"
	};
}
// src/commands/issue.ts
const FOR_THE_EXCHANGE = 10;
async function issue(id, ports) {
	const { sources } = ports;
	const started = epoch(sources.clock.now());
	const onMain = await requestOnMain(id, sources);
	const ledger = sources.ledgerOf(onMain.policy.trust);
	const known = await readLedger(ledger, {
		requests: [id],
		index: []
	});
	const { requested, grant } = known.lineage(id);
	const frozen = grant?.effective ?? null;
	const number = requested?.pullRequest ?? null;
	const [behind, pullRequest, identity] = await Promise.all([
		uncovered(known.recordedUpTo, onMain.tip, sources),
		number === null ? null : mergedPullRequest(number, onMain.document.path, sources),
		firstIdentity(frozen, onMain, ports.job)
	]);
	if (behind) return { is: "uncovered" };
	const merge = pullRequest?.merge;
	if (!frozen || !identity) return neverGranted(known, id, ports, ledger);
	if (!merge) return unmerged(id, ports, ledger, identity);
	const touch = touchForIssue(onMain, pullRequest, known.lineage(id).grant);
	const [gathered, view] = await Promise.all([forIssue(onMain, pullRequest, sources), readLedger(ledger, touch)]);
	const factsAt = (head) => {
		const { issuances, grant: standing } = head.lineage(id);
		const concurrent = openIssuances(head.lineage(id), gathered.now).length;
		return factsOn(withEnd(gathered, standing), head, {
			phase: "issue",
			merge,
			frozen: standing?.effective ?? frozen,
			claims: identity.claims,
			uses: issuances.length,
			concurrent
		});
	};
	const facts = factsAt(view);
	const decision = decide(onMain.policy.set, facts);
	if (decision.verdict !== "allow") {
		const refusal = refusalOf(decision);
		const event = refused(toldOf(facts, decision, ports), issuanceId(identity.claims), {
			...refusal,
			dropped: null
		}, {
			decision,
			facts
		});
		await transact(ledger, touch, () => ({ events: [event] }), view);
		return {
			is: "refused",
			...refusal,
			decision
		};
	}
	const issuances = [];
	let seen = view;
	for (const [n, { entitlement }] of orders(decision, facts).entries()) {
		const audience = audienceOf(entitlement, onMain);
		const { token, claims } = n === 0 && identity.claims.aud === audience ? identity : await ports.job.identity(audience);
		const lifetime = orders(decision, facts, spent())[n]?.lifetime ?? 0;
		const issuer = await ports.issuer(entitlement.provider, onMain.policy.trust);
		const credential = await issuer.prepare({
			requestId: id,
			issuanceId: issuanceId(claims),
			entitlement,
			lifetime,
			token,
			claims
		}).catch(refusedByCloud);
		if (!("issuance" in credential)) return refuse(id, credential, ports, ledger, {
			token,
			claims
		});
		maskAll(credential, ports.job);
		const after = await transact(ledger, touch, (head) => ({ events: [outcome(head, credential)] }), seen).catch(dropped);
		seen = after;
		const story = after.lineage(id).issuances.find(({ issued: { issuance } }) => isOf(credential, issuance));
		if (!story) return refusedAfterAll(after, id);
		if (after.lineage(id).grant?.ended) return endedMeanwhile(decision);
		await issuer.release(credential, ports.job);
		issuances.push({
			issuance: credential.issuance,
			entry: after.place(id, story.issued.key) ?? ""
		});
	}
	return {
		is: "issued",
		decision,
		issuances
	};
	function spent() {
		return epoch(sources.clock.now()) - started + FOR_THE_EXCHANGE;
	}
	function outcome(head, { issuance }) {
		const then = factsAt(head);
		const again = decide(onMain.policy.set, then);
		const told = toldOf(then, again, ports);
		const late = outlives(issuance, again);
		if (late) return refused(told, issuance.id, {
			...late,
			dropped: issuance
		}, {
			decision: again,
			facts: then
		});
		if (again.verdict === "allow") return issued(told, issuance, again);
		return refused(told, issuance.id, {
			...refusalOf(again),
			dropped: issuance
		}, {
			decision: again,
			facts: then
		});
	}
}
async function firstIdentity(frozen, onMain, job) {
	const first = frozen?.entitlements[0];
	return first ? job.identity(audienceOf(first, onMain)) : null;
}
function audienceOf(entitlement, onMain) {
	const kind = onMain.policy.set.kinds.get(entitlement.provider);
	if (!kind) throw new Failure("INPUT", `the grant names provider ${entitlement.provider}, which this release does not know`, "use the release that recorded the grant, or a newer one");
	return kind.audience(entitlement);
}
function toldOf(facts, decision, { run, actor }) {
	return {
		requestId: facts.request.body.id,
		occurredAt: facts.now,
		actor,
		run,
		marks: decision.marks
	};
}
function neverGranted(view, id, ports, ledger) {
	const { decided } = view.lineage(id);
	return refuse(id, {
		condition: "GRANT",
		message: decided ? `the verdict at the merge was ${decided.decision.verdict}: ${decided.decision.headline}` : `the ledger holds no verdict on ${id}`,
		fix: "ask again with a new request; `access-lineage show` tells what was missing"
	}, ports, ledger);
}
function unmerged(id, ports, ledger, identity) {
	return refuse(id, {
		condition: "INV-PULL-REQUEST",
		message: "no merged pull request adds this request",
		fix: "ask again by pull request, and tell whoever guards the ledger"
	}, ports, ledger, identity);
}
async function refuse(id, refusal, { sources, run, actor }, ledger, identity = null) {
	const touch = {
		requests: [id],
		index: []
	};
	const attempt = identity ? issuanceId(identity.claims) : `${run.runId}-${run.attempt}`;
	const told = {
		requestId: id,
		occurredAt: sources.clock.now(),
		actor,
		run,
		marks: []
	};
	await transact(ledger, touch, () => ({ events: [refused(told, attempt, {
		...refusal,
		dropped: null
	}, null)] }));
	return {
		is: "refused",
		...refusal,
		decision: null
	};
}
function refusedAfterAll(view, id) {
	const last = view.lineage(id).events.findLast((event) => event.kind === "refused");
	return {
		is: "refused",
		condition: last?.condition ?? "UNRECORDED",
		message: `${last?.message ?? "the ledger moved on"} (the exchanged credential was dropped)`,
		fix: "see what changed with `access-lineage show`, then ask again",
		decision: last?.decision ?? null
	};
}
function endedMeanwhile(decision) {
	return {
		is: "refused",
		condition: "GRANT-ENDED",
		message: "the grant ended while the credential was recorded, so it was dropped",
		fix: "ask again with a new request",
		decision
	};
}
function refusedByCloud(error) {
	if (!(error instanceof Failure && error.code === "REFUSED")) throw error;
	return {
		condition: "CLOUD",
		message: error.message,
		fix: error.fix
	};
}
function outlives({ expiresAt }, { verdict, effective }) {
	const end = effective?.notAfter;
	if (verdict !== "allow" || !end || expiresAt <= end) return null;
	return {
		condition: "TIME-LIFE",
		message: `the credential would live until ${expiresAt}, and the grant ends at ${end}`,
		fix: "run the step again: the exchange took longer than it should"
	};
}
function isOf({ issuance }, recorded) {
	return recorded.id === issuance.id && canonicalJson(recorded.credential) === canonicalJson(issuance.credential);
}
function maskAll({ environment, file }, job) {
	for (const value of Object.values(environment)) if (value instanceof Secret) job.mask(value);
	if (file) job.mask(file.content);
}
function dropped(cause) {
	const why = cause instanceof Failure ? `: ${cause.message}` : "";
	throw new Failure("UNRECORDED", `the credential could not be recorded, so it was dropped${why}`, "run the step again; the dropped one ends by itself", cause);
}
// src/action/identity-token.ts
const TIMEOUT = 15;
const PASSING = new Set([
	408,
	429,
	500,
	502,
	503,
	504
]);
const FIX = "add `permissions: id-token: write` to the job; pull requests from forks never get one";
async function identityToken(environment, audience, clock) {
	const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } = environment;
	if (!url || !bearer) throw new Failure("FORBIDDEN", "the job has no identity: GitHub gave it no id-token", FIX);
	const asked = new URL(url);
	asked.searchParams.set("audience", audience);
	for (let attempt = 0;; attempt += 1) {
		const answer = await answerOf(asked, bearer);
		if (answer.token) return new Secret(answer.token);
		if (answer.status !== null && !PASSING.has(answer.status)) throw new Failure("FORBIDDEN", `GitHub refused the job's identity token (HTTP ${answer.status})`, FIX);
		await clock.pause(attempt);
	}
}
async function answerOf(url, bearer) {
	try {
		const headers = {
			authorization: `Bearer ${bearer}`,
			accept: "application/json"
		};
		const answer = await fetchWhole(url.href, { headers }, TIMEOUT);
		if (answer.status !== 200) return { status: answer.status };
		const { value } = JSON.parse(await answer.text());
		return typeof value === "string" && value !== "" ? {
			token: value,
			status: 200
		} : { status: null };
	} catch {
		return { status: null };
	}
}
// src/action/job.ts
function runnerJob(environment, clock, requestId, asOutputs) {
	const released = [];
	const files = [];
	return {
		async identity(audience) {
			const token = await identityToken(environment, audience, clock);
			setSecret(token.reveal());
			return {
				token,
				claims: claimsOf(token.reveal())
			};
		},
		mask(secret) {
			for (const line of secret.reveal().split("\n")) if (line.trim() !== "") setSecret(line);
		},
		async export(credential) {
			released.push(credential.issuance.id);
			saveState("request-id", requestId);
			saveState("issuances", JSON.stringify(released));
			for (const [variable, value] of Object.entries(credential.environment)) {
				const text = value instanceof Secret ? value.reveal() : value;
				exportVariable(variable, text);
				if (asOutputs && value instanceof Secret) setOutput(variable.toLowerCase().replaceAll("_", "-"), text);
			}
			if (credential.file) {
				const path = outsideTheWorkspace(environment);
				files.push(path);
				saveState("files", JSON.stringify(files));
				writeFileSync(path, credential.file.content.reveal(), {
					mode: 384,
					flag: "wx"
				});
				exportVariable(credential.file.variable, path);
			}
		}
	};
}
function outsideTheWorkspace(environment) {
	const temp = environment["RUNNER_TEMP"];
	if (!temp) throw new Failure("INPUT", "RUNNER_TEMP is not set", "run inside a GitHub Actions job");
	return join(mkdtempSync(join(temp, "access-lineage-")), "token");
}
const DECLARED = [
	"repository_visibility",
	"check_run_id",
	"enterprise_id"
];
function claimsOf(jwt) {
	const payload = decode(jwt);
	const text = (name) => {
		const value = payload[name];
		if (typeof value === "string" && value !== "") return value;
		throw new Failure("FORBIDDEN", `the job's identity token has no claim ${name}`, "use GitHub's own OIDC issuer; is another server answering for it?");
	};
	const orNull = (name) => {
		const value = payload[name];
		return typeof value === "string" && value !== "" ? value : null;
	};
	return {
		iss: text("iss"),
		sub: text("sub"),
		aud: text("aud"),
		jti: text("jti"),
		repositoryId: text("repository_id"),
		repositoryOwnerId: text("repository_owner_id"),
		workflowRef: text("workflow_ref"),
		jobWorkflowRef: text("job_workflow_ref"),
		ref: text("ref"),
		environment: orNull("environment"),
		eventName: text("event_name"),
		runnerEnvironment: text("runner_environment"),
		actorId: text("actor_id"),
		runId: text("run_id"),
		runAttempt: text("run_attempt"),
		declared: Object.fromEntries(DECLARED.flatMap((name) => orNull(name) === null ? [] : [[name, orNull(name)]]))
	};
}
function decode(jwt) {
	try {
		const parsed = JSON.parse(Buffer.from(jwt.split(".")[1] ?? "", "base64url").toString("utf8"));
		if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return parsed;
	} catch {}
	throw new Failure("FORBIDDEN", "the job's identity token cannot be read", "run it again; what GitHub sent is not a JWT");
}
// src/action/issue-step.ts
async function issueStep(step) {
	const id = step.inputs.requestId;
	const job = runnerJob(step.environment, step.clock, id, step.inputs.credentialsAsOutputs);
	const issuer = (provider, { endpoints }) => issuerOf(provider, {
		clock: step.clock,
		endpoints
	});
	const ports = {
		sources: step.sources,
		job,
		issuer,
		run: step.place.run,
		actor: step.place.actor
	};
	let result = await issue(id, ports);
	if (result.is === "uncovered") {
		reportRecord(await recordStep(step), step);
		result = await issue(id, ports);
	}
	reportIssue(id, result, step);
}
function reportIssue(id, result, step) {
	setOutput("request-ids", JSON.stringify([id]));
	switch (result.is) {
		case "issued":
			setOutput("verdict", "allow");
			for (const released of result.issuances) setIssued(id, released);
			return tellDecisions([result.decision], step);
		case "refused":
			setOutput("verdict", "deny");
			if (result.decision) tellDecisions([result.decision], step);
			throw new Failure("REFUSED", `${id}: ${result.condition}: ${result.message}`, result.fix);
		case "uncovered": throw new Failure("UNRECORDED", "the branch moved on while its requests were recorded", "run the step again");
	}
}
function setIssued(id, { issuance, entry }) {
	setOutput("expires-at", issuance.expiresAt);
	if ("accessKeyId" in issuance.credential) setOutput("access-key-id", issuance.credential.accessKeyId);
	if (issuance.names["assumedRoleArn"]) setOutput("assumed-role-arn", issuance.names["assumedRoleArn"]);
	if (issuance.names["serviceAccount"]) setOutput("service-account", issuance.names["serviceAccount"]);
	setOutput("ledger-entry", entry);
	notice(`${id}: ${issuance.provider} credential ${issuance.id} until ${issuance.expiresAt}. ${issuance.revocable.said}`);
}
export { issueStep };
