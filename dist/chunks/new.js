import "./rolldown-runtime.js";
import { o as dump } from "./js-yaml.js";
import { $ as Failure, Z as systemClock, f as gitHash } from "./start.js";
import { C as findingBlocks, Rn as readDocument, Vn as pathOfRequest } from "./judging.js";
import { t as terminal } from "./terminal.js";
import { l as remoteUrl, n as defaultBranchOf, s as nameOnGitHub } from "./refs.js";
import { n as print, t as colours } from "./terminal2.js";
const { existsSync: existsSync, mkdirSync: mkdirSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { dirname: dirname, join: join } = process.getBuiltinModule("node:path");
// src/cli/new.ts
async function newRequest(name, options) {
	wantAll(options);
	const repo = text(options["repo"]) || ".";
	const id = `${systemClock().now().slice(0, 7)}-${name}`;
	const path = pathOfRequest(id);
	const file = join(repo, path);
	if (existsSync(file)) throw new Failure("INPUT", `${path} is there already`, "choose another name: an id is unique for ever");
	const yaml = `# yaml-language-server: $schema=../../../schemas/access-request.schema.json\n${dump(body(id, options), { lineWidth: 100 })}`;
	const bytes = Buffer.from(yaml);
	const read = readDocument({
		path,
		mode: "100644",
		blob: gitHash("blob", bytes),
		bytes
	}, "request");
	if (!read.ok) {
		print(terminal(findingBlocks(read.findings), colours()));
		throw new Failure("INPUT", "what was given makes no valid request; nothing was written", "mend the lines above");
	}
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, yaml, { flag: "wx" });
	print(`wrote ${path}`);
	const link = linkFor(repo, path, yaml);
	print(`commit it on a branch of its own and open a pull request${link === null ? "" : `, or use this link:\n${link}`}`);
}
const REQUIRED = [
	"role",
	"environment",
	"for",
	"code",
	"purpose",
	"because"
];
const OF_AGENTS = [
	"sponsor",
	"goal",
	"action"
];
function wantAll(options) {
	const isAgent = text(options["for"]).startsWith("agent:");
	const missing = [...REQUIRED, ...isAgent ? OF_AGENTS : []].filter((flag) => !options[flag]);
	if (missing.length === 0) return;
	const flags = missing.map((flag) => `--${flag}`).join(", ");
	throw new Failure("INPUT", `${flags} ${missing.length === 1 ? "is" : "are"} missing`, `${isAgent ? "an agent asks with --sponsor <person>, --goal <text> and --action <name> too; " : ""}run it with --help to see what each takes`);
}
function body(id, options) {
	return {
		apiVersion: "access-lineage/v1",
		kind: "AccessRequest",
		id,
		subject: subject(text(options["for"]), options),
		purpose: {
			code: text(options["code"]),
			text: text(options["purpose"])
		},
		justification: text(options["because"]),
		...options["ticket"] ? { ticket: text(options["ticket"]) } : {},
		role: text(options["role"]),
		scope: {
			environment: text(options["environment"]),
			...options["resource"] ? { resources: options["resource"] } : {},
			...options["action"] ? { actions: options["action"] } : {}
		},
		...options["duration"] ? { window: { duration: text(options["duration"]) } } : {},
		...options["onMerge"] ? { access: {
			mode: "just-in-time",
			activation: "on-merge"
		} } : {}
	};
}
function subject(key, options) {
	const [kind = "", name = "", ...more] = key.split(":");
	if (more.length > 0) throw misnamed(key);
	if (kind === "person") return {
		type: "human",
		person: name
	};
	if (kind === "workload" || kind === "service-account") return {
		type: kind,
		workload: name
	};
	if (kind === "agent") return agent(name, options);
	throw misnamed(key);
}
function misnamed(key) {
	return new Failure("INPUT", `--for is "${key.slice(0, 60)}"`, "write workload:<name>, service-account:<name>, agent:<name> or person:<id>");
}
function agent(name, options) {
	const [sponsor, goal, autonomy] = [
		text(options["sponsor"]),
		text(options["goal"]),
		text(options["autonomy"])
	];
	return {
		type: "agent",
		agent: name,
		sponsor,
		goal,
		...autonomy === "" ? {} : { autonomy }
	};
}
function linkFor(repo, path, yaml) {
	const name = nameOnGitHub(remoteUrl(repo));
	const query = new URLSearchParams({
		filename: path,
		value: yaml
	});
	return name && `https://github.com/${name}/new/${defaultBranchOf(repo) ?? "main"}?${query.toString()}`;
}
function text(value) {
	return typeof value === "string" ? value : "";
}
export { newRequest };
