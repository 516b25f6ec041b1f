import "./rolldown-runtime.js";
import { $ as Failure, K as ENGINE, Z as systemClock, f as gitHash } from "./start.js";
import { At as createLedger, Ct as unreadablePolicy, Et as policyBegins, On as wantPolicy, Pt as trustRootIn, Sn as TRUST, Tn as policyReader, Tt as governedTrees } from "./judging.js";
import { t as localRepository } from "./repository.js";
import { i as nameOfLedger, n as trustKeyOf, s as originOf, t as keySigner } from "./keys.js";
import { n as entitlementKinds } from "./providers.js";
import { i as mainRefOf, t as here } from "./here.js";
import { t as gitSays } from "./git-says.js";
import { a as ledgerRemote, c as remoteName, i as gitIn, o as urlToFillIn, r as upToDate, t as behindOrigin } from "./refs.js";
import { n as print } from "./terminal2.js";
const { generateKeyPairSync: generateKeyPairSync } = process.getBuiltinModule("node:crypto");
const { existsSync: existsSync, mkdirSync: mkdirSync, readFileSync: readFileSync, realpathSync: realpathSync, writeFileSync: writeFileSync } = process.getBuiltinModule("node:fs");
const { basename: basename, dirname: dirname, join: join, relative: relative, resolve: resolve } = process.getBuiltinModule("node:path");
// src/cli/believed.ts
async function wantBelieved(repo, mainRef, branch, undo) {
	const there = await here(repo, mainRef).catch((error) => {
		undo?.();
		throw error;
	});
	const { unbelieved } = there;
	if (!unbelieved) return;
	undo?.();
	if (!undo) throw new Failure("UNRECORDED", unbelieved.message, unbelieved.fix);
	throw new Failure("UNRECORDED", `no ledger was begun: ${TRUST} on ${mainRef} named branch ${branch} with other keys before, so nobody would believe what this key begins there`, `write a name that never stood there as ledger.branch into ${TRUST}, for instance ${await unusedName(there, branch)}, merge that, and run init again`);
}
async function unusedName({ clone, mainRef }, branch) {
	const used = await namesBefore(clone, mainRef);
	for (let n = 2;; n += 1) {
		const name = `${branch}-${n}`;
		const [there] = await clone.read([{
			ref: name,
			paths: []
		}]);
		if (!there && !used.has(name)) return name;
	}
}
async function namesBefore(clone, mainRef) {
	const names = new Set();
	for await (const { bytes } of clone.versions?.(mainRef, "policies/trust.yaml") ?? []) {
		const root = trustRootIn({
			blob: gitHash("blob", bytes),
			bytes
		});
		if (root) names.add(root.ledger.branch);
	}
	return names;
}
// src/cli/init.ts
const BRANCH = "evidence";
async function init(options) {
	const name = options.name ?? remoteName(options.repo);
	wantName("--name", name);
	if (options.ledger !== void 0) wantName("--ledger", options.ledger);
	const repository = localRepository(options.repo);
	const main = await mainHere(repository, options);
	if (main.trusts || existsSync(join(options.repo, "policies/trust.yaml"))) return begin(repository, name, main, options);
	const known = existsSync(options.key);
	mkdirSync(join(options.repo, "policies"), { recursive: true });
	const yaml = trustYaml(keyAt(options.key, options.repo), options.ledger);
	writeFileSync(join(options.repo, TRUST), yaml);
	print(`wrote ${relative(".", join(options.repo, TRUST))}. Merge it to the default branch, then run init again to make the ledger.`);
	if (known) print(`${options.key} was there before. If its ${TRUST} was merged already, take this one away and bring the default branch of this clone up to date instead.`);
}
async function mainHere(repository, { repo, defaultBranch }) {
	const ref = await mainRefOf(repository, repo, defaultBranch, "commit policies/ first").catch(absent);
	if (ref instanceof Failure) return {
		ref,
		snapshot: null,
		trusts: false
	};
	const [behind] = behindOrigin(repo, ref);
	if (behind) throw new Failure("MISSING", `branch ${ref} of this clone is older than what was fetched: origin/${ref} has commits that it lacks`, `${behind.fix}. Then run init again`);
	const [snapshot = null] = await repository.read([wantPolicy(ref)]);
	return {
		ref,
		snapshot,
		trusts: snapshot?.files.some(({ path }) => path === TRUST) === true
	};
}
function absent(error) {
	if (error instanceof Failure && error.code === "MISSING") return error;
	throw error;
}
async function begin(repository, name, { ref, snapshot: main, trusts }, options) {
	if (ref instanceof Failure) throw ref;
	if (!main || !trusts) throw new Failure("MISSING", `${TRUST} lies in ${options.repo === "." ? "this folder" : options.repo}, and branch ${ref} of this clone does not have it`, `commit it and merge it to ${ref}; if it is merged already, bring ${ref} up to date: ${upToDate(options.repo, ref)}. Then run init again`);
	const { policy } = await policyReader(entitlementKinds)(main);
	if (!policy.ok) throw unreadablePolicy(ref, policy.findings);
	const { trust, set } = policy.value;
	const { branch } = trust.ledger;
	const ledgerName = trust.ledger.repository ?? name;
	if (options.ledger !== void 0 && options.ledger !== ledgerName) throw new Failure("INPUT", `--ledger is ${options.ledger}, and policies/trust.yaml on ${ref} names ${trust.ledger.repository ?? "no repository, so this one"}`, "write it there as ledger.repository, merge that, and run init again; a ledger that is in use is moved as docs/operators.md says");
	const there = await branchAt(repository, branch);
	if (there === "origin" && trust.ledger.repository === null) {
		await wantBelieved(options.repo, ref, branch);
		print(`branch ${branch} is there already, at origin: nothing is left to do`);
		return;
	}
	if (there === "here") {
		await wantBelieved(options.repo, ref, branch);
		print(`branch ${branch} is there already`);
	} else {
		await make({
			repository,
			branch,
			trust,
			signer: keySigner(keyThere(options.key, ref)),
			clock: systemClock()
		}, nameOfLedger(trust.ledger, name), main.commit);
		await wantBelieved(options.repo, ref, branch, () => takeAway(options.repo, branch));
		print(`made branch ${branch}`);
		tellGoverned(options.repo, branch, set.changeRules);
	}
	tellNext(options, trust.ledger);
}
async function make(ledger, name, at) {
	const { repository, branch, clock } = ledger;
	const trees = (await governedTrees(repository, [at])).get(at);
	const place = trees && {
		commit: at,
		trees
	};
	const first = place ? policyBegins({
		occurredAt: clock.now(),
		actor: null,
		run: ON_A_LAPTOP
	}, place) : null;
	if (await createLedger({
		...ledger,
		origins: [originOf(name)]
	}, name, at, first) === "exists") throw new Failure("UNRECORDED", `branch ${branch} came in between`, "find out who made it, and run init again");
}
function takeAway(repo, branch) {
	gitSays(repo, "update-ref", "-d", `refs/heads/${branch}`);
}
function wantName(flag, name) {
	if (/^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}$/.test(name)) return;
	throw new Failure("INPUT", `${flag} is "${name.slice(0, 150)}"`, "write owner/name, as in github.com/owner/name");
}
async function branchAt(repository, branch) {
	const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
	const [own, fetched] = await repository.read(refs.map((ref) => ({
		ref,
		paths: []
	})));
	if (own) return "here";
	return fetched ? "origin" : null;
}
function tellGoverned(repo, branch, rules) {
	if (rules.length === 0) return;
	const ids = rules.map(({ body }) => body.id).join(", ");
	print(`From now on a change of the rules binds only with the approvals that ${ids} of the policy ask for.`);
	print(`  Not what you want yet? \`${gitIn(repo)} branch -D ${branch}\`, take the ChangeRules from main, and run init again before you push.`);
}
function tellNext({ repo, key }, place) {
	const remote = ledgerRemote(repo, place);
	print("next: push the branch, delete it here, where it would only grow old, and hand the key over:");
	print(`  ${gitIn(repo)} push ${remote} ${place.branch}${urlToFillIn(remote)}`);
	print(`  ${gitIn(repo)} branch -D ${place.branch}`);
	print(`  keep ${key} as secret ACCESS_LINEAGE_SIGNING_KEY of an environment limited to the default branch, and delete the file`);
}
const ON_A_LAPTOP = {
	repositoryId: "",
	workflowRef: "",
	workflowSha: "",
	runId: "init",
	attempt: "1",
	tool: ENGINE
};
function keyAt(file, repo) {
	if (existsSync(file)) return readFileSync(file, "utf8");
	if (!relative(realpathSync(repo), inRealFolder(file)).startsWith("..")) throw new Failure("INPUT", `${file} would lie inside the clone`, "name a file elsewhere with --key; a private key must never be committed");
	const { privateKey } = generateKeyPairSync("ed25519");
	const pem = privateKey.export({
		type: "pkcs8",
		format: "pem"
	}).toString();
	writeFileSync(file, pem, {
		mode: 384,
		flag: "wx"
	});
	print(`made ${file}`);
	return pem;
}
function inRealFolder(file) {
	const folder = dirname(resolve(file));
	if (!existsSync(folder)) throw new Failure("INPUT", `${folder} is not there`, "name a file in a folder that is with --key");
	return join(realpathSync(folder), basename(file));
}
function keyThere(file, main) {
	if (existsSync(file)) return readFileSync(file, "utf8");
	throw new Failure("INPUT", `${file} is not there, and ${TRUST} on ${main} names a key already`, "name the file of that key with --key; where nobody has it and no ledger was begun with it, take the file from the default branch and run init again, which makes both");
}
function trustYaml(pem, repository) {
	const key = trustKeyOf(pem, systemClock().now());
	const publicKey = key.publicKey.trim().split("\n").map((line) => `      ${line}`).join("\n");
	return `# yaml-language-server: $schema=../schemas/trust.schema.json
# Whose signatures the ledger bears and where it lives. Read from the default branch only.
apiVersion: access-lineage/v1
kind: Trust
mode: production
ledger:
${repository === void 0 ? "" : `  repository: ${repository}\n`}  branch: ${BRANCH}
keys:
  - keyid: "${key.keyid}"
    algorithm: ${key.algorithm}
    publicKey: |
${publicKey}
    validFrom: "${key.validFrom}"
    purpose: [event, checkpoint]
`;
}
export { init };
