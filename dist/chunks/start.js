import "./rolldown-runtime.js";
const os = process.getBuiltinModule("os");
const { EOL: EOL } = process.getBuiltinModule("os");
const crypto = process.getBuiltinModule("crypto");
const fs = process.getBuiltinModule("fs");
const { existsSync: existsSync, readFileSync: readFileSync } = process.getBuiltinModule("fs");

const { inspect: inspect } = process.getBuiltinModule("node:util");
const { hash: hash } = process.getBuiltinModule("node:crypto");
const { setImmediate: setImmediate, setTimeout: setTimeout } = process.getBuiltinModule("node:timers/promises");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
	const convertedVal = toCommandValue(val);
	process.env[name] = convertedVal;
	if (process.env["GITHUB_ENV"] || "") return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
	issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// src/model/finding.ts
const EXIT_CODE = {
	INPUT: 2,
	UNREACHABLE: 4,
	FORBIDDEN: 4,
	MISSING: 4,
	REFUSED: 1,
	UNRECORDED: 4
};
var Failure = class extends Error {
	name = "Failure";
	code;
	fix;
	constructor(code, message, fix, cause) {
		super(message, { cause });
		this.code = code;
		this.fix = fix;
	}
};
// src/action/clock.ts
function systemClock(budget = 12e4) {
	let left = budget;
	return {
		now: () => new Date().toISOString().replace(/\.\d{3}Z$/, "Z"),
		async pause(attempt) {
			if (left <= 0) throw new Failure("UNREACHABLE", `gave up after ${Math.round(budget / 1e3)} s of trying`, "run it again in a few minutes; nothing was left half done");
			const longest = Math.min(1e4, 1500 * 2 ** Math.min(attempt, 10));
			const pause = Math.min(left, 20 + Math.random() * longest);
			left -= pause;
			await setTimeout(pause);
		}
	};
}
// src/model/ids.ts
function isRequestId(text) {
	return /^\d{4}-(0[1-9]|1[0-2])-[a-z0-9-]{3,28}$/.test(text);
}
// src/model/issuance.ts
var NotAsAsked = class extends Failure {
	dropped;
	constructor(message, fix, dropped, cause) {
		super("REFUSED", message, fix, cause);
		this.dropped = dropped;
	}
};
var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return "***";
	}
	toJSON() {
		return "***";
	}
	[inspect.custom]() {
		return "***";
	}
};
// src/action/task-state.ts
const MOST_BYTES = 4096;
const MOST_NAMES = 50;
const NAME = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;
function readTaskState(text) {
	const bytes = Buffer.byteLength(text);
	if (bytes > MOST_BYTES) return `has ${bytes} bytes, and ${MOST_BYTES} is the most`;
	const value = parsed(text);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return "is no JSON object";
	const entries = Object.entries(value);
	if (entries.length > MOST_NAMES) return `has ${entries.length} names, and ${MOST_NAMES} is the most`;
	for (const [name, one] of entries) {
		if (!NAME.test(name)) return `has the name ${JSON.stringify(name.slice(0, 40))}: letters, digits and _ only`;
		if (!isPlain(one)) return `has something else than a text, a number, true or false under ${name}`;
	}
	return value;
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
function isPlain(value) {
	return typeof value === "string" || typeof value === "boolean" || typeof value === "number" && Number.isFinite(value);
}
// src/action/inputs.ts
const COMMANDS = [
	"auto",
	"check",
	"record",
	"issue",
	"break-glass"
];
function readInputs() {
	const command = getInput("command") || "auto";
	if (!isCommand(command)) throw wrong("command", `is "${command}"`, `use one of ${COMMANDS.join(", ")}`);
	const githubToken = getInput("github-token");
	if (githubToken === "") throw wrong("github-token", "is empty", "leave it out to use the job's own token");
	return {
		command,
		requestId: requestId(command),
		emergency: command === "break-glass" ? emergency() : null,
		cloudRoles: cloudRoles(),
		jobEnvironment: getInput("job-environment") || null,
		githubToken: new Secret(githubToken),
		membersToken: secretOrNull("members-token"),
		app: app(),
		signingKey: secretOrNull("signing-key"),
		credentialsAsOutputs: yesOrNo("credentials-as-outputs"),
		taskState: taskState(getInput("task-state"))
	};
}
function isCommand(text) {
	return COMMANDS.some((one) => one === text);
}
function requestId(command) {
	const text = getInput("request-id");
	if (text === "") {
		if (command === "issue") throw wrong("request-id", "is empty", "name the granted request, for instance 2026-11-ledger-sync-deploy");
		return null;
	}
	if (!isRequestId(text)) throw wrong("request-id", `is "${text.slice(0, 60)}"`, "write year, month and name as in the file name, for instance 2026-11-ledger-sync-deploy");
	return text;
}
function emergency() {
	const typed = {
		role: getInput("role"),
		environment: getInput("environment"),
		incident: getInput("incident"),
		justification: getInput("justification")
	};
	const request = getInput("request") || null;
	for (const [name, value] of request === null ? Object.entries(typed) : []) if (value === "") throw wrong(name, "is empty", "fill it in in the form of the workflow, or give a whole `request`");
	return {
		...typed,
		duration: getInput("duration") || null,
		resources: listed(getInput("resources")),
		actions: listed(getInput("actions")),
		request
	};
}
function listed(text) {
	return text.split(/[\n,]/).map((line) => line.trim()).filter((line) => line !== "");
}
function cloudRoles() {
	const names = getInput("cloud-role").split(/\s+/).filter(Boolean);
	const odd = names.find((name) => !/^[\w+=,.@/-]{1,150}$/.test(name));
	if (odd === void 0) return names;
	throw wrong("cloud-role", `names "${odd.slice(0, 60)}"`, "write the iamRole or serviceAccount of the Role document, several with spaces between them");
}
function app() {
	const id = getInput("app-id");
	const privateKey = secretOrNull("app-private-key");
	if (id === "" && !privateKey) return null;
	if (id === "") throw wrong("app-id", "is empty although app-private-key is given", "give both or neither");
	if (!privateKey) throw wrong("app-private-key", "is empty although app-id is given", "give both or neither; is the secret in the environment that the job names?");
	return {
		id,
		privateKey
	};
}
function secretOrNull(name) {
	const text = getInput(name);
	return text === "" ? null : new Secret(text);
}
function taskState(text) {
	const read = text === "" ? null : readTaskState(text);
	if (typeof read === "string") throw wrong("task-state", read, "write a JSON object of texts, numbers, true and false, for instance {\"phase\": \"scan\"}");
	return read;
}
function yesOrNo(name) {
	const text = getInput(name) || "false";
	if (text !== "true" && text !== "false") throw wrong(name, `is "${text.slice(0, 60)}"`, "write true or false");
	return text === "true";
}
function wrong(name, what, fix) {
	return new Failure("INPUT", `input ${name} ${what}`, fix);
}
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
// src/decision/engine.ts
const ENGINE = "access-lineage 0.1.0";
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
// src/model/issuing-events.ts
const ISSUING_EVENTS = [
	"workflow_dispatch",
	"push",
	"schedule",
	"release",
	"repository_dispatch"
];
function outsidersMayStart(eventName) {
	return !ISSUING_EVENTS.includes(eventName);
}
// src/model/facts.ts
function momentOf({ moment, now }) {
	if (moment.phase === "check") return now;
	return moment.phase === "emergency" ? moment.at : moment.merge.at;
}
// src/model/time.ts
const DURATION = /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?)?$/;
function seconds(duration) {
	const match = DURATION.exec(duration);
	const [, days = "0", hours = "0", minutes = "0"] = match ?? [];
	const total = Number(days) * 86400 + Number(hours) * 3600 + Number(minutes) * 60;
	if (!match || total === 0) throw new RangeError(`${duration} is not a duration such as PT4H or P30D`);
	return total;
}
function duration(total) {
	if (total % 60 !== 0) return `PT${total}S`;
	const days = Math.floor(total / 86400);
	const hours = Math.floor(total % 86400 / 3600);
	const minutes = total % 3600 / 60;
	const time = `${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}`;
	return `P${days ? `${days}D` : ""}${time ? `T${time}` : days ? "" : "T0M"}`;
}
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const FIRST = -62167219200;
const LAST = 253402300799;
function isInstant(text) {
	return !Number.isNaN(read(text));
}
function read(text) {
	if (!INSTANT.test(text)) return NaN;
	const at = new Date(text);
	return at.getUTCDate() === Number(text.slice(8, 10)) ? at.getTime() / 1e3 : NaN;
}
function parseInstant(text) {
	if (isInstant(text)) return text;
	throw new RangeError(`${JSON.stringify(text)} is not a moment such as 2026-11-22T09:00:00Z`);
}
function epoch(instant) {
	const at = read(instant);
	return Number.isNaN(at) ? read(parseInstant(instant)) : at;
}
function fromEpoch(at) {
	if (!Number.isSafeInteger(at) || at < FIRST || at > LAST) throw new RangeError(`${at} s since 1970 is not a whole second of the years 0000 to 9999`);
	const day = Math.floor(at / DAY);
	const second = at - day * DAY;
	return `${dateOf(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`;
}
const DAY = 86400;
let last = {
	day: 0,
	text: "1970-01-01"
};
function dateOf(day) {
	if (day !== last.day) last = {
		day,
		text: new Date(day * DAY * 1e3).toISOString().slice(0, 10)
	};
	return last.text;
}
function two(number) {
	return number < 10 ? `0${number}` : `${number}`;
}
function plus(instant, add) {
	return fromEpoch(epoch(instant) + add);
}
function earlier(one, other) {
	return one < other ? one : other;
}
function later(one, other) {
	return one > other ? one : other;
}
// src/model/look-back.ts
const LONGEST_LOOK_BACK = 864e4;
// src/model/did-you-mean.ts
function didYouMean(name, known) {
	const asked = name.toLowerCase().slice(0, 80);
	let best = null;
	const numbered = [];
	const begun = [];
	let fewest = Math.max(1, Math.floor(asked.length / 3)) + 1;
	for (const one of known) {
		if (begins(asked, one.toLowerCase())) begun.push(one);
		if (Math.abs(one.length - asked.length) >= fewest) continue;
		const slips = distance(asked, one.toLowerCase(), fewest);
		if (slips >= fewest) continue;
		if (slips === 0 || withoutDigits(asked) !== withoutDigits(one.toLowerCase())) [best, fewest] = [one, slips];
		else if (slips === 1) numbered.push(one);
	}
	return best ?? only(numbered) ?? only(begun);
}
function only(names) {
	return names.length === 1 ? names[0] ?? null : null;
}
function begins(asked, one) {
	const [short, long] = asked.length < one.length ? [asked, one] : [one, asked];
	return short.length >= 3 && long.startsWith(short) && withoutDigits(short) !== withoutDigits(long);
}
function withoutDigits(name) {
	return name.replaceAll(/[0-9]/g, "");
}
function distance(a, b, enough = 1e400) {
	let before = new Uint16Array(b.length + 1);
	let row = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
	let next = new Uint16Array(b.length + 1);
	for (let i = 1; i <= a.length; i += 1) {
		const [letter, last] = [a.charCodeAt(i - 1), a.charCodeAt(i - 2)];
		next[0] = i;
		let least = i;
		for (let j = 1; j <= b.length; j += 1) {
			const other = b.charCodeAt(j - 1);
			let slips = (row[j - 1] ?? 0) + (letter === other ? 0 : 1);
			slips = Math.min(slips, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
			if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && last === other) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
			next[j] = slips;
			least = Math.min(least, slips);
		}
		if (least > enough) return least;
		[before, row, next] = [
			row,
			next,
			before
		];
	}
	return row[b.length] ?? 0;
}
// src/model/documents.ts
const REFERENCES = {
	AccessRequest: [
		{
			path: ["subject", "person"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["subject", "workload"],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: ["subject", "agent"],
			prefix: "",
			kinds: ["Agent"]
		},
		{
			path: ["subject", "sponsor"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["role"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: ["scope", "environment"],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: ["secret", "consumer"],
			prefix: "",
			kinds: [
				"Workload",
				"ServiceAccount",
				"Agent"
			]
		}
	],
	Agent: [
		{
			path: ["owner"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["sponsors", "*"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["controllers", "*"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"profile",
				"roles",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"profile",
				"environments",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	ApprovalRule: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		}
	],
	BreakGlass: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["roles", "*"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: ["environments", "*"],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"who",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"who",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"who",
				"*",
				"workload"
			],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: [
				"who",
				"*",
				"agent"
			],
			prefix: "",
			kinds: ["Agent"]
		},
		{
			path: ["workload"],
			prefix: "",
			kinds: ["Workload"]
		},
		{
			path: [
				"review",
				"from",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"review",
				"from",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		}
	],
	Calendar: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	ChangeRule: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"require",
				"*",
				"from",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		}
	],
	Declaration: [
		{
			path: ["person"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["role"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: ["environment"],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	Directory: [],
	Environment: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"resources",
				"*",
				"owner"
			],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: [
				"resources",
				"*",
				"owner"
			],
			prefix: "group:",
			kinds: ["Group"]
		}
	],
	Exception: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["scope", "subject"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["scope", "subject"],
			prefix: "workload:",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: ["scope", "subject"],
			prefix: "agent:",
			kinds: ["Agent"]
		},
		{
			path: ["scope", "role"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: ["scope", "environment"],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: ["mitigation", "control"],
			prefix: "",
			kinds: ["MitigatingControl"]
		},
		{
			path: ["mitigation", "monitor"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["riskOwner"],
			prefix: "",
			kinds: ["Person"]
		}
	],
	Group: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["members", "*"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["members", "*"],
			prefix: "workload:",
			kinds: ["Workload", "ServiceAccount"]
		}
	],
	MitigatingControl: [{
		path: ["owner"],
		prefix: "person:",
		kinds: ["Person"]
	}, {
		path: ["owner"],
		prefix: "group:",
		kinds: ["Group"]
	}],
	Organisation: [{
		path: ["owner"],
		prefix: "person:",
		kinds: ["Person"]
	}, {
		path: ["owner"],
		prefix: "group:",
		kinds: ["Group"]
	}],
	Person: [{
		path: ["organisation"],
		prefix: "",
		kinds: ["Organisation"]
	}, {
		path: ["manager"],
		prefix: "",
		kinds: ["Person"]
	}],
	PolicyTest: [
		{
			path: [
				"given",
				"request",
				"subject",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"given",
				"request",
				"subject",
				"workload"
			],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: [
				"given",
				"request",
				"subject",
				"agent"
			],
			prefix: "",
			kinds: ["Agent"]
		},
		{
			path: [
				"given",
				"request",
				"subject",
				"sponsor"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"given",
				"request",
				"owner"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"given",
				"request",
				"role"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"given",
				"request",
				"scope",
				"environment"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"given",
				"request",
				"secret",
				"consumer"
			],
			prefix: "",
			kinds: [
				"Workload",
				"ServiceAccount",
				"Agent"
			]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"subject",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"subject",
				"workload"
			],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"subject",
				"agent"
			],
			prefix: "",
			kinds: ["Agent"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"subject",
				"sponsor"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"owner"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"role"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"scope",
				"environment"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"cases",
				"*",
				"given",
				"request",
				"secret",
				"consumer"
			],
			prefix: "",
			kinds: [
				"Workload",
				"ServiceAccount",
				"Agent"
			]
		}
	],
	Revocation: [],
	Role: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: ["inherits", "*"],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"group"
			],
			prefix: "",
			kinds: ["Group"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"person"
			],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"workload"
			],
			prefix: "",
			kinds: ["Workload", "ServiceAccount"]
		},
		{
			path: [
				"eligible",
				"anyOf",
				"*",
				"agent"
			],
			prefix: "",
			kinds: ["Agent"]
		}
	],
	Rule: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		}
	],
	ServiceAccount: [
		{
			path: ["owner"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["controllers", "*"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["businessOwner"],
			prefix: "",
			kinds: ["Person"]
		}
	],
	Settlement: [],
	SodSet: [
		{
			path: ["owner"],
			prefix: "person:",
			kinds: ["Person"]
		},
		{
			path: ["owner"],
			prefix: "group:",
			kinds: ["Group"]
		},
		{
			path: [
				"target",
				"role",
				"*"
			],
			prefix: "",
			kinds: ["Role"]
		},
		{
			path: [
				"target",
				"environment",
				"*"
			],
			prefix: "",
			kinds: ["Environment"]
		},
		{
			path: [
				"members",
				"*",
				"role"
			],
			prefix: "",
			kinds: ["Role"]
		}
	],
	Trust: [],
	Workload: [
		{
			path: ["owner"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["controllers", "*"],
			prefix: "",
			kinds: ["Person"]
		},
		{
			path: ["businessOwner"],
			prefix: "",
			kinds: ["Person"]
		}
	]
};
// src/model/subject-key.ts
function subjectKey(subject) {
	if ("agent" in subject) return `agent:${subject.agent}`;
	return "workload" in subject ? `workload:${subject.workload}` : `person:${subject.person}`;
}
// node_modules/canonicalize/lib/canonicalize.js
function hasLoneSurrogate(value) {
	for (let i = 0; i < value.length; i++) {
		const code = value.charCodeAt(i);
		if (code >= 55296 && code <= 56319) {
			if (i === value.length - 1) return true;
			const next = value.charCodeAt(i + 1);
			if (!(next >= 56320 && next <= 57343)) return true;
			i++;
		} else if (code >= 56320 && code <= 57343) return true;
	}
	return false;
}
function canonicalize(object, seen = new Set()) {
	if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
	if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
	if (typeof object === "string" && hasLoneSurrogate(object)) throw new Error("Lone surrogate is not allowed");
	if (object === null || typeof object !== "object") return JSON.stringify(object);
	if (typeof object.toJSON === "function") {
		if (seen.has(object)) throw new Error("Circular reference detected");
		seen.add(object);
		const result = canonicalize(object.toJSON(), seen);
		seen.delete(object);
		return result;
	}
	if (seen.has(object)) throw new Error("Circular reference detected");
	seen.add(object);
	let result;
	if (Array.isArray(object)) result = `[${object.map((cv) => {
		return canonicalize(cv === void 0 || typeof cv === "symbol" ? null : cv, seen);
	}).join(",")}]`;
	else {
		const parts = [];
		for (const key of Object.keys(object).sort()) {
			if (object[key] === void 0 || typeof object[key] === "symbol") continue;
			parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
		}
		result = `{${parts.join(",")}}`;
	}
	seen.delete(object);
	return result;
}
// src/model/sha256.ts
function sha256(data) {
	return hash("sha256", data, "hex");
}
// src/model/canonical-json.ts
function canonicalJson(value) {
	const text = canonicalize(value);
	if (text === void 0) throw new TypeError("only plain JSON has a canonical form");
	return text;
}
function digestOf(value) {
	return sha256(canonicalJson(value));
}
// src/model/counted.ts
function counted(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}
// src/model/echoed-digest.ts
const AROUND = "[`*_]{0,3}";
const ONE = `#?${AROUND}[0-9a-f]{8}(?![0-9a-z])${AROUND}`;
const LIST = `(${ONE}(?:[,\\t ]{1,3}${ONE}){0,99})`;
const MARKED = new RegExp(`(?<![\\p{L}\\p{N}]_{0,2})digests?(?![\\p{L}\\p{N}])[:=\\t \`*_]{0,8}${LIST}`, "giu");
const ALONE = new RegExp(`^[\\t ]{0,8}(?:(?:[-+*]|[0-9]{1,2}[.)])[\\t ]{1,4})?${LIST}[,\\t ]{0,3}\\r?$`, "gim");
const QUOTED = /^[ \t]*>.*$/gm;
const MOST = 100;
function echoedDigest(text) {
	const own = seen(text).replace(QUOTED, " ");
	const found = [...own.matchAll(MARKED), ...own.matchAll(ALONE)].flatMap(([, list = ""]) => [...list.toLowerCase().match(/[0-9a-f]{8}/g) ?? []]);
	const distinct = [...new Set(found)].slice(0, MOST);
	return distinct.length > 0 ? distinct.join(" ") : null;
}
function isQuoted(digest, text) {
	return (seen(text).match(QUOTED) ?? []).some((line) => line.toLowerCase().includes(digest));
}
function seen(text) {
	return text.replace(/<!--[\s\S]*?(?:-->|$)/g, " ");
}
// src/model/controls.ts
const BY_FAMILY = {
	REF: ["SOC2:CC6.2", "ISO27001:A.5.16"],
	INV: [
		"SOC2:CC8.1",
		"ISO27001:A.8.32",
		"NIST80053:CM-3"
	],
	ELIG: [
		"SOC2:CC6.3",
		"ISO27001:A.5.15",
		"NIST80053:AC-3"
	],
	TIME: [
		"SOC2:CC6.3",
		"ISO27001:A.5.18",
		"NIST80053:AC-2(2)"
	],
	ENT: [
		"SOC2:CC6.3",
		"ISO27001:A.8.2",
		"NIST80053:AC-6"
	],
	SOD: [
		"SOC2:CC6.3",
		"ISO27001:A.5.3",
		"NIST80053:AC-5"
	],
	CARD: [
		"SOC2:CC6.3",
		"ISO27001:A.8.2",
		"NIST80053:AC-6(5)"
	],
	CLAIM: [
		"SOC2:CC6.1",
		"ISO27001:A.8.5",
		"NIST80053:IA-9"
	],
	AGENT: [
		"SOC2:CC6.3",
		"ISO27001:A.5.18",
		"NIST80053:AC-6"
	],
	COND: [
		"SOC2:CC6.1",
		"ISO27001:A.8.5",
		"NIST80053:AC-2(6)"
	],
	BG: [
		"SOC2:CC6.1",
		"ISO27001:A.5.15",
		"NIST80053:AC-2(4)"
	],
	POLICY: [
		"SOC2:CC8.1",
		"ISO27001:A.5.3",
		"NIST80053:CM-3(2)"
	],
	CHANGE: [
		"SOC2:CC8.1",
		"ISO27001:A.8.32",
		"NIST80053:CM-5"
	],
	THIRD: [
		"SOC2:CC9.2",
		"ISO27001:A.5.19",
		"NIST80053:PS-7"
	],
	SECRET: [
		"SOC2:CC6.1",
		"ISO27001:A.5.17",
		"NIST80053:IA-5(1)"
	],
	DEBT: [
		"SOC2:CC4.2",
		"ISO27001:A.5.18",
		"NIST80053:CA-5"
	],
	EXC: [
		"SOC2:CC3.2",
		"ISO27001:A.5.4",
		"NIST80053:CA-5"
	],
	APPR: [
		"SOC2:CC6.2",
		"ISO27001:A.5.18",
		"NIST80053:AC-2"
	]
};
const NONE = [];
function controlsOf(rule) {
	return BY_FAMILY[rule.slice(0, rule.indexOf("-"))] ?? NONE;
}
// src/model/marks.ts
function marksOf({ subject, secret, breakGlass }, reaches = false) {
	return [
		...breakGlass ? ["break-glass"] : [],
		...subject.type === "third-party" ? ["third-party"] : [],
		...secret || reaches ? ["secret"] : [],
		...subject.type === "agent" ? ["agent"] : []
	];
}
// src/model/some.ts
function some(names) {
	const shown = names.slice(0, 3).join(", ");
	return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
// src/model/owed.ts
function unpaid(row) {
	const gave = !("holder" in row) || handedOut(row);
	return row.obligations.filter(({ kind, metAt }) => metAt === null && (gave || kind !== "rotate" && kind !== "revoke"));
}
function handedOut({ uses, holder: { subject } }) {
	return uses > 0 || subject.startsWith("person:");
}
function isOfReach({ kind, of }) {
	return kind === "rotate" && of !== void 0 && of.startsWith("ROLE-");
}
// src/model/group-by.ts
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
// src/model/pointer.ts
function pointerOf(steps) {
	return steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
function stepsOf(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function fieldName(pointer) {
	const name = stepsOf(pointer).map((step) => /^\d+$/.test(step) ? `[${step}]` : `.${step}`).join("");
	return name === "" ? "the document" : name.replace(/^\./, "");
}
function valuesAt(body, path) {
	let found = [{
		pointer: "",
		value: body
	}];
	for (const step of path) {
		const next = [];
		for (const { pointer, value } of found) if (Array.isArray(value)) {
			if (step === "*") value.forEach((item, index) => next.push({
				pointer: `${pointer}/${index}`,
				value: item
			}));
		} else if (typeof value === "object" && value !== null && Object.hasOwn(value, step)) {
			const inner = value[step];
			if (inner !== void 0) next.push({
				pointer: pointer + pointerOf([step]),
				value: inner
			});
		}
		found = next;
	}
	return found;
}
// src/model/git-hash.ts
function gitHash(type, bytes) {
	return hash("sha1", Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]), "hex");
}
// src/model/secret-key.ts
function secretKey(reference) {
	return `secret/${sha256(reference).slice(0, 32)}`;
}
// src/model/cut-text.ts
function cutText(text, most) {
	const bytes = Buffer.from(text);
	let end = Math.min(most, bytes.length);
	while (end < bytes.length && isInside(bytes[end])) end -= 1;
	return bytes.toString("utf8", 0, end);
}
function isInside(byte) {
	return byte !== void 0 && (byte & 192) === 128;
}
// src/model/change.ts
function isAdded(change) {
	return change.status === "A" && change.blob !== null;
}
// src/model/emergency-branches.ts
function emergencyBranches(id) {
	return [
		`break-glass/${id}`,
		`break-glass/${id}-2`,
		`access-lineage/break-glass-${id}`
	];
}
// src/action/turn.ts
const TURNS = 2;
async function turn() {
	for (let n = 0; n < TURNS; n += 1) await setImmediate();
}
// src/model/pull-request.ts
var TooLarge = class extends Failure {
	pullRequest;
	files;
	commits;
	constructor(pullRequest, files, commits) {
		super("INPUT", `pull request #${pullRequest.number} has ${counted(files, "file")} in ${counted(commits, "commit")}; at most 100 of each are looked at`, "split it: one pull request for access requests, others for everything else");
		this.pullRequest = pullRequest;
		this.files = files;
		this.commits = commits;
	}
};
// src/model/verdicts.ts
const VERDICTS = [
	"deny",
	"pending",
	"allow"
];
// src/model/history.ts
function rewritten(from, to) {
	return new Failure("MISSING", `commit ${from} is not in the history of ${to}: that history was rewritten`, "find out who force-pushed, and put the old commits back on the branch");
}
function besideFirstParents(from, to) {
	return new Failure("MISSING", `commit ${from} is in the history of ${to}, but not along first parents: a merge was pushed with its parents the wrong way round`, "put the branch back to where it was before that push, mostly the second parent of that merge, and merge what came with it by pull request");
}
// src/model/policy-change.ts
function sameTrees(one, other) {
	return one.policies === other.policies && one.schemas === other.schemas && one.workflows === other.workflows;
}
// src/model/prose.ts
function saidIn({ text, exchanged }) {
	return text ?? (exchanged ? "the text beside it is another than was signed" : "text removed");
}
export { Failure as $, subjectKey as A, plus as B, controlsOf as C, canonicalJson as D, counted as E, earlier as F, placeOf as G, momentOf as H, epoch as I, NotAsAsked as J, ENGINE as K, fromEpoch as L, didYouMean as M, LONGEST_LOOK_BACK as N, digestOf as O, duration as P, EXIT_CODE as Q, isInstant as R, marksOf as S, isQuoted as T, ISSUING_EVENTS as U, seconds as V, outsidersMayStart as W, isRequestId as X, Secret as Y, systemClock as Z, groupBy as _, VERDICTS as a, setFailed as at, unpaid as b, emergencyBranches as c, warning as ct, secretKey as d, exportVariable as et, gitHash as f, valuesAt as g, stepsOf as h, rewritten as i, saveState as it, REFERENCES as j, sha256 as k, isAdded as l, pointerOf as m, sameTrees as n, info as nt, TooLarge as o, setOutput as ot, fieldName as p, readInputs as q, besideFirstParents as r, notice as rt, turn as s, setSecret as st, saidIn as t, getState as tt, cutText as u, handedOut as v, echoedDigest as w, some as x, isOfReach as y, later as z };
