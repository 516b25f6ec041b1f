import { $ as Failure, E as counted } from "./start.js";
import { t as gitSays } from "./git-says.js";
// src/cli/remote-name.ts
function remoteName(folder) {
	const url = remoteUrl(folder);
	const match = /[/:]([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(url);
	if (!match?.[1]) throw new Failure("INPUT", `${folder} has no remote origin on GitHub`, "name the repository with --name owner/name");
	return match[1];
}
function nameOnGitHub(url) {
	return /^(?:https:\/\/(?:[^/@]+@)?github\.com\/|(?:ssh:\/\/)?git@(?:ssh\.)?github\.com(?::443)?[/:])([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(url)?.[1] ?? null;
}
function remoteUrl(folder) {
	return gitSays(folder, "remote", "get-url", "origin") ?? "";
}
// src/cli/ledger-remote.ts
function ledgerRemote(folder, { repository }) {
	const origin = remoteUrl(folder);
	if (repository === null) return origin === "" ? "URL" : "origin";
	const elsewhere = origin.replace(/(?<=[/:])[^/:]+\/[^/:]+?(\.git)?\/?$/, `${repository}$1`);
	return elsewhere === origin ? `https://github.com/${repository}` : elsewhere;
}
function urlToFillIn(remote) {
	return remote === "URL" ? ", with the URL of the repository: this clone has no remote origin" : "";
}
function gitIn(folder) {
	if (folder === ".") return "git";
	return `git -C ${/^[\w./@:-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", `'\\''`)}'`}`;
}
// src/cli/refs.ts
function defaultBranchOf(folder) {
	const bare = gitSays(folder, "rev-parse", "--is-bare-repository") === "true";
	return gitSays(folder, "symbolic-ref", "--quiet", bare ? "HEAD" : "refs/remotes/origin/HEAD")?.replace(/^refs\/(heads|remotes\/origin)\//, "") ?? null;
}
function behindOrigin(folder, ...branches) {
	return branches.flatMap((branch) => behind(folder, branch) ?? []);
}
function behind(folder, branch) {
	const count = gitSays(folder, "rev-list", "--count", `refs/heads/${branch}..refs/remotes/origin/${branch}`, "--");
	const missing = Number(count ?? 0);
	if (missing === 0) return null;
	return {
		id: "V15",
		severity: "warning",
		message: `branch ${branch} of this clone lacks ${counted(missing, "commit")} that origin/${branch} has; what is told here is about the branch`,
		fix: `bring it up to date: ${upToDate(folder, branch)}; where git refuses, find out why the two parted`
	};
}
function upToDate(folder, branch) {
	if (!(gitSays(folder, "rev-parse", "--is-bare-repository") === "true") && gitSays(folder, "symbolic-ref", "--quiet", "--short", "HEAD") === branch) return `${gitIn(folder)} pull --ff-only origin ${branch}`;
	return `${gitIn(folder)} fetch origin ${branch}:${branch}`;
}
export { ledgerRemote as a, remoteName as c, gitIn as i, remoteUrl as l, defaultBranchOf as n, urlToFillIn as o, upToDate as r, nameOnGitHub as s, behindOrigin as t };
