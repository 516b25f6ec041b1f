import { $ as Failure, E as counted } from "./start.js";
import { Rn as readDocument, Sn as TRUST } from "./judging.js";
import { a as ledgerRemote, i as gitIn, l as remoteUrl, o as urlToFillIn, r as upToDate } from "./refs.js";
// src/cli/ledger-here.ts
async function wantLedger(folder, { clone, main, mainRef }) {
	const place = main.policy.trust.ledger;
	const [ledger] = await clone.read([{
		ref: place.branch,
		paths: []
	}]);
	if (ledger) return;
	const where = `${await placeNamed(clone, main.policy.set.commit)} on ${mainRef}`;
	throw new Failure("MISSING", `${folder === "." ? "this clone" : folder} has no branch ${place.branch}, which ${where} names as the ledger${seen(place)}`, `run ${command(folder, place)}. ${mainToo(folder, mainRef)}${otherwise(place)}`);
}
async function placeNamed(clone, commit) {
	const [shot] = await clone.read([{
		ref: commit,
		paths: [TRUST]
	}]);
	const file = shot?.files[0];
	const read = file && readDocument(file, "policy");
	return read?.ok ? `${TRUST}:${read.value.locate("/ledger/branch").line}` : TRUST;
}
function command(folder, { branch, repository }) {
	const from = ledgerRemote(folder, { repository });
	return `\`${gitIn(folder)} fetch ${from} ${branch}:${branch}\`${urlToFillIn(from)}`;
}
function mainToo(folder, mainRef) {
	return remoteUrl(folder) === "" ? "" : `Bring ${mainRef}, which it is held to, up to date as well: \`${upToDate(folder, mainRef)}\`. `;
}
function seen({ pinned }) {
	return pinned ? `, with ${counted(pinned.size, "event")} that people have seen` : "";
}
function otherwise({ pinned }) {
	return pinned ? "Where it cannot be found there either, it was deleted: push it again from a clone that has it, and find out who did so" : "Where it cannot be found there either, there is no ledger yet, so nothing was recorded: `access-lineage init` makes it, push it as `init` says, and `record` writes there from the next merge on";
}
export { wantLedger as t };
