import { n as mainNow } from "./main.js";
import { r as policyReader } from "./read-policy.js";
import { t as localRepository } from "./repository.js";
import { n as Failure } from "./finding.js";
import { t as entitlementKinds } from "./providers.js";
import { t as systemClock } from "./clock.js";
import { randomBytes } from "node:crypto";
// src/cli/here.ts
async function here(folder, base) {
	const clone = localRepository(folder);
	const mainRef = base ?? await firstThere(clone, ["main", "master"]);
	if (!mainRef) throw new Failure("MISSING", `${folder} has no branch main or master`, "name a clone with --repo, or the branch with --base");
	return {
		clone,
		mainRef,
		main: await mainNow(localSources(clone, mainRef))
	};
}
async function firstThere(clone, refs) {
	const found = await clone.read(refs.map((ref) => ({
		ref,
		paths: []
	})));
	return refs.find((_, n) => found[n]) ?? null;
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
	mergedAs: () => Promise.reject(offline("read pull requests")),
	openAt: () => Promise.reject(offline("read pull requests")),
	closedUnmerged: () => Promise.reject(offline("read pull requests")),
	members: (team) => Promise.reject(new Failure("MISSING", `members of ${team} are known on GitHub only`, "open the pull request; the check there asks for them")),
	areMembers: (organisation) => Promise.reject(new Failure("MISSING", `members of ${organisation} are known on GitHub only`, "open the pull request; the check there asks for them")),
	publish: () => Promise.reject(offline("publish"))
};
function offline(what) {
	return new Failure("UNREACHABLE", `the command line works on a clone and cannot ${what}`, "let the action do it");
}
export { localSources as n, here as t };
