import { x as counted } from "./start.js";
const { execFileSync: execFileSync } = process.getBuiltinModule("node:child_process");
// src/cli/git-says.ts
function gitSays(folder, ...words) {
	try {
		return execFileSync("git", [
			"-C",
			folder,
			...words
		], {
			encoding: "utf8",
			stdio: [
				"ignore",
				"pipe",
				"ignore"
			]
		}).trim();
	} catch {
		return null;
	}
}
// src/cli/refs.ts
function defaultBranchOf(folder) {
	return gitSays(folder, "symbolic-ref", "--quiet", gitSays(folder, "rev-parse", "--is-bare-repository") === "true" ? "HEAD" : "refs/remotes/origin/HEAD")?.replace(/^refs\/(heads|remotes\/origin)\//, "") ?? null;
}
function behindOrigin(folder, branch) {
	const count = gitSays(folder, "rev-list", "--count", `refs/heads/${branch}..refs/remotes/origin/${branch}`, "--");
	const missing = Number(count ?? 0);
	if (missing === 0) return null;
	return {
		id: "V15",
		severity: "warning",
		message: `branch ${branch} of this clone lacks ${counted(missing, "commit")} that origin/${branch} has; what follows is about the branch`,
		fix: `bring it up to date: git fetch origin ${branch}:${branch}; where git refuses, find out why the two parted`
	};
}
export { defaultBranchOf as n, gitSays as r, behindOrigin as t };
