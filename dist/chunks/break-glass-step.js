import "./rolldown-runtime.js";
import { B as Failure, E as epoch, W as notice, Y as warning } from "./start.js";
import { Ft as touchOf, Gt as mainNow, Nn as refusalOf, Nt as factsOn, Qt as transact, Tn as decide, Ut as withEnd, Wt as headOfLedger, an as runViolations, gt as emergencyIn, in as incidentOf, nn as emergencyRequest, on as lookUp, rn as forEmergency, st as mayWrite, wn as which, yt as tellEmergency } from "./judging.js";
import { a as refuse, i as handOut, n as reportIssue, r as runnerJob } from "./issue-step.js";
import { r as tellPeople } from "./record-step.js";
import { r as issuerOf } from "./providers.js";
import { n as summarize } from "./step.js";
// src/commands/break-glass.ts
const AUDIENCE = "access-lineage";
async function breakGlass(asked, run, ports) {
	const { sources, actor } = ports;
	const [main, identity, { incident, at }] = await Promise.all([
		mainNow(sources),
		ports.job.identity(AUDIENCE),
		lookUp(incidentOf(asked), sources)
	]);
	const started = epoch(sources.clock.now());
	const { policy, ledger, tip } = main;
	mayWrite(policy.trust, ports.run);
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
	const forJob = {
		...ports,
		job: ports.jobFor(id)
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
