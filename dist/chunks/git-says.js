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
export { gitSays as t };
