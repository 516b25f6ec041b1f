import { $ as Failure } from "./start.js";
import { n as fileOnDisk } from "./file-here.js";
const { lstatSync: lstatSync, readdirSync: readdirSync } = process.getBuiltinModule("node:fs");
const { join: join } = process.getBuiltinModule("node:path");
// src/cli/policy-files.ts
function policyFiles(repo) {
	let names;
	try {
		names = readdirSync(join(repo, "policies"), {
			recursive: true,
			encoding: "utf8"
		});
	} catch {
		throw new Failure("INPUT", `${repo} has no folder policies/`, "name the folder that holds it with --repo");
	}
	return names.filter((name) => /\.ya?ml$/.test(name)).toSorted().map((name) => `policies/${name.replaceAll("\\", "/")}`).filter((path) => !lstatSync(join(repo, path)).isDirectory()).map((path) => fileOnDisk(repo, path));
}
export { policyFiles as t };
