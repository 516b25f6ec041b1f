import "./rolldown-runtime.js";
import { $ as Failure, I as epoch, P as duration, V as seconds, ct as warning, f as gitHash, k as sha256, rt as notice } from "./start.js";
import { Gn as decide, Ln as writeRequest, Mn as askEnvironment, Nn as askMembers, Rn as readDocument, U as mayWrite, Vn as pathOfRequest, Wn as which, Z as emergencyIn, bt as headOfLedger, et as tellEmergency, ft as touchOf, gn as withYoung, ht as withEnd, jn as ask, kt as transact, or as refusalOf, rt as refuse, tt as handOut, ut as factsOn, xt as mainNow, zn as parseYaml } from "./judging.js";
import { t as tellPeople } from "./tell-people.js";
import { d as maySign } from "./keys.js";
import { r as issuerOf } from "./providers.js";
import { i as runnerJob, n as reportIssue, r as setIssued } from "./issue-step.js";
import { n as summarize } from "./step.js";
// src/facts/incident.ts
async function lookUp(id, { github, clock }) {
	try {
		const { issues, at } = await github.incident(id);
		return {
			incident: issues.length > 0 ? {
				id,
				seen: "found",
				issues
			} : {
				id,
				seen: "not-found"
			},
			at
		};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return {
			incident: {
				id,
				seen: "not-looked-up"
			},
			at: clock.now()
		};
	}
}
async function tellersOf({ issues = [] }, { directory }, { github }) {
	const people = issues.flatMap(({ opened, titled }) => [opened, titled ?? null]).flatMap((hand) => hand?.type === "User" ? [hand.databaseId] : []);
	const strangers = [...new Set(people)].filter((account) => !directory.byAccount(account)).sort();
	try {
		return await askMembers(directory.organisations, strangers, github);
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		return {};
	}
}
// src/facts/for-emergency.ts
function emergencyRequest(asked, policy, claims, at) {
	const body = bodyOf(asked, asked.request === null ? {} : objectOf(asked.request), policy, claims, at);
	const bytes = writeRequest(body);
	const file = {
		path: pathOfRequest(body.id),
		mode: "100644",
		blob: gitHash("blob", bytes),
		bytes
	};
	const read = readDocument(file, "request");
	if (!read.ok) throw unusable(read.findings);
	return {
		file,
		document: read.value
	};
}
function bodyOf(asked, given, policy, claims, at) {
	const role = asked.role || (given.role ?? "");
	const scope = {
		...given.scope,
		environment: asked.environment || (given.scope?.environment ?? "")
	};
	const incident = incidentOf(asked);
	const workload = jobFor(policy, role, scope.environment, claims);
	return {
		apiVersion: "access-lineage/v1",
		kind: "AccessRequest",
		...given,
		id: idOf(incident, claims, at),
		subject: given.subject ?? {
			type: workload.type,
			workload: workload.id
		},
		purpose: given.purpose ?? {
			code: "operate",
			text: `Mend what incident ${incident} has broken.`
		},
		justification: asked.justification || (given.justification ?? ""),
		role,
		scope: {
			...scope,
			...asked.resources.length > 0 ? { resources: [...asked.resources] } : {},
			...asked.actions.length > 0 ? { actions: [...asked.actions] } : {}
		},
		window: { duration: asked.duration ?? given.window?.duration ?? shortest(policy, role, scope.environment) },
		breakGlass: { incident }
	};
}
function jobFor(policy, role, environment, { workflowRef, environment: here }) {
	const declared = policy.breakGlass.find(({ body }) => body.roles.includes(role) && body.environments.includes(environment))?.body.workload;
	const own = [...policy.workloads.values()].find(({ identity }) => workflowRef.includes(`/${identity.workflow}@`) && identity.environment === here);
	const found = declared === void 0 ? own : policy.workloads.get(`workload:${declared}`);
	return {
		id: found?.key.slice(9) ?? declared ?? "break-glass",
		type: found?.type ?? "workload"
	};
}
function shortest(policy, role, environment) {
	const caps = [
		policy.roles.get(role)?.duration.default,
		policy.environments.get(environment)?.maxDuration,
		...policy.breakGlass.filter(({ body }) => body.roles.includes(role) && body.environments.includes(environment)).map(({ body }) => seconds(body.duration.max))
	];
	return duration(Math.min(86400, ...caps.flatMap((cap) => cap ?? [])));
}
const LONGEST_INCIDENT = 18;
function idOf(incident, { runId, runAttempt }, at) {
	const named = incident.toLowerCase().replaceAll(/[^a-z0-9-]/g, "-").slice(0, LONGEST_INCIDENT);
	const run = sha256(`${runId}-${runAttempt}`).slice(0, 6);
	return `${at.slice(0, 7)}-bg-${named}-${run}`;
}
function objectOf(text) {
	const parsed = parseYaml(text, "input request");
	if (!parsed.ok) throw unusable(parsed.findings);
	const { value } = parsed.value;
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw new Failure("INPUT", "input request is no block of fields", "give role, environment and incident instead");
}
function unusable(findings) {
	const all = findings.map(({ message }) => message).join("; ");
	return new Failure("INPUT", `no request can be made of what was typed: ${all}`, findings[0]?.fix ?? "type it again");
}
async function forEmergency(document, policy, { by: { databaseId: account }, claims, incident, at: now }, violations, recent, sources) {
	const [asked, tellers, environment] = await Promise.all([
		ask(policy, document.body, null, sources.github, [account]),
		tellersOf(incident, policy, sources),
		askEnvironment(claims, sources.github)
	]);
	const gathered = {
		document,
		pullRequest: null,
		reviews: [],
		violations,
		asked,
		now,
		...environment
	};
	const young = await withYoung(gathered, recent, now, sources, [account]);
	return {
		...young,
		asked: {
			...young.asked,
			members: {
				...tellers,
				...young.asked.members
			}
		}
	};
}
function incidentOf({ incident, request }) {
	const within = request === null ? null : objectOf(request).breakGlass?.incident;
	return incident || (typeof within === "string" ? within : "");
}
function runViolations(claims, run, mainBranch) {
	return [
		[
			claims.ref === `refs/heads/${mainBranch}`,
			`the run is of ${claims.ref}, not of the default branch ${mainBranch}`,
			{
				claim: "ref",
				got: claims.ref,
				wanted: `refs/heads/${mainBranch}`
			}
		],
		[
			claims.runId === run.runId,
			`the token is of run ${claims.runId}, not of this one, ${run.runId}`,
			{
				claim: "run_id",
				got: claims.runId,
				wanted: run.runId
			}
		],
		[
			claims.runAttempt === run.attempt,
			`the token is of attempt ${claims.runAttempt}, the run of ${run.attempt}`,
			{
				claim: "run_attempt",
				got: claims.runAttempt,
				wanted: run.attempt
			}
		],
		[run.triggeringActor === run.actor, `it was started by ${run.actor} and set going again by ${run.triggeringActor}`]
	].flatMap(([same, message, values]) => same ? [] : [{
		rule: "INV-DISPATCH",
		message,
		fix: "start the break-glass workflow afresh, by hand, on the default branch",
		...values ? { values } : {}
	}]);
}
// src/commands/break-glass.ts
const AUDIENCE = "access-lineage";
async function breakGlass(asked, run, ports) {
	const { sources, actor } = ports;
	const started = epoch(sources.clock.now());
	const [main, identity, { incident, at }] = await Promise.all([
		mainNow(sources),
		ports.job.identity(AUDIENCE),
		lookUp(incidentOf(asked), sources)
	]);
	const { policy, ledger, tip } = main;
	mayWrite(policy.trust, ports.run);
	maySign(ledger);
	const recent = (await headOfLedger(main, tip, ports.run, sources)).policy?.event.recent ?? [];
	const { claims } = identity;
	const { document } = emergencyRequest(asked, policy.set, claims, at);
	const { id } = document.body;
	const violations = runViolations(claims, run, sources.mainBranch);
	const moment = {
		phase: "emergency",
		at,
		by: actor,
		claims,
		incident
	};
	const gathered = await forEmergency(document, policy.set, moment, violations, recent, sources);
	const touch = touchOf(gathered);
	const factsAt = (on) => {
		const { decided, grant, issuances } = on.lineage(id);
		return factsOn(decided ? withEnd(gathered, grant) : gathered, on, {
			...moment,
			uses: issuances.length
		});
	};
	const salts = {
		purpose: sources.salt(),
		justification: sources.salt(),
		goal: sources.salt()
	};
	const view = await transact(ledger, touch, (on) => {
		if (on.lineage(id).events.length > 0) return { events: [] };
		const facts = factsAt(on);
		return { events: tellEmergency(facts, decide(gathered.asked.policy, facts), ports.run, salts) };
	});
	const lineage = view.lineage(id);
	const decision = lineage.decided?.decision ?? null;
	if (!emergencyIn(lineage, document.blob) || !decision) {
		const refusal = decision ? refusalOf(decision) : TWICE;
		return {
			is: "refused",
			...decision?.verdict === "allow" ? TWICE : refusal,
			decision,
			id,
			told: null
		};
	}
	const released = (one) => ports.releasedFor(id, one);
	const forJob = {
		...ports,
		job: ports.jobFor(id),
		released
	};
	const now = decide(gathered.asked.policy, factsAt(view));
	const taken = now.verdict === "allow" ? which(decision.effective?.entitlements ?? [], ports.cloudRoles, policy.set.kinds) : refusalOf(now);
	return {
		..."condition" in taken ? await refuse({
			id,
			marks: decision.marks
		}, taken, forJob, ledger) : await handOut({
			request: document.body,
			policy: gathered.asked.policy,
			trust: policy.trust,
			ledger,
			touch,
			view,
			decision,
			granted: { entitlements: decision.effective?.entitlements ?? [] },
			entitlements: taken,
			factsAt,
			identity,
			started
		}, forJob),
		id,
		told: await tellPeople(lineage, tip, sources)
	};
}
const TWICE = {
	condition: "BG-DISPATCH",
	message: "this run has broken the glass already, for something else",
	fix: "start the break-glass workflow once for each emergency"
};
// src/action/break-glass-step.ts
async function breakGlassStep(step) {
	const { inputs, place, environment, clock, sources } = step;
	if (!inputs.emergency) throw new Failure("INPUT", "there is nothing to break the glass for", "fill in the form");
	const jobFor = (id) => runnerJob(environment, clock, id, inputs.credentialsAsOutputs);
	const issuer = (provider, { endpoints }) => issuerOf(provider, {
		clock,
		endpoints
	});
	const run = {
		runId: place.run.runId,
		attempt: place.run.attempt,
		actor: place.actor.loginAtTime,
		triggeringActor: environment["GITHUB_TRIGGERING_ACTOR"] ?? ""
	};
	const ports = {
		sources,
		job: jobFor(""),
		jobFor,
		issuer,
		run: place.run,
		actor: place.actor,
		releasedFor: setIssued,
		cloudRoles: inputs.cloudRoles
	};
	const { id, told, ...result } = await breakGlass(inputs.emergency, run, ports);
	if (told) {
		const { pullRequest, issue, troubles } = told;
		for (const { message, fix } of troubles) warning(`${id}: ${message}. ${fix}. The next run of record tries again.`);
		const where = pullRequest === null ? "in the pull request that record opens" : `in pull request #${pullRequest}`;
		notice(`${id}: an emergency. It is reviewed ${where}${issue === null ? "" : `; issue #${issue} calls for it`}.`);
		summarize(`Emergency \`${id}\`: the glass was broken. It is reviewed ${where}.`, environment);
	}
	reportIssue(id, result, step);
}
export { breakGlassStep };
