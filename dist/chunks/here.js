import { Rt as entryPath, St as mainUnasked, Tn as policyReader, en as POLICY, nn as RECORDED, xt as mainNow } from "./judging.js";
import { t as localRepository } from "./repository.js";
import { $ as Failure, E as counted, Z as systemClock } from "./start.js";
import { n as entitlementKinds } from "./providers.js";
import { n as defaultBranchOf } from "./refs.js";
const { randomBytes: randomBytes } = process.getBuiltinModule("node:crypto");
// src/ledger/verify/finding.ts
function found(id, path, message, fix, more = {}) {
	const { severity = "error", values } = more;
	const at = {
		path,
		line: 1,
		column: 1
	};
	return {
		id,
		severity,
		message: `${path}: ${message}`,
		fix,
		at,
		...values ? { values } : {}
	};
}
// src/ledger/verify/main-history.ts
const GOVERNED = /^(?:policies|schemas|\.github)\//;
function placeOf({ place, newer }, commit) {
	if (commit === null) return -1;
	return newer.has(commit) ? 1e400 : place.get(commit) ?? -1;
}
async function mainHistory(clone, name, named = []) {
	const [shot, remote] = await clone.read([name, `refs/remotes/origin/${name}`].map((ref) => ({
		ref,
		paths: []
	})));
	if (!shot) return null;
	const place = new Map();
	const governed = new Set();
	for await (const { oid, changes } of clone.commits(shot.commit)) {
		place.set(oid, place.size);
		if (changes.some(({ path }) => GOVERNED.test(path))) governed.add(oid);
	}
	const fetched = new Set(remote ? await beyond(clone, remote.commit, place) : []);
	const newer = await newerThan({
		place,
		fetched
	}, clone, named);
	return {
		name,
		tip: shot.commit,
		place,
		governed,
		fetched,
		newer
	};
}
async function beyond(clone, tip, place) {
	if (place.has(tip)) return [];
	const oids = [];
	for await (const { oid } of clone.commits(tip)) oids.push(oid);
	return oids[place.size - 1] === [...place.keys()].at(-1) ? oids.slice(place.size) : [];
}
const AT_ONCE = 32;
async function newerThan({ place, fetched }, clone, commits) {
	const missing = [...new Set(commits)].filter((commit) => !place.has(commit));
	const newer = new Set();
	for (let at = 0; at < missing.length; at += AT_ONCE) {
		const some = missing.slice(at, at + AT_ONCE);
		const held = await clone.read(some.map((ref) => ({
			ref,
			paths: []
		})));
		for (const [n, commit] of some.entries()) if (fetched.has(commit) || !held[n]) newer.add(commit);
	}
	return newer;
}
const MOST_NAMED = 100;
function olderMain({ name }, newer) {
	const [first] = newer;
	if (first === void 0) return [];
	const message = `${name} of this clone is older than the ledger, which goes by ${counted(newer.size, "commit")} that it lacks, ${first} for one`;
	const fix = `fetch ${name} and bring it up to date, then ask again; where origin does not have that commit on ${name} either, find out who rewrote ${name} or wrote the ledger, and treat what rests on it as forged`;
	return [found("V09", RECORDED, message, fix, { values: { commits: [...newer].slice(0, MOST_NAMED) } })];
}
// src/ledger/verify/beginning.ts
const FIRST_EVENT = entryPath(POLICY, 1, "policy-changed");
async function rootAt(clone, commit) {
	const [shot] = commit === void 0 ? [] : await clone.read([{
		ref: commit,
		paths: [RECORDED, FIRST_EVENT]
	}]);
	const files = new Map((shot?.files ?? []).map(({ path, bytes }) => [path, bytes]));
	return {
		mark: markOf(files.get(RECORDED)),
		first: files.get(FIRST_EVENT) ?? null
	};
}
function beginning({ mark, first: begun }, first, main) {
	if (!first) return {
		since: mark,
		signed: false,
		findings: []
	};
	const { commit } = first.to;
	if (mark === null || mark === commit) return {
		since: commit,
		signed: true,
		findings: []
	};
	if ((main.place.get(mark) ?? 1e400) < placeOf(main, commit) && begun === null) return {
		since: mark,
		signed: true,
		findings: []
	};
	if (main.newer.has(mark)) return {
		since: commit,
		signed: true,
		findings: []
	};
	return {
		since: commit,
		signed: true,
		findings: [found("V09", RECORDED, `the first commit of the ledger says that main is recorded up to ${mark}, and the signed ${FIRST_EVENT} that the ledger begins at ${commit}`, "somebody began the branch anew, or moved its mark: find the branch as it was, compare it with a checkpoint kept outside, and put it back")]
	};
}
function markOf(bytes) {
	const text = Buffer.from(bytes ?? []).toString("utf8").trim();
	return text === "" ? null : text;
}
// src/cli/older-main.ts
async function olderThanLedger(clone, mainRef, sources) {
	try {
		const { ledger } = await mainUnasked(sources);
		const [shot] = await clone.read([{
			ref: ledger.branch,
			paths: [RECORDED]
		}]);
		const recorded = markOf(shot?.files[0]?.bytes);
		const history = recorded === null ? null : await mainHistory(clone, mainRef, [recorded]);
		return (history && olderMain(history, history.newer)[0]) ?? null;
	} catch (error) {
		if (error instanceof Failure) return null;
		throw error;
	}
}
// src/cli/here.ts
async function here(folder, defaultBranch) {
	const clone = localRepository(folder);
	const mainRef = await mainRefOf(clone, folder, defaultBranch);
	const sources = localSources(clone, mainRef);
	try {
		return {
			clone,
			mainRef,
			main: await mainNow(sources),
			unbelieved: null
		};
	} catch (error) {
		if (!(error instanceof Failure)) throw error;
		const older = await olderThanLedger(clone, mainRef, sources);
		if (error.code !== "UNRECORDED") throw older ? new Failure("MISSING", older.message, older.fix, error) : error;
		const message = older ? `${error.message}; ${older.message}` : error.message;
		const { fix } = older ?? error;
		return {
			clone,
			mainRef,
			main: await mainUnasked(sources),
			unbelieved: {
				id: "V14",
				severity: "error",
				message,
				fix
			}
		};
	}
}
async function mainRefOf(clone, folder, defaultBranch, before = "name a clone with --repo") {
	const known = defaultBranchOf(folder);
	return refThere(clone, defaultBranch === void 0 ? [
		...known === null ? [] : [known],
		"main",
		"master"
	] : [defaultBranch], `${before}; if its default branch is called otherwise, \`git remote set-head origin --auto\` makes it known`);
}
async function hereUnder(folder, base) {
	const clone = localRepository(folder);
	const mainRef = await refThere(clone, [base], "name another branch, tag or commit with --base, or fetch this one");
	return {
		clone,
		mainRef,
		main: await mainUnasked(localSources(clone, mainRef)),
		unbelieved: null
	};
}
async function refThere(clone, refs, fix) {
	const found = await clone.read(refs.map((ref) => ({
		ref,
		paths: []
	})));
	const first = refs.find((_, n) => found[n]);
	if (first !== void 0) return first;
	throw new Failure("MISSING", `this clone has no branch ${[...new Set(refs)].join(" or ")}`, fix);
}
function localSources(clone, mainBranch) {
	const clock = systemClock();
	return {
		repository: clone,
		github: nobody,
		name: "",
		mainBranch,
		policyAt: policyReader(entitlementKinds),
		ledgerOf: (trust) => ({
			repository: clone,
			branch: trust.ledger.branch,
			trust,
			clock,
			signer: {
				keyId: "",
				sign: () => Promise.reject(offline("sign"))
			}
		}),
		clock,
		salt: () => randomBytes(16).toString("hex")
	};
}
const nobody = {
	pullRequest: () => Promise.reject(offline("read pull requests")),
	introduced: (_, path) => Promise.reject(onlyThere(`how ${path} came to the branch is`)),
	pullRequestAndOthers: () => Promise.reject(offline("read pull requests")),
	mergedAs: () => Promise.reject(offline("read pull requests")),
	openAt: () => Promise.reject(offline("read pull requests")),
	mergedFrom: () => Promise.reject(offline("read pull requests")),
	closedUnmerged: () => Promise.reject(offline("read pull requests")),
	incident: () => Promise.reject(offline("read issues")),
	propose: () => Promise.reject(offline("open pull requests")),
	announce: () => Promise.reject(offline("open issues")),
	environment: () => Promise.reject(offline("read environments")),
	members: (team) => Promise.reject(onlyThere(`members of ${team} are`)),
	areMembers: (organisation) => Promise.reject(onlyThere(`members of ${organisation} are`)),
	publish: () => Promise.reject(offline("publish"))
};
function offline(what) {
	return new Failure("UNREACHABLE", `the command line works on a clone and cannot ${what}`, "let the action do it");
}
function onlyThere(what) {
	return new Failure("MISSING", `${what} known on GitHub only`, "open the pull request; the check there asks for it");
}
export { FIRST_EVENT as a, rootAt as c, olderMain as d, placeOf as f, mainRefOf as i, mainHistory as l, hereUnder as n, beginning as o, found as p, localSources as r, markOf as s, here as t, newerThan as u };
