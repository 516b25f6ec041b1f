import "./rolldown-runtime.js";
import { B as Failure, E as epoch, G as saveState, J as setSecret, L as Secret, V as exportVariable, W as notice, g as marksOf, q as setOutput, t as turn, v as canonicalJson } from "./start.js";
import { At as lifetime, Bt as touchForIssue, Ct as refused, Ht as underBinding, It as forIssue, Lt as mergedPullRequest, Mt as comparedWithApproved, Nn as refusalOf, Nt as factsOn, Qt as transact, Rt as policyUntold, St as issued, Tn as decide, Tt as revalidated, Ut as withEnd, Vt as uncovered, Zt as readLedger, jt as outlives, kt as revalidationOf, ot as openIssuances, qt as sameTrust, st as mayWrite, wn as which, xt as issuanceId, zt as requestOnMain } from "./judging.js";
import { r as issuerOf } from "./providers.js";
import { t as fetchWhole } from "./fetch.js";
import { n as reportRecord, t as recordStep } from "./record-step.js";
import { t as tellDecisions } from "./step.js";
const { mkdtempSync: mkdtempSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
// src/issuing/hand-out.ts
const FOR_THE_EXCHANGE = 10;
async function handOut(allowed, ports) {
	const { request, policy, ledger, touch, view, decision, entitlements, factsAt, identity, started } = allowed;
	const { id } = request;
	const { sources } = ports;
	const facts = factsAt(view);
	const issuances = [];
	let seen = view;
	for (const [n, entitlement] of entitlements.entries()) {
		const audience = audienceOf(entitlement, policy);
		const { token, claims } = n === 0 && identity.claims.aud === audience ? identity : await ports.job.identity(audience);
		const issuer = await ports.issuer(entitlement.provider, allowed.trust);
		const exchanged = await issuer.prepare({
			requestId: id,
			issuanceId: issuanceId(claims),
			entitlement,
			lifetime: lifetime(decision, facts, spent()),
			token,
			claims
		}).catch(refusedByCloud);
		if (!("issuance" in exchanged)) {
			const told = revalidation(decision, factsAt(seen, claims), null, ports);
			return refuse({
				id,
				marks: decision.marks
			}, exchanged, ports, ledger, {
				token,
				claims
			}, told);
		}
		const compared = comparedWithApproved(exchanged.issuance, allowed.granted, policy);
		const credential = {
			...exchanged,
			issuance: {
				...exchanged.issuance,
				compared
			}
		};
		maskAll(credential, ports.job);
		const after = await transact(ledger, touch, (head) => ({ events: outcome(head, credential) }), seen).catch(dropped);
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
		const then = factsAt(head, issuance.claims);
		const again = decide(policy, then);
		const told = toldOf(then, again, ports);
		const why = outlives(issuance, again) ?? (again.verdict === "allow" ? null : refusalOf(again));
		const event = why ? refused(told, issuance.id, {
			...why,
			dropped: issuance
		}, {
			decision: again,
			facts: then
		}) : issued(told, issuance, again);
		return [...revalidation(again, then, why ? null : issuance.id, ports), event];
	}
}
function revalidation(decision, facts, issuance, ports) {
	const found = revalidationOf(decision);
	if (!found || facts.moment.phase !== "issue") return [];
	const { claims } = facts.moment;
	return [revalidated(toldOf(facts, decision, ports), issuanceId(claims), claims, {
		...found,
		issuance
	})];
}
function audienceOf(entitlement, { kinds }) {
	const kind = kinds.get(entitlement.provider);
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
async function refuse({ id, marks }, refusal, { sources, run, actor }, ledger, identity = null, beside = []) {
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
		marks
	};
	const event = refused(told, attempt, {
		...refusal,
		dropped: null
	}, null);
	await transact(ledger, touch, () => ({ events: [...beside, event] }));
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
// src/commands/issue.ts
async function issue(id, ports) {
	const { sources } = ports;
	const started = epoch(sources.clock.now());
	const standing = await requestOnMain(id, sources);
	const own = {
		requests: [id],
		index: []
	};
	const told = await readLedger(sources.ledgerOf(standing.trust), own);
	const head = told.policy?.event;
	if (!head || policyUntold(standing, head)) return { is: "uncovered" };
	const onMain = await underBinding(standing, head, sources);
	mayWrite(onMain.policy.trust, ports.run);
	const ledger = sources.ledgerOf(onMain.policy.trust);
	const known = sameTrust(onMain.policy.trust, standing.trust) ? told : await readLedger(ledger, own);
	const { requested, grant } = known.lineage(id);
	const frozen = grant?.effective ?? null;
	const number = requested?.pullRequest ?? null;
	const [behind, pullRequest, identity] = await Promise.all([
		uncovered(known.recordedUpTo, onMain.tip, sources),
		number === null ? null : mergedPullRequest(number, onMain.document.path, sources),
		firstIdentity(frozen, onMain, ports.job),
		loadIssuers(frozen, onMain, ports)
	]);
	if (behind) return { is: "uncovered" };
	const merge = pullRequest?.merge;
	if (!frozen || !identity) return neverGranted(known, onMain, ports, ledger);
	if (!merge) return unmerged(known.lineage(id), ports, ledger, identity);
	const without = touchForIssue(onMain, pullRequest, known.lineage(id).grant);
	const [gathered, seenFirst] = await Promise.all([forIssue(onMain, pullRequest, identity.claims, sources), readLedger(ledger, without)]);
	const touch = gathered.changes ? {
		...without,
		index: [...new Set([...without.index, ...gathered.asked.index])]
	} : without;
	const view = gathered.changes ? await readLedger(ledger, touch) : seenFirst;
	const { policy } = gathered.asked;
	const factsAt = (head, claims = identity.claims) => {
		const { issuances, grant: standing } = head.lineage(id);
		const concurrent = openIssuances(head.lineage(id), gathered.now).length;
		const moment = {
			phase: "issue",
			merge,
			frozen: standing?.effective ?? frozen,
			claims,
			uses: issuances.length,
			concurrent
		};
		return factsOn(withEnd(gathered, standing), head, moment, [], standing);
	};
	const facts = factsAt(view);
	const decision = decide(policy, facts);
	const taken = decision.verdict === "allow" ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, policy.kinds) : refusalOf(decision);
	if ("condition" in taken) {
		const event = refused(toldOf(facts, decision, ports), issuanceId(identity.claims), {
			...taken,
			dropped: null
		}, {
			decision,
			facts
		});
		await transact(ledger, touch, () => ({ events: [...revalidation(decision, facts, null, ports), event] }), view);
		return {
			is: "refused",
			...taken,
			decision
		};
	}
	return handOut({
		request: onMain.document.body,
		policy,
		trust: onMain.policy.trust,
		ledger,
		touch,
		view,
		decision,
		granted: frozen,
		entitlements: taken,
		factsAt,
		identity,
		started
	}, ports);
}
async function firstIdentity(frozen, onMain, job) {
	const first = frozen?.entitlements[0];
	return first ? job.identity(audienceOf(first, onMain.policy.set)) : null;
}
async function loadIssuers(frozen, { policy }, { issuer }) {
	const providers = new Set(frozen?.entitlements.map(({ provider }) => provider));
	await Promise.allSettled([...providers].map((provider) => issuer(provider, policy.trust)));
}
function neverGranted(view, onMain, ports, ledger) {
	const { body } = onMain.document;
	const { decided } = view.lineage(body.id);
	const marks = decided?.marks ?? marksOf(body);
	const message = decided ? `the verdict at the merge was ${decided.decision.verdict}: ${decided.decision.headline}` : `the ledger holds no verdict on ${body.id}`;
	return refuse({
		id: body.id,
		marks
	}, {
		condition: "GRANT",
		message,
		fix: "ask again with a new request; `access-lineage show` tells what was missing"
	}, ports, ledger);
}
function unmerged({ requestId: id, events }, ports, ledger, identity) {
	return refuse({
		id,
		marks: events[0]?.marks ?? []
	}, {
		condition: "INV-PULL-REQUEST",
		message: "no merged pull request adds this request",
		fix: "ask again by pull request, and tell whoever guards the ledger"
	}, ports, ledger, identity);
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
function runnerJob(environment, clock, requestId, asOutputs, task = null) {
	const released = [];
	const files = [];
	return {
		async identity(audience) {
			const token = await identityToken(environment, audience, clock);
			setSecret(token.reveal());
			const claims = claimsOf(token.reveal());
			return {
				token,
				claims: task ? {
					...claims,
					declared: {
						...claims.declared,
						task
					}
				} : claims
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
	const { credentialsAsOutputs, taskState } = step.inputs;
	const job = runnerJob(step.environment, step.clock, id, credentialsAsOutputs, taskState);
	const issuer = async (provider, { endpoints }) => {
		await turn();
		return issuerOf(provider, {
			clock: step.clock,
			endpoints
		});
	};
	const { cloudRoles } = step.inputs;
	const ports = {
		sources: step.sources,
		job,
		issuer,
		run: step.place.run,
		actor: step.place.actor,
		cloudRoles
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
export { refuse as a, handOut as i, reportIssue as n, runnerJob as r, issueStep as t };
