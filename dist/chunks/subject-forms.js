import { $ as Failure, E as counted, u as cutText } from "./start.js";
const { Agent: Agent } = process.getBuiltinModule("node:http");
const { Agent: Agent$1 } = process.getBuiltinModule("node:https");
// src/providers/agents.ts
const CALL_TIMEOUT = 1e4;
function directAgents() {
	const httpsAgent = new Agent$1({
		keepAlive: false,
		rejectUnauthorized: true
	});
	const get = () => [...process.getBuiltinModule("node:tls").rootCertificates];
	Object.defineProperty(httpsAgent.options, "ca", {
		enumerable: true,
		get
	});
	return {
		httpAgent: new Agent({ keepAlive: false }),
		httpsAgent
	};
}
// src/providers/attempt.ts
async function answered(clock, troubles, call) {
	for (let attempt = 0;; attempt += 1) {
		const outcome = await call().then((value) => ({ value }), (error) => ({ trouble: troubles.read(error) }));
		if ("value" in outcome) return outcome.value;
		const { trouble } = outcome;
		if (!comesAndGoes(trouble) && !troubles.passing(trouble)) throw troubles.refusal(trouble);
		await clock.pause(attempt).catch(() => {
			throw new Failure("UNREACHABLE", `${troubles.who} gave no good answer after ${counted(attempt + 1, "attempt")}; the last was ${trouble.code}: ${trouble.message}`, "run the step again; a session that was made all the same is held by nobody and ends by itself", kept(trouble));
		});
	}
}
function kept({ code, message, status, requestId }) {
	return {
		code,
		message,
		status,
		requestId
	};
}
function comesAndGoes({ status, code }) {
	return status === null || status === 429 || status >= 500 || /throttl|TooManyRequests|RequestLimitExceeded/i.test(code);
}
function withoutTokens(message) {
	return cutText(message.replaceAll(/ey[\w-]{10,}\.[\w.-]+/g, "***").replaceAll(/ya29\.[\w.-]+/g, "***"), 600);
}
// src/providers/subject-forms.ts
function subjectForms(claims) {
	const [, name = "", context = ""] = /^repo:([^:]+):(.+)$/.exec(claims.sub) ?? [];
	const [owner, repository] = name.split("/").map((part) => part.replace(/@\d+$/, ""));
	if (!owner || !repository) return [claims.sub];
	const numbered = `repo:${owner}@${claims.repositoryOwnerId}/${repository}@${claims.repositoryId}:${context}`;
	return [...new Set([
		claims.sub,
		`repo:${owner}/${repository}:${context}`,
		numbered
	])];
}
export { CALL_TIMEOUT as a, withoutTokens as i, answered as n, directAgents as o, kept as r, subjectForms as t };
