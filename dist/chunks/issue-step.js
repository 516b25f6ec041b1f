import "./rolldown-runtime.js";
import { $ as Failure, Y as Secret, et as exportVariable, it as saveState, ot as setOutput, rt as notice, s as turn, st as setSecret } from "./start.js";
import { H as issue, nt as handedOutBefore } from "./judging.js";
import { r as issuerOf } from "./providers.js";
import { t as fetchWhole } from "./fetch.js";
import { t as tellDecisions } from "./step.js";
const { mkdtempSync: mkdtempSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
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
	const released = (one) => setIssued(id, one);
	const { run, actor } = step.place;
	const ports = {
		sources: step.sources,
		job,
		issuer,
		run,
		actor,
		released,
		cloudRoles
	};
	let result = await issue(id, ports);
	if (result.is === "uncovered") {
		const { recordStep, reportRecord } = await import("./record-step.js");
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
			return tellDecisions([result.decision], step);
		case "refused": {
			setOutput("verdict", "deny");
			if (result.decision) tellDecisions([result.decision], step);
			const before = handedOutBefore(result.released ?? []);
			throw new Failure("REFUSED", `${id}: ${result.condition}: ${result.message}${before}`, result.fix);
		}
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
export { runnerJob as i, reportIssue as n, setIssued as r, issueStep as t };
