import "./rolldown-runtime.js";
import { t as ENGINE } from "./engine.js";
import { n as Failure } from "./finding.js";
import { EOL } from "os";
import { existsSync, readFileSync } from "fs";
// node_modules/@actions/github/lib/context.js
var Context = class {
	constructor() {
		var _a, _b, _c;
		this.payload = {};
		if (process.env.GITHUB_EVENT_PATH) {
			if (existsSync(process.env.GITHUB_EVENT_PATH)) this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
			else {
				const path = process.env.GITHUB_EVENT_PATH;
				process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
			}
		}
		this.eventName = process.env.GITHUB_EVENT_NAME;
		this.sha = process.env.GITHUB_SHA;
		this.ref = process.env.GITHUB_REF;
		this.workflow = process.env.GITHUB_WORKFLOW;
		this.action = process.env.GITHUB_ACTION;
		this.actor = process.env.GITHUB_ACTOR;
		this.job = process.env.GITHUB_JOB;
		this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
		this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
		this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
		this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
		this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
		this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
	}
	get issue() {
		const payload = this.payload;
		return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
	}
	get repo() {
		if (process.env.GITHUB_REPOSITORY) {
			const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
			return {
				owner,
				repo
			};
		}
		if (this.payload.repository) return {
			owner: this.payload.repository.owner.login,
			repo: this.payload.repository.name
		};
		throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
	}
};
// node_modules/@actions/github/lib/github.js
const context = new Context();
// src/action/run.ts
function placeOf(environment) {
	const event = context.payload;
	const need = (name) => {
		const value = environment[name];
		if (value) return value;
		throw new Failure("INPUT", `${name} is not set`, "run inside a GitHub Actions job; on a laptop use the command line");
	};
	const mainBranch = event.repository?.default_branch;
	if (!mainBranch) throw new Failure("INPUT", `the event ${context.eventName} does not name the default branch`, "run on pull_request_target, workflow_run, push, schedule or workflow_dispatch");
	const login = need("GITHUB_ACTOR");
	return {
		repository: need("GITHUB_REPOSITORY"),
		mainBranch,
		apiUrl: context.apiUrl,
		eventName: context.eventName,
		event,
		run: {
			repositoryId: need("GITHUB_REPOSITORY_ID"),
			workflowRef: need("GITHUB_WORKFLOW_REF"),
			workflowSha: need("GITHUB_WORKFLOW_SHA"),
			runId: need("GITHUB_RUN_ID"),
			attempt: need("GITHUB_RUN_ATTEMPT"),
			tool: ENGINE
		},
		actor: {
			databaseId: need("GITHUB_ACTOR_ID"),
			nodeId: "",
			loginAtTime: login,
			type: login.endsWith("[bot]") ? "Bot" : "User"
		}
	};
}
export { placeOf as t };
