import { K as Failure, s as gitHash } from "./start.js";
const { lstatSync: lstatSync, readFileSync: readFileSync, readlinkSync: readlinkSync } = process.getBuiltinModule("node:fs");
const { join: join, posix: posix } = process.getBuiltinModule("node:path");
// src/cli/file-here.ts
function fileHere(repo, named, otherwise = "") {
	const path = posix.normalize(named.replaceAll("\\", "/"));
	try {
		return fileOnDisk(repo, path);
	} catch {
		throw new Failure("INPUT", `${path} is not there`, `name a file by its path from the top of the clone${otherwise}`);
	}
}
function fileOnDisk(repo, path) {
	const where = join(repo, path);
	const stat = lstatSync(where);
	const bytes = stat.isSymbolicLink() ? Buffer.from(readlinkSync(where)) : readFileSync(where);
	return {
		path,
		mode: stat.isSymbolicLink() ? "120000" : stat.mode & 64 ? "100755" : "100644",
		blob: gitHash("blob", bytes),
		bytes
	};
}
export { fileOnDisk as n, fileHere as t };
