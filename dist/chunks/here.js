import { cn as policyReader, ft as mainNow, pt as mainUnasked } from "./judging.js";
import { t as localRepository } from "./repository.js";
import { U as Failure, V as systemClock } from "./start.js";
import { n as entitlementKinds } from "./providers.js";
const { randomBytes: randomBytes } = process.getBuiltinModule("node:crypto");
// src/cli/here.ts
async function here(folder, base) {
	const clone = localRepository(folder);
	const wanted = base === void 0 ? ["main", "master"] : [base];
	const mainRef = await firstThere(clone, wanted);
	if (!mainRef) throw new Failure("MISSING", `${folder} has no branch ${wanted.join(" or ")}`, "name a clone with --repo, or the branch with --base");
	const sources = localSources(clone, mainRef);
	try {
		return {
			clone,
			mainRef,
			main: await mainNow(sources),
			unbelieved: null
		};
	} catch (error) {
		if (!(error instanceof Failure) || error.code !== "UNRECORDED") throw error;
		const { message, fix } = error;
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
	introduced: (_, path) => Promise.reject(onlyThere(`how ${path} came to the branch is`)),
	pullRequestAndOthers: () => Promise.reject(offline("read pull requests")),
	mergedAs: () => Promise.reject(offline("read pull requests")),
	openAt: () => Promise.reject(offline("read pull requests")),
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
export { localSources as n, here as t };
