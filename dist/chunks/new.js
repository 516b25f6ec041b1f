import "./rolldown-runtime.js";
import { n as readDocument, o as pathOfRequest, r as dump, t as gitHash } from "./git-hash.js";
import { t as systemClock } from "./clock.js";
import { n as Failure } from "./finding.js";
import { t as terminal } from "./terminal2.js";
import { t as findingBlocks } from "./findings.js";
import { t as remoteName } from "./remote-name.js";
import { n as print, t as colours } from "./terminal.js";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
// src/cli/new.ts
async function newRequest(name, options) {
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
	print(`commit it on a branch of its own and open a pull request, or use this link:\n${link(repo, path, yaml)}`);
}
function body(id, options) {
	return {
		apiVersion: "access-lineage/v1",
		kind: "AccessRequest",
		id,
		subject: subject(text(options["for"])),
		purpose: {
			code: text(options["code"]),
			text: text(options["purpose"])
		},
		justification: text(options["because"]),
		...options["ticket"] ? { ticket: text(options["ticket"]) } : {},
		role: text(options["role"]),
		scope: { environment: text(options["environment"]) },
		...options["duration"] ? { window: { duration: text(options["duration"]) } } : {},
		...options["onMerge"] ? { access: {
			mode: "just-in-time",
			activation: "on-merge"
		} } : {}
	};
}
function subject(key) {
	const [kind = "", name = ""] = key.split(":");
	if (kind === "person") return {
		type: "human",
		person: name
	};
	if (kind === "workload" || kind === "service-account") return {
		type: kind,
		workload: name
	};
	throw new Failure("INPUT", `--for is "${key.slice(0, 60)}"`, "write workload:<name>, service-account:<name> or person:<id>");
}
function link(repo, path, yaml) {
	const query = new URLSearchParams({
		filename: path,
		value: yaml
	});
	return `https://github.com/${remoteName(repo)}/new/main?${query.toString()}`;
}
function text(value) {
	return typeof value === "string" ? value : "";
}
export { newRequest };
