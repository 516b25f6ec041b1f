import { K as Failure } from "./start.js";
import { r as gitSays } from "./refs.js";
// src/cli/remote-name.ts
function remoteName(folder) {
	const url = remoteUrl(folder);
	const match = /[/:]([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}?)(?:\.git)?\/?$/.exec(url);
	if (!match?.[1]) throw new Failure("INPUT", `${folder} has no remote origin on GitHub`, "name the repository with --name owner/name");
	return match[1];
}
function remoteUrl(folder) {
	return gitSays(folder, "remote", "get-url", "origin") ?? "";
}
export { remoteUrl as n, remoteName as t };
