import { U as Failure, s as gitHash } from "./start.js";
const { lstatSync: lstatSync, readFileSync: readFileSync, readdirSync: readdirSync, readlinkSync: readlinkSync } = process.getBuiltinModule("node:fs");
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
	return names.filter((name) => /\.ya?ml$/.test(name)).toSorted().flatMap((name) => fileAt(repo, `policies/${name.replaceAll("\\", "/")}`));
}
function fileAt(repo, path) {
	const where = join(repo, path);
	const stat = lstatSync(where);
	if (stat.isDirectory()) return [];
	const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(where)) : readFileSync(where);
	return [{
		path,
		mode: stat.isSymbolicLink() ? "120000" : stat.mode & 64 ? "100755" : "100644",
		blob: gitHash("blob", bytes),
		bytes
	}];
}
export { policyFiles as t };
