import { c as setOutput } from "./core.js";
import { t as GOVERNED } from "./read-policy.js";
import { a as REQUESTS, c as objection, o as pathOfRequest, s as requestPath } from "./git-hash.js";
import { f as makeProse } from "./ledger.js";
import { appendFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
// src/intake/pull-request-kind.ts
const README = `${REQUESTS}/README.md`;
function pullRequestKind(files) {
	const asks = files.filter((file) => pathsOf(file).some(isBelowRequests)).filter((file) => !isReadme(file));
	if (asks.length === 0) return { kind: files.some((file) => pathsOf(file).some(isPolicy)) ? "policies" : "none" };
	const findings = [...asks.flatMap(objections), ...mixed(files, asks)];
	if (findings.length > 0) return {
		kind: "refused",
		findings
	};
	const paths = asks.map((file) => file.path);
	return {
		kind: "requests",
		requests: paths.filter((path) => requestPath(path)?.what === "request"),
		revocations: paths.filter((path) => requestPath(path)?.what === "revocation")
	};
}
function pathsOf(file) {
	return file.from === void 0 ? [file.path] : [file.path, file.from];
}
function isBelowRequests(path) {
	const folded = path.normalize("NFKC").toLowerCase();
	return folded === "access-requests" || folded.startsWith(`access-requests/`);
}
function isPolicy(path) {
	return path.normalize("NFKC").toLowerCase().startsWith("policies/");
}
function isReadme(file) {
	return file.path === README && file.from === void 0 && (file.mode === "100644" || file.change === "removed");
}
function objections(file) {
	const at = {
		path: file.path,
		line: 1,
		column: 1
	};
	const merged = [file.from, file.path].find((path) => path !== void 0 && requestPath(path));
	if (file.change !== "added" && merged) return [changed(file, merged)];
	const place = requestPath(file.path);
	if (!place) return [objection("Y032", at, `${file.path} is not the path of a request`, fixForPath(file))];
	if (!place.inItsMonth) return [objection("Y032", at, `${file.path}: the id belongs to another month than its folder`, `move it to ${pathOfRequest(place.id, place.what)}`)];
	if (file.mode !== "100644") return [objection("Y033", at, `${file.path} has mode ${file.mode}${MODES.get(file.mode) ?? ""}`, "make it a regular file that is not executable: `git update-index --chmod=-x`, or replace the link by the file")];
	return [];
}
const MODES = new Map([
	["100755", " (executable)"],
	["120000", " (symbolic link)"],
	["160000", " (submodule)"],
	["040000", " (folder)"]
]);
const DONE = {
	modified: "changes",
	removed: "deletes",
	renamed: "renames",
	added: "adds"
};
function changed(file, request) {
	const id = requestPath(request)?.id ?? "";
	const fix = `put ${request} back as it is on the default branch. To ask for something else, add a new request with a new id; to end the access, add ${pathOfRequest(id, "revocation")}`;
	return objection("Y031", {
		path: file.path,
		line: 1,
		column: 1
	}, `this pull request ${DONE[file.change]} ${request}, which was merged; requests stay as they are for ever`, fix);
}
function fixForPath(file) {
	const name = file.path.slice(file.path.lastIndexOf("/") + 1);
	if (name.startsWith(".git")) return `take ${name} out: files that steer git have no place below ${REQUESTS}/`;
	if (file.change !== "added") return "take this change out, or make it in a pull request without requests that an administrator merges";
	return `requests stand at ${REQUESTS}/<yyyy>/<mm>/<yyyy>-<mm>-<name>.yaml, the name 3 to 28 lower-case letters, digits and hyphens; take everything else out`;
}
function mixed(files, asks) {
	return files.filter((file) => !asks.includes(file)).slice(0, 10).map((file) => objection("Y030", {
		path: file.path,
		line: 1,
		column: 1
	}, `${file.path} ${DONE_HERE[file.change]} in a pull request that asks for access`, "move it to a pull request of its own: one that asks for access may hold request files only"));
}
const DONE_HERE = {
	modified: "is changed",
	removed: "is deleted",
	renamed: "is renamed",
	added: "is added"
};
// src/model/echoed-digest.ts
const MARKED = /\bdigests?\b[:=\t ]{0,5}((?:`?[0-9a-f]{8}(?![0-9a-z])`?[,\t ]{0,3}){1,100})/gi;
const ALONE = /^[\t ]{0,8}((?:`?[0-9a-f]{8}(?![0-9a-z])`?[,\t ]{0,3}){1,100})\r?$/gim;
const MOST = 100;
function echoedDigest(text) {
	const own = text.replace(/<!--[\s\S]*?(?:-->|$)/g, " ").replace(/^[ \t]*>.*$/gm, " ");
	const found = [...own.matchAll(MARKED), ...own.matchAll(ALONE)].flatMap(([, list = ""]) => [...list.toLowerCase().match(/[0-9a-f]{8}/g) ?? []]);
	const distinct = [...new Set(found)].slice(0, MOST);
	return distinct.length > 0 ? distinct.join(" ") : null;
}
// src/facts/seen-reviews.ts
async function blobsAtReviews(repository, pullRequest, paths) {
	const wants = [...new Set(pullRequest.reviews.flatMap((review) => review.commit ? [review.commit] : []))].flatMap((ref) => paths.map((path) => ({
		ref,
		path
	})));
	const oids = wants.length === 0 ? [] : await repository.oids(wants);
	const blobs = new Map(wants.map((want, n) => [`${want.ref}:${want.path}`, oids[n] ?? null]));
	return (commit, path) => commit ? blobs.get(`${commit}:${path}`) ?? null : null;
}
const LONGEST = 8192;
function seenReviews(pullRequest, path, blobAt, salt) {
	return pullRequest.reviews.filter(({ state }) => state !== "COMMENTED").map(({ body, ...review }) => ({
		...review,
		body: makeProse(body.slice(0, LONGEST), salt()),
		requestBlob: blobAt(review.commit, path),
		shown: echoedDigest(body)
	}));
}
const STRANGERS = 20;
function withoutStrangers(reviews, { directory }, members) {
	let strangers = 0;
	return reviews.flatMap((review) => {
		if (review.by && !isStranger(directory.identify(review.by.databaseId, members))) return [review];
		strangers += 1;
		return strangers > STRANGERS ? [] : [{
			...review,
			body: makeProse("", review.body.salt),
			shown: null
		}];
	});
}
function isStranger(person) {
	return "known" in person && person.known === null;
}
// src/facts/violations.ts
async function mergedViolations(repository, pullRequest, merge, file, mainBranch) {
	const { governed, headBlob } = await treesOf(repository, pullRequest, merge, file.path);
	return [
		...shapeViolations(pullRequest, file.path, mainBranch),
		...headBlob === file.blob ? [] : [evilMerge(pullRequest, file.path, headBlob)],
		...governed
	];
}
function shapeViolations(pullRequest, path, mainBranch) {
	const kind = pullRequestKind(pullRequest.files);
	return [
		...pullRequest.base.ref === mainBranch ? [] : [otherBase(pullRequest, mainBranch)],
		...kind.kind === "refused" ? kind.findings.map(fromFinding) : [],
		...pullRequest.files.some((one) => one.path === path && one.change === "added") ? [] : [notItsFile(pullRequest, path)]
	];
}
async function treesOf(repository, pullRequest, merge, path) {
	const commits = [merge.base, ...merge.landed];
	const wants = [{
		ref: pullRequest.head.oid,
		path
	}, ...commits.flatMap((ref) => GOVERNED.map((tree) => ({
		ref,
		path: tree
	})))];
	const [headBlob = null, ...oids] = await repository.oids(wants);
	const trees = wants.slice(1).map((want, n) => ({
		...want,
		oid: oids[n] ?? null
	}));
	return {
		governed: GOVERNED.flatMap((tree) => {
			const seen = trees.filter((one) => one.path === tree);
			const moved = seen.find((one) => one.oid !== seen[0]?.oid);
			return moved ? [rulesMoved(pullRequest, tree, moved.ref)] : [];
		}),
		headBlob
	};
}
function rulesMoved(pullRequest, tree, commit) {
	return {
		rule: "INV-RULES-MOVED",
		message: `pull request #${pullRequest.number} changes ${tree}/ on the way: commit ${commit.slice(0, 12)} differs from the branch before it`,
		fix: "ask again in a pull request that holds the request file and nothing else, in every one of its commits"
	};
}
function evilMerge(pullRequest, path, headBlob) {
	return {
		rule: "INV-MERGED-CONTENT",
		message: headBlob ? `${path} on the branch is not the file at the head of pull request #${pullRequest.number} that was reviewed` : `${path} is not at the head of pull request #${pullRequest.number}: the merge brought it in`,
		fix: "ask again, and let GitHub make the merge"
	};
}
function otherBase(pullRequest, mainBranch) {
	return {
		rule: "INV-BASE",
		message: `pull request #${pullRequest.number} goes to ${pullRequest.base.ref}, not to ${mainBranch}`,
		fix: `open it against ${mainBranch}`
	};
}
function notItsFile(pullRequest, path) {
	return {
		rule: "INV-ADDED",
		message: `pull request #${pullRequest.number} does not add ${path}`,
		fix: "add the request as a new file in a pull request of its own"
	};
}
function directPush(commit) {
	return {
		rule: "INV-PULL-REQUEST",
		message: `commit ${commit.slice(0, 12)} came to the branch without a pull request`,
		fix: "ask again by pull request; let a ruleset require pull requests on the default branch"
	};
}
function revokedOnMain(path) {
	return {
		rule: "INV-REVOKED",
		message: `${path} revokes it`,
		fix: "ask again with a new request if access is needed once more"
	};
}
function endedInLedger({ at, how }) {
	return {
		rule: "INV-ENDED",
		message: `the ledger says that the grant was ${how === "lapsed" ? "over" : how} at ${at}`,
		fix: "ask again with a new request if access is needed once more"
	};
}
function noGrant() {
	return {
		rule: "INV-ENDED",
		message: "the ledger holds no grant for it",
		fix: "see with `access-lineage show` what was decided, and ask again with a new request"
	};
}
function fromFinding(finding) {
	return {
		rule: "INV-REQUEST-ONLY",
		message: finding.message,
		fix: finding.fix
	};
}
// src/model/group-by.ts
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}
// src/action/summary.ts
function summarize(markdown, environment) {
	const path = environment["GITHUB_STEP_SUMMARY"];
	if (path) appendFileSync(path, `${markdown}\n`);
}
function keepDecisions(decisions, environment) {
	const folder = mkdtempSync(join(environment["RUNNER_TEMP"] ?? ".", "access-lineage-"));
	const path = join(folder, "decisions.json");
	writeFileSync(path, `${JSON.stringify(decisions, null, 2)}\n`);
	return path;
}
// src/action/step.ts
function tellDecisions(decisions, { environment }) {
	if (decisions.length === 0) return;
	setOutput("request-ids", JSON.stringify(decisions.map(({ request }) => request.id)));
	setOutput("decision", keepDecisions(decisions, environment));
}
export { endedInLedger as a, revokedOnMain as c, seenReviews as d, withoutStrangers as f, directPush as i, shapeViolations as l, summarize as n, mergedViolations as o, pullRequestKind as p, groupBy as r, noGrant as s, tellDecisions as t, blobsAtReviews as u };
