import { n as remoteUrl } from "./remote-name.js";
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
export { ledgerRemote as n, urlToFillIn as r, gitIn as t };
