import { $ as Failure, f as gitHash } from "./start.js";
const { existsSync: existsSync, lstatSync: lstatSync, readFileSync: readFileSync, readlinkSync: readlinkSync, realpathSync: realpathSync } = process.getBuiltinModule("node:fs");
const { join: join, posix: posix, relative: relative, resolve: resolve } = process.getBuiltinModule("node:path");
// src/cli/file-here.ts
function fileHere(repo, named, otherwise = "") {
	const path = posix.normalize(named.replaceAll("\\", "/"));
	try {
		return fileOnDisk(repo, fromTop(repo, path));
	} catch {
		throw new Failure("INPUT", `${path} is not there`, `name a file by its path from the top of the clone${otherwise}`);
	}
}
function fromTop(repo, path) {
	if (existsSync(join(repo, path))) return path;
	const below = relative(realpathSync(repo), resolve(path)).replaceAll("\\", "/");
	return below.startsWith("..") ? path : below;
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
